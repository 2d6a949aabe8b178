// One allocation: what stops it, what needs a reason, what is kept, who is told; and that the second of two seniors sees what
// the first decided.
#include "workload/allocation_world.hpp"

#include "organisation/actions/staffing.hpp"
#include "people/store/history.hpp"
#include "workload/actions/arrange_cover.hpp"
#include "workload/actions/co_work.hpp"
#include "workload/actions/handover_notes.hpp"
#include "workload/store/against_deputy.hpp"
#include "workload/store/candidates.hpp"

namespace workload {
namespace {

struct Allocation : AllocationWorld {};
FOR_EACH_ENGINE(Allocation);

TEST_P(Allocation, ANewOrderGoesToAnOfficerAndEverythingFollows) {
  auto const person = waiting("X000001");
  auto asked = to(person, jo);
  asked.notes = "Knows the family";
  asked.oversight = "Seen monthly";
  asked.oversight_sensitive = true;
  auto const record = give(asked);
  ASSERT_TRUE(record) << said(record);
  EXPECT_EQ(holder(person), jo);
  EXPECT_EQ(weight(person)->staff, jo) << "the weight of the case is with her";
  read(spo(), [&](ledger::View& view) {
    auto const records = allocation_records_of(view, person);
    ASSERT_EQ(records.size(), 1u);
    EXPECT_EQ(records[0].id, *record);
    EXPECT_EQ(records[0].reason, AllocationReason::initial);
    EXPECT_EQ(records[0].notes, "Knows the family");
    EXPECT_TRUE(records[0].oversight_sensitive);
    EXPECT_FALSE(records[0].notes_sensitive);
    EXPECT_EQ(records[0].by_name, "Sam Ojo");
    EXPECT_FALSE(records[0].former);
    EXPECT_GT(records[0].capacity_after, records[0].capacity_before);
    EXPECT_EQ(records[0].points, 29) << "D0 until more is known";
    EXPECT_TRUE(handovers_of(view, person).empty()) << "nobody had the case";
  });
  EXPECT_EQ(count("select count(*) from outbox where recipient = 'jo@probation.example'"), 1);
  EXPECT_EQ(count("select count(*) from outbox where body like '%Okoro%' or subject like '%Okoro%' or body like '%X000001%'"), 0) << "no word of the case";
  EXPECT_EQ(count("select count(*) from audit_entry where what = 'allocation.decided' and why = ''"), 1) << "what stands against an officer is hers: it is in no log of the person";
  EXPECT_EQ(count("select count(*) from audit_entry where what = 'concern.decided_over' and why = 'The only one with room'"), 1);
}

TEST_P(Allocation, TheSameWithinFiveMinutesIsARepeatAndAfterThemANewRecord) {
  auto const person = waiting("X000001");
  auto const first = give(to(person, jo));
  clock.advance(std::chrono::minutes{5});
  EXPECT_EQ(give(to(person, jo)).value(), first.value()) << "to the second five minutes: a repeat, though the form still says that nobody had the case";
  EXPECT_EQ(count("select count(*) from allocation_record"), 1);
  EXPECT_EQ(count("select count(*) from outbox"), 1);
  clock.advance(std::chrono::seconds{1});
  auto const again = give(to(person, jo, jo));
  ASSERT_TRUE(again) << said(again);
  EXPECT_NE(*again, *first);
  EXPECT_EQ(count("select count(*) from allocation_record where ended_at is null"), 1);
  EXPECT_EQ(count("select count(*) from handover"), 0) << "nothing changes hands";
}

TEST_P(Allocation, WhoWasQuickerIsShownWithWhatChanged) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(give(to(person, ida)));
  auto const late = perform(ledger(), chief(), to(person, jo));
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, base::Refused::stale);
  EXPECT_TRUE(has(late.error().message, "When you opened this page nobody yet had the case. Now it is Ida Long: Sam Ojo decided so on 28 June 2023"));
  EXPECT_EQ(holder(person), ida);
  EXPECT_EQ(count("select count(*) from allocation_record"), 1);
}

