#include "people/world.hpp"

#include "people/domain/facts.hpp"
#include "people/store/history.hpp"

namespace people {
namespace {

std::vector<PersonId> told;

struct AddPersonTest : World {
  AddPersonTest() {
    told.clear();
    reactions.on<PersonAdded>([](ledger::Tx&, PersonAdded const& fact) { told.push_back(fact.person); });
  }
  AddPerson right() { return {.crn = "X123456", .surname = "Clarke", .forenames = "Amina", .team = huyton_team}; }
};
FOR_EACH_ENGINE(AddPersonTest);

TEST_P(AddPersonTest, KeepsWhatWasTypedAndTellsOnce) {
  auto const id = amina();
  auto const person = read(practitioner(), [&](ledger::View& view) { return find_person(view, id); });
  ASSERT_TRUE(person);
  EXPECT_EQ(person->surname, "Clarke");
  EXPECT_EQ(person->birth_date, base::make_date(1985, 6, 4));
  EXPECT_EQ(person->team_no, 1);
  EXPECT_EQ(person->rosh, Rosh::not_assessed);
  EXPECT_EQ(told, std::vector{id});
}

TEST_P(AddPersonTest, WritesHistoryAndWhoHasThePerson) {
  auto const id = amina();
  read(practitioner(), [&](ledger::View& view) {
    auto const history = history_of(view, id);
    ASSERT_EQ(history.size(), 1u);
    EXPECT_EQ(history[0].what, "Person added");
    EXPECT_EQ(history[0].by_name, "Jo Bell");
    auto const allocations = allocations_of(view, id);
    ASSERT_EQ(allocations.size(), 1u);
    EXPECT_EQ(allocations[0].staff_name, "Jo Bell");
    EXPECT_EQ(allocations[0].team_name, "Huyton");
  });
}

TEST_P(AddPersonTest, SaysEverythingThatIsWrongAtOnce) {
  auto const added = perform(ledger(), practitioner(), AddPerson{.crn = "x12", .birth_date = base::make_date(2024, 1, 1)});
  EXPECT_EQ(fields_of(added), "crn surname birth_date team");
}

TEST_P(AddPersonTest, TakesACrnOnce) {
  amina();
  EXPECT_EQ(fields_of(perform(ledger(), practitioner(), right())), "crn");
  auto other = right();
  other.team = bootle_team;
  EXPECT_EQ(fields_of(perform(ledger(), elsewhere(), other)), "crn") << "not even for somebody who cannot see the first";
}

TEST_P(AddPersonTest, StaysInOnesOwnPlace) {
  auto add = right();
  add.team = bootle_team;
  EXPECT_EQ(fields_of(perform(ledger(), practitioner(), add)), "team");
  add.team = knowsley_pdu;
  EXPECT_EQ(fields_of(perform(ledger(), practitioner(), add)), "team") << "a delivery unit is no team";
}

TEST_P(AddPersonTest, AllocatesToThePeopleOfTheTeam) {
  auto add = right();
  add.practitioner = ana;
  EXPECT_EQ(fields_of(perform(ledger(), practitioner(), add)), "practitioner");
}

TEST_P(AddPersonTest, IsNotSeenFromElsewhere) {
  auto const id = amina();
  EXPECT_FALSE(read(elsewhere(), [&](ledger::View& view) { return find_person(view, id).has_value(); }));
}

}  // namespace
}  // namespace people
