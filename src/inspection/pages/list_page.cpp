// The seed, the unit's list and its errors: everything that stands before the draw.
#include "base/encoding.hpp"
#include "inspection/actions/draw.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"

#include <random>

namespace inspection::pages {
namespace {

using namespace govuk;

// A seed nobody can guess, so that nobody can know the sample from the list.
std::string proposed_seed(Inspection const& inspection) {
  std::random_device device;
  std::string bytes;
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>(device() & 0xffu);
  return fmt::format("HMIP-{}-{}", static_cast<int>(std::chrono::year_month_day{inspection.fieldwork_from}.year()), base::to_hex(bytes));
}

Html seed_part(web::Call& call, Inspection const& inspection, FormView const* typed) {
  Html out = h2("1. The seed");
  if (auto const sample = sample_of(call.view, inspection.id))
    return out += summary_list({.rows = {{.key = "Seed", .value = code(sample->seed)}, {.key = "Recorded", .value = fmt::format("{} by {}", base::date_and_time(sample->seed_at), sample->seed_by)}}});
  FormView view = typed ? *typed : FormView{};
  if (!typed) view.set("seed", proposed_seed(inspection));
  return out += {p("The seed stands before anybody sees the list. With it anyone can draw the same cases again. It does not change once it is recorded."),
                 form({.action = url_of(inspection.id, "/seed"), .csrf = call.csrf(),
                       .body = {code_input({.name = "seed", .label = "Seed", .hint = "8 to 100 letters, digits and hyphens", .form = &view, .width = 30}), button({.text = "Record the seed"})}})};
}

Html list_part(std::optional<CaseList> const& list, std::vector<CaseType> const& samples) {
  Html out = h2("2. The unit’s list");
  if (!list) return out += p("The unit has not sent its list yet. It is asked for when the inspection moves on to “Evidence requested”.");
  if (!samples.empty()) {
    std::vector<Html> words;
    for (auto const type : samples) words.push_back(shown(type));
    out += {p("The region sends a list for each sample. Each is drawn apart, with a seed of its own that follows from the one recorded:"), ul(words)};
  }
  out += summary_list({.rows = {{.key = "Cases that began", .value = fmt::format("{} to {}", base::date_in_full(list->began_from), base::date_in_full(list->began_to))},
                                {.key = "Sent", .value = fmt::format("{} by {}", base::date_and_time(list->sent_at), list->sent_by)},
                                {.key = "Cases listed", .value = number(list->rows)},
                                {.key = "Checked against the record", .value = list->checked_at ? base::date_and_time(*list->checked_at) : "Not yet"},
                                {.key = "Eligible", .value = list->checked_at ? number(list->eligible) : Html("Not known yet")}}});
  return out;
}

Html errors_part(web::Call& call, Inspection const& inspection, std::optional<CaseList> const& list, bool leads) {
  Html out = h2("3. Errors in the list");
  if (!list) return out += p("The list is checked once it is there.");
  bool const open_list = inspection.status == Status::evidence_requested;
  if (leads && open_list)
    out += form({.action = url_of(inspection.id, "/list/check"), .csrf = call.csrf(), .body = button({.text = list->checked_at ? "Check it again" : "Check it against the record"})});
  std::map<ListError, std::int64_t> counts;
  std::vector<std::vector<Cell>> rows;
  bool open = false;
  for (auto const& row : list_errors(call.view, inspection.id)) {
    ++counts[row.kind];
    open = open || row.settled.empty();
    rows.push_back({row.crn.empty() ? Html(code(row.crn_hash.substr(0, 12))) : Html(row.crn), std::string(explained(row.kind)), Html{base::date_and_time(row.found_at), hint_line("by " + row.found_by)},
                    row.settled.empty() ? Html(tag({.text = "Open", .colour = Colour::yellow})) : Html{fmt::format("{}", row.settled), hint_line("by " + row.settled_by)}});
  }
  if (rows.empty()) return out += list->checked_at ? p("The check found no error.") : Html{};
  std::vector<std::vector<Cell>> kinds;
  for (auto const& [kind, count] : counts) kinds.push_back({std::string(explained(kind)), stays_in(kind) ? "Stays in" : "Left out", numeric(count)});
  out += table({.caption = "By kind, as they are published with the sample", .caption_size = Size::s, .head = {"Error", "The case", numeric_head("Found")}, .rows = std::move(kinds), .scroll = true, .id = "kinds"});
  if (leads && open && open_list)
    out += form({.action = url_of(inspection.id, "/list/settle"), .csrf = call.csrf(), .body = {p("What the unit can mend, it mends and sends its list again. What is left is settled as the rule says: kept, or left out."),
                 button({.text = "Settle what is open", .kind = ButtonKind::secondary})}});
  return out += table({.caption = "Errors found", .caption_size = Size::s, .head = {"Case", "Error", "Found", "Settled"}, .rows = std::move(rows), .scroll = true, .id = "errors"});
}

http::Response show_list(web::Call& call, FormView const* view = nullptr) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  bool const leads = has_role(call.view, inspection->id, {TeamRole::lead});
  auto const list = case_list_of(call.view, inspection->id);
  return show(call, *inspection, "list", "Case list", {seed_part(call, *inspection, view), list_part(list, call.view.rules<RuleBook>().programme(inspection->programme, inspection->variant).own_samples), errors_part(call, *inspection, list, leads),
              p(link_to(url_of(inspection->id, "/sample"), "Go on to the sample"))}, view);
}

}  // namespace

http::Response list_page(web::Call& call) { return show_list(call); }

http::Response record_seed_of_sample(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  return after(call, call.perform(RecordSeed{.inspection = id, .seed = typed(call, "seed")}), url_of(id, "/list"), [&](FormView const& view) { return show_list(call, &view); });
}
http::Response check_list_of_cases(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  return after(call, call.perform(CheckCaseList{.inspection = id}), url_of(id, "/list"));
}
http::Response settle_list(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  return after(call, call.perform(SettleListErrors{.inspection = id}), url_of(id, "/list"));
}

}  // namespace inspection::pages
