#include "enquiries/actions/answer_more_information.hpp"
#include "enquiries/actions/ask_again.hpp"
#include "enquiries/actions/ask_more_information.hpp"
#include "enquiries/actions/attach_file.hpp"
#include "enquiries/actions/cannot_identify.hpp"
#include "enquiries/actions/close_enquiry.hpp"
#include "enquiries/actions/decline.hpp"
#include "enquiries/actions/discard_draft.hpp"
#include "enquiries/actions/grade_return.hpp"
#include "enquiries/actions/hand_on.hpp"
#include "enquiries/actions/not_ours.hpp"
#include "enquiries/actions/note_use.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/actions/release_answer.hpp"
#include "enquiries/actions/return_batch.hpp"
#include "enquiries/actions/save_answer_draft.hpp"
#include "enquiries/actions/spoken_answer.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "enquiries/actions/take_batch.hpp"
#include "enquiries/actions/undeliverable.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/world.hpp"

using namespace enquiries;

namespace {

class Chain : public World {
 protected:
  void SetUp() override {
    World::SetUp();
    reactions.on<AnswerArrived>([](ledger::Tx& tx, AnswerArrived const& fact) { tx.record({.what = fact.final_return ? "test.final" : "test.part", .person = fact.person}); });
    reactions.on<AnswerCorrected>([](ledger::Tx& tx, AnswerCorrected const& fact) { tx.record({.what = "test.corrected", .detail = std::to_string(fact.changed.size())}); });
  }
  std::vector<ItemRow> items(EnquiryId id) {
    return read(practitioner(), [&](ledger::View& view) { return items_of(view, id); });
  }
  EnquiryId asked() {
    considered("order.started");
    return sent();
  }
};
FOR_EACH_ENGINE(Chain);

}  // namespace

TEST_P(Chain, a_draft_is_prefilled_from_the_record) {
  child("E08000013");
  considered("order.started");
  auto const draft = enquiry(drafted());
  EXPECT_EQ(draft.state, EnquiryState::draft);
  EXPECT_EQ(draft.reference, "");
  EXPECT_EQ(draft.decision_waiting, "initial assessment");
  EXPECT_EQ(draft.period_from, base::make_date(2013, 6, 28));
  EXPECT_EQ(draft.names_to_search, "Amina Clarke");
  EXPECT_NE(draft.gateway.find("Offender Management Act 2007"), std::string::npos);
  EXPECT_EQ(drafted(), draft.id);  // the same draft stands for the same needs
  auto const childrens_draft = drafted(EnquiryKind::childrens, st_helens);
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return children_of(view, childrens_draft).size(); }), 1u);
}

TEST_P(Chain, sending_numbers_dates_and_meets_the_need) {
  auto const id = asked();
  auto const row = enquiry(id);
  EXPECT_EQ(row.reference, "E-2023-000001");
  EXPECT_EQ(row.state, EnquiryState::sent);
  EXPECT_EQ(row.day_zero, base::make_date(2023, 6, 28));
  EXPECT_EQ(row.due_on, base::make_date(2023, 7, 12));
  EXPECT_EQ(row.partner_due_on, row.due_on);
  EXPECT_EQ(row.owner, people::jo);
  EXPECT_EQ(row.acting, people::jo);
  EXPECT_EQ(needs().at(0).state, NeedState::asked);
  EXPECT_FALSE(perform(ledger(), practitioner(), SendEnquiry{id, row.lock_version}));
}

TEST_P(Chain, asked_after_five_it_counts_from_the_next_working_day) {
  go_to("2023-06-30T17:00");  // a Friday
  EXPECT_EQ(enquiry(asked()).day_zero, base::make_date(2023, 7, 3));
}

TEST_P(Chain, an_incomplete_draft_is_kept_and_not_sent) {
  considered("order.started");
  auto const id = drafted();
  must(perform(ledger(), practitioner(), ChangeDraft{.enquiry = id, .lock_version = 1, .purpose = "To know"}));
  auto const refused = perform(ledger(), practitioner(), SendEnquiry{id, 2});
  EXPECT_EQ(people::fields_of(refused), "gateway necessity proportionality onward_limits decision_waiting names_to_search period_from questions");
  auto const stale = perform(ledger(), practitioner(), ChangeDraft{.enquiry = id, .lock_version = 1});
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().kind, base::Refused::stale);
  must(perform(ledger(), practitioner(), DiscardDraft{id, ""}));
  EXPECT_EQ(needs().at(0).state, NeedState::needed);
  EXPECT_FALSE(needs().at(0).enquiry);
}

