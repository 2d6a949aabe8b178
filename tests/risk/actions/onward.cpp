// Where what was learned goes on to: a decision with its grounds, its day, and its end.
#include "risk/actions/onward.hpp"

#include "risk/actions/world.hpp"
#include "risk/store/onward.hpp"

namespace risk {
namespace {

struct RiskOnwardTest : World {
  base::Date const today = base::make_date(2023, 6, 28);
  DecideOnward marac() const { return {.person = person, .route = OnwardRoute::marac, .sent_to = "MARAC co-ordinator, Merseyside Police", .reason = "Three assaults in a year, each worse"}; }
  OnwardRow one(OnwardId id) {
    return ledger().read(po(), [&](ledger::View& view) { return find_onward(view, id).value(); });
  }
};
FOR_EACH_ENGINE(RiskOnwardTest);

TEST_P(RiskOnwardTest, IsADecisionWithReasonRecipientAndGrounds) {
  EXPECT_EQ(refusal_of(act(DecideOnward{.person = person})), "invalid route reason");
  EXPECT_EQ(refusal_of(act(DecideOnward{.person = person, .route = OnwardRoute::mappa, .reason = "x"})), "invalid sent_to");
  auto asked = marac();
  asked.rests_on = {incident};
  EXPECT_EQ(refusal_of(act(asked)), "not_found") << "nothing is answered yet";
  answer(police);
  EXPECT_EQ(refusal_of(act(asked)), "invalid rests_on") << "an item is read before a decision rests on it";
  read(police);
  auto const id = act(asked).value();
  EXPECT_EQ(one(id).route, OnwardRoute::marac);
  EXPECT_EQ(one(id).decided_by, "Priya Nair");
  EXPECT_TRUE(one(id).is_open());
  EXPECT_FALSE(one(id).due_on);
  EXPECT_EQ(count("onward_item where item_id = 1"), 1);
  EXPECT_EQ(refusal_of(act(asked)), "conflict") << "sent twice it is one";
  EXPECT_EQ(count("audit_entry where what = 'onward.decided' and processing = 'disclosure'"), 1);
}
TEST_P(RiskOnwardTest, NothingRequiredIsADecisionTooAndGoesToNobody) {
  EXPECT_EQ(refusal_of(act(DecideOnward{.person = person, .route = OnwardRoute::not_required, .sent_to = "Somebody", .reason = "x"})), "invalid sent_to");
  auto const id = act(DecideOnward{.person = person, .route = OnwardRoute::not_required, .reason = "All of it is known to them"}).value();
  EXPECT_FALSE(one(id).is_open());
  EXPECT_EQ(refusal_of(act(EndOnward{.decision = id, .end = OnwardEnd::complete, .note = "x"})), "conflict");
}
TEST_P(RiskOnwardTest, TheDisclosureSchemeHasTwentyEightDays) {
  auto asked = marac();
  asked.route = OnwardRoute::dvds;
  EXPECT_EQ(one(act(asked).value()).due_on, today + std::chrono::days{28});
}
TEST_P(RiskOnwardTest, EndsOnceWithWhatCameOfIt) {
  auto const id = act(marac()).value();
  EXPECT_EQ(refusal_of(act(EndOnward{.decision = id})), "invalid end note");
  EXPECT_EQ(refusal_of(act(EndOnward{.decision = id, .end = OnwardEnd::refused, .note = "Below their threshold"})), "done");
  EXPECT_EQ(one(id).end, OnwardEnd::refused);
  EXPECT_EQ(one(id).end_note, "Below their threshold");
  EXPECT_EQ(refusal_of(act(EndOnward{.decision = id, .end = OnwardEnd::complete, .note = "x"})), "conflict");
}
TEST_P(RiskOnwardTest, AnotherPlaceNeitherDecidesNorSees) {
  auto const id = act(marac()).value();
  EXPECT_EQ(refusal_of(act(marac(), elsewhere())), "not_found");
  EXPECT_EQ(refusal_of(act(EndOnward{.decision = id, .end = OnwardEnd::complete, .note = "x"}, elsewhere())), "not_found");
  EXPECT_FALSE(ledger().read(elsewhere(), [&](ledger::View& view) { return find_onward(view, id); }));
  EXPECT_EQ(refusal_of(act(marac(), partner())), "forbidden");
}

}  // namespace
}  // namespace risk
