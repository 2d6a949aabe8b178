#include "spreadsheets/workload.hpp"

#include "spreadsheets/rows.hpp"
#include "embedded/embedded_policy.hpp"
#include "policy/workload.hpp"
#include "workload/domain/capacity.hpp"
#include "workload/domain/caseload.hpp"
#include "workload/domain/points.hpp"
#include "workload/domain/reduction.hpp"

#include <algorithm>

namespace spreadsheets {
namespace {

using namespace workload;

// "0" where either figure is 0, else per cent with three places: 14.700.
std::string percent(std::int64_t points, std::int64_t available) {
  if (points == 0 || available == 0) return "0";
  auto const tenths = capacity(points, available);
  auto const size = tenths < 0 ? -tenths : tenths;
  return fmt::format("{}{}.{}00", tenths < 0 ? "-" : "", size / 10, size % 10);
}

// The small languages of the inputs ----------------------------------------------------------------------------------

CaseType case_type(std::string_view text) {
  auto const upper = base::ascii_upper(base::trim(text));
  return upper == "LICENCE" ? CaseType::license : word<CaseType>("caseType", upper);
}

std::string tier_name(std::string_view text) {
  auto const upper = base::ascii_upper(base::trim(text));
  auto const untiered = upper.empty() || upper == "UNTIERED" || upper == "NONE" || upper == "NULL";
  if (!untiered && !tier_number(upper)) throw Unreadable(fmt::format("tier: no tier is called “{}”: they are A0 to D3, with S behind if unsupervised", text));
  return untiered ? std::string{} : upper;
}

// "5xCONTACT1" to its count and the rest; no count: one.
std::pair<std::int64_t, std::string_view> counted(std::string_view column, std::string_view text) {
  auto const x = text.find('x');
  auto const digits = text.substr(0, x);
  bool const has_count = x != text.npos && x > 0 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (!has_count) return {1, text};
  return {whole_number(column, digits, 0, 1'000'000), base::trim(text.substr(x + 1))};
}

// "10xB2/COMMUNITY/T2A,5xC1/CUSTODY"
std::vector<Case> cases(std::string_view text) {
  std::vector<Case> all;
  for (auto part : parts(text, ',')) {
    auto const [count, what] = counted("cases", part);
    auto const pieces = base::split(what, '/');
    if (pieces.size() < 2 || pieces.size() > 3 || (pieces.size() == 3 && base::ascii_upper(base::trim(pieces[2])) != "T2A"))
      throw Unreadable(fmt::format("cases: “{}” is no TIER/TYPE or TIER/TYPE/T2A", part));
    all.push_back({.tier = tier_name(pieces[0]), .type = case_type(pieces[1]), .t2a = pieces.size() == 3, .count = count});
  }
  return all;
}

std::vector<Contacts> contacts(std::string_view text) {
  std::vector<Contacts> all;
  for (auto part : parts(text, ',')) {
    auto const [count, code] = counted("contacts", part);
    all.push_back({std::string(code), count});
  }
  return all;
}

StaffTeam staff_team(std::string_view column, std::string_view text) {
  auto const pieces = base::split(text, '/');
  if (pieces.size() != 2) throw Unreadable(fmt::format("{}: “{}” is no STAFF/TEAM", column, text));
  return {std::string(base::trim(pieces[0])), std::string(base::trim(pieces[1]))};
}

int points_of(std::string_view column, Decimal number) {
  if (number < 0 || number > 1'000'000 || number != number.cut()) throw Unreadable(fmt::format("{}: “{}” is no whole number of points", column, number.text()));
  return static_cast<int>(number.cut());
}

// "seed", or weights that take the place of the seed's: one for every tier of a type, and of reports.
void read_weights(std::string_view text, Weights& weights) {
  if (base::ascii_lower(text) == "seed") return;
  for (auto const& [name, number] : named_numbers("weights", text)) {
    int const points = points_of("weights", number);
    auto const everywhere = [&](int CasePoints::*type) {
      for (auto* table : {&weights.cases, &weights.t2a_cases})
        for (auto& [tier, row] : *table) row.*type = points;
    };
    if (name == "community") everywhere(&CasePoints::community);
    else if (name == "custody") everywhere(&CasePoints::custody);
    else if (name == "licence" || name == "license") everywhere(&CasePoints::license);
    else if (name.starts_with("standard")) weights.standard_report = points;
    else if (name.starts_with("fast")) weights.fast_report = points;
    else throw Unreadable(fmt::format("weights: “{}” is not one of: seed, community, custody, licence, standard report, fast report", name));
  }
}

void read_contact_weights(std::string_view text, Weights& weights) {
  weights.contacts.clear();
  for (auto part : parts(text, ',')) {
    auto const colon = part.rfind(':');
    if (colon == part.npos) throw Unreadable(fmt::format("contactWeights: “{}” is no CODE:points", part));
    weights.contacts.emplace(base::trim(part.substr(0, colon)), points_of("contactWeights", decimal("contactWeights", part.substr(colon + 1))));
  }
}

void read_reports(std::string_view text, Work& work) {
  for (auto const& [name, number] : named_numbers("reports", text)) {
    if (name.starts_with("standard")) work.standard_reports = points_of("reports", number);
    else if (name.starts_with("fast")) work.fast_reports = points_of("reports", number);
    else if (!name.starts_with("oral")) throw Unreadable(fmt::format("reports: “{}” is not one of: standard, fast, oral", name));
  }
}

// The functions ------------------------------------------------------------------------------------------------------

std::string capacity_of(Inputs& in, WorkloadDay const&) {
  return "capacity=" + percent(in.whole({"totalPoints", "points"}), in.whole({"availablePoints", "available"}));
}

std::string grade_defaults(Inputs& in, WorkloadDay const& day) {
  auto const& rule = day.weights.grade(in.text_if({"grade"}).value_or(""));
  return fmt::format("pointsForGrade={};hoursForGrade={}", rule.points, rule.hours.plain());
}

// Nobody's workload is held: shown the full points of the grade, whatever the hours.
std::string without_workload(GradeRule const& rule) {
  return fmt::format("availablePoints={0};weeklyHours={1};reductionHours=0;pointsUsed=0;pointsRemaining={0};capacity=0", rule.points, rule.hours.plain());
}

std::string available(Inputs& in, WorkloadDay const& day) {
  auto rule = day.weights.grade(in.text_if({"grade"}).value_or(""));
  if (in.has({"workload"}) && !in.text_if({"workload"})) return without_workload(rule);
  bool const by_grade = in.has({"grade"});
  if (auto const points = in.whole_if({"pointsForGrade"})) rule.points = points_of("pointsForGrade", *points);
  else if (!by_grade) throw Unreadable("inputs: pointsForGrade or grade is missing");
  if (auto const hours = in.number_if({"hoursForGrade", "contractedHoursForGrade"})) rule.hours = *hours;
  else if (!by_grade) throw Unreadable("inputs: hoursForGrade or grade is missing");
  auto const contracted = in.number_if({"contractedHours", "weeklyHours"}).value_or(rule.hours);
  auto const reduction = in.number_if({"reductionHours", "totalReductionHours"}).value_or(0);
  auto const hours = in.number_if({"availableHours"}).value_or(contracted - reduction);
  auto const points = in.whole_if({"availablePoints"}).value_or(available_points(rule.points, hours, rule.hours));
  auto result = fmt::format("availablePoints={};weeklyHours={};reductionHours={}", points, contracted.plain(), reduction.plain());
  if (auto const used = in.whole_if({"totalPoints", "pointsUsed"}))
    result += fmt::format(";pointsUsed={};pointsRemaining={};capacity={}", *used, points - *used, percent(*used, points));
  return result;
}

int points_of_case(Inputs& in, Weights const& weights, Names tier, Names type) {
  auto const kind = in.text(type);
  if (base::ascii_upper(kind) == "UNKNOWN") return 0;  // such a case is taken out of the workload
  return *case_points(weights, {.tier = tier_name(in.text(tier)), .type = case_type(kind), .t2a = in.yes({"t2a"})});
}

std::string case_points_of(Inputs& in, WorkloadDay const& day) {
  return fmt::format("points={}", points_of_case(in, day.weights, {"tier"}, {"caseType", "type"}));
}

std::string potential(Inputs& in, WorkloadDay const& day) {
  auto const points = in.whole({"totalPoints", "points"}), all = in.whole({"availablePoints", "available"});
  in.text_if({"staff"});  // a word on who it is; the figures say it
  auto const taken = points_of_case(in, day.weights, {"tier"}, {"caseType", "type"});
  int held = 0;
  if (in.yes({"alreadyHeld", "held"})) {  // the tier it is held at, if that differs, so that the change is seen (ALL-01)
    bool const other = in.has({"heldTier", "oldTier"}) || in.has({"heldCaseType", "oldCaseType"});
    held = other ? points_of_case(in, day.weights, {"heldTier", "oldTier", "tier"}, {"heldCaseType", "oldCaseType", "caseType", "type"}) : taken;
  }
  auto const after = impact(points, all, held, taken);
  return fmt::format("capacity={};potentialCapacity={}", percent(points, all), percent(after.points, all));
}

std::string workload_of(Inputs& in, WorkloadDay const& day) {
  auto weights = day.weights;
  if (auto const text = in.text_if({"weights"})) read_weights(*text, weights);
  if (auto const text = in.text_if({"contactWeights"})) read_contact_weights(*text, weights);
  Work work;
  if (auto const text = in.text_if({"cases"})) work.cases = cases(*text);
  if (auto const text = in.text_if({"reports", "courtReports"})) read_reports(*text, work);
  if (in.text_if({"contacts"})) throw Unreadable("contacts: say whose: contactsOutsideCaseload or contactsByOthers");
  if (auto const text = in.text_if({"contactsOutsideCaseload", "contactsPerformedOutsideCaseload"})) work.outside_caseload = contacts(*text);
  if (auto const text = in.text_if({"contactsByOthers", "contactsPerformedByOthers"})) work.by_others = contacts(*text);
  auto const points = work_points(weights, work);
  return fmt::format("points={}", points.total()) + (points.untiered > 0 ? fmt::format(";untiered={}", points.untiered) : "");
}

// "active for this staff and team (same CRN)", "inactive for this staff, active for another"
bool manages(std::string_view text) {
  for (auto clause : parts(text, ',')) {
    auto const lower = base::ascii_lower(clause);
    if (!lower.starts_with("active") && !lower.starts_with("inactive")) throw Unreadable(fmt::format("personManager: “{}” is neither active nor inactive", clause));
    bool const ours = lower.find("this staff") != lower.npos && lower.find("other team") == lower.npos;
    if (lower.starts_with("active") && ours) return true;
  }
  return false;
}

std::string caseload_of(Inputs& in, WorkloadDay const& day) {
  CaseSources extract{.crn = "1", .has_details = in.text_if({"caseDetails"}).has_value() && base::ascii_lower(in.text({"caseDetails"})) != "no"};
  auto const batch = base::ascii_lower(in.text_if({"batchCase"}).value_or("no"));
  extract.in_batch = batch.starts_with("yes");
  if (!extract.in_batch && !batch.starts_with("no")) throw Unreadable(fmt::format("batchCase: “{}” is neither yes nor no", batch));
  auto const row_type = batch.find("row type ");
  extract.row_type = row_type == batch.npos ? day.weights.counted_row_type : base::ascii_upper(batch.substr(row_type + 9, 1));
  auto const manager = in.text_if({"personManager"}).value_or("");
  CaseSources here{.crn = "1", .allocated_here = manages(manager), .has_details = extract.has_details};
  auto const lower = base::ascii_lower(manager);
  if (lower.find("different crn") != lower.npos || lower.find("other crn") != lower.npos) here.crn = "2";
  return fmt::format("inCaseload={}", caseload({extract, here}, day.weights.counted_row_type));
}

std::string contact_selection(Inputs& in, WorkloadDay const&) {
  auto const who = staff_team("for", in.text({"for"}));
  ContactSides sides;
  auto const none = in.has({"contacts"}) && !in.text_if({"contacts"});
  if (!none) {
    auto const by = in.text({"contactBy", "by"}), manager = in.text({"personManager", "manager"});
    if (in.text_if({"contactBy", "by"}) && in.text_if({"personManager", "manager"}))  // a contact or a case of nobody is nobody's
      sides = contact_sides(who, staff_team("contactBy", by), staff_team("personManager", manager));
  }
  return fmt::format("outsideCaseload={};byOthers={}", sides.outside_caseload, sides.by_others);
}

std::string court_reports(Inputs& in, WorkloadDay const&) {
  return fmt::format("standard={};fast={}", in.whole_if({"standardCount", "standard"}).value_or(0), in.whole_if({"fastCount", "fast"}).value_or(0));
}

std::string reduction_status(Inputs& in, WorkloadDay const& day) {
  Reduction const one{.from = moment("from", in.text({"from"}), day.now),
                      .to = moment("to", in.text({"to"}), day.now),
                      .status = word<ReductionStatus>("status", in.text({"status"}))};
  return fmt::format("status={}", base::word(nightly_status(one, day.now)));
}

// "5h ACTIVE now-2d..now+2d"
Reduction reduction(std::string_view text, base::LocalTime now) {
  auto const pieces = base::words_of(text);
  auto const dots = pieces.size() == 3 ? pieces[2].find("..") : std::string_view::npos;
  if (dots == std::string_view::npos || !pieces[0].ends_with('h')) throw Unreadable(fmt::format("reductions: “{}” is no HOURSh STATUS from..to", text));
  return {.hours = score("reductions", pieces[0].substr(0, pieces[0].size() - 1)),
          .from = moment("reductions", pieces[2].substr(0, dots), now),
          .to = moment("reductions", pieces[2].substr(dots + 2), now),
          .status = word<ReductionStatus>("reductions", pieces[1])};
}

// "end of the active one", with its place in the list where several have that status.
std::string in_words(NextChange const& change, std::vector<Reduction> const& all) {
  auto const status = all[change.which].status;
  auto const name = base::ascii_lower(base::word(status));
  auto const end = change.is_end ? "end" : "start";
  if (std::ranges::count(all, status, &Reduction::status) == 1) return fmt::format("{} of the {} one", end, name);
  return fmt::format("{} of the {} one in place {}", end, name, change.which + 1);
}

std::string reduction_hours_of(Inputs& in, WorkloadDay const& day) {
  std::vector<Reduction> all;
  for (auto part : parts(in.text_if({"reductions"}).value_or(""), ',')) all.push_back(reduction(part, day.now));
  auto result = fmt::format("reductionHours={}", reduction_hours(all, day.now).plain());
  auto const next = next_change(all, day.now);
  return result + (next ? fmt::format(";nextChange={};nextChangeAt={}", in_words(*next, all), base::iso(next->at)) : ";nextChange=none");
}

// "untiered 12,A 1/2/3/4,AS 5/2/3/4"
TierCounts tier_counts(std::string_view text) {
  static constexpr std::array names{"A", "B", "C", "D", "AS", "BS", "CS", "DS"};
  TierCounts counts;
  for (auto part : parts(text, ',')) {
    auto const space = part.find(' ');
    auto const name = part.substr(0, space);
    std::int64_t sum = 0;
    for (auto number : parts(space == part.npos ? "" : part.substr(space), '/')) sum += whole_number("location", number, 0, 1'000'000);
    if (name == "untiered") counts.untiered += sum;
    else if (auto const found = std::ranges::find(names, name); found != names.end()) counts.levels[static_cast<std::size_t>(found - names.begin())] += sum;
    else throw Unreadable(fmt::format("location: “{}” is not one of: untiered, {}", name, fmt::join(names, ", ")));
  }
  return counts;
}

std::string tier_totals(Inputs& in, WorkloadDay const&) {
  auto const community = in.whole_if({"communityCases"}), custody = in.whole_if({"custodyCases"});
  TierCounts all;
  for (auto const& [key, value] : in.all())
    if (key.starts_with("location")) all += tier_counts(value);
  auto const& sum = all.levels;
  auto result = fmt::format("A={};B={};C={};D={};AS={};BS={};CS={};DS={};untiered={}", sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6], sum[7], all.untiered);
  // The overview counts cases apart from tiers: community, in which licence is counted, and custody.
  return result + (community && custody ? fmt::format(";totalCases={}", *community + *custody) : "");
}

std::string allocation_count(Inputs& in, WorkloadDay const& day) {
  Allocation const one{.created = moment("createdDate", in.text({"createdDate", "created"}), day.now), .active = in.yes({"active"})};
  return fmt::format("caseCount={}", allocated_since({one}, moment("since", in.text({"since"}), day.now)));
}

// "CRN3 inactive", "CRN2 active now-8d", "CRN1 active OM2/T1", "CRN4 created 8 days ago"; active now unless it says otherwise.
Allocation allocation(std::string_view text, StaffTeam const& who, base::LocalTime now) {
  Allocation one{.to = who, .created = now};
  auto const pieces = base::words_of(text);
  for (std::size_t i = 1; i < pieces.size(); ++i) {  // the first is whom it is about
    auto const lower = base::ascii_lower(pieces[i]);
    if (lower == "active" || lower == "inactive") one.active = lower == "active";
    else if (lower == "created" || lower == "allocated" || lower == "on" || lower == "at" || lower == "today") continue;
    else if (i + 2 < pieces.size() && pieces[i + 1].starts_with("day") && pieces[i + 2] == "ago") {
      one.created = now - std::chrono::days{whole_number("personManagers", pieces[i], 0, 10000)};
      i += 2;
    } else if (pieces[i].find('/') != std::string_view::npos) one.to = staff_team("personManagers", pieces[i]);
    else one.created = moment("personManagers", pieces[i], now);
  }
  return one;
}

std::string past_week(Inputs& in, WorkloadDay const& day) {
  auto const who = staff_team("staff", in.text({"staff", "for"}));
  std::vector<Allocation> all;
  for (auto part : parts(in.text_if({"personManagers", "personManager"}).value_or(""), ',')) all.push_back(allocation(part, who, day.now));
  return fmt::format("casesPastWeek={}", cases_past_week(all, who, day.now));
}

constexpr std::array functions{
    WorkloadFunction{"capacity", capacity_of},
    WorkloadFunction{"availablePoints", available},
    WorkloadFunction{"gradeDefaults", grade_defaults},
    WorkloadFunction{"potentialCapacity", potential},
    WorkloadFunction{"casePoints", case_points_of},
    WorkloadFunction{"workloadPoints", workload_of},
    WorkloadFunction{"caseload", caseload_of},
    WorkloadFunction{"contactSelection", contact_selection},
    WorkloadFunction{"courtReports", court_reports},
    WorkloadFunction{"reductionStatus", reduction_status},
    WorkloadFunction{"reductionHours", reduction_hours_of},
    WorkloadFunction{"tierTotals", tier_totals},
    WorkloadFunction{"allocationCount", allocation_count},
    WorkloadFunction{"casesPastWeek", past_week},
};

WorkloadFunction const* function(std::string_view name) {
  for (auto const table : {std::span<WorkloadFunction const>(functions), older_workload_functions()})
    for (auto const& each : table)
      if (each.name == name) return &each;
  return nullptr;
}

Or<RowAnswer> workload_row(Fields const& cells, WorkloadDay const& day) {
  auto const* found = function(base::trim(cells[1]));
  if (!found) return tl::unexpected(fmt::format("function: “{}” is not known", cells[1]));
  try {
    Inputs in{cells[2]};
    RowAnswer answer{Fields{cells[0], found->answer(in, day)}};
    for (auto const& key : in.passed_over()) answer.remarks.push_back(fmt::format("inputs: {} does not need “{}”, which was passed over", found->name, key));
    return answer;
  } catch (std::runtime_error const& fault) {  // Unreadable, or a sum beyond 38 digits
    return tl::unexpected(std::string(fault.what()));
  }
}

}  // namespace

int rules_workload(std::istream& csv, std::ostream& out, std::ostream& err, base::Clock const& clock) {
  auto const book = policy::workload_weight_book(embedded_policy());
  auto const now = base::to_london(clock.now());
  WorkloadDay const day{.weights = book.on(std::chrono::floor<std::chrono::days>(now)), .now = now};
  return try_rule({.columns = {"id", "function", "inputs"}, .head = {"id", "result"}, .answer = [&](Fields const& cells) { return workload_row(cells, day); }},
                  csv, out, err);
}

}  // namespace spreadsheets