TEST_P(Allocation, OnlyGradeAndAccessStopIt) {
  auto const person = waiting("X000001");
  set(person, "update person set rosh = 'high' where id = :p");
  EXPECT_EQ(said(give(to(person, lee))), "[officer] Lee Hart cannot be given this case: this grade may not hold a case of this level ");
  EXPECT_EQ(give(to(person, sam)).error().errors.front().message, "Choose an officer of the list") << "a senior is no practitioner";
  EXPECT_EQ(give(to(person, max)).error().errors.front().message, "Choose an officer of the list") << "not of this team";
  set(person, "insert into person_permission (person_id, account_id, reason) values (:p, 14, 'senior'), (:p, 11, 'practitioner')");
  set(person, "update person set limited = 1, restricted = 1 where id = :p");
  EXPECT_EQ(said(give(to(person, ida))), "[officer] Ida Long cannot be given this case: is not on the list of who may see this record ");
  EXPECT_EQ(perform(ledger(), chief(), to(person, jo)).error().kind, base::Refused::not_found) << "the head may not see the record herself";
  EXPECT_TRUE(give(to(person, jo)));

  auto const other = waiting("X000002", "Lund");
  set(other, "insert into person_exclusion (person_id, account_id, reason) values (:p, 19, 'cousin')");
  set(other, "update person set limited = 1 where id = :p");
  EXPECT_TRUE(has(said(give(to(other, ida))), "not on the list"));
  EXPECT_TRUE(give(to(other, jo)));
}

TEST_P(Allocation, WhatStandsAgainstItNeedsAReasonAndStopsNothing) {
  auto const person = waiting("X000001");
  db().script("insert into absence (staff_id, kind, starts) values (11, 'sickness', '2023-06-20');"
              "update posting set valid_to = '2023-07-10' where staff_id = 11;"
              "insert into conflict_of_interest (staff_id, person_id, grounds, declared_on, by_name, at) select 11, id, 'Neighbours', '2023-06-01', 'Jo Bell', 0 from person");
  auto asked = to(person, jo);
  asked.concern_reason = "";
  auto const refused = give(asked);
  EXPECT_EQ(people::fields_of(refused), "concern_reason");
  for (auto const* part : {"conflict of interest declared", "away today", "leaves soon", "no case of this kind held or shadowed"}) EXPECT_TRUE(has(said(refused), part));
  EXPECT_FALSE(holder(person));
  asked.concern_reason = "Nobody else is left this week";
  ASSERT_TRUE(give(asked));
  EXPECT_EQ(db().row<std::string>({"t", "select concerns from allocation_record"}), "conflict away leaving kind");
}

TEST_P(Allocation, WhatWasTypedIsChecked) {
  auto const person = waiting("X000001");
  auto asked = to(person, jo);
  asked.reason = {};
  asked.notes = std::string(4001, 'x');
  asked.oversight = "\x01";
  EXPECT_EQ(people::fields_of(give(asked)), "reason notes oversight");
  asked = to(person, jo);
  asked.reason = AllocationReason::other;
  EXPECT_EQ(people::fields_of(give(asked)), "notes") << "another reason has to be named";
  ASSERT_TRUE(give(to(person, jo)));
  auto again = to(person, ida, jo);
  again.reason = AllocationReason::initial;
  EXPECT_EQ(people::fields_of(give(again)), "reason") << "it is not the first any more";
  EXPECT_EQ(perform(ledger(), officer_jo(), to(person, ida, jo)).error().kind, base::Refused::forbidden);
  EXPECT_EQ(perform(ledger(), as(ledger::Role::spo, {3, 3}, 13, "Else"), to(person, ida, jo)).error().kind, base::Refused::not_found);
  EXPECT_EQ(give(to(PersonId{999}, jo)).error().kind, base::Refused::not_found);
}

TEST_P(Allocation, ToAnotherTeamIsATransferAndAnAllocation) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(give(to(person, jo)));
  auto const moved = perform(ledger(), chief(), to(person, max, jo, kirkby_team));
  ASSERT_TRUE(moved) << said(moved);
  EXPECT_EQ(holder(person), max);
  read(chief(), [&](ledger::View& view) {
    EXPECT_EQ(people::find_person(view, person)->team, kirkby_team);
    auto const records = allocation_records_of(view, person);
    ASSERT_EQ(records.size(), 2u);
    EXPECT_EQ(records[0].team, kirkby_team);
    EXPECT_TRUE(records[1].ended_at);
    EXPECT_EQ(handovers_of(view, person).size(), 1u);
    std::string whats;
    for (auto const& entry : people::history_of(view, person)) whats += entry.what + "; ";
    EXPECT_TRUE(has(whats, "Moved to another team"));
    EXPECT_TRUE(has(whats, "Practitioner"));
  });
  EXPECT_EQ(weight(person), std::nullopt) << "out of Huyton's sight";
}