TEST_P(Chain, a_partner_sees_what_is_addressed_to_it_and_nothing_else) {
  considered("order.started");
  auto const draft = drafted();
  auto const sees = [&](ledger::Scope const& who) { return read(who, [&](ledger::View& view) { return find_enquiry(view, draft).has_value(); }); };
  EXPECT_FALSE(sees(police()));  // not while it is a draft
  send(draft);
  EXPECT_TRUE(sees(police()));
  EXPECT_FALSE(sees(childrens()));
  EXPECT_FALSE(sees(elsewhere()));
  EXPECT_TRUE(read(police(), [&](ledger::View& view) { return subject_of(view, draft)->person.surname == "Clarke"; }));
  EXPECT_FALSE(read(childrens(), [&](ledger::View& view) { return subject_of(view, draft).has_value(); }));
  EXPECT_EQ(read(police(), [](ledger::View& view) { return work_of_agency(view, Work::to_do).size(); }), 1u);
  EXPECT_EQ(read(childrens(), [](ledger::View& view) { return work_of_agency(view, Work::to_do).size(); }), 0u);
}

TEST_P(Chain, a_worklist_is_found_in_by_name_or_reference) {
  auto const id = asked();
  auto const found = [&](std::string_view find) { return read(police(), [&](ledger::View& view) { return find_work(view, find).size(); }); };
  for (auto const* find : {"clarke", "Clarke,", " CLAR ", "%"}) EXPECT_EQ(found(find), 1u) << find;
  EXPECT_EQ(found(enquiry(id).reference), 1u);
  EXPECT_EQ(found("nobody of this name"), 0u);
  EXPECT_EQ(found(std::string(70'000, 'x')), 0u) << "longer than a pattern may be";
  auto const waiting = [&] { return read(police(), [](ledger::View& view) { return waiting_of_agency(view); }); };
  EXPECT_EQ(waiting(), 1);
  must(returned(id, answer(id)));
  EXPECT_EQ(found("clarke"), 0u);
  EXPECT_EQ(waiting(), 0);
}

TEST_P(Chain, from_needed_to_used) {
  auto const id = asked();
  must(perform(ledger(), police(), Acknowledge{id, "DA/77"}));
  must(returned(id, answer(id)));
  EXPECT_EQ(state(id), EnquiryState::returned_final);
  EXPECT_EQ(enquiry(id).partner_ref, "DA/77");
  ASSERT_EQ(items(id).size(), 1u);
  must(perform(ledger(), practitioner(), ReadItems{id}));
  EXPECT_EQ(state(id), EnquiryState::read);
  ledger().write(practitioner(), [&](ledger::Tx& tx) { note_used(tx, id, true); return true; });
  EXPECT_EQ(state(id), EnquiryState::used);
  EXPECT_EQ(read(police(), [](ledger::View& view) { return work_of_agency(view, Work::done).at(0).state; }), EnquiryState::used) << "the partner sees what became of its answer";
  ledger().write(practitioner(), [&](ledger::Tx& tx) { note_signed(tx, id); return true; });
  EXPECT_EQ(state(id), EnquiryState::closed);
}

TEST_P(Chain, a_part_answer_keeps_the_clock_running) {
  auto const id = asked();
  auto part = answer(id, ReturnKind::interim);
  part.answers.resize(2);
  must(returned(id, part));
  EXPECT_EQ(state(id), EnquiryState::returned_interim);
  EXPECT_EQ(enquiry(id).due_on, base::make_date(2023, 7, 12));
  EXPECT_TRUE(items(id).at(0).interim);
  must(returned(id, answer(id)));
  EXPECT_EQ(state(id), EnquiryState::returned_final);
  EXPECT_FALSE(items(id).at(0).interim);
}

TEST_P(Chain, an_incomplete_answer_is_refused_with_every_field) {
  auto const id = asked();
  auto content = answer(id);
  content.answers.erase(content.answers.begin());
  content.items.at(0).person_role.reset();
  content.searched.clear();
  EXPECT_EQ(people::fields_of(returned(id, content)), "QU-P1 searched items-0-person_role");
  EXPECT_EQ(state(id), EnquiryState::sent);
}

TEST_P(Chain, a_question_stops_the_clock_and_the_reply_moves_the_due_date) {
  auto const id = asked();
  go_to("2023-07-03T10:00");
  must(perform(ledger(), police(), AskMoreInformation{id, "Which Clarke?"}));
  EXPECT_EQ(state(id), EnquiryState::more_information_asked);
  EXPECT_FALSE(enquiry(id).due_on);
  EXPECT_EQ(read(practitioner(), [](ledger::View& view) { return enquiries_of_staff(view, people::jo, Which::for_us).size(); }), 1u);
  go_to("2023-07-06T09:00");
  must(perform(ledger(), practitioner(), AnswerMoreInformation{id, "Born 1985"}));
  EXPECT_EQ(enquiry(id).due_on, base::make_date(2023, 7, 17));
  EXPECT_EQ(enquiry(id).partner_due_on, base::make_date(2023, 7, 17));
}

TEST_P(Chain, a_corrected_answer_comes_at_any_time_and_keeps_the_old_one) {
  auto const id = asked();
  must(returned(id, answer(id)));
  must(perform(ledger(), practitioner(), ReadItems{id}));
  auto const item = items(id).at(0);
  auto corrected = answer(id, ReturnKind::corrected);
  corrected.items = {incident("A second one, left out")};
  auto changed = incident("Shouting and a slap");
  must(perform(ledger(), police(), ReturnAnswer{.enquiry = id, .version = 1, .content = corrected, .corrections = {{.item = item.id, .content = changed}}}));
  EXPECT_EQ(state(id), EnquiryState::returned_final);
  ASSERT_EQ(items(id).size(), 2u);
  EXPECT_EQ(items(id).at(0).version, 2);
  EXPECT_FALSE(items(id).at(0).read);
  auto const versions = read(practitioner(), [&](ledger::View& view) { return versions_of(view, item.id); });
  ASSERT_EQ(versions.size(), 2u);
  EXPECT_NE(versions[0].body.find("neighbours"), std::string::npos);
  EXPECT_NE(versions[1].body.find("slap"), std::string::npos);
  EXPECT_EQ(db().row<std::int64_t>({"t", "select count(*) from audit_entry where what = 'test.corrected' and detail = '1'"}), 1);
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return returns_of(view, id).size(); }), 2u);
}

