// Every listed move is possible by what people and partners can do, and nothing they can do makes another.
#include "enquiries/actions/answer_more_information.hpp"
#include "enquiries/actions/ask_again.hpp"
#include "enquiries/actions/ask_more_information.hpp"
#include "enquiries/actions/cannot_identify.hpp"
#include "enquiries/actions/close_enquiry.hpp"
#include "enquiries/actions/decline.hpp"
#include "enquiries/actions/discard_draft.hpp"
#include "enquiries/actions/not_ours.hpp"
#include "enquiries/actions/note_use.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/actions/spoken_answer.hpp"
#include "enquiries/actions/take_batch.hpp"
#include "enquiries/actions/undeliverable.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "enquiries/world.hpp"

#include <set>

using namespace enquiries;

namespace {

struct MoveSeen {
  EnquiryState from;
  EnquiryState to;
};

class Moves : public World {
 protected:
  EnquiryId id = {};
  ReturnId spoken = {};

  // The one enquiry in the state, with what an enquiry in that state has.
  void put(EnquiryState state) {
    bool const answered = may_be_corrected(state);
    db().change({"moves.put", "update enquiry set state = :state, agency_id = 21, outcome_code = '', taken_by = null, batch_id = null, version = 1, "
                              "returned_at = case when :answered = 1 then asked_at else null end where id = :id"},
                {{"id", id}, {"state", state}, {"answered", answered}});
    db().change({"moves.unpause", "update enquiry_pause set ends = starts where ends is null and :id > 0"}, {{"id", id}});
    if (state == EnquiryState::more_information_asked)
      db().change({"moves.pause", "insert into enquiry_pause (enquiry_id, starts, question) values (:id, '2023-06-28T09:00:00', 'Which?')"}, {{"id", id}});
    db().change({"moves.unconfirm", "update enquiry_return set confirmed_at = null, kind = 'interim' where id = :id"}, {{"id", spoken}});
  }
  template <class Action>
  void attempt(ledger::Scope const& who, Action const& action) { (void)perform(ledger(), who, action); }
  void intake(int most) { db().change({"moves.intake", "update agency set max_open_per_day = :most"}, {{"most", most}}); }
  void inside(std::function<void(ledger::Tx&)> const& body) {
    ledger().write(practitioner(), [&](ledger::Tx& tx) {
      body(tx);
      tx.record({.what = "test.use"});
      return true;
    });
  }
  ReturnContent nothing(ReturnKind kind) {
    auto content = answer(id, kind);
    for (auto& each : content.answers) each.code = AnswerCode::nothing_known;
    return content;
  }

  std::vector<std::function<void()>> everything() {
    std::vector<std::function<void()>> all{
        [&] { attempt(practitioner(), SendEnquiry{.enquiry = id, .lock_version = enquiry(id).lock_version}); },
        [&] { attempt(practitioner(), DiscardDraft{.enquiry = id}); },
        [&] { release_queue(ledger(), base::london_date(clock.now())); },
        [&] { attempt(senior(), WithdrawEnquiries{{{id, Withdrawal::wd4, "", "Not wanted"}}}); },
        [&] { attempt(practitioner(), MarkUndeliverable{id, "Mailbox full"}); },
        [&] { attempt(practitioner(), SendByNewRoute{id, "mail"}); },
        [&] { attempt(police(), Acknowledge{id, ""}); },
        [&] { attempt(police(), TakeBatch{.these = {id}}); },
        [&] { attempt(police(), AskMoreInformation{id, "Which?"}); },
        [&] { attempt(practitioner(), AnswerMoreInformation{id, "That one"}); },
        [&] { attempt(practitioner(), RecordSpokenAnswer{.enquiry = id, .said_by = "Pat", .said_at = clock.now(), .content = nothing(ReturnKind::interim)}); },
        [&] { attempt(police(), ConfirmSpokenAnswer{spoken}); },
        [&] { attempt(police(), DeclineEnquiry{id, Decline::dc1, ""}); },
        [&] { attempt(police(), NotOurs{id, "06", "Moved", {}}); },
        [&] { attempt(police(), NotOurs{id, "93", "Moved", {}}); },
        [&] { attempt(practitioner(), Reroute{id, manchester_police}); },
        [&] { attempt(police(), CannotIdentify{id, "Two of that name"}); },
        [&] { attempt(practitioner(), ReadItems{id}); },
        [&] { inside([&](ledger::Tx& tx) { note_used(tx, id, true); }); },
        [&] { inside([&](ledger::Tx& tx) { note_used(tx, id, false); }); },
        [&] { inside([&](ledger::Tx& tx) { note_signed(tx, id); }); },
        [&] { attempt(practitioner(), AskAgain{id, "More, please"}); },
        [&] { attempt(senior(), CloseUnanswered{id, "Agreed"}); },
        [&] { attempt(practitioner(), CloseEnquiry{id}); }};
    for (auto kind : {ReturnKind::interim, ReturnKind::final_return, ReturnKind::corrected})
      all.push_back([&, kind] { attempt(police(), ReturnAnswer{.enquiry = id, .version = 1, .content = nothing(kind)}); });
    for (int most : {0, 100}) {
      auto const with_intake = [&, most](std::function<void()> const& act) { return [&, most, act] { intake(most); act(); intake(1000); }; };
      all.push_back(with_intake([&] { attempt(practitioner(), SendEnquiry{.enquiry = id, .lock_version = enquiry(id).lock_version}); }));
      all.push_back(with_intake([&] { attempt(practitioner(), Reroute{id, manchester_police}); }));
    }
    return all;
  }
};
FOR_EACH_ENGINE(Moves);

std::string words(std::set<std::pair<EnquiryState, EnquiryState>> const& moves) {
  std::string text;
  for (auto const& [from, to] : moves) text += std::string(base::word(from)) + " > " + std::string(base::word(to)) + '\n';
  return text;
}

}  // namespace

TEST_P(Moves, what_can_be_done_makes_every_listed_move_and_no_other) {
  considered("order.started");
  id = sent();
  intake(1000);
  spoken = must(perform(ledger(), practitioner(), RecordSpokenAnswer{.enquiry = id, .said_by = "Pat", .said_at = clock.now(), .content = nothing(ReturnKind::interim)}));
  std::set<std::pair<EnquiryState, EnquiryState>> listed, made;
  for (auto const& move : moves()) listed.insert({move.from, move.to});
  auto const all = everything();
  for (auto const& row : base::Words<EnquiryState>::table) {
    for (auto const& act : all) {
      put(row.value);
      db().script("delete from enquiry_move");
      act();
      for (auto const& seen : db().rows<MoveSeen>({"moves.seen", "select from_state, to_state from enquiry_move order by id"})) made.insert({seen.from, seen.to});
    }
  }
  EXPECT_EQ(words(made), words(listed));
}
