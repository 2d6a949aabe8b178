// A court report counts at once; where its writer's training is missing or long expired, a senior countersigns it.
#include "workload/store/report_check.hpp"

#include "workload/actions/countersign_report.hpp"
#include "workload/actions/record_work.hpp"
#include "workload/allocation_world.hpp"

namespace workload {
namespace {

using organisation::CriticalWork;
using organisation::TrainingAsks;
using organisation::TrainingStanding;

TrainingStanding lees_is_missing(ledger::View&, StaffId staff, CriticalWork work) {
  if (work != CriticalWork::write_psr || staff != lee) return {};
  return {TrainingAsks::countersignature, "no training in PSR and court skills is recorded"};
}
TrainingStanding warned(ledger::View&, StaffId, CriticalWork) { return {TrainingAsks::warning, "training expired on 20 June 2023"}; }

struct ReportCheck : AllocationWorld {
  void SetUp() override {
    AllocationWorld::SetUp();
    rules.put(organisation::TrainingDesk{.standing = lees_is_missing});
  }
  ledger::Scope officer_lee() { return as(ledger::Role::practitioner, {1, 1}, 12, "Lee Hart"); }
  void recorded(StaffId writer) { act(officer_jo(), RecordReport{.person = amina(), .staff = writer, .kind = ReportKind::standard, .completed = today()}); }
  ReportOfPerson seen_by(ledger::Scope const& who) {
    auto const all = read(who, [&](ledger::View& view) { return reports_of_person(view, amina()); });
    return all.empty() ? ReportOfPerson{} : all.front();
  }
  std::size_t waiting_for(ledger::Scope const& who) {
    return read(who, [](ledger::View& view) { return reports_to_check(view).size(); });
  }
  auto countersign(ledger::Scope const& who) { return perform(ledger(), who, CountersignReport{.person = amina(), .report = seen_by(spo()).id, .note = "Read together"}); }
};
FOR_EACH_ENGINE(ReportCheck);

TEST_P(ReportCheck, it_counts_at_once_and_a_senior_is_asked) {
  recorded(lee);
  EXPECT_EQ(officer(lee).standard_reports, 1);
  EXPECT_TRUE(seen_by(spo()).waits());
  EXPECT_EQ(waiting_for(spo()), 1u);
  EXPECT_EQ(waiting_for(as(ledger::Role::spo, {3, 3}, 21, "Sef Ton")), 0u) << "another unit's senior";
}

TEST_P(ReportCheck, it_is_asked_of_the_writer_and_not_of_who_records) {
  recorded(jo);
  EXPECT_FALSE(seen_by(spo()).asked());
}

TEST_P(ReportCheck, a_warning_asks_nobody) {
  rules.put(organisation::TrainingDesk{.standing = warned});
  recorded(lee);
  EXPECT_FALSE(seen_by(spo()).asked());
  EXPECT_EQ(waiting_for(spo()), 0u);
}

TEST_P(ReportCheck, why_is_read_by_the_writer_and_who_leads_her) {
  recorded(lee);
  constexpr auto why = "no training in PSR and court skills is recorded";
  EXPECT_EQ(seen_by(officer_lee()).why, why);
  EXPECT_EQ(seen_by(spo()).why, why);
  EXPECT_TRUE(seen_by(officer_jo()).waits()) << "that it waits is the record's";
  EXPECT_EQ(seen_by(officer_jo()).why, "") << "why is not a colleague's matter, even of her who recorded it";
  auto const history = db().row<std::int64_t>(sql::Statement{"t", "select count(*) from person_history where after like '%training%'"}).value_or(-1);
  EXPECT_EQ(history, 0) << "nor does the person's record say it";
}

TEST_P(ReportCheck, another_senior_countersigns_once) {
  recorded(lee);
  EXPECT_EQ(countersign(officer_jo()).error().kind, base::Refused::forbidden);
  EXPECT_EQ(countersign(as(ledger::Role::spo, {1, 1}, 12, "Lee Hart")).error().kind, base::Refused::forbidden) << "acting up, of her own report";
  EXPECT_EQ(countersign(as(ledger::Role::spo, {3, 3}, 21, "Sef Ton")).error().kind, base::Refused::not_found);
  EXPECT_EQ(perform(ledger(), spo(), CountersignReport{.person = amina(), .version = 0, .report = seen_by(spo()).id}).error().kind, base::Refused::stale);
  ASSERT_TRUE(countersign(spo()));
  EXPECT_EQ(seen_by(spo()).done_name, "Sam Ojo");
  EXPECT_FALSE(seen_by(spo()).waits());
  EXPECT_EQ(waiting_for(spo()), 0u);
  EXPECT_EQ(countersign(chief()).error().kind, base::Refused::conflict);
  EXPECT_EQ(officer(lee).standard_reports, 1);
}

TEST_P(ReportCheck, a_report_of_somebody_else_is_not_found_under_this_person) {
  recorded(lee);
  auto const other = waiting("X000001");
  EXPECT_EQ(perform(ledger(), spo(), CountersignReport{.person = other, .report = seen_by(spo()).id}).error().kind, base::Refused::not_found);
}

}  // namespace
}  // namespace workload