TEST_P(Chain, a_spoken_answer_is_interim_until_confirmed_in_writing) {
  auto const id = asked();
  auto said = answer(id);
  auto const spoken = must(perform(ledger(), practitioner(), RecordSpokenAnswer{.enquiry = id, .said_by = "Pat Doyle, Merseyside Police", .said_at = clock.now(), .content = said}));
  EXPECT_EQ(state(id), EnquiryState::returned_interim);
  EXPECT_TRUE(read(practitioner(), [&](ledger::View& view) { return find_return(view, spoken)->counts_as_missing(); }));
  EXPECT_EQ(read(police(), [](ledger::View& view) { return work_of_agency(view, Work::to_confirm).size(); }), 1u);
  EXPECT_FALSE(perform(ledger(), practitioner(), ConfirmSpokenAnswer{spoken}));
  must(perform(ledger(), police(), ConfirmSpokenAnswer{spoken}));
  EXPECT_EQ(state(id), EnquiryState::returned_final);
  EXPECT_FALSE(perform(ledger(), police(), ConfirmSpokenAnswer{spoken}));
}

TEST_P(Chain, a_second_person_releases_where_the_partner_asks_for_it) {
  change("update agency set release_by_second_person = 1 where id = 21 and :p > 0");
  auto const id = asked();
  auto const prepared = must(returned(id, answer(id)));
  EXPECT_TRUE(prepared.waits_for_release);
  EXPECT_EQ(state(id), EnquiryState::sent);
  EXPECT_TRUE(items(id).empty());
  EXPECT_TRUE(read(practitioner(), [&](ledger::View& view) { return returns_of(view, id).empty(); }));
  EXPECT_EQ(read(police(), [](ledger::View& view) { return work_of_agency(view, Work::to_release).size(); }), 1u);
  EXPECT_FALSE(returned(id, answer(id)));
  EXPECT_FALSE(perform(ledger(), police(31), ReleaseAnswer{prepared.answer}));
  must(perform(ledger(), police(32), ReleaseAnswer{prepared.answer}));
  EXPECT_EQ(state(id), EnquiryState::returned_final);
  EXPECT_EQ(items(id).size(), 1u);
}

