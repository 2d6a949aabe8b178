// Addresses, adults and children, and what they tell.
#include "people/world.hpp"

#include "people/actions/add_address.hpp"
#include "people/actions/add_child.hpp"
#include "people/actions/add_link.hpp"
#include "people/actions/change_address.hpp"
#include "people/actions/change_child.hpp"
#include "people/actions/change_link.hpp"
#include "people/actions/end_address.hpp"
#include "people/actions/end_child.hpp"
#include "people/actions/end_link.hpp"
#include "people/domain/facts.hpp"

namespace people {
namespace {

base::Date day(int y, unsigned m, unsigned d) { return base::make_date(y, m, d); }

std::string told;
void note(std::string_view word) { told += std::string(told.empty() ? "" : " ") + std::string(word); }

struct Household : World {
  Household() {
    told.clear();
    reactions.on<AddressAdded>([](ledger::Tx&, AddressAdded const&) { note("added"); });
    reactions.on<AddressChanged>([](ledger::Tx&, AddressChanged const&) { note("changed"); });
    reactions.on<AddressProposed>([](ledger::Tx&, AddressProposed const&) { note("proposed"); });
    reactions.on<PartnerAdded>([](ledger::Tx&, PartnerAdded const&) { note("partner"); });
    reactions.on<LinkChanged>([](ledger::Tx&, LinkChanged const&) { note("adult"); });
    reactions.on<ChildLinked>([](ledger::Tx&, ChildLinked const&) { note("child"); });
    reactions.on<ChildMoved>([](ledger::Tx&, ChildMoved const&) { note("moved"); });
  }
  template <class Action>
  auto act(Action const& action) {
    told.clear();
    return perform(ledger(), practitioner(), action);
  }
  std::vector<Address> addresses() {
    return read(practitioner(), [&](ledger::View& view) { return addresses_of(view, amina()); });
  }
  Circumstances facts() {
    return read(practitioner(), [&](ledger::View& view) { return circumstances(view, amina(), day(2023, 6, 28)); });
  }
};
FOR_EACH_ENGINE(Household);

TEST_P(Household, ANewMainAddressEndsTheOneBefore) {
  auto const id = amina();
  ASSERT_TRUE(act(AddAddress{.person = id, .address = {.lines = "1 Elm Road\nHuyton", .postcode = "l36 9yj", .authority = "E08000011", .from = day(2022, 1, 1)}}));
  EXPECT_EQ(told, "added");
  ASSERT_TRUE(act(AddAddress{.person = id, .address = {.lines = "9 Oak Street", .authority = "E08000003", .from = day(2023, 5, 1)}}));
  auto const all = addresses();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].force, "06") << "the force is that of the authority";
  EXPECT_FALSE(all[0].to);
  EXPECT_EQ(all[1].to, day(2023, 5, 1));
  EXPECT_EQ(all[1].postcode, "L36 9YJ");
}

TEST_P(Household, APreviousAddressFoundOutAboutEndsNothing) {
  auto const id = amina();
  ASSERT_TRUE(act(AddAddress{.person = id, .address = {.lines = "1 Elm Road", .from = day(2022, 1, 1)}}));
  ASSERT_TRUE(act(AddAddress{.person = id, .address = {.kind = AddressKind::previous, .lines = "2 Ash Way", .authority = "E08000003",
                                                       .from = day(2018, 1, 1), .to = day(2021, 1, 1)}}));
  EXPECT_FALSE(addresses()[0].to);
  EXPECT_EQ(fields_of(act(AddAddress{.person = id, .address = {.kind = AddressKind::previous, .lines = "2 Ash Way", .from = day(2018, 1, 1)}})), "to");
}

TEST_P(Household, AProposedAddressIsTold) {
  auto const id = amina();
  auto const proposed = act(AddAddress{.person = id, .address = {.kind = AddressKind::proposed, .lines = "3 Fir Close", .others_live_there = true, .from = day(2023, 8, 1)}});
  ASSERT_TRUE(proposed);
  EXPECT_EQ(told, "proposed");
  EXPECT_TRUE(facts().address_proposed);
  EXPECT_TRUE(facts().address_others);
  ASSERT_TRUE(act(ChangeAddress{.person = id, .id = *proposed, .address = {.kind = AddressKind::main, .lines = "3 Fir Close", .from = day(2023, 6, 1)}}));
  EXPECT_EQ(told, "changed");
  EXPECT_FALSE(facts().address_proposed);
}

