// Signed without an answer, and opened again by one: counted apart from what is complete, never on nobody's list.
#include "enquiries/domain/rules.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/pages/parts.hpp"
#include "risk/store/lists.hpp"

namespace risk::pages {
namespace {

using namespace govuk;

Html due_cell(std::optional<base::Date> due, base::Date today) {
  if (!due) return "When the answer comes";
  if (*due < today) return {base::date_in_full(*due), " ", tag({.text = "Late", .colour = Colour::red})};
  return base::date_in_full(*due);
}

Html assessments(std::vector<WaitingAssessment> const& waiting, base::Date today) {
  if (waiting.empty()) return p("No assessment is provisional or open again.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : waiting)
    rows.push_back({link_to(fmt::format("/people/{}/assessment", line.person.value), Html{people::surname_first(line.forenames, line.surname), ", ", line.crn}),
                    Html{shown(line.kind), br(), shown(line.state)}, line.owner_name.empty() ? std::string("Nobody yet") : line.owner_name,
                    line.signed_at ? base::date_and_time(*line.signed_at) : std::string(), numeric(line.missing), numeric(line.longest_wd), due_cell(line.due_on, today)});
  return table({.caption = "Assessments signed without an answer, or open again", .caption_size = Size::m,
                .head = {"Person", "Assessment", "Practitioner", "Signed", numeric_head("Answers missing"), numeric_head("Longest wait when signed, working days"), "Due"},
                .rows = rows, .scroll = true, .id = "assessments"});
}

Html being_written(std::vector<WaitingAssessment> const& drafts, base::Date today) {
  if (drafts.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : drafts)
    rows.push_back({link_to(fmt::format("/people/{}/assessment", line.person.value), Html{people::surname_first(line.forenames, line.surname), ", ", line.crn}), shown(line.kind),
                    line.owner_name.empty() ? std::string("Nobody yet") : line.owner_name, due_cell(line.due_on, today)});
  return table({.caption = "Being written", .caption_size = Size::m, .head = {"Person", "Assessment", "Practitioner", "Due"}, .rows = rows, .scroll = true, .id = "being-written"});
}

Html gates(std::vector<WaitingGate> const& waiting, base::Date today) {
  if (waiting.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : waiting) {
    auto const state = line.result == GateResult::opened_override ? "Opened by override" : line.result == GateResult::reopened ? "Open again: decide once more" : "Provisional";
    rows.push_back({link_to(fmt::format("/people/{}/gates/{}", line.person.value, line.step), Html{people::surname_first(line.forenames, line.surname), ", ", line.crn}),
                    enquiries::gate_name(line.step), state, Html{line.by_name, ", ", base::date_and_time(line.at)}, numeric(line.missing), due_cell(line.due_on, today)});
  }
  return table({.caption = "Other steps decided without an answer", .caption_size = Size::m, .head = {"Person", "Step", "State", "Decided", numeric_head("Answers missing"), "Due"},
                .rows = rows, .scroll = true, .id = "gates"});
}

}  // namespace

http::Response provisional_list(web::Call& call) {
  auto const& today = call.view.today();
  auto const counts = signed_counts(call.view);
  bool const mine = call.request.query.one("whose") == "mine" && call.scope.staff.value != 0;
  auto const waiting = provisional_assessments(call.view, mine ? std::optional(call.scope.staff) : std::nullopt);
  Html const body = {h1("Signed without an answer"),
                     p(fmt::format("Signed complete: {}. Signed provisional or open again: {}. Gates opened by override: {}. These are three counts, never one.", counts.complete, counts.provisional, counts.overridden)),
                     p(mine ? link_to("/provisional", "Show everybody’s") : link_to("/provisional?whose=mine", "Show mine only")), assessments(waiting, today),
                     mine ? Html{} : gates(gates_without_answer(call.view), today),
                     being_written(assessments_being_written(call.view, mine ? std::optional(call.scope.staff) : std::nullopt), today)};
  return call.page({.title = "Signed without an answer", .body = body, .wide = true});
}

}  // namespace risk::pages