TEST_P(Chain, what_one_partner_wrote_is_not_shown_to_the_next) {
  change("update agency set release_by_second_person = 1 where id = 21 and :p > 0");
  auto const id = asked();
  auto const other = named(kit::partner_scope(ledger::Role::police_responder, manchester_police.value, 51), "Kim Hale");
  must(perform(ledger(), practitioner(), RecordSpokenAnswer{.enquiry = id, .said_by = "Pat Doyle", .said_at = clock.now(), .content = answer(id, ReturnKind::interim)}));
  must(perform(ledger(), police(), SaveAnswerDraft{.enquiry = id, .fields = "searched=Niche"}));
  must(perform(ledger(), police(), AttachFile{.enquiry = id, .file_name = "log.txt", .bytes = "A log"}));
  must(returned(id, answer(id)));
  auto const seen = [&](ledger::Scope const& scope) {
    return read(scope, [&](ledger::View& view) {
      return fmt::format("{} answers, {} entries, {} files, draft {}", returns_of(view, id).size(), items_of(view, id).size(), attachments_of(view, id).size(), saved_answer(view, id).has_value());
    });
  };
  EXPECT_EQ(seen(police()), "2 answers, 2 entries, 1 files, draft true");
  go_to("2023-06-28T10:00");
  must(perform(ledger(), police(), NotOurs{id, "06", "Lives in Salford", {}}));
  EXPECT_EQ(seen(other), "0 answers, 0 entries, 0 files, draft false");
  EXPECT_EQ(seen(practitioner()), "1 answers, 1 entries, 1 files, draft false") << "what was said to probation stays with it";
  EXPECT_EQ(read(other, [](ledger::View& view) { return work_of_agency(view, Work::to_do).size(); }), 1u) << "what the first prepared does not keep it off the list of the second";
  must(perform(ledger(), other, ReturnAnswer{.enquiry = id, .version = 1, .content = answer(id)}));
  EXPECT_EQ(state(id), EnquiryState::returned_final);
  EXPECT_EQ(seen(other), "1 answers, 1 entries, 0 files, draft false");
}

TEST_P(Chain, an_answer_prepared_for_an_enquiry_that_is_withdrawn_waits_for_nobody) {
  change("update agency set release_by_second_person = 1 where id = 21 and :p > 0");
  auto const id = asked();
  auto const prepared = must(returned(id, answer(id)));
  must(perform(ledger(), senior(), WithdrawEnquiries{{{id, Withdrawal::wd1, "", ""}}}));
  EXPECT_EQ(read(police(), [](ledger::View& view) { return work_of_agency(view, Work::to_release).size(); }), 0u);
  EXPECT_FALSE(perform(ledger(), police(32), ReleaseAnswer{prepared.answer}));
  EXPECT_EQ(state(id), EnquiryState::cancelled);
}

TEST_P(Chain, declined_is_the_seniors_and_neither_late_nor_chased) {
  auto const id = asked();
  EXPECT_FALSE(perform(ledger(), police(), DeclineEnquiry{id, Decline::dc5, ""}));
  must(perform(ledger(), police(), DeclineEnquiry{id, Decline::dc3, "Live operation"}));
  EXPECT_EQ(state(id), EnquiryState::declined);
  go_to("2023-09-01T09:00");
  EXPECT_EQ(make_due_chases(ledger(), base::make_date(2023, 9, 1)), 0);
  EXPECT_EQ(take_due_rungs(ledger(), base::make_date(2023, 9, 1)), 0);
  EXPECT_FALSE(perform(ledger(), practitioner(), CloseUnanswered{id, "Accepted"}));
  must(perform(ledger(), practitioner(), AskAgain{id, "Only the incidents since January, please"}));
  EXPECT_EQ(state(id), EnquiryState::sent);
  EXPECT_EQ(enquiry(id).version, 2);
  EXPECT_EQ(enquiry(id).day_zero, base::make_date(2023, 9, 1));
  must(perform(ledger(), police(), DeclineEnquiry{id, Decline::dc1, ""}));
  must(perform(ledger(), senior(), CloseUnanswered{id, "No lawful basis; discussed with the superintendent"}));
  EXPECT_EQ(state(id), EnquiryState::closed);
}

