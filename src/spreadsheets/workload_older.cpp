#include "spreadsheets/workload.hpp"
#include "workload/domain/batch_period.hpp"
#include "workload/domain/older_tool.hpp"

#include <algorithm>

namespace spreadsheets {
namespace {

using namespace workload;

std::string minute(base::LocalTime at) {
  auto text = base::iso(at);
  std::ranges::replace(text, 'T', ' ');
  return text;
}

std::string period(Inputs& in, WorkloadDay const& day) {
  auto at = in.text_if({"at", "date", "now", "time", "dateTime", "extract"});
  if (auto const all = in.all(); !at && all.size() == 1) at = all.front().second;  // one moment, whatever it is called
  auto const [start, end] = batch_period(day.weights.batch, at ? moment("at", *at, day.now) : day.now);
  return fmt::format("period={0} to {1};from={0};to={1}", minute(start), minute(end));
}

// The first of the names that a list of numbers has.
std::optional<Decimal> among(std::map<std::string, Decimal> const& numbers, Names names) {
  for (auto name : names)
    for (auto const& [key, number] : numbers)
      if (key.starts_with(name)) return number;
  return std::nullopt;
}

InactiveWeights inactive_weights(Inputs& in, InactiveWeights weights) {
  if (auto const text = in.text_if({"weightings", "caseTypeWeightings", "weights"}); text && base::ascii_lower(*text) != "seed") {
    auto const numbers = named_numbers("weightings", *text, {"warrants", "unpaid work", "overdue"});
    weights.warrants = among(numbers, {"warrant"}).value_or(weights.warrants);
    weights.unpaid_work = among(numbers, {"unpaid", "upw"}).value_or(weights.unpaid_work);
    weights.overdue = among(numbers, {"overdue"}).value_or(weights.overdue);
  }
  weights.warrants = in.number_if({"warrantsWeighting", "weightingWarrants", "warrantWeighting"}).value_or(weights.warrants);
  weights.unpaid_work = in.number_if({"unpaidWorkWeighting", "weightingUnpaidWork", "upwWeighting", "weightingUpw"}).value_or(weights.unpaid_work);
  weights.overdue = in.number_if({"overdueTerminationWeighting", "weightingOverdueTermination", "overdueWeighting", "weightingOverdue", "overdueTerminationsWeighting"})
                        .value_or(weights.overdue);
  return weights;
}

older::InactiveCases inactive_cases(Inputs& in) {
  older::InactiveCases cases;
  if (auto const text = in.text_if({"counts", "tierCounts"})) {
    auto const numbers = named_numbers("counts", *text, {"total", "warrants", "unpaid work", "overdue"});
    auto const count = [&](Names names) { return among(numbers, names).value_or(0).cut(); };
    cases = {count({"total"}), count({"warrant"}), count({"unpaid", "upw"}), count({"overdue"})};
  }
  cases.total = in.whole_if({"total", "count", "cases", "totalCases", "totalCount"}).value_or(cases.total);
  cases.warrants = in.whole_if({"warrants", "warrantsCount", "warrantCases"}).value_or(cases.warrants);
  cases.unpaid_work = in.whole_if({"unpaidWork", "upw", "unpaidWorkCount", "upwCases"}).value_or(cases.unpaid_work);
  cases.overdue = in.whole_if({"overdueTermination", "overdueTerminations", "overdue", "overdueTerminationCount"}).value_or(cases.overdue);
  return cases;
}

std::string points_for_tier(Inputs& in, WorkloadDay const& day) {
  auto const weights = inactive_weights(in, day.weights.inactive);
  bool const t2a = in.yes({"t2a", "isT2a"}) || in.yes({"subtractInactiveCases", "subtractInactive"});
  auto const points = older::points_for_tier(inactive_cases(in), in.number({"tierPoints", "points", "pointsForTier"}), weights, t2a);
  return "points=" + points.plain();
}

// The grades of the older tool by name or by its own number.
std::string grade(Inputs& in) {
  auto const text = base::ascii_upper(in.text_if({"grade", "type", "typeId", "omType", "omTypeId", "offenderManagerType", "offenderManagerTypeId"}).value_or("DMY"));
  struct Known {
    std::string_view name, means;
  };
  for (auto const& [name, means] : {Known{"2", "SPO"}, Known{"3", "PSO"}, Known{"7", "PSO_B"}, Known{"4", "TPO"}, Known{"5", "DMY"}, Known{"UNSUPPORTED", "DMY"}})
    if (text == name) return std::string(means);
  for (auto const name : {"PO", "PSO", "PSO_B", "SPO", "TPO", "PQIP", "DMY", "OTHER"})
    if (text == name) return text;
  if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return "PO";  // every other number
  throw Unreadable(fmt::format("grade: “{}” is not one of: PO, PSO, SPO, TPO, DMY", text));
}

older::BandHours band_hours(Inputs& in, Weights const& weights) {
  older::BandHours hours{.pso = weights.grade("PSO").hours, .spo = weights.grade("SPO").hours, .po = weights.grade("PO").hours};
  if (auto const text = in.text_if({"defaultContractedHours", "defaultHours", "defaults"})) {
    auto const numbers = named_numbers("defaultContractedHours", *text, {"pso", "po", "spo"});
    hours.pso = among(numbers, {"pso"}).value_or(hours.pso);
    hours.spo = among(numbers, {"spo"}).value_or(hours.spo);
    hours.po = among(numbers, {"po"}).value_or(hours.po);
  }
  hours.pso = in.number_if({"defaultHoursPso", "psoHours", "defaultPso", "psoDefaultHours", "defaultContractedHoursPso"}).value_or(hours.pso);
  hours.spo = in.number_if({"defaultHoursSpo", "spoHours", "defaultSpo", "spoDefaultHours", "defaultContractedHoursSpo"}).value_or(hours.spo);
  hours.po = in.number_if({"defaultHoursPo", "poHours", "defaultPo", "poDefaultHours", "defaultContractedHoursPo"}).value_or(hours.po);
  if (auto const band = in.number_if({"bandHours", "hoursForBand", "defaultContractedHoursForBand", "defaultHoursForBand"})) hours = {*band, *band, *band};
  return hours;
}

std::optional<older::ContractedHours> contracted(Inputs& in, WorkloadDay const& day) {
  auto const name = grade(in);
  auto const hours = in.number_if({"contractedHours", "contractedHoursPerWeek", "baseHours", "hours"});
  return older::contracted_hours(name == "PSO_B" ? "PSO" : name, hours, band_hours(in, day.weights));
}

std::string contracted_hours(Inputs& in, WorkloadDay const& day) {
  auto const hours = contracted(in, day);
  if (!hours) return "baseHours=null;bandHours=null;defaultContractedHoursForBand=null";
  return fmt::format("baseHours={0};bandHours={1};defaultContractedHoursForBand={1}", hours->base.plain(), hours->band.plain());
}

std::string available(Inputs& in, WorkloadDay const& day) {
  auto const target = in.number_if({"nominalTarget", "target"}).value_or(day.weights.grade("PO").points);
  auto const reduction = in.number_if({"hoursReduction", "reduction", "reductionHours"}).value_or(0);
  return fmt::format("availablePoints={}", older::available_points(target, contracted(in, day), reduction));
}

std::string nominal_target(Inputs& in, WorkloadDay const& day) {
  Decimal po = day.weights.grade("PO").points, pso = day.weights.grade("PSO").points;
  if (auto const text = in.text_if({"defaultNominalTargets", "defaultTargets", "defaults", "targets"})) {
    auto const numbers = named_numbers("defaultNominalTargets", *text, {"pso", "po"});
    pso = among(numbers, {"pso"}).value_or(pso);
    po = among(numbers, {"po"}).value_or(po);
  }
  po = in.number_if({"po", "poTarget", "targetPo", "defaultPo", "nominalTargetPo"}).value_or(po);
  pso = in.number_if({"pso", "psoTarget", "targetPso", "defaultPso", "nominalTargetPso"}).value_or(pso);
  return "nominalTarget=" + older::nominal_target(grade(in), po, pso).plain();
}

// Parole reports and ARMS assessments counted until January 2023; a row that says when, or whether, is taken at its word.
bool still_count(Inputs& in, WorkloadDay const& day, bool unless_said) {
  if (in.has({"enabled", "paromEnabled", "parolesEnabled"})) return in.yes({"enabled", "paromEnabled", "parolesEnabled"});
  auto const date = in.text_if({"date", "on"});
  if (!date) return unless_said;
  auto const& until = day.weights.parole_and_arms_until;
  return !until || moment("date", *date, day.now) < *until;
}

std::string parom(Inputs& in, WorkloadDay const& day) {
  auto const count = in.number({"count", "paroms", "number", "numberOfParoms", "paromsCompletedLast30Days", "paromsLast30Days", "numberOfParomCompletedInLast30Days", "completed", "reports", "parom"});
  auto const each = in.number_if({"points", "weighting", "wpParom", "pointsEach", "paromPoints", "weight"}).value_or(day.weights.parole_report);
  return "points=" + (still_count(in, day, true) ? count * each : Decimal(0)).plain();
}

std::string sdr_conversion(Inputs& in, WorkloadDay const& day) {
  auto const count = in.number({"count", "sdrConversions", "conversions", "sdrConversionsLast30Days", "number"});
  auto const each = in.number_if({"points", "weighting", "sdrConversionPoints", "workloadPointsSdrConversion", "wpSdrConversion", "pointsEach", "weight"}).value_or(day.weights.fast_report);
  return "points=" + (count * each).plain();
}

std::string arms(Inputs& in, WorkloadDay const& day) {
  auto const license = in.number_if({"licenseCases", "licenceCases", "license", "licence", "numberOfLicenseCases", "licenseCount", "licenceCount"}).value_or(0);
  auto const community = in.number_if({"communityCases", "community", "numberOfCommunityCases", "communityCount"}).value_or(0);
  auto const license_each = in.number_if({"licenseWeighting", "licenceWeighting", "licensePoints", "licencePoints", "licenseWeight", "licenceWeight"}).value_or(day.weights.arms_license);
  auto const community_each = in.number_if({"communityWeighting", "communityPoints", "communityWeight"}).value_or(day.weights.arms_community);
  auto const points = license * license_each + community * community_each;
  return "points=" + (still_count(in, day, true) ? points : Decimal(0)).plain();
}

// "206", "9x4" or several joined by commas.
Decimal sum(std::string_view column, std::string_view text) {
  Decimal all;
  for (auto part : parts(text, ',')) {
    Decimal product = 1;
    for (auto factor : parts(part, 'x')) product = product * decimal(column, factor);
    all = all + product;
  }
  return all;
}

Decimal sum_if(Inputs& in, Names names) {
  auto const text = in.text_if(names);
  return text ? sum(*names.begin(), *text) : Decimal(0);
}

std::string workload_total(Inputs& in, WorkloadDay const& day) {
  Decimal cases;
  for (auto const names : {Names{"community", "communityPoints", "communityTierPoints"}, Names{"custody", "custodyPoints", "custodyTierPoints"},
                           Names{"licence", "license", "licencePoints", "licensePoints", "licenseTierPoints"}, Names{"t2a", "t2aPoints"},
                           Names{"t2aCommunity", "t2aCommunityPoints", "t2aCommunityTierPoints"},
                           Names{"t2aCustody", "t2aCustodyPoints", "t2aCustodyTierPoints"},
                           Names{"t2aLicence", "t2aLicense", "t2aLicencePoints", "t2aLicensePoints", "t2aLicenseTierPoints"}})
    cases = cases + sum_if(in, names);
  auto const conversions = sum_if(in, {"sdrConversions", "sdrConversionPoints", "sdrConversion"});
  auto const monthly = sum_if(in, {"monthlySdrs", "sdrs", "sdrPoints", "sdr"});
  auto const parole = sum_if(in, {"paroms", "paromsPoints", "parom", "paromPoints"}), arms = sum_if(in, {"arms", "armsPoints"});
  bool const before_2023 = still_count(in, day, false);
  auto const total = cases + conversions + monthly + (before_2023 ? parole + arms : Decimal(0));
  return fmt::format("total={};sdrPoints={};sdrConversionPoints={}", total.plain(), monthly.plain(), conversions.plain());
}

std::string total_with_adjustments(Inputs& in, WorkloadDay const&) {
  auto total = in.number({"workloadPoints", "total", "points", "totalPoints", "workloadTotal"});
  for (auto const names : {Names{"cms", "cmsPoints", "cmsAdjustments", "cmsAdjustment", "adjustments"}, Names{"gs", "gsPoints", "gsAdjustments", "gsAdjustment"}})
    total = total + sum_if(in, names);
  return fmt::format("total={}", total.rounded());
}

// The points of a contact go to who did it and come off the manager, for so many days from the contact.
std::string cms_adjustment(Inputs& in, WorkloadDay const& day) {
  auto const code = in.text_if({"code", "contactCode"}).value_or("");
  auto const seed = day.weights.contacts.find(code);
  Decimal const points = in.number_if({"points", "weight", "contactPoints"}).value_or(seed == day.weights.contacts.end() ? 0 : seed->second);
  auto const by = in.text_if({"contactStaff", "contactBy", "by", "contactStaffKey"}).value_or("");
  auto const manager = in.text_if({"caseManager", "manager", "personManager", "om", "omKey"}).value_or("?");
  auto const staff = [](std::string_view who) { return base::trim(who.substr(0, who.find('/'))); };
  bool const own = !by.empty() && staff(by) == staff(manager);
  auto const date = moment("contactDate", in.text_if({"contactDate", "date", "effectiveFrom"}).value_or("now"), day.now);
  auto const given = own ? Decimal(0) : points;
  return fmt::format("contactStaff={0};caseManager={1};contactStaffPoints={0};caseManagerPoints={1};effectiveFrom={2};effectiveTo={3}", given.plain(),
                     (Decimal(0) - given).plain(), base::iso(date).substr(0, 10),
                     base::iso(date + std::chrono::days{day.weights.contact_days}).substr(0, 10));
}

// The older tool divides without rounding, as a binary number; it is shown as that tool shows it.
std::string capacity_percentage(Inputs& in, WorkloadDay const&) {
  auto const total = in.whole({"totalPoints", "total", "workloadPoints", "points", "value"});
  auto const available = in.whole({"availablePoints", "available"});
  auto const percent = available == 0 ? 0.0 : static_cast<double>(total) / static_cast<double>(available) * 100;
  return fmt::format("capacity={}", percent);
}

std::string grade_of_code(Inputs& in, WorkloadDay const& day) {
  auto const code = in.text_if({"code", "gradeCode", "omGradeCode", "grade"}).value_or("");
  return "grade=" + older::grade(day.weights, code);
}

constexpr std::array functions{
    WorkloadFunction{"wmtPeriod", period},
    WorkloadFunction{"wmtPointsForTier", points_for_tier},
    WorkloadFunction{"wmtAvailablePoints", available},
    WorkloadFunction{"wmtContractedHours", contracted_hours},
    WorkloadFunction{"wmtNominalTarget", nominal_target},
    WorkloadFunction{"wmtParom", parom},
    WorkloadFunction{"wmtSdrConversion", sdr_conversion},
    WorkloadFunction{"wmtArms", arms},
    WorkloadFunction{"wmtWorkloadTotal", workload_total},
    WorkloadFunction{"wmtTotalWithAdjustments", total_with_adjustments},
    WorkloadFunction{"wmtCmsAdjustment", cms_adjustment},
    WorkloadFunction{"wmtCapacityPercentage", capacity_percentage},
    WorkloadFunction{"wmtGrade", grade_of_code},
};

}  // namespace

std::span<WorkloadFunction const> older_workload_functions() { return functions; }

}  // namespace spreadsheets
