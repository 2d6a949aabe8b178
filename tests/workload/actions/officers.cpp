// An officer's figures: what adds up, the weeks before, and what is said where nothing is available.
#include "workload/actions/record_work.hpp"
#include "workload/world.hpp"

namespace workload {
namespace {

struct Officers : World {};
FOR_EACH_ENGINE(Officers);

TEST_P(Officers, reports_and_contacts_count_for_who_did_them) {
  start(people::SentenceKind::licence);  // 43 points for jo
  act(practitioner(), RecordReport{.person = amina(), .staff = lee, .kind = ReportKind::standard, .completed = today() - std::chrono::days{29}});
  act(practitioner(), RecordReport{.person = amina(), .staff = lee, .kind = ReportKind::standard, .completed = today() - std::chrono::days{30}});
  act(practitioner(), RecordReport{.person = amina(), .staff = lee, .kind = ReportKind::oral, .completed = today()});
  act(practitioner(), RecordContact{.person = amina(), .staff = lee, .code = "CMS17", .on = today() - std::chrono::days{6}});
  act(practitioner(), RecordContact{.person = amina(), .staff = lee, .code = "CMS17", .on = today() - std::chrono::days{7}});
  auto const her = officer(lee);
  EXPECT_EQ(her.standard_reports, 1);
  EXPECT_EQ(her.oral_reports, 1);
  EXPECT_EQ(her.points.reports, 138);
  EXPECT_EQ(her.points.outside_caseload, 13);
  EXPECT_EQ(her.workload(), 151);
  EXPECT_EQ(officer(jo).points.by_others, 13);
  EXPECT_EQ(officer(jo).workload(), 30);
}

TEST_P(Officers, what_cannot_be_is_explained) {
  start(people::SentenceKind::licence);
  auto const refused = [&](auto const& action) { return people::fields_of(ledger::perform(ledger(), practitioner(), action)); };
  EXPECT_EQ(refused(RecordReport{.person = amina(), .staff = people::ana, .completed = today()}), "staff");  // of another unit
  EXPECT_EQ(refused(RecordReport{.person = amina(), .staff = lee, .completed = today() + std::chrono::days{1}}), "completed");
  EXPECT_EQ(refused(RecordContact{.person = amina(), .staff = jo, .code = "CMS17", .on = today()}), "staff");  // her own practitioner
  EXPECT_EQ(refused(RecordContact{.person = amina(), .staff = lee, .code = "CMS99", .on = today()}), "code");
}

TEST_P(Officers, a_grade_without_points_and_a_team_without_a_posting_are_said) {
  start(people::SentenceKind::licence);
  db().script("update posting set grade = 'SPO' where staff_id = 11;");
  EXPECT_EQ(officer(jo).availability, Availability::no_points_for_grade);
  EXPECT_EQ(officer(jo).workload(), 43);
  EXPECT_EQ(officer(jo).available, 0);
  db().script("update posting set valid_to = '2023-06-28' where staff_id = 11;");
  EXPECT_EQ(officer(jo).availability, Availability::not_posted);
  EXPECT_EQ(officer(jo).name, "Jo Bell");
  EXPECT_EQ(officer(jo).cases(), 1);
  auto const all = read(head(), [](ledger::View& view) { return workloads_of(view, {1, 2}); });
  auto const sum = totals_of(all, 110);
  EXPECT_EQ(sum.without_points, 1);
  EXPECT_EQ(sum.officers, 1);  // lee
  EXPECT_EQ(sum.cases, 1);
}

TEST_P(Officers, untiered_cases_are_counted_as_such) {
  start(people::SentenceKind::licence);
  db().script("update case_workload set tier = '', points = 0;");
  EXPECT_EQ(officer(jo).untiered(), 1);
  EXPECT_EQ(officer(jo).cases(), 1);
  EXPECT_EQ(officer(jo).workload(), 0);
}

TEST_P(Officers, four_weeks_in_a_row_over_110_per_cent_are_excessive) {
  start(people::SentenceKind::licence);
  auto boss = senior();
  boss.staff = StaffId{99};
  act(boss, AddReduction{.staff = jo, .team = huyton_team, .fields = {.reason = "Court duty", .hours = Decimal::from("36.5"), .from = base::make_date(2023, 6, 1), .to = base::make_date(2023, 12, 1)}});
  EXPECT_EQ(officer(jo).available, 29);
  EXPECT_EQ(officer(jo).capacity(), 1483);
  for (auto const night : {"2023-06-28T00:20", "2023-07-03T00:20", "2023-07-10T00:20"}) {
    move_to(night);
    run_nightly(ledger(), today());
  }
  EXPECT_EQ(officer(jo).weeks_over, 3);
  EXPECT_FALSE(officer(jo).excessive);
  move_to("2023-07-17T00:20");
  run_nightly(ledger(), today());
  run_nightly(ledger(), today());  // again: the week's row is replaced, not doubled
  EXPECT_EQ(officer(jo).weeks_over, 4);
  EXPECT_TRUE(officer(jo).excessive);
  auto const weeks = read(senior(), [](ledger::View& view) { return weeks_of(view, jo, huyton_team, base::make_date(2023, 1, 1)); });
  ASSERT_EQ(weeks.size(), 4u);
  EXPECT_EQ(weeks.front().week, base::make_date(2023, 6, 26));
  EXPECT_EQ(weeks.front().capacity, 1483);
  EXPECT_EQ(weeks.front().reduced, 365);
  db().script("delete from workload_week where week = '2023-07-10';");
  EXPECT_EQ(officer(jo).weeks_over, 1);  // a week that is missing ends the row
  move_to("2023-08-20T00:20");
  EXPECT_EQ(officer(jo).weeks_over, 0);  // nothing was taken lately
}

TEST_P(Officers, an_allocation_shows_what_it_does_and_a_case_held_comes_off_first) {
  start(people::SentenceKind::licence);
  auto const on = [&](StaffId staff) { return read(senior(), [&](ledger::View& view) { return *impact_of(view, *workload_of(view, staff, huyton_team), amina()); }); };
  EXPECT_EQ(on(lee).capacity, 0);
  EXPECT_EQ(on(lee).potential, 20);  // 43 of 2176
  EXPECT_EQ(on(jo).capacity, on(jo).potential);
}

}  // namespace
}  // namespace workload