TEST_P(Chain, not_ours_goes_on_to_the_named_authority_with_day_zero_kept) {
  auto const ellie = child("E08000011");
  considered("order.started");
  auto const id = sent(EnquiryKind::childrens, knowsley);
  go_to("2023-07-05T10:00");
  must(perform(ledger(), childrens(), NotOurs{id, "E08000013", "The child lives in St Helens", {}}));
  auto const row = enquiry(id);
  EXPECT_EQ(row.state, EnquiryState::sent);
  EXPECT_EQ(row.agency, st_helens);
  EXPECT_EQ(row.day_zero, base::make_date(2023, 6, 28));
  EXPECT_EQ(row.due_on, base::make_date(2023, 7, 12));
  EXPECT_EQ(row.partner_due_on, base::make_date(2023, 7, 19));
  EXPECT_FALSE(read(childrens(knowsley), [&](ledger::View& view) { return find_enquiry(view, id).has_value(); }));
  EXPECT_TRUE(read(childrens(st_helens), [&](ledger::View& view) { return find_enquiry(view, id).has_value(); }));
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return children_of(view, id); }), std::vector{ellie});
}

TEST_P(Chain, an_authority_we_do_not_know_leaves_it_with_its_owner) {
  auto const id = asked();
  must(perform(ledger(), police(), NotOurs{id, "93", "British Transport Police hold it", {}}));
  EXPECT_EQ(state(id), EnquiryState::not_ours);
  EXPECT_EQ(read(practitioner(), [](ledger::View& view) { return enquiries_of_staff(view, people::jo, Which::for_us).size(); }), 1u);
  must(perform(ledger(), practitioner(), Reroute{id, manchester_police}));
  EXPECT_EQ(enquiry(id).agency, manchester_police);
}

TEST_P(Chain, cannot_identify_comes_back_with_better_identifiers) {
  auto const id = asked();
  must(perform(ledger(), police(), CannotIdentify{id, "Three of that name"}));
  must(perform(ledger(), practitioner(), AskAgain{id, "PNC ID added"}));
  EXPECT_EQ(state(id), EnquiryState::sent);
}

TEST_P(Chain, what_cannot_be_delivered_takes_a_new_route) {
  auto const id = asked();
  must(perform(ledger(), practitioner(), MarkUndeliverable{id, "Mailbox full"}));
  EXPECT_EQ(read(senior(), [](ledger::View& view) { return count_of_place(view, Which::waiting); }), 0);
  must(perform(ledger(), practitioner(), SendByNewRoute{id, "telephone"}));
  EXPECT_EQ(enquiry(id).due_on, base::make_date(2023, 7, 12));
}

TEST_P(Chain, a_mailbox_that_fails_stops_what_goes_by_mail_and_nothing_else) {
  auto const id = asked();
  auto const agency = enquiry(id).agency;
  auto const fail = [&](bool route_failed) {
    ledger().write(ledger::system_scope("mail"), [&](ledger::Tx& tx) {
      mark_undeliverable(tx, {.kind = "digest", .agency = agency, .why = "550", .route_failed = route_failed});
      tx.housekeeping("test");
      return true;
    });
  };
  fail(true);
  EXPECT_EQ(state(id), EnquiryState::sent) << "it waits on the partner's own page";
  db().script(fmt::format("update enquiry set route = 'mail' where id = {}", id.value));
  fail(false);
  EXPECT_EQ(state(id), EnquiryState::sent) << "the message was at fault, not the mailbox";
  fail(true);
  EXPECT_EQ(state(id), EnquiryState::undeliverable);
  must(perform(ledger(), practitioner(), SendByNewRoute{id, "telephone"}));
  fail(true);
  EXPECT_EQ(state(id), EnquiryState::sent);
}

TEST_P(Chain, the_wrong_persons_answer_is_quarantined_and_the_sender_told) {
  auto const id = asked();
  auto const answered = must(returned(id, answer(id))).answer;
  QualityTests tests{.right_people = enquiries::Test::no};
  EXPECT_FALSE(perform(ledger(), practitioner(), GradeReturn{answered, tests, Grade::wrong_person, std::string(4001, 'x')})) << "a note has an end, wanted or not";
  must(perform(ledger(), practitioner(), GradeReturn{answered, tests, Grade::wrong_person, ""}));
  EXPECT_TRUE(enquiry(id).breach_suspected);
  EXPECT_EQ(db().row<std::int64_t>({"t", "select count(*) from outbox where kind = 'alert' and recipient = 'da@merseyside.example'"}).value_or(0), 1);
  EXPECT_FALSE(perform(ledger(), practitioner(), GradeReturn{answered, {}, Grade::thin, ""}));  // another grade than proposed wants a note
  must(perform(ledger(), practitioner(), AskAgain{id, "Another Amina Clarke"}));
}

