// A leaver's cases given on together; and that nobody is ever without somebody, whatever is allocated, ends or falls ill.
#include "workload/allocation_world.hpp"

#include "base/random.hpp"
#include "organisation/actions/staffing.hpp"
#include "organisation/store/staff.hpp"
#include "people/actions/transfer.hpp"
#include "workload/actions/alert_leaver.hpp"
#include "workload/actions/reallocate.hpp"

namespace workload {
namespace {

struct Reallocation_ : AllocationWorld {
  void SetUp() override {
    AllocationWorld::SetUp();
    reactions.on<organisation::PostingEnded>(alert_leaver);
    reactions.on<people::PersonTransferred>(close_decision);
  }
  std::vector<PersonId> cases_of_jo(int n) {
    std::vector<PersonId> out;
    for (int i = 0; i < n; ++i) {
      out.push_back(waiting(fmt::format("X{:06}", i + 1).c_str(), fmt::format("Person{}", char('A' + i)).c_str()));
      EXPECT_TRUE(give(to(out.back(), jo)));
    }
    return out;
  }
  void jo_leaves(char const* on = "2023-07-14") {
    db().change({"t", "update posting set valid_to = :on where staff_id = 11"}, {{"on", on}});
  }
  Reallocation draft() { return read(spo(), [](ledger::View& view) { return open_reallocation_of(view, jo).value(); }); }
  std::vector<ReallocationMove> moves() {
    auto const id = draft().id;
    return read(spo(), [&](ledger::View& view) { return moves_of(view, id); });
  }
  SaveReallocation typed(std::string why = "Jo leaves on 14 July") { return {.id = draft().id, .lock_version = draft().lock_version, .why = std::move(why), .moves = moves()}; }
  std::vector<Leaver> leavers(ledger::Place place = {1, 3}) { return read(ledger::system_scope("test"), [&](ledger::View& view) { return leavers_within(view, place); }); }
};
FOR_EACH_ENGINE(Reallocation_);

TEST_P(Reallocation_, WhoLeavesIsOnTheListUntilTheCasesAreGivenOn) {
  auto const cases = cases_of_jo(3);
  EXPECT_TRUE(leavers().empty());
  auto const posting = count("select id from posting where staff_id = 11");
  ASSERT_TRUE(perform(ledger(), spo(), organisation::EndPosting{.posting = posting, .on = base::make_date(2023, 7, 14)}));
  EXPECT_EQ(count("select count(*) from outbox where recipient = 'sam@probation.example'"), 1) << "her senior is told";
  ASSERT_EQ(leavers().size(), 1u);
  EXPECT_EQ(leavers()[0].how, Going::leaves);
  EXPECT_EQ(leavers()[0].cases, 3);
  EXPECT_EQ(leavers()[0].acting, jo);
  clock.set(kit::london("2023-07-14T09:00"));
  EXPECT_EQ(leavers()[0].how, Going::left);
  EXPECT_EQ(leavers()[0].acting, sam) << "her senior answers for them";

  ASSERT_TRUE(perform(ledger(), spo(), ProposeReallocation{jo}));
  for (auto const& line : moves()) {
    EXPECT_TRUE(line.included);
    EXPECT_TRUE(line.to == ida || line.to == lee);
    EXPECT_EQ(line.to, line.proposed);
  }
  auto const done = perform(ledger(), spo(), ConfirmReallocation{typed()});
  ASSERT_TRUE(done) << said(done);
  EXPECT_EQ(*done, 3);
  EXPECT_TRUE(leavers().empty());
  for (auto const person : cases) EXPECT_NE(holder(person), jo);
  EXPECT_EQ(count("select count(*) from allocation_record where reason = 'OFFICER_LEFT' and reallocation_id is not null"), 3);
  EXPECT_EQ(count("select count(*) from handover where to_staff_id <> 11"), 3);
  EXPECT_EQ(count("select count(*) from reallocation where finished_at is not null"), 1);
}

TEST_P(Reallocation_, TheProposalKeepsTheRules) {
  auto const cases = cases_of_jo(4);
  jo_leaves();
  set(cases[0], "update person set rosh = 'high' where id = :p");
  set(cases[1], "insert into conflict_of_interest (staff_id, person_id, grounds, declared_on, by_name, at) values (19, :p, 'Cousins', '2023-06-01', 'x', 0)");
  set(cases[2], "insert into person_permission (person_id, account_id, reason) values (:p, 14, 'x'), (:p, 12, 'x')");
  set(cases[2], "update person set limited = 1, restricted = 1 where id = :p");
  set(cases[3], "insert into person_permission (person_id, account_id, reason) values (:p, 14, 'x')");
  set(cases[3], "update person set limited = 1, restricted = 1 where id = :p");
  ASSERT_TRUE(perform(ledger(), spo(), ProposeReallocation{jo}));
  auto const lines = moves();
  auto const line = [&](PersonId person) { return *std::ranges::find(lines, person, &ReallocationMove::person); };
  EXPECT_EQ(line(cases[0]).to, ida) << "high risk: not the services officer";
  EXPECT_EQ(line(cases[1]).to, lee) << "a conflict of interest";
  EXPECT_EQ(line(cases[2]).to, lee) << "the only one cleared";
  EXPECT_EQ(line(cases[3]).to, std::nullopt) << "nobody is cleared: it stays to be decided";
  EXPECT_FALSE(line(cases[3]).included);
  auto const done = perform(ledger(), spo(), ConfirmReallocation{typed()});
  ASSERT_TRUE(done) << said(done);
  EXPECT_EQ(*done, 3);
  EXPECT_EQ(holder(cases[3]), jo) << "never without anybody";
  EXPECT_EQ(leavers()[0].cases, 1);
  EXPECT_EQ(count("select count(*) from reallocation where finished_at is null"), 1) << "the draft stays for the rest";
}

TEST_P(Reallocation_, APartByHandAndWhatWasChangedMeanwhileIsNamed) {
  auto const cases = cases_of_jo(3);
  jo_leaves();
  ASSERT_TRUE(perform(ledger(), spo(), ProposeReallocation{jo}));
  auto changed = typed("");
  for (auto& line : changed.moves) line.to = ida, line.included = line.person == cases[0];
  changed.moves.push_back({.person = PersonId{4711}, .to = ida, .team = huyton_team});
  auto const stale = typed();
  ASSERT_TRUE(perform(ledger(), spo(), changed));
  EXPECT_EQ(moves().size(), 3u) << "a line of nobody's is passed over";
  EXPECT_EQ(perform(ledger(), spo(), ConfirmReallocation{stale}).error().kind, base::Refused::stale);
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), ConfirmReallocation{typed("")})), "why");
  auto const part = perform(ledger(), spo(), ConfirmReallocation{typed()});
  ASSERT_TRUE(part) << said(part);
  EXPECT_EQ(*part, 1);
  EXPECT_EQ(holder(cases[0]), ida);
  EXPECT_EQ(holder(cases[1]), jo);

  ASSERT_TRUE(give(to(cases[1], lee, jo)));
  auto rest = typed();
  for (auto& line : rest.moves) line.included = true;
  rest.moves[2].to = std::nullopt;
  auto const refused = perform(ledger(), spo(), ConfirmReallocation{rest});
  EXPECT_EQ(people::fields_of(refused), fmt::format("to-{} to-{}", cases[1].value, cases[2].value));
  EXPECT_TRUE(has(said(refused), "Lee Hart has the case now"));
  EXPECT_TRUE(has(said(refused), "choose who takes the case"));
  EXPECT_EQ(holder(cases[2]), jo) << "nothing half done";
  EXPECT_FALSE(moves()[2].included) << "nor half saved";
  auto none = typed();
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), ConfirmReallocation{none})), "moves");
}