TEST_P(Allocation, AHeldCaseIsHandedOverWrittenAndRead) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(give(to(person, jo)));
  ASSERT_TRUE(give(to(person, ida, jo)));
  auto const notes = [&] { return read(spo(), [&](ledger::View& view) { return handovers_of(view, person); }); };
  ASSERT_EQ(notes().size(), 1u);
  auto const h = notes()[0];
  EXPECT_EQ(h.from, jo);
  EXPECT_EQ(h.to, ida);
  EXPECT_EQ(h.due, base::make_date(2023, 7, 5)) << "five working days";
  EXPECT_EQ(read(officer_jo(), [](ledger::View& view) { return handovers_to_write(view, jo).size(); }), 1u);

  EXPECT_EQ(perform(ledger(), officer_ida(), AcknowledgeHandover{h.id}).error().kind, base::Refused::conflict) << "nothing is written yet";
  EXPECT_EQ(perform(ledger(), officer_ida(), WriteHandover{h.id, "Mine"}).error().kind, base::Refused::forbidden) << "who takes on does not write what she is told";
  EXPECT_EQ(people::fields_of(perform(ledger(), officer_jo(), WriteHandover{h.id, " "})), "must_know");
  ASSERT_TRUE(perform(ledger(), officer_jo(), WriteHandover{h.id, "See him in the morning"}));
  EXPECT_EQ(perform(ledger(), officer_jo(), AcknowledgeHandover{h.id}).error().kind, base::Refused::forbidden);
  clock.set(kit::london("2023-07-06T09:00"));
  EXPECT_TRUE(notes()[0].overdue(today()));
  ASSERT_TRUE(perform(ledger(), officer_ida(), AcknowledgeHandover{h.id}));
  EXPECT_FALSE(notes()[0].overdue(today()));
  EXPECT_EQ(perform(ledger(), officer_jo(), WriteHandover{h.id, "Too late"}).error().kind, base::Refused::conflict);

  ASSERT_TRUE(give(to(person, jo, ida)));
  auto back = to(person, ida, jo);
  back.handover = "Nothing has changed";
  ASSERT_TRUE(give(back));
  EXPECT_TRUE(notes()[0].written_at) << "written with the allocation";
  EXPECT_TRUE(notes()[1].withdrawn_at) << "the case moved on before it was read";
  ASSERT_TRUE(perform(ledger(), spo(), WriteHandover{notes()[0].id, "Her senior may add to it"}));
}

TEST_P(Allocation, CoWorkingIsKeptAndEndsWhereSheBecomesThePractitioner) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(give(to(person, jo)));
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), StartCoWorking{.person = person, .staff = jo, .purpose = "x"})), "staff");
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), StartCoWorking{.person = person, .staff = max})), "purpose staff");
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), StartCoWorking{.person = person, .staff = ida, .purpose = "x", .from = base::make_date(2023, 7, 1)})), "from");
  ASSERT_TRUE(perform(ledger(), spo(), StartCoWorking{.person = person, .staff = ida, .purpose = "Learns high risk"}));
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), StartCoWorking{.person = person, .staff = ida, .purpose = "again"})), "staff");
  auto const all = read(spo(), [&](ledger::View& view) {
    auto const of = case_in_view(view, person);
    return candidates_for(view, *of, {1, 1});
  });
  EXPECT_EQ(std::ranges::find(all, ida, [](Candidate const& c) { return c.officer.load.staff; })->facts.knows, Knows::co_worker);
  clock.advance(std::chrono::hours{24});
  ASSERT_TRUE(give(to(person, ida, jo)));
  EXPECT_EQ(count("select count(*) from co_working where valid_to = '2023-06-29'"), 1);
  auto const id = CoWorkingId{count("select id from co_working")};
  EXPECT_EQ(perform(ledger(), spo(), EndCoWorking{id}).error().kind, base::Refused::conflict);
}

