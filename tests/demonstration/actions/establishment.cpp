// Knowsley and St Helens' staff as the notice describes them, by the product's own computation of the made-up postings, absences and
// hours taken off.
#include "demonstration/built.hpp"
#include "embedded/embedded_policy.hpp"
#include "kit/ledger_test.hpp"
#include "organisation/store/units.hpp"
#include "policy/workforce.hpp"
#include "workforce/domain/turnover.hpp"
#include "workforce/store/recruitment.hpp"
#include "workforce/store/staffing.hpp"

namespace demonstration_establishment {
namespace {

using namespace workforce;
using base::make_date;

base::Date const the_day = make_date(2023, 6, 28);

class Establishment : public testing::TestWithParam<sql::Engine> {
 protected:
  // One record for each engine, of few people: the staff of the story's unit are the same at every size.
  struct Record {
    explicit Record(sql::Engine engine) : built(engine, 120), ledger({.database = built.address(), .readers = 1}, clock, rules, reactions) {}
    demonstration_kit::Built built;
    kit::ManualClock clock{kit::london("2023-06-28T09:00")};
    ledger::Rules rules = [] {
      ledger::Rules made;
      made.put(policy::staffing_book(embedded_policy()));
      return made;
    }();
    ledger::Reactions reactions = {};
    ledger::Ledger ledger;
  };
  static void TearDownTestSuite() { records.clear(); }
  Record& record() {
    auto& made = records[GetParam()];
    if (!made) made = std::make_unique<Record>(GetParam());
    return *made;
  }
  template <class Body>
  auto read(Body body) {
    return record().ledger.read(ledger::system_scope("test"), body);
  }
  struct Found {
    Workforce workforce = {};
    Targets targets = {};
    UnitId unit = {};
  };
  Found knowsley() {
    return read([](ledger::View& view) {
      auto const unit = organisation::unit_by_code(view, "N51KNST").value();
      return Found{workforce_within(view, unit.place(), {make_date(2021, 7, 1), make_date(2024, 6, 30)}), targets_within(view, unit.place()), unit.id};
    });
  }
  Measured measured(Grade grade, base::Date day) {
    return read([&](ledger::View& view) { return measure(knowsley_.workforce, Basis::fte_end, {}, {day, day}, view.rules<StaffingBook>()).at(grade); });
  }
  std::string vacancy(Grade grade, base::Date day) {
    return vacancy_words(target_of_row(knowsley_.unit, grade, {}, knowsley_.targets.rows, knowsley_.targets.units, day).hundredths, measured(grade, day).in_post);
  }
  void SetUp() override { knowsley_ = knowsley(); }

