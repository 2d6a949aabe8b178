#include "workload/domain/registrations.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace workload {
namespace {

bool among(std::vector<std::string> const& codes, std::string_view code) { return std::ranges::find(codes, code) != codes.end(); }

std::optional<std::string> among_in_any_case(std::vector<std::string> const& codes, std::string_view code) {
  auto const upper = base::ascii_upper(code);
  return among(codes, upper) ? std::optional(upper) : std::nullopt;
}

void add_complexity(RecordCodes const& codes, Registration const& each, Registered& all) {
  auto const factor = complexity_of(codes, each.type);
  if (factor && !among(all.complexity, *factor)) all.complexity.push_back(*factor);
}

void add_flags(RecordCodes const& codes, Registration const& each, Registered& all) {
  all.iom |= among(codes.iom, each.type);
  all.lifer |= among(codes.lifer, each.type);
  all.domestic_abuse |= among(codes.domestic_abuse, each.type);
  all.stalking |= among(codes.stalking, each.type);
  all.child_protection |= among(codes.child_protection, each.type);
  all.unsupervised |= among(codes.unsupervised, each.type);
}

}  // namespace

std::optional<Rosh> rosh_of(RecordCodes const& codes, std::string_view type) {
  auto const found = codes.rosh.find(base::ascii_upper(type));
  return found == codes.rosh.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> mappa_level_of(RecordCodes const& codes, Registration const& registration) {
  if (registration.type != codes.mappa) return std::nullopt;
  return among_in_any_case(codes.mappa_levels, registration.level);
}

std::optional<std::string> complexity_of(RecordCodes const& codes, std::string_view type) {
  auto const found = codes.complexity.find(base::ascii_upper(type));
  return found == codes.complexity.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> enforcement_outcome_of(RecordCodes const& codes, std::string_view outcome) {
  return among_in_any_case(codes.enforcement_outcomes, outcome);
}

Registered registered(RecordCodes const& codes, std::vector<Registration> registrations) {
  std::erase_if(registrations, [&](auto const& each) { return among(codes.ignored, each.type); });
  std::ranges::stable_sort(registrations, std::greater{}, &Registration::date);
  Registered all;
  bool rosh_found = false, mappa_found = false;
  for (auto const& each : registrations) {
    if (auto const rosh = rosh_of(codes, each.type); rosh && !rosh_found) all.rosh = *rosh, rosh_found = true;
    if (!all.mappa_level) all.mappa_level = mappa_level_of(codes, each);
    if (each.type == codes.mappa && !mappa_found) {
      mappa_found = true;
      if (among(codes.mappa_categories, each.category)) all.mappa_category = each.category, all.mappa_category_assumed = each.category_assumed;
    }
    add_complexity(codes, each, all);
    add_flags(codes, each, all);
  }
  return all;
}

bool has_mandate(RecordCodes const& codes, std::vector<Conviction> const& convictions) {
  auto const brings_change = [&](Requirement const& each) {
    return !each.restrictive && !among(codes.requirements_without_mandate, each.main_category);
  };
  return std::ranges::any_of(convictions, [&](Conviction const& each) {
    return !each.terminated && (among(codes.custodial_sentences, each.sentence_type) || std::ranges::any_of(each.requirements, brings_change));
  });
}

bool has_enforcement(RecordCodes const& codes, std::vector<Intervention> const& interventions, base::Date today) {
  auto const since = today - std::chrono::days{codes.enforcement_days};
  return std::ranges::any_of(interventions, [&](Intervention const& each) {
    return each.referred >= since && each.referred <= today && enforcement_outcome_of(codes, each.outcome);
  });
}

bool usable_assessment(RecordCodes const& codes, base::Date completed, base::Date today) {
  return completed >= today - std::chrono::weeks{codes.assessment_weeks};
}

int later_score(std::optional<DatedScore> const& assessment, std::optional<DatedScore> const& alone) {
  if (!assessment && !alone) return 0;
  auto const& later = !alone || (assessment && assessment->on >= alone->on) ? assessment : alone;
  return later->score.value_or(0);
}

bool is_female(std::string_view gender) { return base::ascii_lower(gender) == "female"; }

}  // namespace workload