TEST_P(Reallocation_, OnlyForWhoGoesAndOnlyByWhoAllocates) {
  cases_of_jo(1);
  EXPECT_EQ(perform(ledger(), spo(), ProposeReallocation{jo}).error().kind, base::Refused::not_found) << "she stays";
  jo_leaves();
  EXPECT_EQ(perform(ledger(), officer_ida(), ProposeReallocation{jo}).error().kind, base::Refused::forbidden);
  EXPECT_EQ(perform(ledger(), as(ledger::Role::spo, {3, 3}, 13, "Else"), ProposeReallocation{jo}).error().kind, base::Refused::not_found);
  ASSERT_TRUE(perform(ledger(), spo(), ProposeReallocation{jo}));
  EXPECT_EQ(perform(ledger(), as(ledger::Role::spo, {3, 3}, 13, "Else"), ConfirmReallocation{typed()}).error().kind, base::Refused::not_found);
  EXPECT_EQ(perform(ledger(), spo(), SaveReallocation{.id = ReallocationId{99}, .lock_version = 1}).error().kind, base::Refused::not_found);
}

TEST_P(Reallocation_, ALongAbsenceWaitsForAnotherOwnerAndAShortOneDoesNot) {
  cases_of_jo(1);
  db().script("insert into absence (staff_id, kind, starts, ends) values (11, 'leave', '2023-06-26', '2023-07-14')");
  EXPECT_TRUE(leavers().empty()) << "nineteen days of leave";
  db().script("update absence set ends = '2023-07-25'");
  ASSERT_EQ(leavers().size(), 1u);
  EXPECT_EQ(leavers()[0].how, Going::absent);
  EXPECT_EQ(leavers()[0].acting, sam);
  db().script("update absence set ends = null");
  EXPECT_FALSE(leavers()[0].back);
}

