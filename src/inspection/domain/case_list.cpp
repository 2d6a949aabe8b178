#include "inspection/domain/case_list.hpp"

#include <algorithm>
#include <set>

namespace inspection {
namespace {

// What is wrong with each kind, and whether the case stays in (SMP-12).
struct Row {
  ListError kind;
  bool stays;
  std::string_view says;
};
constexpr std::array rows{
    Row{ListError::duplicate, false, "Stands more than once in the list; the first row stays."},
    Row{ListError::not_in_unit, false, "The record has no such case in this unit."},
    Row{ListError::began_outside_window, false, "Began outside the weeks this inspection looks at."},
    Row{ListError::ended, false, "Ended too soon after it began to be judged."},
    Row{ListError::transferred, false, "Transferred out of the unit."},
    Row{ListError::wrong_disposal, false, "Neither a community sentence nor a release on licence or supervision."},
    Row{ListError::no_rosh_level, true, "Risk of serious harm not yet assessed; the level is taken after a first look."},
    Row{ListError::restricted, true, "Restricted record; read by a cleared inspector."},
    Row{ListError::missing_from_list, true, "In the record but not in the list; added."},
};

Row const& row_of(ListError kind) { return *std::ranges::find(rows, kind, &Row::kind); }

using Found = std::vector<ListError>;

bool ended_too_soon(RecordedCase const& each, EligibilityRule const& rule) {
  return each.ended && *each.ended <= each.began + std::chrono::weeks{rule.ended_within_weeks};
}

// Everything wrong with a case of the record. Only what is the unit's own case is looked at further.
Found errors_of(RecordedCase const& each, Window const& window, EligibilityRule const& rule, bool any_disposal) {
  if (!each.in_unit || each.test_record) return {ListError::not_in_unit};
  Found found;
  if (each.began < window.first || each.began > window.last) found.push_back(ListError::began_outside_window);
  if (ended_too_soon(each, rule)) found.push_back(ListError::ended);
  if (each.transferred_out) found.push_back(ListError::transferred);
  if (!any_disposal && !disposal_of(each.sentence)) found.push_back(ListError::wrong_disposal);
  if (each.rosh == people::Rosh::not_assessed) found.push_back(ListError::no_rosh_level);
  if (each.restricted) found.push_back(ListError::restricted);
  return found;
}

class Check {
 public:
  Check(std::vector<RecordedCase> const& record, Window window, EligibilityRule const& rule, std::string_view own_sample) : window_(window), rule_(rule), own_(!own_sample.empty()) {
    result_.own_sample = own_sample;
    for (auto const& each : record) {
      auto& kept = record_.try_emplace(each.crn, &each).first->second;
      if (std::pair(!belongs(each), each.began) < std::pair(!belongs(*kept), kept->began)) kept = &each;
    }
  }

  void listed(std::string const& crn, std::size_t row) {
    if (!seen_.insert(crn).second) return add(ListError::duplicate, crn, row);
    auto const found = record_.find(crn);
    if (found == record_.end()) return add(ListError::not_in_unit, crn, row);
    take(*found->second, errors_of(*found->second, window_, rule_, own_), row);
  }

  // The cases that belong in the list and are not there. What the list rightly leaves out is no error.
  void not_listed() {
    if (own_) return;
    for (auto const& [crn, each] : record_) {
      if (seen_.contains(crn)) continue;
      if (!belongs(*each)) continue;
      auto found = errors_of(*each, window_, rule_, own_);
      found.insert(found.begin(), ListError::missing_from_list);
      take(*each, found, 0);
    }
  }

  ListCheck done() && {
    std::ranges::sort(result_.eligible, {}, &RecordedCase::crn);
    return std::move(result_);
  }

 private:
  bool belongs(RecordedCase const& each) const { return std::ranges::all_of(errors_of(each, window_, rule_, own_), stays_in); }
  void add(ListError kind, std::string const& crn, std::size_t row) {
    result_.errors.push_back({kind, crn, row});
    ++result_.counts[kind];
  }
  void take(RecordedCase const& each, Found const& found, std::size_t row) {
    for (auto const kind : found) add(kind, each.crn, row);
    if (belongs(each)) result_.eligible.push_back(each);
  }

  Window window_;
  EligibilityRule rule_;
  bool own_;
  std::map<std::string, RecordedCase const*> record_ = {};
  std::set<std::string> seen_ = {};
  ListCheck result_ = {};
};

std::optional<std::string> stratum_of_case(RecordedCase const& each, std::string_view own_sample) {
  if (!own_sample.empty()) return stratum_of(each.sex, own_sample, each.rosh);
  auto const disposal = disposal_of(each.sentence);
  return disposal ? stratum_of(each.sex, *disposal, each.rosh) : std::nullopt;
}

}  // namespace

Window eligibility_window(base::Date fieldwork_begins, EligibilityRule const& rule) {
  return {fieldwork_begins - std::chrono::weeks{rule.first_weeks}, fieldwork_begins - std::chrono::weeks{rule.last_weeks}};
}

bool stays_in(ListError kind) { return row_of(kind).stays; }
std::string_view explained(ListError kind) { return row_of(kind).says; }

std::vector<Eligible> ListCheck::population() const {
  std::vector<Eligible> list;
  for (auto const& each : eligible)
    if (auto stratum = stratum_of_case(each, own_sample)) list.push_back({each.crn, *std::move(stratum)});
  return list;
}

std::int64_t ListCheck::awaiting_first_look() const {
  return std::ranges::count(eligible, people::Rosh::not_assessed, &RecordedCase::rosh);
}

ListCheck check_list(std::vector<std::string> const& listed, std::vector<RecordedCase> const& record, base::Date fieldwork_begins,
                     EligibilityRule const& rule, std::string_view own_sample) {
  Check check(record, eligibility_window(fieldwork_begins, rule), rule, own_sample);
  for (std::size_t i = 0; i < listed.size(); ++i) check.listed(listed[i], i + 1);
  check.not_listed();
  return std::move(check).done();
}

}  // namespace inspection
