#include "govuk/notices.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

#include <array>

namespace govuk {

Html notification_banner(NotificationBanner const& options) {
  Html const title = !options.title.empty() ? options.title : Html(options.success ? "Success" : "Important");
  std::string const role = !options.role.empty() ? options.role : options.success ? "alert" : "region";
  Attributes attributes{class_of({"govuk-notification-banner", options.success ? "govuk-notification-banner--success" : "", options.classes}),
                        {"role", role}, {"aria-labelledby", options.title_id}, {"data-module", "govuk-notification-banner"}};
  if (options.disable_auto_focus) attributes.add({"data-disable-auto-focus", "true"});
  Html content = options.html;
  if (content.empty() && !options.text.empty()) content = el("p", {{"class", "govuk-notification-banner__heading"}}, options.text);
  return el("div", attributes.add(options.attributes),
            {div("govuk-notification-banner__header",
                 heading(options.title_level, {{"class", "govuk-notification-banner__title"}, {"id", options.title_id}}, title)),
             div("govuk-notification-banner__content", content)});
}

Html panel(Panel const& options) {
  Html content = heading(options.heading_level, {{"class", "govuk-panel__title"}}, options.title);
  if (!options.body.empty()) content += div("govuk-panel__body", options.body);
  return el("div", Attributes{class_of({"govuk-panel govuk-panel--confirmation", options.classes})}.add(options.attributes), content);
}

Html warning_text(WarningText const& options) {
  return el("div", Attributes{class_of({"govuk-warning-text", options.classes})}.add(options.attributes),
            {el("span", {{"class", "govuk-warning-text__icon"}, {"aria-hidden", "true"}}, "!"), " ",
             el("strong", {{"class", "govuk-warning-text__text"}}, {visually_hidden(options.hidden), " ", options.text})});
}

Html inset_text(InsetText const& options) {
  Attributes attributes;
  attributes.maybe("id", options.id).add(class_of({"govuk-inset-text", options.classes})).add(options.attributes);
  return el("div", attributes, options.text);
}

Html interruption_card(InterruptionCard const& options) {
  return div("moj-interruption-card",
             div("moj-interruption-card__content",
                 {el("h1", {{"class", "moj-interruption-card__heading"}}, options.heading), div("moj-interruption-card__body", options.body),
                  div("govuk-button-group moj-interruption-card__actions", options.actions)}));
}

Html ticket_panel(TicketPanel const& options) {
  static constexpr std::array<char const*, 8> colours{"", "moj-ticket-panel__content--grey", "moj-ticket-panel__content--blue", "moj-ticket-panel__content--red",
                                                      "moj-ticket-panel__content--yellow", "moj-ticket-panel__content--green",
                                                      "moj-ticket-panel__content--purple", "moj-ticket-panel__content--orange"};
  Html sections;
  for (auto const& each : options.sections)
    sections += el("section", {class_of({"moj-ticket-panel__content", colours[static_cast<std::size_t>(each.colour)]})}, each.html);
  Attributes attributes{class_of({"moj-ticket-panel", options.inline_sections ? "moj-ticket-panel--inline" : ""})};
  return el("article", attributes.maybe("aria-label", options.label), sections);
}

}  // namespace govuk
