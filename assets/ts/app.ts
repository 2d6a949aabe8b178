// Every page's script. Each part finds its own elements; without scripts everything works, plainer.
import * as govuk from 'govuk-frontend';
import { Alert, ButtonMenu, DatePicker, MultiSelect, SortableTable } from '@ministryofjustice/frontend';
import { autosave } from './autosave';
import { copyButtons } from './copy';
import { filterToggle } from './filter-toggle';
import { keyboardSteps } from './keys';
import { pieces } from './pieces';

const components = [
  govuk.Accordion, govuk.Button, govuk.CharacterCount, govuk.Checkboxes, govuk.ErrorSummary, govuk.FileUpload,
  govuk.NotificationBanner, govuk.Radios, govuk.ServiceNavigation, govuk.SkipLink, govuk.Tabs,
  Alert, ButtonMenu, DatePicker, MultiSelect, SortableTable,
];
for (const component of components) govuk.createAll(component);

document.querySelectorAll<HTMLFormElement>('form[data-autosave]').forEach(autosave);
document.querySelectorAll<HTMLButtonElement>('button[data-copy-target]').forEach(copyButtons);
document.querySelectorAll<HTMLElement>('.moj-filter-layout').forEach(filterToggle);
keyboardSteps();
pieces();
