// What every change has in common: stale forms, other people's places, history, audit.
#include "people/world.hpp"

#include "people/actions/add_address.hpp"
#include "people/actions/add_alias.hpp"
#include "people/actions/add_flag.hpp"
#include "people/actions/add_identifier.hpp"
#include "people/actions/change_details.hpp"
#include "people/actions/change_name.hpp"
#include "people/actions/end_alias.hpp"
#include "people/actions/remove_identifier.hpp"
#include "people/domain/facts.hpp"
#include "people/store/history.hpp"

namespace people {
namespace {

struct Changes : World {
  std::vector<HistoryEntry> history(PersonId person) {
    return read(senior(), [&](ledger::View& view) { return history_of(view, person); });
  }
};
FOR_EACH_ENGINE(Changes);

TEST_P(Changes, TheSecondEditorSeesWhatTheFirstChanged) {
  auto const id = amina();
  auto const opened = version(id);
  ASSERT_TRUE(perform(ledger(), practitioner(), ChangeName{.person = id, .version = opened, .surname = "Bell", .forenames = "Amina"}));
  auto const second = perform(ledger(), senior(), ChangeDetails{.person = id, .version = opened, .preferred_name = "Mina"});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, base::Refused::stale);
  EXPECT_NE(second.error().message.find("Name changed, by Jo Bell on 28 June 2023 at 9:00am"), std::string::npos) << second.error().message;
  EXPECT_TRUE(perform(ledger(), senior(), ChangeDetails{.person = id, .version = version(id), .preferred_name = "Mina"}));
}

TEST_P(Changes, NothingIsFoundOrChangedFromElsewhere) {
  auto const id = amina();
  auto const refused = perform(ledger(), elsewhere(), ChangeName{.person = id, .surname = "Bell"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::not_found);
  EXPECT_EQ(version(id), 2) << "one change: the adding";
}

TEST_P(Changes, ARoleThatReadsDoesNotWrite) {
  auto const id = amina();
  auto const refused = perform(ledger(), scope(ledger::Role::region, {1, 3}), ChangeName{.person = id, .surname = "Bell"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::forbidden);
}

TEST_P(Changes, ARestrictedPersonIsNotFound) {
  auto const id = amina();
  db().script("update person set limited = 1, restricted = 1; insert into person_permission (person_id, account_id, reason) select id, 99, 'test' from person");
  EXPECT_FALSE(read(senior(), [&](ledger::View& view) { return find_person(view, id).has_value(); }));
  EXPECT_EQ(perform(ledger(), senior(), AddFlag{.person = id}).error().kind, base::Refused::not_found);
}

TEST_P(Changes, AnOldNameStaysAsAnAlias) {
  auto const id = amina();
  ASSERT_TRUE(perform(ledger(), practitioner(), ChangeName{.person = id, .surname = "Bell", .forenames = "Amina"}));
  ASSERT_TRUE(perform(ledger(), practitioner(), ChangeName{.person = id, .surname = "Bell", .forenames = "Aminah", .correction = true}));
  auto const aliases = read(practitioner(), [&](ledger::View& view) { return aliases_of(view, id); });
  ASSERT_EQ(aliases.size(), 2u);
  EXPECT_EQ(aliases[0].surname, "Clarke");
  EXPECT_EQ(aliases[0].kind, AliasKind::previous_name);
  EXPECT_EQ(aliases[1].forenames, "Amina");
  EXPECT_EQ(aliases[1].kind, AliasKind::other_spelling);
  auto const entries = history(id);
  EXPECT_EQ(entries[1].before, "Amina Clarke");
  EXPECT_EQ(entries[1].after, "Amina Bell");
}

TEST_P(Changes, TheSameNameIsNoChange) {
  auto const id = amina();
  EXPECT_EQ(fields_of(perform(ledger(), practitioner(), ChangeName{.person = id, .surname = "Clarke", .forenames = "Amina"})), "surname");
}

TEST_P(Changes, AnAliasEndsOnce) {
  auto const id = amina();
  auto const alias = perform(ledger(), practitioner(), AddAlias{.person = id, .surname = "Khan", .forenames = "Mina"});
  ASSERT_TRUE(alias);
  EXPECT_TRUE(perform(ledger(), practitioner(), EndAlias{.person = id, .alias = *alias}));
  EXPECT_EQ(perform(ledger(), practitioner(), EndAlias{.person = id, .alias = *alias}).error().kind, base::Refused::conflict);
  EXPECT_EQ(perform(ledger(), practitioner(), EndAlias{.person = id, .alias = AliasId{999}}).error().kind, base::Refused::not_found);
}

TEST_P(Changes, AWrongNumberIsKeptAndMarkedNeverRefused) {
  auto const id = amina();
  auto const wrong = perform(ledger(), practitioner(), AddIdentifier{.person = id, .kind = IdentifierKind::pnc, .typed = " 2003/0011985z "});
  ASSERT_TRUE(wrong);
  EXPECT_FALSE(wrong->valid);
  EXPECT_FALSE(warning_of(*wrong).empty());
  auto const right = perform(ledger(), practitioner(), AddIdentifier{.person = id, .kind = IdentifierKind::pnc, .typed = "81/34u"});
  ASSERT_TRUE(right);
  EXPECT_EQ(right->canonical, "1981/0000034U");
  EXPECT_EQ(fields_of(perform(ledger(), practitioner(), AddIdentifier{.person = id, .kind = IdentifierKind::pnc, .typed = "1981/0000034U"})), "number");

  auto const kept = read(practitioner(), [&](ledger::View& view) { return identifiers_of(view, id); });
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[0].typed, " 2003/0011985z ");
  EXPECT_EQ(kept[0].canonical, "2003/0011985Z");
  EXPECT_TRUE(perform(ledger(), practitioner(), RemoveIdentifier{.person = id, .identifier = kept[0].id}));
  EXPECT_EQ(history(id)[0].before, "PNC ID  2003/0011985z  (fails its check)");
}

TEST_P(Changes, EveryChangeLeavesAnAuditLineAboutThePerson) {
  auto const id = amina();
  ASSERT_TRUE(perform(ledger(), practitioner(), AddFlag{.person = id, .code = FlagCode::stalking, .started = base::make_date(2023, 6, 1)}));
  constexpr sql::Statement lines{"test.lines", "select count(*) from audit_entry where what = 'person.flag_added' and person_id = :person"};
  EXPECT_EQ(db().row<std::int64_t>(lines, {{"person", id}}), 1);
}

}  // namespace
}  // namespace people
