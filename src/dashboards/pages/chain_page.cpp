// The rows behind the numbers of the chain, and the children behind the fifth step.
#include "dashboards/pages/handlers.hpp"
#include "dashboards/pages/paging.hpp"
#include "dashboards/pages/span.hpp"
#include "dashboards/store/chain_rows.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/pages/words.hpp"
#include "govuk/all.hpp"

namespace dashboards::pages {
namespace {

using govuk::Html;

std::string_view words(ChainStep step) {
  switch (step) {
    case ChainStep::needed: return "Needed";
    case ChainStep::asked: return "Asked, or an answer held";
    case ChainStep::answered: return "Answered";
    case ChainStep::used: return "Used";
    case ChainStep::not_needed: return "Decided not to be needed";
  }
  return {};
}
std::string_view words(ChildStep step) {
  switch (step) {
    case ChildStep::known: return "Children known";
    case ChildStep::asked: return "Children asked about";
    case ChildStep::answered: return "Children answered for";
    case ChildStep::used: return "Children whose answer is used";
    case ChildStep::in_place: return "Children with an arrangement in place";
  }
  return {};
}

ChainNarrow narrowed(web::Call const& call) {
  ChainNarrow by{.step = base::from_word<ChainStep>(asked_for(call, "step")).value_or(ChainStep::needed), .trigger = asked_for(call, "trigger")};
  if (auto const agency = asked_for(call, "agency"); !agency.empty()) by.agency = std::strtoll(agency.c_str(), nullptr, 10);
  return by;
}

Html stands(ChainRow const& row) {
  if (!row.enquiry) return enquiries::name(row.state);
  auto const state = base::from_word<enquiries::EnquiryState>(row.enquiry_state).value_or(enquiries::EnquiryState::draft);
  return {govuk::link_to(fmt::format("/enquiries/{}", *row.enquiry), row.reference.empty() ? "Draft" : row.reference), " ", enquiries::pages::state_tag(state, row.kind)};
}

}  // namespace

http::Response chain_page(web::Call& call) {
  using namespace govuk;
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const by = narrowed(call);
  auto const since = call.view.today() - std::chrono::days{365};
  auto const& rules = call.view.rules<enquiries::RuleBook>().on(call.view.today());
  auto const total = count_chain_rows(call.view, unit->place(), since, by);
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : chain_rows(call.view, unit->place(), since, by, per_page, rows_before(call)))
    rows.push_back({person_link(row.person, row.surname, row.forenames, row.crn), link_to(fmt::format("/needs/{}", row.need), enquiries::name(row.kind)), row.agency.empty() ? Html("To be chosen") : Html(row.agency),
                    enquiries::pages::trigger_names(rules, row.triggers), enquiries::pages::date_words(row.ask_by), stands(row)});
  auto const title = std::string(words(by.step)) + ", needs of the last twelve months";
  Html const body = {caption(unit->name), h1(title), by.trigger.empty() ? Html() : p({"Trigger: ", enquiries::pages::trigger_names(rules, by.trigger)}),
                     table({.caption = title, .caption_hidden = true, .head = {"Person", "Need", "Of whom", "Why", "Ask by", "Where it stands"}, .rows = rows, .scroll = true, .id = "chain"}), pager(call, total, "needs")};
  return call.page({.title = title, .section = unit->name, .body = body, .back = fmt::format("/dashboard?unit={}", unit->id.value), .wide = true});
}

http::Response children_page(web::Call& call) {
  using namespace govuk;
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const step = base::from_word<ChildStep>(asked_for(call, "step")).value_or(ChildStep::known);
  auto const total = count_child_rows(call.view, unit->place(), step);
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : child_rows(call.view, unit->place(), step, per_page, rows_before(call)))
    rows.push_back({row.child_forenames.empty() && row.child_surname.empty() ? Html("Name not known") : Html{row.child_forenames, " ", row.child_surname}, row.authority.empty() ? Html("Not recorded") : Html(row.authority),
                    person_link(row.person, row.surname, row.forenames, row.crn), link_to(fmt::format("/people/{}/assessment", row.person.value), "The child’s line", {.hidden = " in the assessment"})});
  Html const body = {caption(unit->name), h1(words(step)), table({.caption = words(step), .caption_hidden = true, .head = {"Child", "Authority", "Person on probation", "Assessment"}, .rows = rows, .scroll = true, .id = "children"}),
                     pager(call, total, "children")};
  return call.page({.title = std::string(words(step)), .section = unit->name, .body = body, .back = fmt::format("/dashboard?unit={}", unit->id.value), .wide = true});
}

}  // namespace dashboards::pages
