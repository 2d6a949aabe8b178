#include "inspection/pages/panel_pages.hpp"

#include "inspection/actions/panel.hpp"
#include "inspection/pages/panel_view.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/pages/pooled_view.hpp"

#include <fmt/format.h>

namespace inspection::pages {
namespace {

using namespace govuk;

std::string home(InspectionId id) { return fmt::format("/inspections/{}/panel", id.value); }
std::string path_of(InspectionId id, std::string_view standard, std::string_view step = {}) { return fmt::format("{}/{}{}{}", home(id), standard, step.empty() ? "" : "/", step); }

std::int64_t version_of(web::Call const& call) { return whole(call.request.form.one("lock_version")); }

bool sits(web::Call& call, Inspection const& inspection) {
  return inspection.status == Status::panel && has_role(call.view, inspection.id, {TeamRole::panel, TeamRole::lead});
}

Html standard_view(Panel const& panel, PanelStandard const& row) {
  Html out{figures_table(panel, row), judgements_view(row)};
  auto const more = one_more_case(*panel.programme, row.rated);
  if (!more.empty()) out += p(more);
  out += discretion_view(panel, row);
  if (!row.rated.counted) out += inset_text({.text = "Recorded, not counted in the total: which standard is the fifth is to be confirmed."});
  return out += decision_view(row.decision, row.standing, row.figures);
}

Html section_of(Panel const& panel, PanelStandard const& row, Inspection const& inspection, bool may_decide) {
  auto const& standard = *row.rated.standard;
  Html out{h2(Html{panel.programme->name_of(standard), " ", id_and_place(standard)}, Size::m, "standard-" + panel.programme->word_of(standard)), p(Html{"By the rules: ", rating_tag(row.rated.rating)}), standard_view(panel, row), why_rating(working(*panel.programme, row), standard.name)};
  out += p(link_to(path_of(inspection.id, standard.id), may_decide ? "Decide" : "History of the decision", {.hidden = "on " + standard.name}));
  return out += rule();
}

// What is recorded beside the rated standards is decided by nobody.
Html state_of(PanelStandard const& row) { return row.rated.counted ? standing_tag(row.standing) : tag({.text = "Recorded, not counted", .colour = Colour::grey}); }

Html summary_table(Panel const& panel, Inspection const& inspection) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : panel.standards) {
    auto const& standard = *row.rated.standard;
    Html name = link_to("#standard-" + panel.programme->word_of(standard), panel.programme->name_of(standard));
    if (standard.to_be_confirmed) name += {" ", tag({.text = "to be confirmed", .colour = Colour::yellow})};
    rows.push_back({name, rating_tag(row.rated.rating), row.decision ? rating_tag(row.decision->decided) : Html("Not decided"), state_of(row)});
  }
  rows.push_back({link_to(path_of(inspection.id, the_whole), "Overall"), rating_tag(panel.mechanical.overall), panel.whole ? rating_tag(panel.whole->decided) : Html("Not decided"), standing_tag(panel.standing)});
  return table({.caption = "Standards", .caption_hidden = true, .head = {"Standard", "By the rules", "Decided", "State"}, .rows = rows, .scroll = true, .id = "summary"});
}

Html what_sits(web::Call& call, Inspection const& inspection) {
  if (sits(call, inspection)) return p("A decision is final with two different people of the panel. Discretion needs an eligible standard and a reason in words.");
  return inset_text({.text = inspection.status == Status::panel ? Html("You can read this page. The ratings panel and the lead inspector decide.")
                                                                : Html(fmt::format("The inspection stands at “{}”, so nothing is decided here now.", shown(inspection.status)))});
}

Html decide_form(web::Call& call, Inspection const& inspection, std::string_view standard, std::int64_t version, std::vector<Choice> const& ratings, FormView const& form_view) {
  Html fields{hidden_field("lock_version", std::to_string(version))};
  if (!ratings.empty()) fields += radios({.name = "rating", .legend = {"Rating", Size::s}, .items = ratings, .form = &form_view, .small = true});
  fields += {text_area({.name = "reason", .label = {"Why?", Size::s}, .hint = "Needed where the panel departs from what the rules or the record give.", .form = &form_view, .rows = 4}),
             text_area({.name = "dissent", .label = {"Dissent", Size::s}, .hint = "Who of the panel sees it otherwise, and why. Leave empty if nobody does.", .form = &form_view, .rows = 3}),
             button({.text = version > 0 ? "Decide again" : "Decide"})};
  return {h2(version > 0 ? "Decide again" : "Decide"), form({.action = path_of(inspection.id, standard), .csrf = call.csrf(), .body = fields})};
}

