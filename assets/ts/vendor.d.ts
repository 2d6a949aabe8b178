// The design systems publish no types; this is all we use of them.
declare module 'govuk-frontend' {
  type Component = new (root: Element | null) => unknown;
  export function createAll(component: Component): unknown[];
  export const Accordion: Component, Button: Component, CharacterCount: Component, Checkboxes: Component, ErrorSummary: Component,
    FileUpload: Component, NotificationBanner: Component, Radios: Component, ServiceNavigation: Component, SkipLink: Component, Tabs: Component;
}
declare module '@ministryofjustice/frontend' {
  type Component = new (root: Element | null) => unknown;
  export const Alert: Component, ButtonMenu: Component, DatePicker: Component, MultiSelect: Component, SortableTable: Component;
}