  Found knowsley_ = {};
  static inline std::map<sql::Engine, std::unique_ptr<Record>> records = {};
};
FOR_EACH_ENGINE(Establishment);

struct QuarterEnd {
  base::Date day;
  std::int64_t tenths;
  char const* vacancy;
};
TEST_P(Establishment, ProbationOfficersVacancyFalls) {
  for (auto const& row : {QuarterEnd{make_date(2022, 9, 30), 276, "31% vacant"}, QuarterEnd{make_date(2022, 12, 31), 292, "27% vacant"}, QuarterEnd{make_date(2023, 3, 31), 312, "22% vacant"}, QuarterEnd{the_day, 312, "22% vacant"}}) {
    EXPECT_TRUE(measured(Grade::po, row.day).in_post == (Amount{row.tenths, 10})) << base::iso(row.day) << " " << in_words(measured(Grade::po, row.day).in_post);
    EXPECT_EQ(vacancy(Grade::po, row.day), row.vacancy) << base::iso(row.day);
  }
  EXPECT_EQ(target_of_row(knowsley_.unit, Grade::po, {}, knowsley_.targets.rows, knowsley_.targets.units, the_day).hundredths, 4000);
  EXPECT_EQ(measured(Grade::po, the_day).people, 32);
}

TEST_P(Establishment, NoServicesOfficersPostIsVacantAndAQuarterOfThemIsNotThere) {
  auto const now = measured(Grade::pso, the_day);
  EXPECT_TRUE(now.in_post == (Amount{330, 10})) << in_words(now.in_post);
  EXPECT_TRUE(now.available == (Amount{256, 10})) << in_words(now.available);
  EXPECT_EQ(now.people, 36);
  EXPECT_EQ(vacancy(Grade::pso, the_day), "Fully staffed, 0% vacant");
  EXPECT_EQ(vacancy(Grade::pso, make_date(2023, 3, 31)), "Fully staffed, 0% vacant");
}

TEST_P(Establishment, FifteenOfThirtySixAreUnderTwelveMonthsInRole) {
  int people = 0, new_ones = 0;
  for (auto const& spell : knowsley_.workforce.spells) {
    if (!spell.covers(the_day) || row_of(spell.grade, {}) != Grade::pso) continue;
    ++people;
    if (spell.from > make_date(2022, 6, 28)) ++new_ones;
  }
  EXPECT_EQ(people, 36);
  EXPECT_EQ(new_ones, 15);
}

// Of 7.4 full-time equivalents that are not available 5.0 are away for long; trainees' training takes the rest.
TEST_P(Establishment, TwoOfThreePartsOfWhatIsMissingAreAbsence) {
  auto absent_only = knowsley_.workforce;
  absent_only.reductions.clear();
  auto const without = read([&](ledger::View& view) { return measure(absent_only, Basis::fte_end, {}, {the_day, the_day}, view.rules<StaffingBook>()).at(Grade::pso); });
  EXPECT_TRUE(without.available == (Amount{280, 10})) << in_words(without.available);
}

TEST_P(Establishment, EveryRowIsMarkedInvented) {
  EXPECT_EQ(measured(Grade::po, the_day).origins.in_words(), "invented");
  for (auto const& row : knowsley_.targets.rows) EXPECT_EQ(row.origin, Origin::invented);
  EXPECT_EQ(record().built.count({"test.not_invented", "select count(*) from posting where origin <> 'invented'"}), 0);
}

TEST_P(Establishment, SomeLeftTwoAreKnownToLeaveAndCandidatesStandAtEveryStage) {
  EXPECT_EQ(leavers(knowsley_.workforce.spells, {make_date(2022, 6, 29), the_day}).size(), 4u);
  EXPECT_EQ(std::ranges::count_if(knowsley_.workforce.spells, [](Spell const& spell) { return spell.covers(the_day) && spell.to; }), 2);
  auto const all = read([](ledger::View& view) { return recruiting_within(view, organisation::unit_by_code(view, "N51KNST")->place()); });
  std::vector<Path> paths;
  int started = 0;
  for (auto const& one : all) {
    started += one.started();
    EXPECT_LE(one.started(), one.campaign.posts);
    for (auto const& candidate : one.candidates) paths.push_back(one.path_of(candidate.id));
  }
  EXPECT_EQ(all.size(), 3u);
  EXPECT_GT(started, 8);
  for (auto const& time : stage_times(paths, the_day)) EXPECT_GT(time.there_now, 0) << stage_words(time.from);
  for (auto const& path : paths)
    for (std::size_t at = 1; at < path.size(); ++at) EXPECT_EQ(step_fault({path.begin(), path.begin() + static_cast<std::ptrdiff_t>(at)}, path[at], the_day), "") << stage_words(path[at].stage);
}

// Nobody is posted twice on one day, nor away twice, nor away after leaving.
TEST_P(Establishment, PostingsAndAbsencesAreOnesThatTheProductWouldTake) {
  auto& built = record().built;
  EXPECT_EQ(built.count({"test.overlapping", "select count(*) from posting a join posting b on b.staff_id = a.staff_id and b.id > a.id where (a.valid_to is null or a.valid_to > b.valid_from) and (b.valid_to is null or b.valid_to > a.valid_from)"}), 0);
  EXPECT_EQ(built.count({"test.hours", "select count(*) from posting where contracted <= 0 or contracted > 370"}), 0);
  EXPECT_EQ(built.count({"test.away_twice", "select count(*) from absence a join absence b on b.staff_id = a.staff_id and b.id > a.id where (a.ends is null or a.ends >= b.starts) and (b.ends is null or b.ends >= a.starts)"}), 0);
  EXPECT_EQ(built.count({"test.backwards", "select count(*) from absence where ends < starts"}), 0);
  EXPECT_EQ(built.count({"test.away_before", "select count(*) from absence a where not exists (select 1 from posting p where p.staff_id = a.staff_id and p.valid_from <= a.starts)"}), 0);
  EXPECT_EQ(built.count({"test.without_reason", "select count(*) from posting where valid_to <= '2023-06-28' and leaving_reason = ''"}), 0);
}

}  // namespace
}  // namespace demonstration_establishment
