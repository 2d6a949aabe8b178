#include "workforce/world.hpp"

#include <thread>

namespace workforce {
namespace {

struct PlacesTest : World {};
FOR_EACH_ENGINE(PlacesTest);

TEST_P(PlacesTest, TheRegionOffersAndAHeadEntersWhatAnotherOffers) {
  EXPECT_EQ(row(session(6)).free(), 6);
  auto offer = OfferSession{.topic = "T-01", .level = Level::practitioner, .on = on("2023-07-10"), .place = "Room 2", .offered_by = OfferedBy::region, .unit = people::knowsley_pdu, .seats = 6};
  EXPECT_EQ(refusal_of(act(pdu_head(), offer)), "forbidden");
  offer.offered_by = OfferedBy::other;
  EXPECT_EQ(refusal_of(act(pdu_head(), offer)), "invalid provider");
  offer.provider = "Knowsley Safeguarding Partnership";
  EXPECT_EQ(refusal_of(act(pdu_head(), offer)), "done");
  EXPECT_EQ(refusal_of(act(spo(), offer)), "forbidden");
  offer.unit = people::sefton_pdu;
  EXPECT_EQ(refusal_of(act(pdu_head(), offer)), "forbidden") << "another unit";
  EXPECT_EQ(refusal_of(act(director(), OfferSession{.on = on("2023-06-27"), .unit = people::knowsley_pdu, .seats = 501})), "invalid offered_by topic level on seats place");
}

TEST_P(PlacesTest, AFullSessionPutsTheNextOnTheWaitingListAndAFreedSeatGoesToHer) {
  auto const id = session(1);
  EXPECT_EQ(act(jo_bell(), BookPlace{id, jo}).value(), Placed::seated);
  EXPECT_EQ(refusal_of(act(jo_bell(), BookPlace{id, jo})), "conflict") << "twice";
  EXPECT_EQ(refusal_of(act(jo_bell(), BookPlace{{}, jo})), "invalid session") << "nothing was chosen";
  EXPECT_EQ(refusal_of(act(jo_bell(), WaitForPlace{.staff = jo, .topic = "T-02", .needed_by = on("9000-01-01")})), "invalid needed_by");
  EXPECT_EQ(act(spo(), BookPlace{id, kit_lee}).value(), Placed::waiting);
  EXPECT_EQ(refusal_of(act(spo(), BookPlace{id, kit_lee})), "conflict");
  EXPECT_EQ(row(id).taken, 1) << "never overbooked";
  auto const booking = read(jo_bell(), [](ledger::View& view) { return bookings_of(view, jo).front(); });
  EXPECT_EQ(refusal_of(act(kit_scope(), ReleasePlace{booking.id})), "not_found") << "a colleague's";
  EXPECT_EQ(refusal_of(act(jo_bell(), ReleasePlace{booking.id, "A hearing that day"})), "done");
  EXPECT_EQ(row(id).taken, 1);
  auto const passed_on = read(kit_scope(), [](ledger::View& view) { return bookings_of(view, kit_lee); });
  ASSERT_EQ(passed_on.size(), 1u);
  EXPECT_EQ(passed_on.front().state, BookingState::booked);
  EXPECT_EQ(count("select count(*) from training_wait where ended_on is null"), 0);
  EXPECT_EQ(refusal_of(act(jo_bell(), ReleasePlace{booking.id})), "conflict");
}

TEST_P(PlacesTest, TwoWhoBookTheLastSeatAtOnceGetOneSeatAndOnePlaceOnTheList) {
  for (int round = 0; round < 5; ++round) {
    db().script("delete from training_wait; delete from training_booking;");
    auto const id = session(1);
    std::array<base::Outcome<Placed>, 2> got{base::refuse(base::Refused::invalid), base::refuse(base::Refused::invalid)};
    {
      std::jthread one([&] { got[0] = act(jo_bell(), BookPlace{id, jo}); });
      std::jthread two([&] { got[1] = act(kit_scope(), BookPlace{id, kit_lee}); });
    }
    ASSERT_TRUE(got[0] && got[1]);
    EXPECT_NE(*got[0], *got[1]);
    EXPECT_EQ(row(id).taken, 1);
    EXPECT_EQ(count("select count(*) from training_wait where ended_on is null"), 1);
  }
}

TEST_P(PlacesTest, OneBooksForOneselfOrWhomOneLeads) {
  auto const id = session(5);
  EXPECT_EQ(refusal_of(act(kit_scope(), BookPlace{id, jo})), "not_found");
  EXPECT_EQ(refusal_of(act(sefton_spo(), BookPlace{id, jo})), "not_found");
  EXPECT_EQ(refusal_of(act(as(Role::practitioner, {3, 3}, 13, "Ana Ruiz"), BookPlace{id, ana})), "not_found") << "a session of another unit";
  EXPECT_EQ(refusal_of(act(as(Role::practitioner, {3, 3}, 13, "Ana Ruiz"), BookPlace{session(5, "T-02", "2023-07-11", region), ana})), "done") << "the region's are everybody's";
}

TEST_P(PlacesTest, ACancelledSessionTellsEverybodyAndTheyWaitAgain) {
  auto const id = session(3);
  act(jo_bell(), BookPlace{id, jo}).value();
  EXPECT_EQ(refusal_of(act(pdu_head(), CancelSession{id, "No trainer", 1})), "not_found") << "it is the region's";
  EXPECT_EQ(refusal_of(act(director(), CancelSession{id, "", 1})), "invalid why");
  EXPECT_EQ(refusal_of(act(director(), CancelSession{id, "No trainer", 7})), "stale");
  EXPECT_EQ(refusal_of(act(director(), CancelSession{id, "No trainer", 1})), "done");
  EXPECT_EQ(row(id).free(), 0);
  EXPECT_EQ(read(jo_bell(), [](ledger::View& view) { return bookings_of(view, jo).front().state; }), BookingState::cancelled_by_provider);
  EXPECT_EQ(read(jo_bell(), [](ledger::View& view) { return waits_of(view, jo).size(); }), 1u);
  EXPECT_EQ(count("select count(*) from outbox where recipient = 'jo@justice.example'"), 1);
  EXPECT_EQ(refusal_of(act(spo(), BookPlace{id, kit_lee})), "conflict");
}

TEST_P(PlacesTest, AttendanceIsTheRecordAndIsTakenWhenItWasHeld) {
  auto const id = session(3);
  act(jo_bell(), BookPlace{id, jo}).value();
  act(spo(), BookPlace{id, kit_lee}).value();
  auto const of = [&](StaffId staff) { return read(spo(), [&](ledger::View& view) { return bookings_of(view, staff).front().id; }); };
  EXPECT_EQ(refusal_of(act(spo(), RecordAttendance{of(jo), true})), "conflict") << "it is still to come";
  clock.set(kit::london("2023-07-10T17:00"));
  EXPECT_EQ(refusal_of(act(spo(), RecordAttendance{of(kit_lee), false})), "invalid reason");
  EXPECT_EQ(refusal_of(act(spo(), RecordAttendance{of(kit_lee), false, "Ill"})), "done");
  EXPECT_EQ(refusal_of(act(spo(), RecordAttendance{of(jo), true})), "done");
  EXPECT_EQ(skill(jo, 0), Skill::in_date);
  EXPECT_EQ(skill(kit_lee, 0), Skill::never);
  EXPECT_EQ(refusal_of(act(spo(), RecordAttendance{of(jo), true})), "conflict");
}

TEST_P(PlacesTest, WhatIsShortGoesToTheRegionOnceAndIsAnswered) {
  took(jo, "T-01", "2023-05-01");
  session(1);  // 10 July
  auto const send = SendNeed{.unit = people::knowsley_pdu, .topic = "T-01", .month = on("2023-07-05"), .note = "Four are new"};
  EXPECT_EQ(refusal_of(act(spo(), send)), "forbidden");
  auto const sent = act(pdu_head(), send);
  ASSERT_TRUE(sent);
  auto const request = read(director(), [&](ledger::View& view) { return find_request(view, *sent).value(); });
  EXPECT_EQ(request.needed, 4) << "Lee, Kit, Sam and Hal";
  EXPECT_EQ(request.offered, 1);
  EXPECT_EQ(request.month, on("2023-07-01"));
  EXPECT_EQ(request.answer_due, on("2023-07-12")) << "ten working days";
  EXPECT_EQ(count("select count(*) from outbox where recipient = 'rae@justice.example'"), 1);
  EXPECT_EQ(refusal_of(act(pdu_head(), send)), "conflict") << "an answer is awaited";
  EXPECT_EQ(refusal_of(act(pdu_head(), SendNeed{.unit = people::sefton_pdu, .topic = "T-01", .month = on("2023-07-05")})), "not_found");
  EXPECT_EQ(refusal_of(act(pdu_head(), SendNeed{.unit = people::knowsley_pdu, .topic = "T-01", .month = on("2024-07-05")})), "invalid month");
  EXPECT_EQ(refusal_of(act(pdu_head(), AnswerNeed{*sent, "Yes", 3})), "forbidden");
  EXPECT_EQ(refusal_of(act(director(), AnswerNeed{*sent, "", -1})), "invalid answer places");
  EXPECT_EQ(refusal_of(act(director(), AnswerNeed{*sent, "Two sessions in July", 8})), "done");
  EXPECT_EQ(refusal_of(act(director(), AnswerNeed{*sent, "Again", 8})), "conflict");
  session(9);
  EXPECT_EQ(refusal_of(act(pdu_head(), SendNeed{.unit = people::knowsley_pdu, .topic = "T-01", .month = on("2023-07-05")})), "conflict") << "nothing is short";
}

}  // namespace
}  // namespace workforce
