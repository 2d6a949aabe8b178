#include "inspection/actions/alerts.hpp"

#include "inspection/actions/examples.hpp"
#include "inspection/actions/world.hpp"

namespace inspection {
namespace {

struct AlertTest : World {
  InspectionId id = {};
  RaiseAlert raise() {
    return {.inspection = id, .case_id = cases(id).front().id, .about = AlertAbout::child, .who = "A girl of six", .feared = "He is back in the house", .record_shows = "Call-out on Tuesday",
            .told_how = "By telephone at 10.40", .manager = AccountId{spo_account}};
  }
  // An address for each who may hear of it, and who has been written to since, in order.
  void reachable() {
    db().script("update account set email = user_name || '@example.invalid';"
                "insert into staff (id, full_name, grade, email) values (90, 'Helen Head', 'HPDU', 'head@example.invalid'), (91, 'Dora Deputy', 'DHPDU', 'deputy@example.invalid'), (92, 'Rita Region', 'RPD', 'region@example.invalid');"
                "insert into posting (id, staff_id, unit_id, grade, valid_from) values (90, 90, 10, 'HPDU', '2020-01-01'), (91, 91, 10, 'DHPDU', '2020-01-01'), (92, 92, 2, 'RPD', '2020-01-01');");
  }
  std::vector<std::string> written_to() {
    static constexpr sql::Statement all{"test.written_to", "select recipient from outbox where subject like '%alert%' order by id"};
    return db().rows<std::string>(all);
  }
  AlertRow seen(ledger::Scope const& scope, AlertId alert) {
    return see(scope, [&](ledger::View& v) { return find_alert(v, alert).value(); });
  }
};
FOR_EACH_ENGINE(AlertTest);

TEST_P(AlertTest, ReachesTheNamedManagerAtOnceAndNobodyElse) {
  id = drawn();
  auto const alert = act(raise(), lead()).value();
  EXPECT_EQ(see(senior(), [&](ledger::View& v) { return alerts_for_me(v); }).size(), 1u);
  EXPECT_TRUE(see(head(), [&](ledger::View& v) { return alerts_for_me(v); }).empty());
  EXPECT_TRUE(see(named(ledger::Role::spo, 99, "Another", {1, 1}), [&](ledger::View& v) { return alerts_for_me(v); }).empty());
  EXPECT_EQ(act(AcknowledgeAlert{alert, 1}, head()).error().kind, base::Refused::not_found);
  EXPECT_EQ(act(AcknowledgeAlert{alert, 1}, lead()).error().kind, base::Refused::not_found) << "an inspector acknowledges nothing";
}

TEST_P(AlertTest, GoesUpAtFiveToTheHeadThenTheRegionUnlessAcknowledged) {
  id = drawn();
  auto const alert = act(raise(), lead()).value();
  EXPECT_EQ(send_alerts_up(ledger()), 0);
  clock.set(kit::london("2023-01-09T17:01"));
  EXPECT_EQ(send_alerts_up(ledger()), 1);
  EXPECT_EQ(see(head(), [&](ledger::View& v) { return alerts_for_me(v); }).size(), 1u);
  EXPECT_TRUE(see(region(), [&](ledger::View& v) { return alerts_for_me(v); }).empty());
  EXPECT_EQ(send_alerts_up(ledger()), 0) << "once";
  clock.set(kit::london("2023-01-09T18:01"));
  EXPECT_EQ(send_alerts_up(ledger()), 1);
  EXPECT_EQ(see(region(), [&](ledger::View& v) { return alerts_for_me(v); }).size(), 1u);
  ASSERT_EQ(refusal(AcknowledgeAlert{alert, seen(head(), alert).lock_version}, head()), "done");
  EXPECT_EQ(refusal(AcknowledgeAlert{alert, seen(head(), alert).lock_version}, senior()), "This alert is acknowledged already.");
}

TEST_P(AlertTest, GoesUpWhenItsProgrammeSays) {
  auto book = policy::inspection_rule_book(embedded_policy());
  for (auto& one : book.programmes)
    if (one.id == "2021") one.alert = {.by = std::chrono::hours{12}, .then_after = std::chrono::minutes{30}};
  rules.put(std::move(book));
  id = drawn();
  ASSERT_TRUE(act(raise(), lead()));
  clock.set(kit::london("2023-01-09T11:59"));
  EXPECT_EQ(send_alerts_up(ledger()), 0);
  clock.set(kit::london("2023-01-09T12:00"));
  EXPECT_EQ(send_alerts_up(ledger()), 1);
  clock.set(kit::london("2023-01-09T12:30"));
  EXPECT_EQ(send_alerts_up(ledger()), 1);
  EXPECT_EQ(see(region(), [&](ledger::View& v) { return alerts_for_me(v); }).size(), 1u);
}

TEST_P(AlertTest, AMessageGoesToWhoeverIsToldAndSaysNothingOfIt) {
  id = drawn();
  reachable();
  auto alert = raise();
  ASSERT_TRUE(act(alert, lead()));
  using To = std::vector<std::string>;
  EXPECT_EQ(written_to(), (To{"spo@example.invalid"}));
  clock.set(kit::london("2023-01-09T17:01"));
  send_alerts_up(ledger());
  EXPECT_EQ(written_to(), (To{"spo@example.invalid", "head@example.invalid", "deputy@example.invalid"}));
  clock.set(kit::london("2023-01-09T18:01"));
  send_alerts_up(ledger());
  send_alerts_up(ledger());
  EXPECT_EQ(written_to(), (To{"spo@example.invalid", "head@example.invalid", "deputy@example.invalid", "region@example.invalid"}));
  static constexpr sql::Statement words{"test.words", "select subject || ' ' || body || ' ' || link from outbox"};
  for (auto const& text : db().rows<std::string>(words))
    for (auto const& secret : {alert.who, alert.feared, alert.record_shows, alert.told_how, cases(id).front().crn})
      EXPECT_EQ(text.find(secret), text.npos) << text;
}

TEST_P(AlertTest, IsActedOnFollowedUpAndClosedByTheLeadAlone) {
  id = drawn();
  auto const alert = act(raise(), lead()).value();
  auto const version = [&] { return seen(lead(), alert).lock_version; };
  SetAlertAction action{.alert = alert, .action = "Visit today with the police", .owner = "Petra Practitioner", .due = base::make_date(2023, 1, 9), .lock_version = 1};
  EXPECT_EQ(refusal(action, senior()), "Acknowledge the alert first.");
  ASSERT_EQ(refusal(AcknowledgeAlert{alert, version()}, senior()), "done");
  EXPECT_NE(refusal(CloseAlert{alert, version()}, lead()), "done") << "nothing was done yet";
  EXPECT_EQ(act(action, senior()).error().kind, base::Refused::stale);
  action.lock_version = version();
  ASSERT_EQ(refusal(action, senior()), "done");
  EXPECT_NE(refusal(CloseAlert{alert, version()}, lead()), "done") << "nobody looked again";
  ASSERT_EQ(refusal(FollowUpAlert{alert, "Seen at her grandmother's", version()}, lead()), "done");
  EXPECT_EQ(act(CloseAlert{alert, version()}, inspector()).error().kind, base::Refused::forbidden);
  ASSERT_EQ(refusal(CloseAlert{alert, version()}, lead()), "done");
}

TEST_P(AlertTest, EveryFieldIsAskedFor) {
  id = drawn();
  auto bare = RaiseAlert{.inspection = id, .case_id = cases(id).front().id};
  auto const done = act(bare, lead());
  ASSERT_FALSE(done);
  std::vector<std::string> fields;
  for (auto const& error : done.error().errors) fields.push_back(error.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"about", "who", "feared", "record_shows", "told_how", "manager"}));
  auto twice = raise();
  twice.deputy = twice.manager;
  EXPECT_EQ(refusal(twice, lead()), "deputy");
}

TEST_P(AlertTest, AnExampleIsPublishedWithConsentAndWithoutNames) {
  id = drawn();
  AddExample example{.inspection = id, .title = "Home visits", .what_was_done = "Joint visits", .why_good = "Seen together", .standard = "P21-2.4"};
  auto const plain = act(example, lead()).value();
  EXPECT_EQ(refusal(DecideExample{plain, true, 1}, lead()), "An example is published with the practitioner's consent and without names.");
  EXPECT_EQ(refusal(DecideExample{plain, false, 1}, lead()), "done");
  example.consent = example.names_removed = true;
  EXPECT_EQ(refusal(DecideExample{act(example, lead()).value(), true, 1}, lead()), "done");
  example.standard = "x";
  EXPECT_EQ(refusal(example, lead()), "standard");
}

}  // namespace
}  // namespace inspection
