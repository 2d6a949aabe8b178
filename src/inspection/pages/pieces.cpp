#include "inspection/pages/pieces.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

Html choice(std::string_view text, std::string_view mark) {
  return button({.text = text, .kind = ButtonKind::secondary, .type = "button", .prevent_double_click = false, .attributes = {{mark, true}}});
}

Html state_line(Piece const& piece) {
  return el("p", {{"class", "govuk-hint fp-piece__state"}, {"data-piece-state", true}}, piece.version > 0 ? Html{"Saved on ", base::date_and_time(piece.saved_at)} : Html());
}

}  // namespace

Html piece(Piece const& piece) {
  Attributes attributes{{"class", "fp-piece"}, {"data-piece", piece.url}};
  attributes.add(piece.attributes);
  return el("div", attributes,
            {el("input", {{"type", "hidden"}, {"name", piece.version_field}, {"value", std::to_string(piece.version)}, {"data-version", true}}),
             el("div", {{"data-piece-message", true}}, piece.message), piece.fields, state_line(piece)});
}

Html pieces_status(std::string const& path) {
  return div("fp-pieces", {el("p", {{"class", "govuk-body govuk-!-margin-bottom-0"}, {"role", "status"}, {"data-pieces-status", true}}),
                           el("p", {{"class", "govuk-body govuk-!-margin-bottom-0"}, {"data-pieces-sign-in", true}, {"hidden", true}},
                              Html{link_to(path, "Sign in again", {.new_tab = true}), ", then come back to this page: nothing you typed is lost."})});
}

Html fragment(std::optional<std::int64_t> standing, Html const& body) {
  Attributes attributes{{"class", "fp-fragment"}, {"data-fragment", true}};
  if (standing) attributes.add({"data-standing", *standing});
  return el("div", attributes, body);
}

Html standing_field(std::string const& name, std::string const& value) {
  return el("span", {{"hidden", true}, {"data-field", name}, {"data-value", value}});
}

Html keep_or_take() { return button_group({choice("Keep what I typed", "data-keep"), choice("Take what stands", "data-take")}); }

Html refused(base::Refusal const& refusal) {
  Html lines = refusal.message.empty() ? Html() : p(refusal.message, "govuk-error-message");
  for (auto const& error : refusal.errors) lines += p(error.message, "govuk-error-message");
  if (lines.empty()) lines = p("This can no longer be saved here. Copy what you typed and load the page again.", "govuk-error-message");
  return fragment(std::nullopt, lines);
}

}  // namespace inspection::pages
