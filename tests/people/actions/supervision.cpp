// Sentences, flags, levels of risk, allocation, transfer, events and first looks, and what they tell.
#include "people/world.hpp"

#include "people/actions/add_flag.hpp"
#include "people/actions/allocate.hpp"
#include "people/actions/change_sentence.hpp"
#include "people/actions/end_flag.hpp"
#include "people/actions/end_sentence.hpp"
#include "people/actions/first_look.hpp"
#include "people/actions/plan_sentence_end.hpp"
#include "people/actions/record_event.hpp"
#include "people/actions/set_cover.hpp"
#include "people/actions/set_da_identifier.hpp"
#include "people/actions/set_rosh.hpp"
#include "people/actions/start_sentence.hpp"
#include "people/actions/transfer.hpp"
#include "people/domain/facts.hpp"
#include "people/store/first_look.hpp"
#include "people/store/history.hpp"

namespace people {
namespace {

base::Date day(int y, unsigned m, unsigned d) { return base::make_date(y, m, d); }

std::string told;
void note(std::string const& word) { told += (told.empty() ? "" : " ") + word; }

struct Supervision : World {
  Supervision() {
    told.clear();
    reactions.on<SentenceStarted>([](ledger::Tx&, SentenceStarted const& f) { note("started:" + std::string(base::word(f.kind))); });
    reactions.on<SentenceEnding>([](ledger::Tx&, SentenceEnding const&) { note("ending"); });
    reactions.on<SentenceEnded>([](ledger::Tx&, SentenceEnded const& f) { note(f.last_order ? "ended:last" : "ended"); });
    reactions.on<DaIdentifierSet>([](ledger::Tx&, DaIdentifierSet const&) { note("identifier"); });
    reactions.on<FlagAdded>([](ledger::Tx&, FlagAdded const&) { note("flag"); });
    reactions.on<FlagEnded>([](ledger::Tx&, FlagEnded const&) { note("unflagged"); });
    reactions.on<RoshChanged>([](ledger::Tx&, RoshChanged const& f) { note(f.raised ? "raised" : "level"); });
    reactions.on<PersonTransferred>([](ledger::Tx&, PersonTransferred const& f) { note(f.other_pdu ? "other_pdu" : "other_team"); });
    reactions.on<PersonAllocated>([](ledger::Tx&, PersonAllocated const&) { note("allocated"); });
    reactions.on<EventHappened>([](ledger::Tx&, EventHappened const& f) { note(std::string(base::word(f.event))); });
    reactions.on<FirstLookDone>([](ledger::Tx&, FirstLookDone const& f) { note(f.needs_due ? "needs" : "nothing"); });
  }
  template <class Action>
  auto act(Action const& action) {
    told.clear();
    return perform(ledger(), senior(), action);
  }
  SentenceFields order() { return {.kind = SentenceKind::community, .offence = "Common assault", .offence_da = true, .started = day(2023, 1, 9), .tier = "B2"}; }
};
FOR_EACH_ENGINE(Supervision);

TEST_P(Supervision, ASentenceStartsAndEnds) {
  auto const id = amina();
  auto const first = act(StartSentence{.person = id, .sentence = order(), .da_identifier = true});
  ASSERT_TRUE(first);
  EXPECT_EQ(told, "started:community identifier");
  auto const second = act(StartSentence{.person = id, .sentence = {.kind = SentenceKind::licence, .offence = "Burglary", .started = day(2023, 2, 1)}});
  ASSERT_TRUE(second);
  ASSERT_TRUE(act(SetDaIdentifier{.person = id, .id = *second}));
  EXPECT_EQ(told, "identifier");
  EXPECT_EQ(act(SetDaIdentifier{.person = id, .id = *second}).error().kind, base::Refused::conflict);
  ASSERT_TRUE(act(PlanSentenceEnd{.person = id, .id = *first, .ends = day(2023, 8, 1)}));
  EXPECT_EQ(told, "ending");
  ASSERT_TRUE(act(EndSentence{.person = id, .id = *first, .on = day(2023, 6, 28)}));
  EXPECT_EQ(told, "ended");
  ASSERT_TRUE(act(EndSentence{.person = id, .id = *second, .on = day(2023, 6, 28)}));
  EXPECT_EQ(told, "ended:last");
  EXPECT_EQ(act(EndSentence{.person = id, .id = *second, .on = day(2023, 6, 28)}).error().kind, base::Refused::conflict);
}

TEST_P(Supervision, ASentenceIsChecked) {
  auto const id = amina();
  auto const refused = act(StartSentence{.person = id, .sentence = {.kind = SentenceKind::pre_sentence, .started = day(2023, 6, 1), .ends = day(2023, 5, 1),
                                                                    .mappa_level = 4, .mappa_category = 5, .tier = "Z9"}});
  EXPECT_EQ(fields_of(refused), "offence ends mappa_category mappa_level tier hearing");
  auto const started = act(StartSentence{.person = id, .sentence = order()});
  EXPECT_EQ(fields_of(act(EndSentence{.person = id, .id = *started, .on = day(2023, 6, 29)})), "ended");
  auto changed = order();
  changed.mappa_level = 2, changed.mappa_category = 1;
  ASSERT_TRUE(act(ChangeSentence{.person = id, .id = *started, .sentence = changed}));
  auto const facts = read(senior(), [&](ledger::View& view) { return circumstances(view, id, day(2023, 6, 28)); });
  EXPECT_EQ(facts.mappa_level, 2);
  EXPECT_EQ(facts.tier, "B2");
  EXPECT_TRUE(facts.offence_da);
}

TEST_P(Supervision, AMappaLevelNeedsItsCategoryAndACategoryItsLevel) {
  auto const id = amina();
  auto const under = [&](int level, int category) {
    auto fields = order();
    fields.mappa_level = level, fields.mappa_category = category;
    return fields;
  };
  EXPECT_EQ(fields_of(act(StartSentence{.person = id, .sentence = under(1, 0)})), "mappa_category");
  EXPECT_EQ(fields_of(act(StartSentence{.person = id, .sentence = under(0, 4)})), "mappa_level");
  auto const started = act(StartSentence{.person = id, .sentence = under(1, 2)});
  ASSERT_TRUE(started);
  EXPECT_EQ(fields_of(act(ChangeSentence{.person = id, .id = *started, .sentence = under(1, 0)})), "mappa_category") << "what was recorded is not lost";
  ASSERT_TRUE(act(ChangeSentence{.person = id, .id = *started, .sentence = under(2, 4)}));
  read(senior(), [&](ledger::View& view) {
    auto const kept = find_sentence(view, id, *started);
    EXPECT_EQ(kept->mappa_level, 2);
    EXPECT_EQ(kept->mappa_category, 4);
    auto const last = history_of(view, id).front();
    EXPECT_NE(last.before.find("MAPPA category 2, level 1"), std::string::npos) << last.before;
    EXPECT_NE(last.after.find("MAPPA category 4, level 2"), std::string::npos) << last.after;
  });
}

TEST_P(Supervision, ALevelFromBeforeThereWereCategoriesStaysUntilItIsChanged) {
  auto const id = amina();
  auto const started = act(StartSentence{.person = id, .sentence = order()});
  db().script("update sentence set mappa_level = 2");
  auto fields = order();
  fields.court = "Liverpool Crown Court", fields.mappa_level = 2;
  ASSERT_TRUE(act(ChangeSentence{.person = id, .id = *started, .sentence = fields})) << "another field is put right";
  EXPECT_NE(read(senior(), [&](ledger::View& view) { return history_of(view, id).front(); }).after.find("MAPPA level 2, category not recorded"), std::string::npos);
  fields.mappa_level = 3;
  EXPECT_EQ(fields_of(act(ChangeSentence{.person = id, .id = *started, .sentence = fields})), "mappa_category");
  fields.mappa_category = 3;
  EXPECT_TRUE(act(ChangeSentence{.person = id, .id = *started, .sentence = fields}));
}

TEST_P(Supervision, AFlagIsInForceOnce) {
  auto const id = amina();
  auto const flag = act(AddFlag{.person = id, .code = FlagCode::child_protection, .started = day(2023, 6, 1)});
  ASSERT_TRUE(flag);
  EXPECT_EQ(told, "flag");
  EXPECT_EQ(fields_of(act(AddFlag{.person = id, .code = FlagCode::child_protection, .started = day(2023, 6, 2)})), "code");
  EXPECT_EQ(fields_of(act(EndFlag{.person = id, .id = *flag, .on = day(2023, 6, 28)})), "reason");
  ASSERT_TRUE(act(EndFlag{.person = id, .id = *flag, .on = day(2023, 6, 28), .reason = "Plan closed by Knowsley"}));
  EXPECT_EQ(told, "unflagged");
  EXPECT_TRUE(act(AddFlag{.person = id, .code = FlagCode::child_protection, .started = day(2023, 6, 28)}));
}

TEST_P(Supervision, NoFlagCodeStandsInTheHistory) {
  auto const id = amina();
  ASSERT_TRUE(act(AddFlag{.person = id, .code = FlagCode::stalking, .started = day(2023, 6, 1)}));
  for (auto const& entry : read(senior(), [&](ledger::View& view) { return history_of(view, id); }))
    for (auto const& text : {entry.what, entry.before, entry.after}) EXPECT_EQ(text.find("SPO"), std::string::npos) << text;
}

TEST_P(Supervision, ALevelIsKeptWithItsDayAndARiseIsTold) {
  auto const id = amina();
  ASSERT_TRUE(act(RecordRosh{.person = id, .level = Rosh::medium, .decided_on = day(2023, 3, 1), .source = "OASys", .reason = "Signed in OASys before the transfer"}));
  EXPECT_EQ(told, "level") << "a first level as medium raises nothing";
  ASSERT_TRUE(act(RecordRosh{.person = id, .level = Rosh::high, .decided_on = day(2023, 6, 1), .source = "OASys", .reason = "Signed in OASys before the transfer"}));
  EXPECT_EQ(told, "raised");
  ASSERT_TRUE(act(RecordRosh{.person = id, .level = Rosh::high, .decided_on = day(2023, 6, 20), .source = "OASys", .reason = "Signed in OASys before the transfer"}));
  EXPECT_EQ(told, "") << "the same level";
  auto const levels = read(senior(), [&](ledger::View& view) { return rosh_levels_of(view, id); });
  ASSERT_EQ(levels.size(), 3u);
  EXPECT_EQ(levels[0].decided_on, day(2023, 6, 20));
  EXPECT_EQ(fields_of(act(RecordRosh{.person = id, .decided_on = day(2023, 7, 1)})), "level decided_on source reason");
}

TEST_P(Supervision, AFirstLevelOfASignedAssessmentRaisesNothingAndALaterRiseDoes) {
  auto const id = amina();
  auto const signed_as = [&](Rosh level, std::int64_t assessment) {
    told.clear();
    ledger().write(senior(), [&](ledger::Tx& tx) { set_rosh(tx, id, level, tx.today(), assessment); return true; });
  };
  signed_as(Rosh::high, 1);
  EXPECT_EQ(told, "level") << "its gate asked everything before";
  signed_as(Rosh::very_high, 2);
  EXPECT_EQ(told, "raised");
}

TEST_P(Supervision, ALevelWithoutAnAssessmentIsASeniorsAndKeepsItsReason) {
  auto const id = amina();
  RecordRosh const low{.person = id, .version = version(id), .level = Rosh::low, .decided_on = day(2023, 6, 1), .source = "OASys", .reason = "Read from OASys"};
  EXPECT_EQ(perform(ledger(), practitioner(), low).error().kind, base::Refused::forbidden);
  ASSERT_TRUE(perform(ledger(), senior(), low));
  EXPECT_EQ(db().row<std::int64_t>({"test.audit", "select count(*) from audit_entry where what = 'person.rosh_recorded' and why = 'Read from OASys' and detail = 'OASys'"}), 1);
}

TEST_P(Supervision, OnlyASeniorAllocates) {
  auto const id = amina();
  EXPECT_EQ(perform(ledger(), practitioner(), Allocate{.person = id, .practitioner = lee}).error().kind, base::Refused::forbidden);
  ASSERT_TRUE(act(Allocate{.person = id, .practitioner = lee}));
  EXPECT_EQ(told, "allocated");
  EXPECT_EQ(fields_of(act(Allocate{.person = id, .practitioner = lee})), "practitioner");
  EXPECT_EQ(fields_of(act(Allocate{.person = id, .practitioner = ana})), "practitioner");
  EXPECT_EQ(fields_of(act(SetCover{.person = id, .cover = lee})), "cover");
  ASSERT_TRUE(act(SetCover{.person = id, .cover = jo}));
  ASSERT_TRUE(act(Allocate{.person = id, .practitioner = jo}));
  read(senior(), [&](ledger::View& view) {
    auto const person = find_person(view, id);
    EXPECT_EQ(person->practitioner, jo);
    EXPECT_FALSE(person->cover) << "nobody covers for herself";
    auto const allocations = allocations_of(view, id);
    ASSERT_EQ(allocations.size(), 3u);
    EXPECT_FALSE(allocations[0].to);
    EXPECT_EQ(allocations[1].to, day(2023, 6, 28));
  });
}

TEST_P(Supervision, ATransferTakesThePersonOutOfSight) {
  auto const id = amina();
  EXPECT_EQ(fields_of(act(Transfer{.person = id, .team = huyton_team})), "team reason");
  ASSERT_TRUE(perform(ledger(), head(), Transfer{.person = id, .team = kirkby_team, .reason = "Moved house"}));
  EXPECT_EQ(told, "other_team");
  told.clear();
  ASSERT_TRUE(perform(ledger(), head(), Transfer{.person = id, .team = bootle_team, .practitioner = ana, .reason = "Moved to Bootle"}));
  EXPECT_EQ(told, "other_pdu");
  EXPECT_FALSE(read(head(), [&](ledger::View& view) { return find_person(view, id).has_value(); }));
  EXPECT_EQ(read(elsewhere(), [&](ledger::View& view) { return find_person(view, id)->practitioner; }), ana);
}

TEST_P(Supervision, AnEventWithAMomentNeedsOne) {
  auto const id = amina();
  EXPECT_EQ(fields_of(act(RecordEvent{.person = id, .event = Event::curfew_proposed})), "moment");
  EXPECT_EQ(fields_of(act(RecordEvent{.person = id, .event = Event::curfew_proposed, .moment = kit::london("2023-06-28T08:59")})), "moment");
  ASSERT_TRUE(act(RecordEvent{.person = id, .event = Event::curfew_proposed, .moment = kit::london("2023-07-10T10:00"), .note = "HMP Altcourse"}));
  EXPECT_EQ(told, "curfew.proposed");
  ASSERT_TRUE(act(RecordEvent{.person = id, .event = Event::home_visit_planned}));
  auto const events = read(senior(), [&](ledger::View& view) { return events_of(view, id); });
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[1].note, "HMP Altcourse");
}

TEST_P(Supervision, AFirstLookEndsOnceWithAReasonOrWithNeeds) {
  auto const id = amina();
  EXPECT_EQ(act(CloseFirstLook{.person = id, .reason = "x"}).error().kind, base::Refused::conflict);
  db().script("insert into first_look (person_id, priority, reason, added_on) select id, 'soon', 'child concerns flag', '2023-06-27' from person");
  read(senior(), [&](ledger::View& view) {
    auto const rows = first_looks(view);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].practitioner_name, "Jo Bell");
    EXPECT_EQ(first_look_counts(view).soon, 1);
    EXPECT_EQ(first_looks_of(view, jo).size(), 1u);
    EXPECT_EQ(first_looks_of(view, lee).size(), 0u);
  });
  EXPECT_EQ(fields_of(act(CloseFirstLook{.person = id})), "reason");
  ASSERT_TRUE(act(CloseFirstLook{.person = id, .outcome = LookOutcome::needs_raised}));
  EXPECT_EQ(told, "needs");
  auto const counts = read(senior(), [](ledger::View& view) { return first_look_counts(view); });
  EXPECT_EQ(counts.open(), 0);
  EXPECT_EQ(counts.done_this_week, 1);
}

TEST_P(Supervision, TheHeadSetsTheWeeklyTarget) {
  EXPECT_EQ(perform(ledger(), senior(), SetFirstLookTarget{.pdu = knowsley_pdu, .weekly = 40}).error().kind, base::Refused::not_found) << "a team's senior";
  ASSERT_TRUE(perform(ledger(), head(), SetFirstLookTarget{.pdu = knowsley_pdu, .weekly = 40}));
  ASSERT_TRUE(perform(ledger(), head(), SetFirstLookTarget{.pdu = knowsley_pdu, .weekly = 60}));
  EXPECT_EQ(fields_of(perform(ledger(), head(), SetFirstLookTarget{.pdu = knowsley_pdu, .weekly = -1})), "weekly");
  EXPECT_EQ(read(head(), [](ledger::View& view) { return first_look_target(view, knowsley_pdu); }), 60);
}

}  // namespace
}  // namespace people