TEST_P(Allocation, AConflictIsAskedOfACoWorkerAndOfCoverToo) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(give(to(person, jo)));
  ASSERT_TRUE(perform(ledger(), officer_ida(), DeclareConflict{.staff = ida, .crn = "X000001", .grounds = "Neighbours"}));
  StartCoWorking beside{.person = person, .staff = ida, .purpose = "Learns high risk"};
  ArrangeCover cover{{.person = person, .version = {}, .cover = ida}};
  EXPECT_EQ(said(perform(ledger(), spo(), beside)), "[concern_reason] Say why Ida Long all the same: conflict of interest declared ");
  EXPECT_EQ(said(perform(ledger(), spo(), cover)), "[concern_reason] Say why Ida Long all the same: conflict of interest declared ");
  EXPECT_EQ(count("select count(*) from co_working") + count("select count(*) from person where cover_id is not null"), 0);
  beside.concern_reason = cover.concern_reason = "They never met";
  ASSERT_TRUE(perform(ledger(), spo(), beside));
  ASSERT_TRUE(perform(ledger(), spo(), cover));
  EXPECT_EQ(count("select count(*) from person where cover_id = 19"), 1);
  EXPECT_EQ(count("select count(*) from audit_entry where what = 'concern.decided_over' and subject = 19 and why = 'They never met'"), 2);
  EXPECT_TRUE(perform(ledger(), spo(), ArrangeCover{{.person = person, .version = {}, .cover = lee}})) << "against whom nothing stands";
  EXPECT_TRUE(perform(ledger(), spo(), ArrangeCover{{.person = person}})) << "nobody any more";
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), ArrangeCover{{.person = person, .version = {}, .cover = max}})), "cover") << "not of this team";
  EXPECT_EQ(perform(ledger(), officer_jo(), cover).error().kind, base::Refused::forbidden);
  cover.cover.version = 1;
  EXPECT_EQ(perform(ledger(), spo(), cover).error().kind, base::Refused::stale);
}

TEST_P(Allocation, WhoMayNotSeeTheRecordNeitherWorksBesideNorCovers) {
  auto const person = waiting("X000001");
  set(person, "insert into person_exclusion (person_id, account_id, reason) values (:p, 19, 'cousin')");
  set(person, "update person set limited = 1 where id = :p");
  EXPECT_EQ(said(perform(ledger(), spo(), StartCoWorking{.person = person, .staff = ida, .purpose = "x"})), "[staff] Ida Long is not on the list of who may see this record ");
  EXPECT_EQ(said(perform(ledger(), spo(), ArrangeCover{{.person = person, .version = {}, .cover = ida}})), "[cover] Ida Long is not on the list of who may see this record ");
}

TEST_P(Allocation, ADeputyForAWholeCaseloadIsNamedWithAReasonWhereSomebodyInItStandsAgainstHer) {
  rules.put(organisation::ConflictDesk{.against = against_deputy});
  auto const known = waiting("X000001", "Okoro"), barred = waiting("X000002", "Lund"), other = waiting("X000003", "Moss"), not_hers = waiting("X000004", "Nash");
  for (auto const person : {known, barred, other}) ASSERT_TRUE(give(to(person, jo)));
  ASSERT_TRUE(give(to(not_hers, lee)));
  for (auto const* crn : {"X000001", "X000004"}) ASSERT_TRUE(perform(ledger(), officer_ida(), DeclareConflict{.staff = ida, .crn = crn, .grounds = "Neighbours"}));
  set(barred, "insert into person_exclusion (person_id, account_id, reason) values (:p, 19, 'cousin')");
  set(barred, "update person set limited = 1 where id = :p");
  auto const posting = count("select id from posting where staff_id = 11");
  organisation::NameDeputy name{.posting = posting, .deputy = ida};
  EXPECT_EQ(said(perform(ledger(), spo(), name)), "[concern_reason] Say why Ida Long all the same. Against it stand: Ken Lund, X000002; Ken Okoro, X000001 ");
  EXPECT_EQ(count("select count(*) from posting where deputy_staff_id is not null"), 0);
  auto const against = [&](ledger::Scope const& who) {
    std::string text;
    for (auto const& each : read(who, [](ledger::View& view) { return organisation::against_deputy(view, jo, huyton_team, ida); })) text += each.crn + " " + each.what + "; ";
    return text;
  };
  EXPECT_EQ(against(spo()), "X000002 is not on the list of who may see this record; X000001 conflict of interest declared: Neighbours; ");
  EXPECT_FALSE(has(against(officer_jo()), "Neighbours")) << "a colleague's matter";
  name.concern_reason = "Sam covers for these two";
  ASSERT_TRUE(perform(ledger(), spo(), name));
  EXPECT_EQ(count("select count(*) from audit_entry where what = 'staff.deputy_named' and why = 'Sam covers for these two'"), 1);
  EXPECT_TRUE(perform(ledger(), spo(), organisation::NameDeputy{.posting = posting, .deputy = lee})) << "against whom nothing stands";
  EXPECT_TRUE(perform(ledger(), spo(), organisation::NameDeputy{.posting = posting})) << "nobody";
}

