// Recording a court report as it is seen: who is warned of what, and where a senior signs beside.
#include "kit/visit.hpp"
#include "workload/allocation_world.hpp"
#include "workload/pages/report_check_page.hpp"
#include "workload/pages/routes.hpp"

namespace workload {
namespace {

using organisation::CriticalWork;
using organisation::TrainingAsks;
using organisation::TrainingStanding;

TrainingStanding missing(ledger::View&, StaffId, CriticalWork work) {
  if (work == CriticalWork::countersign) return {TrainingAsks::countersignature, "training in management oversight expired on 1 May 2023"};
  return {TrainingAsks::countersignature, "no training in PSR and court skills is recorded"};
}
TrainingStanding expired(ledger::View&, StaffId, CriticalWork) { return {TrainingAsks::warning, "training in PSR and court skills expired on 20 June 2023"}; }
TrainingStanding not_known(ledger::View&, StaffId, CriticalWork) { return {TrainingAsks::not_known}; }

struct ReportPages : AllocationWorld {
  http::Response get(ledger::Scope const& who, std::string const& rest) { return visitor(who).get(path(rest)); }
  http::Response post(ledger::Scope const& who, std::string const& rest, http::Form form) { return visitor(who).post(path(rest), std::move(form)); }
  void desk(TrainingStanding (*standing)(ledger::View&, StaffId, CriticalWork)) { rules.put(organisation::TrainingDesk{.standing = standing}); }
  http::Form report(char const* writer) {
    return kit::form({{"version", std::to_string(version(amina()))}, {"kind", "oral"}, {"staff", writer}, {"completed-day", "28"}, {"completed-month", "6"}, {"completed-year", "2023"}});
  }

 private:
  std::string path(std::string const& rest) { return fmt::format("/people/{}{}", amina().value, rest); }
  kit::Visitor& visitor(ledger::Scope const& who) {
    if (!visitor_) visitor_ = std::make_unique<kit::Visitor>(ledger(), pages::routes());
    visitor_->scope = who;
    return *visitor_;
  }
  std::unique_ptr<kit::Visitor> visitor_ = {};
};
FOR_EACH_ENGINE(ReportPages);

TEST_P(ReportPages, TheWriterIsWarnedByNameOfWhatIsMissing) {
  EXPECT_FALSE(has(get(officer_jo(), "/court-reports/new").body, "govuk-warning-text"));
  desk(expired);
  auto const warned = get(officer_jo(), "/court-reports/new").body;
  EXPECT_TRUE(has(warned, "Jo Bell: training in PSR and court skills expired on 20 June 2023. You may go on."));
  EXPECT_FALSE(has(warned, "countersignature"));
  desk(missing);
  EXPECT_TRUE(has(get(officer_jo(), "/court-reports/new").body, "You may go on: writing a pre-sentence report needs a senior’s countersignature beside yours"));
  desk(not_known);
  EXPECT_TRUE(has(get(officer_jo(), "/court-reports/new").body, "No training records of this unit have been brought in"));
}

TEST_P(ReportPages, ASeniorCountersignsOnTheRecord) {
  desk(missing);
  EXPECT_EQ(post(officer_jo(), "/court-reports/new", report("12")).status, 303);
  auto const colleagues = get(officer_jo(), "/tier").body;
  EXPECT_TRUE(has(colleagues, "Waits for a senior"));
  EXPECT_FALSE(has(colleagues, "PSR and court skills")) << "Lee's training is not Jo's matter";
  EXPECT_FALSE(has(colleagues, "/countersign\""));
  EXPECT_TRUE(has(get(spo(), "/tier").body, "No training in PSR and court skills is recorded"));
  EXPECT_EQ(get(officer_jo(), "/court-reports/1/countersign").status, 403);
  auto const page = get(spo(), "/court-reports/1/countersign").body;
  EXPECT_TRUE(has(page, "Oral report by Lee Hart"));
  EXPECT_TRUE(has(page, "raining in management oversight expired on 1 May 2023. You may go on.")) << "her own training warns and asks nobody else";
  auto const list = read(spo(), [](ledger::View& view) { return pages::to_countersign(view); });
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list.front().url, fmt::format("/people/{}/court-reports/1/countersign", amina().value));
  auto const stale = post(spo(), "/court-reports/1/countersign", kit::form({{"version", "0"}, {"note", "Kept as typed"}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(has(stale.body, "Kept as typed"));
  EXPECT_EQ(post(spo(), "/court-reports/1/countersign", kit::form({{"version", std::to_string(version(amina()))}})).status, 303);
  EXPECT_TRUE(has(get(officer_jo(), "/tier").body, "By Sam Ojo, 28 June 2023"));
  EXPECT_EQ(get(spo(), "/court-reports/1/countersign").status, 303) << "nothing waits any more";
  EXPECT_EQ(get(spo(), "/court-reports/77/countersign").status, 404);
}

}  // namespace
}  // namespace workload
