// The draw: how it was made, what share of each stratum is reached, which cases stand, and that it can be made again.
#include "inspection/actions/draw.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/store/cases.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

Html share(std::int64_t part, std::int64_t of) { return of == 0 ? Html("") : Html(fmt::format("{}%", (200 * part + of) / (2 * of))); }

Html how(web::Call& call, Inspection const& inspection, Sample const& sample) {
  auto const again = draw_again(call.view, inspection);
  SummaryList list{.rows = {{.key = "Drawn", .value = base::date_and_time(*sample.drawn_at)},
                            {.key = "Cases", .value = fmt::format("{} of {} eligible", sample.size, sample.population)},
                            {.key = "Rule", .value = sample.rule_version},
                            {.key = "Asked for", .value = sample.query},
                            {.key = "Seed", .value = Html{code(sample.seed), hint_line(fmt::format("recorded {} by {}, before the list was seen", base::date_and_time(sample.seed_at), sample.seed_by))}},
                            {.key = "Hash of the list", .value = code(sample.population_hash)}}};
  if (again)
    list.rows.push_back({.key = "Drawn again now", .value = again->same ? Html{tag({.text = "The same cases", .colour = Colour::green}), fmt::format(" {} of them, in the same order.", again->size)}
                                                                        : Html(tag({.text = "Not the same cases", .colour = Colour::red}))});
  return summary_list(list);
}

Html strata(web::Call& call, Inspection const& inspection) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : strata_of(call.view, inspection.id))
    rows.push_back({stratum_in_words(row.stratum), numeric(row.eligible), numeric(row.drawn), numeric(row.standing), numeric(row.read), numeric(share(row.read, row.drawn))});
  return table({.caption = "Strata: sex or gender, disposal, risk of serious harm", .caption_size = Size::m,
                .head = {"Stratum", numeric_head("Eligible"), numeric_head("Drawn"), numeric_head("Standing"), numeric_head("Read"), numeric_head("Reached")},
                .rows = std::move(rows), .scroll = true, .id = "strata"});
}

Html cases(web::Call& call, Inspection const& inspection, CaseState state, bool leads) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : cases_of(call.view, inspection.id, state)) {
    Html last = state == CaseState::replaced ? Html(row.why) : row.inspector_name.empty() ? Html("Nobody yet") : Html(row.inspector_name);
    rows.push_back({leads && state == CaseState::drawn ? Html(link_to(url_of(inspection.id, fmt::format("/sample/{}", row.id.value)), row.crn)) : Html(row.crn), stratum_in_words(row.stratum), numeric(row.position), last});
  }
  bool const out = state == CaseState::replaced;
  if (rows.empty()) return {};
  return table({.caption = out ? "Replaced" : "The sample", .caption_size = Size::m, .head = {"Case", "Stratum", numeric_head("Order"), out ? "Why" : "Read by"}, .rows = std::move(rows), .scroll = true,
                .id = out ? "replaced" : "sample"});
}

http::Response show_sample(web::Call& call) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  bool const leads = has_role(call.view, inspection->id, {TeamRole::lead});
  auto const sample = sample_of(call.view, inspection->id);
  Html body;
  if (sample && sample->drawn_at)
    body = {how(call, *inspection, *sample), strata(call, *inspection), cases(call, *inspection, CaseState::drawn, leads), cases(call, *inspection, CaseState::replaced, leads)};
  else if (leads)
    body = {p("The sample is drawn once, from the list as checked, with the seed as recorded."), form({.action = url_of(inspection->id, "/sample"), .csrf = call.csrf(), .body = button({.text = "Draw the sample"})})};
  else
    body = p("The sample is not drawn yet.");
  return show(call, *inspection, "sample", "Sample", body);
}

// A case of the sample: who reads it, and whether it stays.
http::Response one_case(web::Call& call, FormView const* view = nullptr) {
  auto const row = find_case(call.view, CaseId{call.request.id("case").value_or(0)});
  auto const inspection = row ? find_inspection(call.view, row->inspection) : std::nullopt;
  if (!inspection || inspection->id != call.id<InspectionId>("id")) return call.not_found();
  std::vector<Option> readers{{.value = "", .text = "Choose an inspector"}};
  for (auto const& member : team_of(call.view, inspection->id))
    if (member.role == TeamRole::inspector || member.role == TeamRole::lead)
      readers.push_back({.value = std::to_string(member.account.value), .text = member.name + (member.cleared ? " (cleared)" : ""), .selected = row->inspector == member.account});
  auto const here = fmt::format("/sample/{}", row->id.value);
  auto const version = hidden_field("lock_version", std::to_string(row->lock_version));
  Html body = {summary_list({.rows = {{.key = "CRN", .value = link_to(fmt::format("/people/{}", row->person.value), row->crn)}, {.key = "Stratum", .value = stratum_in_words(row->stratum)},
                                      {.key = "Read by", .value = row->inspector_name.empty() ? std::string("Nobody yet") : row->inspector_name}}})};
  if (is_restricted(call.view, row->id)) body += warning_text({.text = "The record of this person is restricted: only a cleared inspector reads it."});
  body += {h2("Who reads it"), form({.action = url_of(inspection->id, here + "/inspector"), .csrf = call.csrf(), .body = {version, select({.name = "inspector", .label = "Inspector", .items = readers, .form = view}), button({.text = "Give the case"})}}),
           h2("Replace it"), p("A case found ineligible makes way for the next in the order of its stratum."),
           form({.action = url_of(inspection->id, here + "/replace"), .csrf = call.csrf(),
                 .body = {version, text_input({.name = "why", .label = "Why is it not eligible?", .form = view}), button({.text = "Replace the case", .kind = ButtonKind::warning})}})};
  return show(call, *inspection, "sample", "Case " + row->crn, body, view);
}

}  // namespace

http::Response sample_page(web::Call& call) { return show_sample(call); }

http::Response draw_cases(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  return after(call, call.perform(DrawSample{.inspection = id}), url_of(id, "/sample"));
}
http::Response sampled_case_page(web::Call& call) { return one_case(call); }
http::Response replace_sampled_case(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const done = call.perform(ReplaceCase{.case_id = CaseId{call.request.id("case").value_or(0)}, .why = typed(call, "why"), .lock_version = whole(typed(call, "lock_version"))});
  return after(call, done, url_of(id, "/sample"), [&](FormView const& view) { return one_case(call, &view); });
}
http::Response give_sampled_case(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const done = call.perform(GiveCase{.case_id = CaseId{call.request.id("case").value_or(0)}, .inspector = AccountId{whole(typed(call, "inspector"))}, .lock_version = whole(typed(call, "lock_version"))});
  return after(call, done, url_of(id, "/sample"), [&](FormView const& view) { return one_case(call, &view); });
}

}  // namespace inspection::pages
