#include "govuk/summary.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

#include <algorithm>

namespace govuk {

namespace {

Html action_link(Action const& action, Html const* card_title) {
  Html hidden;
  if (!action.hidden.empty()) hidden += " " + action.hidden;
  if (card_title != nullptr && !card_title->empty()) hidden += {" (", *card_title, ")"};
  Html content = action.text;
  if (!hidden.empty()) content += visually_hidden(hidden);
  return el("a", Attributes{class_of({"govuk-link", action.classes}), {"href", action.href}}.add(action.attributes), content);
}

Html row_actions(SummaryRow const& row, Html const* card_title) {
  if (row.actions.empty()) return {};
  Attributes const attributes{class_of({"govuk-summary-list__actions", row.actions_classes})};
  if (row.actions.size() == 1) return el("dd", attributes, action_link(row.actions[0], card_title));
  Html items;
  for (auto const& action : row.actions) items += el("li", {{"class", "govuk-summary-list__actions-list-item"}}, action_link(action, card_title));
  return el("dd", attributes, el("ul", {{"class", "govuk-summary-list__actions-list"}}, items));
}

Html card_actions(Card const& card) {
  if (card.actions.empty()) return {};
  Attributes const attributes{class_of({"govuk-summary-card__actions", card.actions_classes})};
  if (card.actions.size() == 1) return el("div", attributes, action_link(card.actions[0], &card.title));
  Html items;
  for (auto const& action : card.actions) items += el("li", {{"class", "govuk-summary-card__action"}}, action_link(action, &card.title));
  return el("ul", attributes, items);
}

}  // namespace

Html summary_card(Card const& card, Html const& content) {
  Attributes attributes{class_of({"govuk-summary-card", card.classes})};
  attributes.maybe("id", card.id).add(card.attributes);
  Html title;
  if (!card.title.empty()) title = heading(card.heading_level, {class_of({"govuk-summary-card__title", card.title_classes})}, card.title);
  return el("div", attributes,
            {div("govuk-summary-card__title-wrapper", title + card_actions(card)), div("govuk-summary-card__content", content)});
}

Html summary_list(SummaryList const& options) {
  bool const any_actions = std::ranges::any_of(options.rows, [](SummaryRow const& row) { return !row.actions.empty(); });
  Html const* const title = options.card ? &options.card->title : nullptr;
  Html rows;
  for (auto const& row : options.rows) {
    bool const bare = any_actions && row.actions.empty();
    rows += div(classes({"govuk-summary-list__row", bare ? "govuk-summary-list__row--no-actions" : "", row.classes}),
                {el("dt", {class_of({"govuk-summary-list__key", row.key_classes})}, row.key),
                 el("dd", {class_of({"govuk-summary-list__value", row.value_classes})}, row.value), row_actions(row, title)});
  }
  Attributes attributes{class_of({"govuk-summary-list", options.no_border ? "govuk-summary-list--no-border" : "", options.classes})};
  Html const list = el("dl", attributes.add(options.attributes), rows);
  return options.card ? summary_card(*options.card, list) : list;
}

}  // namespace govuk
