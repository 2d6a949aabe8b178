// The demonstration's figures, exact, at full size.
#include "demonstration/built.hpp"
#include "demonstration/domain/day.hpp"
#include "organisation/store/units.hpp"
#include "workload/actions/recalculate.hpp"
#include "workload/store/officer_workload.hpp"

#include <gtest/gtest.h>

namespace demonstration_figures {
namespace {

#define AT_MERSEYSIDE "from enquiry e join person p on p.id = e.person_id join agency a on a.id = e.agency_id join unit u on u.kind = 'pdu' and p.team_no between u.team_from and u.team_to " \
                      "join unit_version v on v.unit_id = u.id where a.kind = 'police' and a.code = '05' "
#define WAITING "e.state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim') "

struct Counted {
  std::string what = {};
  std::int64_t count = 0;
  friend bool operator==(Counted const&, Counted const&) = default;
};
std::ostream& operator<<(std::ostream& out, Counted const& counted) { return out << counted.what << " " << counted.count; }
using Counts = std::vector<Counted>;

class Figures : public testing::Test {
 protected:
  static void SetUpTestSuite() { built = &demonstration_kit::whole_record(); }
  Counts counts(sql::Statement const& statement) { return built->db().rows<Counted>(statement); }
  std::int64_t count(sql::Statement const& statement) { return built->count(statement); }
  static inline demonstration_kit::Built* built = nullptr;
};

constexpr sql::Statement people{"test.people_by_pdu", R"(
  select v.code, count(*) from person p join unit u on u.kind = 'pdu' and p.team_no between u.team_from and u.team_to
  join unit_version v on v.unit_id = u.id group by v.code order by v.code)"};
TEST_F(Figures, PeopleOfTheFiveUnits) {
  EXPECT_EQ(counts(people), (Counts{{"N51KNST", 2050}, {"N51LPLS", 2298}, {"N51LSF", 2655}, {"N51SEFT", 1950}, {"N51WSHW", 2247}}));
}

constexpr sql::Statement waiting{"test.waiting_by_pdu", "select v.code, count(*) " AT_MERSEYSIDE " and " WAITING " group by v.code order by v.code"};
TEST_F(Figures, WaitingAtMerseysidePolice) {
  EXPECT_EQ(counts(waiting), (Counts{{"N51KNST", 247}, {"N51LPLS", 277}, {"N51LSF", 320}, {"N51SEFT", 235}, {"N51WSHW", 271}}));
}

// The last four weeks, however their first and last day are read.
constexpr sql::Statement came_in{"test.came_in", "select count(*) from enquiry e join agency a on a.id = e.agency_id where a.code = '05' and e.asked_at >= 1685404800 and e.asked_at < 1687996800"};
constexpr sql::Statement returned{"test.returned", "select count(*) from enquiry e join agency a on a.id = e.agency_id where a.code = '05' and e.returned_at >= 1685404800 and e.returned_at < 1687996800"};
constexpr sql::Statement edges{"test.edges", R"(
  select count(*) from enquiry e join agency a on a.id = e.agency_id where a.code = '05' and
    ((e.asked_at >= 1685404800 and e.asked_at < 1685577600) or e.asked_at >= 1687906800 or
     (e.returned_at >= 1685404800 and e.returned_at < 1685577600) or e.returned_at >= 1687906800 or e.day_zero in ('2023-05-30', '2023-05-31', '2023-06-28')))"};
TEST_F(Figures, TheLastFourWeeks) {
  EXPECT_EQ(count(came_in), 425);
  EXPECT_EQ(count(returned), 398);
  EXPECT_EQ(count(edges), 0);
}

constexpr sql::Statement proposals{"test.proposals", "select code, count(*) from withdrawal_proposal group by code order by code"};
TEST_F(Figures, WithdrawalsProposed) { EXPECT_EQ(counts(proposals), (Counts{{"WD-1", 96}, {"WD-2", 61}, {"WD-3", 23}})); }

// The rules of the nightly check, on every waiting enquiry of every partner: no more and no less than is proposed.
constexpr sql::Statement by_rule{"test.by_rule", R"(
  select 'WD-1', count(*) from enquiry e where e.state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim', 'undeliverable')
    and not exists (select 1 from sentence s where s.person_id = e.person_id and (s.ended is null or s.ended > '2023-06-28'))
  union all
  select 'WD-2', count(distinct e.id) from enquiry e join enquiry o on o.person_id = e.person_id and o.kind = e.kind and o.agency_id = e.agency_id and o.id < e.id
    where e.state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim', 'undeliverable')
      and o.state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim')
  union all
  select 'WD-3', count(distinct e.id) from enquiry e join enquiry o on o.person_id = e.person_id and o.kind = e.kind and o.id <> e.id
    where e.state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim', 'undeliverable')
      and o.returned_at >= e.asked_at and o.agency_id = e.agency_id
  order by 1)"};
TEST_F(Figures, TheRecordsAreReallySo) { EXPECT_EQ(counts(by_rule), (Counts{{"WD-1", 96}, {"WD-2", 61}, {"WD-3", 23}})); }

constexpr sql::Statement children{"test.children", R"(
  select count(*) from person_child c join person p on p.id = c.person_id join unit u on u.kind = 'pdu' and p.team_no between u.team_from and u.team_to
  join unit_version v on v.unit_id = u.id and v.code = 'N51KNST'
  where c.contact in ('household', 'contact') and c.valid_from <= '2023-06-28' and (c.valid_to is null or c.valid_to > '2023-06-28')
    and (c.birth_date is null or c.birth_date > '2005-06-28'))"};
TEST_F(Figures, ChildrenKnown) { EXPECT_EQ(count(children), 1430); }

constexpr sql::Statement trend{"test.trend", "select max(mark), sum(waiting) from waiting_week where week = '2023-03-27'"};
TEST_F(Figures, TheWeekTheInspectoratePublished) { EXPECT_EQ(counts(trend), (Counts{{"published", 1350}})); }

constexpr sql::Statement bands{"test.bands", "select case when e.due_on is null or e.due_on >= '2023-06-28' then 'not late' when e.due_on >= '2023-06-21' then 'to a week' "
                                             "when e.due_on >= '2023-05-30' then 'to a month' else 'older' end, count(*) " AT_MERSEYSIDE " and " WAITING " group by 1 order by 1"};
TEST_F(Figures, WaitingIsOfEveryAge) {
  auto const all = counts(bands);
  ASSERT_EQ(all.size(), 4U);
  for (auto const& band : all) EXPECT_GT(band.count, 60) << band.what;
}

constexpr sql::Statement modest{"test.childrens", "select count(*) from enquiry e where e.kind = 'childrens' and " WAITING};
TEST_F(Figures, ChildrensServicesHaveSomeToAnswer) {
  EXPECT_GT(count(modest), 100);
  EXPECT_LT(count(modest), 1000);
}

// As the product works them out, from what is on the record.
TEST_F(Figures, WorkloadOfTheStorysUnit) {
  ledger::Ledger::write_unserved(built->db(), ledger::system_scope("test"), demonstration::the_morning(), demonstration_kit::rules(), [](ledger::Tx& tx) {
    auto const unit = organisation::unit_by_code(tx, "N51KNST");
    auto const officers = workload::workloads_of(tx, unit->place());
    auto const sum = workload::totals_of(officers, 110);
    EXPECT_EQ(sum.median, 1240);
    EXPECT_EQ(sum.excessive, 19);
    EXPECT_EQ(sum.untiered, 0);
    EXPECT_GT(sum.officers, 40);
    for (auto const& each : officers) EXPECT_LT(each.capacity(), 2400) << each.name;
    return false;
  });
}

// Nothing was written that the rules would not come to again.
TEST_F(Figures, EverybodysTierAndWeightStandAsTheRulesSay) {
  ledger::Ledger::write_unserved(built->db(), ledger::system_scope("test"), demonstration::the_morning(), demonstration_kit::rules(), [](ledger::Tx& tx) {
    auto const& rules = tx.rules<workload::TierRuleBook>().on(tx.today());
    auto const& weights = tx.rules<workload::WeightBook>().on(tx.today());
    int looked_at = 0, moved = 0, with_order = 0;
    workload::PersonId after{};
    for (auto ids = workload::people_after(tx, after, 500); !ids.empty(); ids = workload::people_after(tx, after, 500)) {
      for (auto const& one : workload::subjects(tx, ids)) {
        auto const now = workload::reckon(rules, weights, one, tx.today(), tx.now(), "again");
        ++looked_at, moved += now.calculation || now.weight_moved, with_order += now.weight.has_value();
      }
      after = ids.back();
    }
    EXPECT_EQ(looked_at, 11'200);
    EXPECT_EQ(moved, 0);
    EXPECT_GT(with_order, 9'000);
    return false;
  });
}

}  // namespace
}  // namespace demonstration_figures