// Everybody under an order is held by somebody who is in post, or stands on a list that somebody works through.
TEST_P(Reallocation_, NobodyIsEverWithoutAnOwner) {
  std::vector<PersonId> all;
  for (int i = 0; i < 6; ++i) all.push_back(waiting(fmt::format("X{:06}", i + 1).c_str(), fmt::format("Person{}", char('A' + i)).c_str()));
  std::array const officers{jo, lee, ida, max};
  base::Random random(20230628);
  auto const whole = ledger::system_scope("test");
  int given = 0, moved = 0, ended = 0;
  for (int step = 0; step < 60; ++step) {
    auto const person = random.pick(all);
    auto const staff = random.pick(officers);
    auto const team = staff == max ? kirkby_team : huyton_team;
    switch (random.below(6)) {
      case 0: case 1: case 2: given += perform(ledger(), chief(), to(person, staff, holder(person), team)).has_value(); break;
      case 3: {
        auto const postings = read(whole, [&](ledger::View& view) { return organisation::postings_of(view, staff); });
        if (postings.empty()) perform(ledger(), chief(), organisation::PostStaff{.staff = staff, .unit = team});
        else ended += perform(ledger(), chief(), organisation::EndPosting{.posting = postings.front().posting}).has_value();
        break;
      }
      case 4: perform(ledger(), chief(), organisation::RecordAbsence{.staff = staff, .kind = organisation::AbsenceKind::sickness, .to = random.chance(1, 2) ? std::optional(today() + std::chrono::days{3}) : std::nullopt}); break;
      case 5: moved += perform(ledger(), chief(), people::Transfer{.person = person, .team = random.chance(1, 2) ? kirkby_team : huyton_team, .reason = "Moved"}).has_value(); break;
    }
    clock.advance(std::chrono::hours{11});
    read(whole, [&](ledger::View& view) {
      std::set<PersonId> listed;
      for (auto const& each : unallocated_within(view, {1, 3})) listed.insert(each.person);
      std::set<StaffId> going;
      for (auto const& each : leavers_within(view, {1, 3})) going.insert(each.staff);
      for (auto const each : all) {
        auto const held = people::find_person(view, each);
        auto const who = held->practitioner;
        EXPECT_TRUE(who || listed.contains(each)) << "step " << step;
        EXPECT_TRUE(!who || !organisation::postings_of(view, *who).empty() || going.contains(*who)) << "step " << step;
        EXPECT_FALSE(who && organisation::is_away(view, organisation::stands_in_for(view, *who, {}, held->team))) << "somebody answers today, step " << step;
      }
      return 0;
    });
  }
  EXPECT_GT(given, 5);
  EXPECT_GT(moved, 2);
  EXPECT_GT(ended, 2);
}

}  // namespace
}  // namespace workload
