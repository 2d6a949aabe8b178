#include "people/store/search.hpp"

#include "people/actions/add_alias.hpp"
#include "people/actions/add_identifier.hpp"
#include "people/actions/end_alias.hpp"
#include "people/actions/transfer.hpp"
#include "people/world.hpp"

namespace people {
namespace {

// Named people whose names are easily mistaken.
struct SearchTest : World {
  void SetUp() override {
    World::SetUp();
    add("X000001", "Clarke", "Amina", base::make_date(1985, 6, 4));
    add("X000002", "Clark", "Aminah", base::make_date(1990, 1, 31));
    add("X000003", "Mohammed", "Yusuf", base::make_date(1978, 11, 2));
    add("X000004", "Thompson", "Katherine", base::make_date(1985, 4, 6));
    add("X000005", "O'Brien-Smith", "José", {});
    add("X000006", "Smith", "John", base::make_date(1960, 12, 25));
  }
  PersonId add(std::string crn, std::string surname, std::string forenames, std::optional<base::Date> born, UnitId team = huyton_team) {
    return *perform(ledger(), scope(ledger::Role::pdu_head, {1, 3}),
                    AddPerson{.crn = std::move(crn), .surname = std::move(surname), .forenames = std::move(forenames), .birth_date = born, .team = team});
  }
  std::vector<FoundPerson> found(std::string_view typed) {
    return read(practitioner(), [&](ledger::View& view) { return search(view, read_search(typed, view.today())); });
  }
  std::string crns(std::string_view typed) {
    std::string all;
    for (auto const& person : found(typed)) all += (all.empty() ? "" : " ") + person.crn;
    return all;
  }
  std::string first(std::string_view typed) { return found(typed).empty() ? "" : found(typed).front().crn; }
};
FOR_EACH_ENGINE(SearchTest);

TEST_P(SearchTest, ForgivesOrderCaseAndAccents) {
  EXPECT_EQ(first("clarke amina"), "X000001");
  EXPECT_EQ(first("Amina CLARKE"), "X000001");
  EXPECT_EQ(first("jose obrien"), "X000005");
  EXPECT_EQ(first("smith o’brien"), "X000005");
}

TEST_P(SearchTest, ForgivesSpelling) {
  EXPECT_EQ(first("muhamad yousef"), "X000003");
  EXPECT_EQ(first("cathrine tompson"), "X000004");
  EXPECT_EQ(first("thomspon"), "X000004");
  EXPECT_EQ(first("jhon smiht"), "X000006");
}

TEST_P(SearchTest, TheNearerSpellingComesFirst) {
  EXPECT_EQ(crns("clarke"), "X000001 X000002");
  EXPECT_EQ(crns("clark"), "X000002 X000001");
  EXPECT_EQ(found("clarke")[0].why, "Name");
  EXPECT_EQ(found("clarke")[1].why, "Name is like “clarke”");
}

TEST_P(SearchTest, FindsTheBeginningOfAName) {
  EXPECT_EQ(first("moham"), "X000003");
  EXPECT_EQ(first("kath thompson"), "X000004");
}

TEST_P(SearchTest, FindsADateOfBirthAndTheOneWithDayAndMonthChangedRound) {
  EXPECT_EQ(crns("4/6/1985"), "X000001 X000004");
  EXPECT_EQ(crns("4 June 1985"), "X000001") << "a month in words cannot be the day";
  EXPECT_EQ(found("4/6/85")[0].why, "Date of birth");
  EXPECT_EQ(found("4/6/85")[1].why, "Date of birth with day and month the other way round");
  EXPECT_EQ(crns("25.12.1960"), "X000006");
}

TEST_P(SearchTest, ANameWithADateFindsBothAndSaysSo) {
  EXPECT_EQ(first("clark 31/1/1990"), "X000002");
  EXPECT_EQ(found("clark 31/1/1990")[0].why, "Name and date of birth");
  EXPECT_EQ(first("amina clarke 1985"), "X000001");
  EXPECT_EQ(found("amina clarke 1985")[0].why, "Name and born in 1985");
  EXPECT_EQ(found("smith 1/1/1961")[0].why, "Name, but another date of birth");
}

TEST_P(SearchTest, FindsNumbersHoweverTheyAreWritten) {
  auto const id = found("X000001")[0].id;
  EXPECT_EQ(found("x000001")[0].why, "CRN");
  ASSERT_TRUE(perform(ledger(), practitioner(), AddIdentifier{.person = id, .kind = IdentifierKind::pnc, .typed = "1981/0000034U"}));
  ASSERT_TRUE(perform(ledger(), practitioner(), AddIdentifier{.person = id, .kind = IdentifierKind::noms, .typed = "A1234BC"}));
  ASSERT_TRUE(perform(ledger(), practitioner(), AddIdentifier{.person = id, .kind = IdentifierKind::pnc, .typed = "2003/0011985Z"}));
  EXPECT_EQ(crns("81/34u"), "X000001");
  EXPECT_EQ(found("81/34u")[0].why, "PNC ID");
  EXPECT_EQ(crns("a1234bc"), "X000001");
  EXPECT_EQ(crns("2003/0011985z"), "X000001") << "a number that fails its check is still how somebody may hold the person";
}

TEST_P(SearchTest, FindsNamesOfWhichEveryWordIsMisspelled) {
  add("X000011", "Murphy", "Mark", {});
  add("X000012", "Kavanagh", "Gareth", {});
  add("X000013", "Critchley", "Emma", {});
  EXPECT_EQ(first("mak murpphy"), "X000011");
  EXPECT_EQ(first("gareyh kavangah"), "X000012");
  EXPECT_EQ(first("enma crichley"), "X000013");
}

TEST_P(SearchTest, ParticlesMayBeWrittenApartOrTogether) {
  add("X000021", "O'Brien", "Darren", {});
  add("X000022", "Mc Grath", "Lee", {});
  add("X000023", "Al-Hassan", "Omar", {});
  add("X000024", "McGrath", "Wayne", {});
  for (auto typed : {"darren o brien", "darren obrien", "O’Brien, Darren", "darren o'brien"}) EXPECT_EQ(first(typed), "X000021") << typed;
  for (auto typed : {"lee mcgrath", "lee mc grath", "lee macgrath", "mac grath lee"}) EXPECT_EQ(first(typed), "X000022") << typed;
  for (auto typed : {"omar alhassan", "omar al hassan", "omar al-hassan", "hassan omar"}) EXPECT_EQ(first(typed), "X000023") << typed;
  for (auto typed : {"wayne mc grath", "wayne mcgrath", "wayne macgrath"}) EXPECT_EQ(first(typed), "X000024") << typed;
}

TEST_P(SearchTest, FindsAliasesAlsoEndedOnes) {
  auto const id = found("X000006")[0].id;
  auto const alias = perform(ledger(), practitioner(), AddAlias{.person = id, .surname = "Wolf", .forenames = "Jack"});
  ASSERT_TRUE(alias);
  EXPECT_EQ(found("jack wolf")[0].why, "Also known as Jack Wolf");
  ASSERT_TRUE(perform(ledger(), practitioner(), EndAlias{.person = id, .alias = *alias}));
  EXPECT_EQ(first("jack wolf"), "X000006");
}

TEST_P(SearchTest, SeesOnesOwnPlaceOnly) {
  add("X000007", "Zebedee", "Rory", {}, bootle_team);
  EXPECT_EQ(crns("zebedee"), "");
  EXPECT_EQ(crns("X000007"), "");
  db().script("update person set limited = 1, restricted = 1 where crn = 'X000003'");
  EXPECT_EQ(crns("mohammed"), "");
}

TEST_P(SearchTest, NothingTypedOrNobodyLikeItFindsNobody) {
  EXPECT_EQ(crns(""), "");
  EXPECT_EQ(crns("x"), "");
  EXPECT_EQ(crns("zzyzx"), "");
  EXPECT_EQ(crns("'; drop table person; --"), "");
  EXPECT_EQ(crns("%"), "");
}

TEST_P(SearchTest, LeavesALookForEachPersonShown) {
  found("clarke");
  read(practitioner(), [&](ledger::View& view) {
    search(view, read_search("clarke", view.today()));
    EXPECT_EQ(view.looks().size(), 2u);
  });
}

// Words are searched within a place: they move with the person.
TEST_P(SearchTest, FindsByNameWhereThePersonIsNow) {
  auto const person = add("X000020", "Zielinska", "Agata", base::make_date(1991, 3, 9));
  EXPECT_EQ(crns("zielinska"), "X000020");
  ASSERT_TRUE(perform(ledger(), scope(ledger::Role::pdu_head, {1, 3}), Transfer{.person = person, .team = bootle_team, .reason = "Moved house"}));
  EXPECT_EQ(crns("zielinska"), "");
  auto const there = read(elsewhere(), [](ledger::View& view) { return search(view, read_search("agata zielinska", view.today())); });
  ASSERT_EQ(there.size(), 1u);
  EXPECT_EQ(there.front().crn, "X000020");
}

TEST_P(SearchTest, FindsTheOnePersonOpenedByBreakGlass) {
  auto const person = add("X000021", "Zielinska", "Agata", base::make_date(1991, 3, 9), bootle_team);
  add("X000022", "Zielinska", "Ewa", base::make_date(1992, 3, 9), bootle_team);
  auto scope = practitioner();
  scope.opened = person;
  auto const there = read(scope, [](ledger::View& view) { return search(view, read_search("zielinska", view.today())); });
  ASSERT_EQ(there.size(), 1u);
  EXPECT_EQ(there.front().crn, "X000021");
}

}  // namespace
}  // namespace people
