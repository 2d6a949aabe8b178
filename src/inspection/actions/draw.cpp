#include "inspection/actions/draw.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/cases.hpp"
#include "organisation/store/units.hpp"

#include <map>

namespace inspection {
namespace {

constexpr std::size_t most_listed = 5000;

Programme const& programme(ledger::View& view, Inspection const& inspection) { return view.rules<RuleBook>().programme(inspection.programme, inspection.variant); }

Window window_of(ledger::View& view, Inspection const& inspection) { return eligibility_window(inspection.fieldwork_from, programme(view, inspection).eligibility); }

std::string in_words(SampleRule const& rule) { return fmt::format("{}% confidence, {} points", rule.confidence_pct, rule.margin_pct); }

bool is_seed(std::string_view text) {
  return text.size() >= 8 && text.size() <= 100 && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::vector<std::string> crns_of(std::string_view typed) {
  std::vector<std::string> out;
  std::string one;
  for (char c : std::string(typed) + "\n") {
    if (c == '\n' || c == '\r' || c == ',' || c == ';' || c == ' ' || c == '\t') {
      if (!one.empty()) out.push_back(std::exchange(one, {}));
    } else {
      one += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return out;
}

// What the unit sends: the record's own answer, its own list, or a list for each sample that is drawn apart.
base::Outcome<std::vector<Listed>> listed(ledger::Tx& tx, Inspection const& inspection, SendCaseList const& asked, Window const& window) {
  std::vector<Listed> out;
  auto const add = [&](std::vector<std::string> const& crns, std::string const& part) {
    for (auto const& crn : crns) out.push_back({crn, part});
  };
  auto const& samples = programme(tx, inspection).own_samples;
  if (samples.empty()) add(asked.crns.empty() ? cases_in_window(tx, organisation::place_of(tx, inspection.unit), window) : crns_of(asked.crns), "");
  for (auto const type : samples) {
    std::string const part(base::word(type));
    auto const text = asked.apart.find(part);
    auto const before = out.size();
    if (text != asked.apart.end()) add(crns_of(text->second), part);
    if (out.size() == before) return base::refuse("crns-" + part, fmt::format("Enter the cases of {}", shown(type)));
  }
  return out;
}

std::string query_words(Programme const& programme, CaseList const& list) {
  std::string what = "Sentences and releases of the unit";
  if (!programme.own_samples.empty()) {
    what = "Cases of ";
    for (auto const type : programme.own_samples) what += (what.size() > 9 ? " and of " : "") + std::string(shown(type)) + " of the region";
  }
  return fmt::format("{} that began from {} to {}, as the {} listed them and the check left them", what, base::date_in_full(list.began_from), base::date_in_full(list.began_to),
                     programme.own_samples.empty() ? "unit" : "region");
}

// The inspection, if the lead inspector asks and it stands in one of these.
base::Outcome<Inspection> for_lead(ledger::Tx& tx, InspectionId id, std::initializer_list<Status> statuses, std::string_view too_late) {
  auto const inspection = find_inspection(tx, id);
  if (!inspection) return not_there();
  if (!has_role(tx, id, {TeamRole::lead})) return not_your_part("the lead inspector");
  if (!stands(*inspection, statuses)) return not_now(std::string(too_late));
  return *inspection;
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, RecordSeed const& asked) {
  auto const inspection = for_lead(tx, asked.inspection, {Status::planned, Status::announced}, "The seed is recorded before the list is asked for.");
  if (!inspection) return tl::unexpected(inspection.error());
  if (!is_seed(asked.seed)) return base::refuse("seed", "Enter a seed of 8 to 100 letters, digits and hyphens");
  if (sample_of(tx, inspection->id)) return not_now("The seed is recorded and does not change.");
  record_seed(tx, inspection->id, asked.seed);
  tx.record({.what = "inspection.seed_recorded", .subject = inspection->id.value});
  return base::Done{};
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, SendCaseList const& asked) {
  auto const inspection = told_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (!stands(*inspection, {Status::evidence_requested})) return not_now("The list is asked for after the announcement, and stands once the sample is drawn.");
  auto const window = window_of(tx, *inspection);
  auto const rows = listed(tx, *inspection, asked, window);
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return base::refuse("crns", "There is no case in the list");
  if (rows->size() > most_listed) return base::refuse("crns", fmt::format("A list holds {} cases at most", most_listed));
  for (auto const& [crn, part] : *rows)
    if (crn.size() > 20 || crn.find('|') != crn.npos) return base::refuse(part.empty() ? "crns" : "crns-" + part, "One of the entries is no CRN: " + crn.substr(0, 20));
  auto const people = keep_list(tx, inspection->id, window, *rows);
  for (auto const person : people)
    tx.record({.processing = ledger::Processing::disclosure, .what = "inspection.listed", .person = person, .subject = inspection->id.value, .recipient = "HM Inspectorate of Probation"});
  tx.record({.processing = ledger::Processing::disclosure, .what = "inspection.list_sent", .subject = inspection->id.value, .recipient = "HM Inspectorate of Probation"});
  return static_cast<std::int64_t>(rows->size());
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, CheckCaseList const& asked) {
  auto const inspection = for_lead(tx, asked.inspection, {Status::evidence_requested}, "The list is checked before the sample is drawn.");
  if (!inspection) return tl::unexpected(inspection.error());
  if (!case_list_of(tx, inspection->id)) return not_now("The unit has not sent its list yet.");
  auto const& rules = programme(tx, *inspection);
  std::map<std::string, std::vector<std::string>> lists;
  if (rules.own_samples.empty()) lists[""];
  for (auto& one : listed_cases(tx, inspection->id)) lists[one.part].push_back(std::move(one.crn));
  std::size_t errors = 0;
  begin_check(tx, inspection->id);
  for (auto const& [part, crns] : lists) {
    auto const record = recorded_cases(tx, organisation::place_of(tx, inspection->unit), window_of(tx, *inspection), crns);
    auto const check = check_list(crns, record, inspection->fieldwork_from, rules.eligibility, part);
    keep_check(tx, inspection->id, check);
    errors += check.errors.size();
  }
  tx.record({.processing = ledger::Processing::consultation, .what = "inspection.list_checked", .subject = inspection->id.value});
  return static_cast<std::int64_t>(errors);
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, SettleListErrors const& asked) {
  auto const inspection = for_lead(tx, asked.inspection, {Status::evidence_requested}, "Errors are settled before the sample is drawn.");
  if (!inspection) return tl::unexpected(inspection.error());
  auto const count = settle_errors(tx, inspection->id);
  if (count == 0) return not_now("There is no open error in the list.");
  tx.record({.what = "inspection.list_errors_settled", .subject = inspection->id.value, .detail = std::to_string(count)});
  return count;
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, DrawSample const& asked) {
  auto const inspection = for_lead(tx, asked.inspection, {Status::evidence_requested}, "The sample is drawn once, after the list is checked.");
  if (!inspection) return tl::unexpected(inspection.error());
  auto const sample = sample_of(tx, inspection->id);
  if (!sample) return not_now("Record the seed first.");
  if (sample->drawn_at) return not_now("The sample is drawn already.");
  auto const list = case_list_of(tx, inspection->id);
  if (!list || !list->checked_at) return not_now("Check the unit's list first.");
  for (auto const& error : list_errors(tx, inspection->id))
    if (error.settled.empty()) return not_now("Settle every error of the list first.");
  auto const population = population_of(tx, inspection->id);
  if (population.empty()) return not_now("No case of the list is eligible.");
  auto const& rule = programme(tx, *inspection).sample;
  auto const drawn = draw_apart(population, sample->seed, rule);
  auto const query = query_words(programme(tx, *inspection), *list);
  keep_draw(tx, inspection->id, drawn, in_words(rule), query);
  tx.record({.what = "inspection.sample_drawn", .subject = inspection->id.value, .detail = fmt::format("{} of {}", drawn.drawn, drawn.eligible)});
  return drawn.drawn;
}

base::Outcome<CaseId> run(ledger::Tx& tx, ReplaceCase const& asked) {
  auto const out = find_case(tx, asked.case_id);
  if (!out) return not_there();
  auto const inspection = for_lead(tx, out->inspection, {Status::evidence_requested, Status::sample_drawn, Status::fieldwork}, "The sample stands after fieldwork.");
  if (!inspection) return tl::unexpected(inspection.error());
  Typed typed;
  auto const why = typed.needed("why", asked.why, 500, "Reason", "Say why the case is not eligible");
  if (!typed.good()) return typed.refusal();
  if (out->state != CaseState::drawn) return not_now("This case is not in the sample.");
  if (out->lock_version != asked.lock_version) return somebody_changed_it();
  auto const in = next_reserve(tx, out->inspection, out->stratum);
  if (!in) return not_now("The stratum is used up: there is no reserve.");
  if (!replace_case(tx, *out, in->id, why)) return somebody_changed_it();
  tx.record({.what = "inspection.case_replaced", .person = out->person, .subject = out->id.value});
  tx.record({.what = "inspection.case_drawn", .person = in->person, .subject = in->id.value});
  return in->id;
}

base::Outcome<> run(ledger::Tx& tx, GiveCase const& asked) {
  auto const row = find_case(tx, asked.case_id);
  if (!row) return not_there();
  auto const inspection = for_lead(tx, row->inspection, {Status::evidence_requested, Status::sample_drawn, Status::fieldwork, Status::feedback, Status::moderation}, "Cases are given before the panel.");
  if (!inspection) return tl::unexpected(inspection.error());
  auto const team = team_of(tx, row->inspection);
  auto const member = std::ranges::find_if(team, [&](TeamMember const& m) { return m.account == asked.inspector && (m.role == TeamRole::inspector || m.role == TeamRole::lead); });
  if (member == team.end()) return base::refuse("inspector", "Choose an inspector of the team");
  if (is_restricted(tx, row->id) && !std::ranges::any_of(team, [&](TeamMember const& m) { return m.account == asked.inspector && m.cleared; }))
    return base::refuse("inspector", "This record is restricted: choose a cleared inspector");
  if (!give_case(tx, row->id, asked.inspector, asked.lock_version)) return somebody_changed_it();
  tx.record({.what = "inspection.case_given", .person = row->person, .subject = row->id.value});
  return base::Done{};
}

std::optional<DrawnAgain> draw_again(ledger::View& view, Inspection const& inspection) {
  auto const sample = sample_of(view, inspection.id);
  if (!sample || !sample->drawn_at) return std::nullopt;
  auto const drawn = draw_apart(population_of(view, inspection.id), sample->seed, programme(view, inspection).sample);
  std::map<std::string, std::int64_t> stored;   // stratum and CRN, with the position
  for (auto const state : {CaseState::drawn, CaseState::reserve, CaseState::replaced})
    for (auto const& row : cases_of(view, inspection.id, state)) stored[row.stratum + "|" + row.crn] = row.position;
  bool same = drawn.population_hash == sample->population_hash && drawn.drawn == sample->size;
  for (auto const& stratum : drawn.strata)
    for (std::size_t n = 0; n < stratum.order.size(); ++n) {
      auto const found = stored.find(stratum.name + "|" + stratum.order[n].crn);
      same = same && found != stored.end() && found->second == static_cast<std::int64_t>(n + 1);
    }
  return DrawnAgain{.population_hash = drawn.population_hash, .size = drawn.drawn, .same = same};
}

}  // namespace inspection