TEST_P(Household, AnAddressIsChecked) {
  auto const id = amina();
  EXPECT_EQ(fields_of(act(AddAddress{.person = id, .address = {.authority = "E09999999", .force = "77", .from = day(2023, 1, 2), .to = day(2023, 1, 1)}})),
            "lines authority force to");
  EXPECT_EQ(told, "");
  auto const added = act(AddAddress{.person = id, .address = {.lines = "1 Elm Road", .from = day(2022, 1, 1)}});
  EXPECT_EQ(fields_of(act(EndAddress{.person = id, .id = *added, .on = day(2021, 1, 1)})), "ended");
  EXPECT_TRUE(act(EndAddress{.person = id, .id = *added, .on = day(2023, 1, 1)}));
  EXPECT_EQ(act(EndAddress{.person = id, .id = AddressId{999}, .on = day(2023, 1, 1)}).error().kind, base::Refused::not_found);
}

TEST_P(Household, ANewPartnerIsToldOnce) {
  auto const id = amina();
  auto const sam = act(AddLink{.person = id, .adult = {.surname = "Reed", .forenames = "Sam", .relation = Relation::housemate, .from = day(2023, 1, 1)}});
  ASSERT_TRUE(sam);
  EXPECT_EQ(told, "adult");
  LinkFields partner{.surname = "Reed", .forenames = "Sam", .relation = Relation::partner, .victim = Victim::potential, .in_household = true, .from = day(2023, 1, 1)};
  ASSERT_TRUE(act(ChangeLink{.person = id, .id = *sam, .adult = partner}));
  EXPECT_EQ(told, "partner");
  partner.victim = Victim::actual;
  ASSERT_TRUE(act(ChangeLink{.person = id, .id = *sam, .adult = partner}));
  EXPECT_EQ(told, "adult") << "a partner already";
  EXPECT_TRUE(facts().partner_current);
  ASSERT_TRUE(act(EndLink{.person = id, .id = *sam, .on = day(2023, 6, 28)}));
  EXPECT_FALSE(facts().partner_current);
  EXPECT_TRUE(facts().partner_ex);
}

TEST_P(Household, AChildMayBeUnbornOrOfUnknownDateAndNameless) {
  auto const id = amina();
  EXPECT_TRUE(act(AddChild{.person = id, .child = {.surname = "Clarke", .expected_date = day(2023, 9, 1), .from = day(2023, 6, 1)}}));
  EXPECT_EQ(told, "child");
  EXPECT_TRUE(facts().household_unborn);
  EXPECT_TRUE(act(AddChild{.person = id, .child = {.contact = ContactKind::household, .from = day(2023, 6, 1)}}));
  EXPECT_TRUE(facts().household_child);
}

TEST_P(Household, AChildIsChecked) {
  auto const id = amina();
  auto const dates = [&](std::optional<base::Date> born, std::optional<base::Date> expected) {
    return fields_of(act(AddChild{.person = id, .child = {.birth_date = born, .expected_date = expected, .from = day(2023, 6, 1)}}));
  };
  EXPECT_EQ(dates(day(2023, 6, 29), {}), "birth_date");
  EXPECT_EQ(dates(day(2005, 6, 28), {}), "birth_date") << "eighteen today";
  EXPECT_EQ(dates(day(2005, 6, 29), {}), "") << "eighteen tomorrow";
  EXPECT_EQ(dates(day(2020, 1, 1), day(2023, 9, 1)), "expected_date");
  EXPECT_EQ(dates({}, day(2024, 9, 1)), "expected_date");
  EXPECT_EQ(dates({}, day(2023, 5, 1)), "expected_date");
}

TEST_P(Household, AChildOfAnotherAuthorityIsTold) {
  auto const id = amina();
  ChildFields ellie{.surname = "Clarke", .forenames = "Ellie", .birth_date = day(2019, 6, 4), .contact = ContactKind::no_contact,
                    .authority = "E08000011", .from = day(2023, 6, 1)};
  auto const child = act(AddChild{.person = id, .child = ellie});
  ASSERT_TRUE(child);
  ellie.authority = "E08000003";
  ASSERT_TRUE(act(ChangeChild{.person = id, .id = *child, .child = ellie}));
  EXPECT_EQ(told, "moved");
  ellie.contact = ContactKind::contact;
  ASSERT_TRUE(act(ChangeChild{.person = id, .id = *child, .child = ellie}));
  EXPECT_EQ(told, "child");
  ellie.contact = ContactKind::no_contact;
  ASSERT_TRUE(act(ChangeChild{.person = id, .id = *child, .child = ellie}));
  EXPECT_EQ(told, "") << "less contact asks nobody anything";
  EXPECT_EQ(fields_of(act(EndChild{.person = id, .id = *child, .on = day(2023, 6, 28)})), "reason");
  EXPECT_TRUE(act(EndChild{.person = id, .id = *child, .on = day(2023, 6, 28), .reason = "Recorded on the wrong person"}));
}

}  // namespace
}  // namespace people