Html other_forms(web::Call& call, Inspection const& inspection, PanelDecision const& decision, Standing standing, FormView const& form_view) {
  Html out;
  Html const version = hidden_field("lock_version", std::to_string(decision.lock_version));
  if (standing == Standing::waits_for_second && decision.by != call.scope.account)
    out += {h2("Confirm"), form({.action = path_of(inspection.id, decision.standard, "second"), .csrf = call.csrf(),
                                 .body = {version, text_area({.name = "dissent", .label = {"Your dissent", Size::s}, .hint = "Leave empty if you agree.", .id = "second_dissent", .rows = 3}), button({.text = "Confirm the decision"})}})};
  if (standing == Standing::waits_for_second && decision.by == call.scope.account) out += inset_text({.text = "Somebody else of the panel confirms what you decided."});
  return out += details({.summary = "Withdraw the decision", .body = form({.action = path_of(inspection.id, decision.standard, "withdraw"), .csrf = call.csrf(),
                                                                             .body = {version, text_area({.name = "withdraw_reason", .label = {"Why?", Size::s}, .form = &form_view, .rows = 3}),
                                                                                      button({.text = "Withdraw it", .kind = ButtonKind::warning})}}),
                         .open = !form_view.error("withdraw_reason").empty()});
}

// The ratings that are open to the panel. The others are not offered, and the form says why.
std::vector<Choice> open_ratings(Panel const& panel, PanelStandard const& row) {
  std::vector<Choice> choices;
  for (auto const& word : base::Words<Rating>::table)
    if (!not_open(*panel.programme, row, word.value))
      choices.push_back({.value = std::string(word.word), .text = word.word, .hint = row.rated.rating == word.value ? Html("As the rules or the record give") : Html()});
  return choices;
}

Html forms_for(web::Call& call, Inspection const& inspection, Panel const& panel, PanelStandard const* row, FormView const& form_view) {
  auto const& decision = row ? row->decision : panel.whole;
  auto const standing = row ? row->standing : panel.standing;
  Html out;
  if (decision) out += other_forms(call, inspection, *decision, standing, form_view);
  auto const version = decision ? decision->lock_version : 0;
  if (row && row->can_be_decided()) return decide_form(call, inspection, row->rated.standard->id, version, open_ratings(panel, *row), form_view) + out;
  if (row) return p("There is nothing to decide on yet.") + out;
  if (!panel.standards_final() || !panel.decided.overall) return inset_text({.text = "The whole is confirmed once every standard is final."}) + out;
  return p({"By the points as decided: ", rating_tag(panel.decided.overall)}) + decide_form(call, inspection, the_whole, version, {}, form_view) + out;
}

http::Response show_standard(web::Call& call, FormView const& form_view = {}) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  auto const panel = panel_of(call.view, *inspection);
  std::string const standard(call.request.param("standard"));
  auto const* row = panel.find(standard);
  if (!row && standard != the_whole) return call.not_found();
  std::string const name = row ? panel.programme->name_of(*row->rated.standard) : "Overall rating";
  Html body{p(link_to(home(inspection->id), "All standards"))};
  if (row) body += {p(id_and_place(*row->rated.standard)), p(Html{"By the rules: ", rating_tag(row->rated.rating)}), standard_view(panel, *row), why_rating(working(*panel.programme, *row), name)};
  else body += {whole_view(panel), decision_view(panel.whole, panel.standing, panel.figures), why_rating(working(panel), name)};
  if (sits(call, *inspection)) body += forms_for(call, *inspection, panel, row, form_view);
  else body += what_sits(call, *inspection);
  body += steps_table(panel_steps(call.view, inspection->id, standard));
  return show(call, *inspection, "panel", name, body, &form_view);
}

http::Response done(web::Call& call, base::Outcome<> const& outcome) {
  auto const id = call.id<InspectionId>("id");
  auto const here = path_of(id, call.request.param("standard"));
  if (outcome) return http::redirect(here);
  if (outcome.error().kind == base::Refused::invalid) return show_standard(call, FormView(call.request.form, outcome.error().errors));
  return call.refused(outcome.error(), here);
}

}  // namespace

http::Response panel_page(web::Call& call) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  auto const panel = panel_of(call.view, *inspection);
  Html body{what_sits(call, *inspection), summary_table(panel, *inspection)};
  body += {h2("The whole", Size::m, "the-whole"), whole_view(panel), decision_view(panel.whole, panel.standing, panel.figures), why_rating(working(panel), "the whole"), rule()};
  body += pooled_view(call.view, *inspection);
  for (auto const& row : panel.standards) body += section_of(panel, row, *inspection, sits(call, *inspection));
  return show(call, *inspection, "panel", "Ratings panel", body);
}

http::Response panel_standard_page(web::Call& call) { return show_standard(call); }

http::Response decide_standard(web::Call& call) {
  return done(call, call.perform(DecideStandard{.inspection = call.id<InspectionId>("id"), .standard = std::string(call.request.param("standard")), .rating = rating_from(call.request.form.one("rating")),
                                                .reason = typed(call, "reason"), .dissent = typed(call, "dissent"), .lock_version = version_of(call)}));
}

http::Response second_decision_page(web::Call& call) {
  return done(call, call.perform(SecondDecision{.inspection = call.id<InspectionId>("id"), .standard = std::string(call.request.param("standard")), .dissent = typed(call, "dissent"), .lock_version = version_of(call)}));
}

http::Response withdraw_decision(web::Call& call) {
  return done(call, call.perform(WithdrawDecision{.inspection = call.id<InspectionId>("id"), .standard = std::string(call.request.param("standard")), .reason = typed(call, "withdraw_reason"), .lock_version = version_of(call)}));
}

}  // namespace inspection::pages
