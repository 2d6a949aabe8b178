#include "people/domain/circumstances.hpp"

#include <gtest/gtest.h>

namespace people::circumstances_tests {

base::Date const day = base::make_date(2023, 6, 28);
base::Date const before = base::make_date(2022, 1, 1);
base::Date const after = base::make_date(2023, 12, 1);

struct Case {
  char const* name;
  KnownParts parts;
  std::vector<std::string> facts;   // those that hold; every other does not
};

std::vector<std::string> const all_facts{"household.child", "household.unborn", "contact.child", "partner.current", "partner.ex", "offence.da",
                                         "offence.child", "address.proposed", "address.others", "flag.ADVP", "flag.REG30", "flag.RCPR",
                                         "flag.RCCO", "flag.RCHD", "flag.SPO", "flag.MAPP"};

TEST(Circumstances, AreComputedFromTheRecordOnADay) {
  auto const child = [](Child c) { return KnownParts{.children = {c}}; };
  std::vector<Case> const table{
      {"an empty record", {}, {}},
      {"child at home", child({.birth_date = before, .contact = ContactKind::household, .from = before}), {"household.child"}},
      {"child of no known date", child({.contact = ContactKind::household, .from = before}), {"household.child"}},
      {"grown up", child({.birth_date = base::make_date(2005, 6, 28), .contact = ContactKind::household, .from = before}), {}},
      {"last day of seventeen", child({.birth_date = base::make_date(2005, 6, 29), .contact = ContactKind::household, .from = before}), {"household.child"}},
      {"unborn", child({.expected_date = after, .contact = ContactKind::not_known, .from = before}), {"household.unborn"}},
      {"unborn, no contact", child({.expected_date = after, .contact = ContactKind::no_contact, .from = before}), {}},
      {"contact", child({.contact = ContactKind::contact, .from = before}), {"contact.child"}},
      {"link ended", child({.contact = ContactKind::household, .from = before, .to = day}), {}},
      {"link not begun", child({.contact = ContactKind::household, .from = after}), {}},
      {"partner", {.links = {{.relation = Relation::partner, .from = before}}}, {"partner.current"}},
      {"partner until today", {.links = {{.relation = Relation::partner, .from = before, .to = day}}}, {"partner.ex"}},
      {"former partner", {.links = {{.relation = Relation::ex_partner, .from = before}}}, {"partner.ex"}},
      {"adult in household", {.links = {{.relation = Relation::parent, .in_household = true, .from = before}}}, {"address.others"}},
      {"offence of an ended order", {.sentences = {{.offence_da = true, .offence_child = true, .started = before, .ended = day}}}, {"offence.da", "offence.child"}},
      {"identifier set", {.sentences = {{.da_identifier = true, .started = before}}}, {"offence.da"}},
      {"proposed address", {.addresses = {{.kind = AddressKind::proposed, .others_live_there = true, .from = after}}}, {"address.proposed", "address.others"}},
      {"others at an old address", {.addresses = {{.kind = AddressKind::main, .others_live_there = true, .from = before, .to = day}}}, {}},
      {"flag", {.flags = {{.code = FlagCode::child_protection, .started = before}}}, {"flag.RCPR"}},
      {"flag ended today", {.flags = {{.code = FlagCode::child_protection, .started = before, .ended = day}}}, {}},
  };
  for (auto const& row : table) {
    auto const facts = circumstances_of(row.parts, day);
    for (auto const& name : all_facts) {
      bool const expected = std::ranges::find(row.facts, name) != row.facts.end();
      EXPECT_EQ(holds(facts, name), expected) << row.name << ": " << name;
    }
  }
}

TEST(Circumstances, TakeTierAndKindFromTheNewestOrderAndTheHighestMappaLevel) {
  KnownParts const parts{.sentences = {{.kind = SentenceKind::community, .started = before, .mappa_level = 2, .tier = "A"},
                                       {.kind = SentenceKind::licence, .started = base::make_date(2023, 1, 1), .mappa_level = 1, .tier = "D"},
                                       {.kind = SentenceKind::custody, .started = before, .ended = day, .mappa_level = 3, .tier = "B"}}};
  auto const facts = circumstances_of(parts, day);
  EXPECT_EQ(facts.tier, "D");
  EXPECT_EQ(facts.mappa_level, 2);
  EXPECT_TRUE(holds(facts, "order.kind=licence"));
  EXPECT_FALSE(holds(facts, "order.kind=community"));
}

TEST(Circumstances, KnowTheirNames) {
  for (auto const& name : all_facts) {
    EXPECT_TRUE(is_fact_name(name)) << name;
    EXPECT_FALSE(fact_in_words(name).empty()) << name;
  }
  EXPECT_TRUE(is_fact_name("rosh=not_assessed"));
  EXPECT_FALSE(is_fact_name("flag.NOPE"));
  EXPECT_FALSE(is_fact_name("household"));
  EXPECT_FALSE(holds({}, "household"));
}

}  // namespace people::circumstances_tests