TEST_P(Allocation, AConflictIsDeclaredByHerselfOrWhoLeadsHerAndEndedByTheLatter) {
  auto const person = waiting("X000001");
  EXPECT_EQ(people::fields_of(perform(ledger(), officer_jo(), DeclareConflict{.staff = jo, .crn = "12", .grounds = ""})), "crn grounds");
  EXPECT_EQ(people::fields_of(perform(ledger(), officer_jo(), DeclareConflict{.staff = jo, .crn = "X999999", .grounds = "x"})), "crn");
  EXPECT_EQ(perform(ledger(), officer_jo(), DeclareConflict{.staff = ida, .crn = "X000001", .grounds = "x"}).error().kind, base::Refused::not_found);
  auto const id = perform(ledger(), officer_jo(), DeclareConflict{.staff = jo, .crn = " x000001 ", .grounds = "Cousins"});
  ASSERT_TRUE(id) << said(id);
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), DeclareConflict{.staff = jo, .crn = "X000001", .grounds = "again"})), "crn");
  EXPECT_EQ(read(officer_ida(), [](ledger::View& view) { return conflicts_readable(view).size(); }), 0u) << "not a colleague's business";
  EXPECT_EQ(read(spo(), [](ledger::View& view) { return conflicts_readable(view).size(); }), 1u);
  EXPECT_EQ(perform(ledger(), as(ledger::Role::spo, {1, 1}, 11, "Jo Bell"), EndConflict{*id, "x"}).error().kind, base::Refused::forbidden) << "nobody ends her own";
  EXPECT_EQ(people::fields_of(perform(ledger(), spo(), EndConflict{*id, ""})), "end_reason");
  ASSERT_TRUE(perform(ledger(), spo(), EndConflict{*id, "A mistake of the name"}));
  EXPECT_EQ(perform(ledger(), spo(), EndConflict{*id, "x"}).error().kind, base::Refused::conflict);
  auto asked = to(person, jo);
  ASSERT_TRUE(give(asked));
  EXPECT_EQ(db().row<std::string>({"t", "select concerns from allocation_record"}), "kind");
}

TEST_P(Allocation, TheEffectOfAHeldCaseIsOfWhatChanges) {
  auto const person = waiting("X000001");
  ASSERT_TRUE(give(to(person, jo)));
  auto const of = read(spo(), [&](ledger::View& view) { return *case_in_view(view, person); });
  auto const load = officer(jo);
  auto held = of.row;
  auto const shipped = policy::allocation_rules("allocation.toml", workload_test::shipped("allocation.toml"));
  EXPECT_EQ(impact_on(shipped, load, held).potential, load.capacity()) << "her own case takes nothing more";
  EXPECT_GT(impact_on(shipped, officer(ida), held).potential, officer(ida).capacity());
}

TEST_P(Allocation, WhereTheCasesLiveIsCounted) {
  auto const near = waiting("X000001"), same_house = waiting("X000002", "Lund"), far = waiting("X000003", "Moss");
  auto const live = [&](PersonId person, char const* lines, char const* postcode, char const* authority) {
    db().change({"t", "insert into person_address (person_id, kind, lines, postcode, authority_code, valid_from, recorded_at) values (:p, 'main', :lines, :code, :authority, '2020-01-01', 0)"},
                {{"p", person}, {"lines", lines}, {"code", postcode}, {"authority", authority}});
  };
  live(near, "1 High Street", "L36 9YJ", "E08000011");
  live(same_house, "1 High Street", "L36 9YJ", "E08000011");
  live(far, "2 Mill Lane", "WA10 1AA", "E08000013");
  ASSERT_TRUE(give(to(same_house, jo)));
  ASSERT_TRUE(give(to(far, ida)));
  auto const all = read(spo(), [&](ledger::View& view) { return candidates_for(view, *case_in_view(view, near), {1, 1}); });
  auto const of = [&](StaffId staff) { return *std::ranges::find(all, staff, [](Candidate const& c) { return c.officer.load.staff; }); };
  EXPECT_EQ(of(jo).officer.cases_in_district("L36"), 1);
  EXPECT_EQ(of(jo).facts.knows, Knows::household);
  EXPECT_EQ(of(ida).officer.cases_in_authority("E08000011"), 0);
  EXPECT_TRUE(of(ida).facts.other_authority);
  EXPECT_FALSE(of(lee).facts.other_authority) << "nothing is known of who has no case yet";
  EXPECT_EQ(of(jo).officer.past_week, 1);
}

}  // namespace
}  // namespace workload