TEST_P(Chain, a_batch_is_taken_handed_on_and_returned_as_a_file) {
  auto const id = asked();
  auto const batch = must(perform(ledger(), police(), TakeBatch{5, {}}));
  EXPECT_EQ(state(id), EnquiryState::acknowledged);
  EXPECT_FALSE(perform(ledger(), police(32), TakeBatch{5, {}}));
  must(perform(ledger(), police(), HandOn{{id}, AccountId{32}}));
  EXPECT_FALSE(perform(ledger(), police(), HandOn{{id}, AccountId{41}}));
  EXPECT_NE(read(police(), [&](ledger::View& view) { return batch_file(view, batch); }).find("reference,version"), std::string::npos);
  std::string const csv = "reference,version,result,searched\nE-2023-000001,1,nothing_known,PNC and Niche\n";
  EXPECT_FALSE(perform(ledger(), childrens(), ReturnBatch{csv}));
  EXPECT_FALSE(perform(ledger(), police(), ReturnBatch{csv + "E-2023-000009,1,nothing_known,x\n"}));
  EXPECT_EQ(state(id), EnquiryState::acknowledged);
  EXPECT_EQ(must(perform(ledger(), police(), ReturnBatch{csv + "E-2023-000009,1,nothing_known,x\n", true})), 1);
  EXPECT_EQ(state(id), EnquiryState::returned_final);
}

TEST_P(Chain, files_are_held_apart_and_typing_is_kept) {
  auto const id = asked();
  must(perform(ledger(), police(), SaveAnswerDraft{id, "searched=Ni"}));
  must(perform(ledger(), police(), SaveAnswerDraft{id, "searched=Niche"}));
  EXPECT_EQ(read(police(), [&](ledger::View& view) { return saved_answer(view, id); }), "searched=Niche");
  EXPECT_FALSE(read(practitioner(), [&](ledger::View& view) { return saved_answer(view, id); }));
  EXPECT_FALSE(perform(ledger(), police(), AttachFile{id, {}, "log.pdf", "MZ not a pdf"}));
  auto const file = must(perform(ledger(), police(), AttachFile{id, {}, "../log.pdf", std::string("%PDF-1.4 \0 x", 12)}));
  auto const opened = read(practitioner(), [&](ledger::View& view) { return open_attachment(view, file); });
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->first.file_name, "log.pdf");
  EXPECT_EQ(opened->second.size(), 12u);
  EXPECT_FALSE(read(childrens(), [&](ledger::View& view) { return open_attachment(view, file); }));
  must(returned(id, answer(id)));
  EXPECT_FALSE(read(police(), [&](ledger::View& view) { return saved_answer(view, id); }));
}

TEST_P(Chain, an_answer_to_an_older_version_is_stale) {
  auto const id = asked();
  must(perform(ledger(), police(), CannotIdentify{id, "Two of them"}));
  must(perform(ledger(), practitioner(), AskAgain{id, "Born 1985"}));
  auto const refused = perform(ledger(), police(), ReturnAnswer{.enquiry = id, .version = 1, .content = answer(id)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::stale);
}

TEST_P(Chain, copy_for_the_case_record) {
  auto const id = asked();
  auto const text = read(practitioner(), [&](ledger::View& view) { return enquiry_for_case_record(view, id); });
  EXPECT_EQ(text, "C369 Police intelligence enquiries requested: domestic abuse\n"
                  "28/06/2023 09:00  Enquiry E-2023-000001 to Merseyside Police, due 12/07/2023\n"
                  "Why: start of supervision, initial assessment (TR-06). Waiting on it: initial assessment\n"
                  "About: the person; period from 28/06/2013\n");
  auto const answered = must(returned(id, answer(id))).answer;
  auto const copied = read(practitioner(), [&](ledger::View& view) { return return_for_case_record(view, answered); });
  ASSERT_TRUE(copied);
  EXPECT_TRUE(copied->starts_with("C515 Police intelligence enquiries, response received\n28/06/2023 09:00  Enquiry E-2023-000001 returned by Merseyside Police: final\n"));
}
