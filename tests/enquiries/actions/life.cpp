// A unit's life from a seed: people, partners who answer, ask, decline or say nothing, staff who fall ill and leave. The
// product's own actions and daily round run on top; after every day the promises are checked.
#include "enquiries/actions/answer_more_information.hpp"
#include "enquiries/actions/ask_again.hpp"
#include "enquiries/actions/ask_more_information.hpp"
#include "enquiries/actions/cannot_identify.hpp"
#include "enquiries/actions/close_enquiry.hpp"
#include "enquiries/actions/decline.hpp"
#include "enquiries/actions/not_ours.hpp"
#include "enquiries/actions/note_use.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/actions/spoken_answer.hpp"
#include "enquiries/actions/undeliverable.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "enquiries/world.hpp"

#include <list>
#include <random>
#include <set>

using namespace enquiries;

namespace {

class Life : public World {
 protected:
  std::mt19937 random{20230628};
  int one_of(int many) { return static_cast<int>(random() % static_cast<unsigned>(many)); }
  std::vector<PersonId> people = {};
  std::set<EnquiryState> seen = {};

  void populate() {
    change("update agency set max_open_per_day = 1 where id = 21 and :p > 0");
    for (int i = 0; i < 8; ++i) {
      PersonId const id{db().row<std::int64_t>({"life.person", "insert into person (crn, surname, forenames, birth_date, team_id, team_no, practitioner_id, recorded_at) "
                                                               "values (:crn, 'Person', 'Number', '1990-01-01', 3, 1, :staff, 0) returning id"},
                                               {{"crn", "X20000" + std::to_string(i)}, {"staff", i % 2 ? 11 : 12}}).value()};
      auto const put = [&](char const* text) { db().change({"life.put", text}, {{"p", id}}); };
      put("insert into person_address (person_id, kind, lines, postcode, authority_code, force_code, valid_from, recorded_at) values (:p, 'main', '1 Road', 'L36 1AA', 'E08000011', '05', '2020-01-01', 0)");
      put("insert into sentence (person_id, kind, offence, started) values (:p, 'community', 'Theft', '2023-06-01')");
      put("insert into person_child (person_id, surname, forenames, relation, contact, authority_code, valid_from, recorded_at) values (:p, 'Person', 'Child', 'own', 'contact', 'E08000011', '2020-01-01', 0)");
      people.push_back(id);
    }
  }

  template <class Action>
  void attempt(ledger::Scope const& who, Action const& action) {
    (void)perform(ledger(), who, action);  // a refusal is an outcome like another; the checks look at what stands
  }
  std::vector<EnquiryId> keys(std::string const& where) { return db().rows<EnquiryId>(*statements_.emplace(statements_.end(), sql::Statement{"life.keys", *texts_.emplace(texts_.end(), "select id from enquiry where " + where + " order by id")})); }

  void ask() {
    static constexpr std::array events{"order.started", "risk.raised", "household.partner.added", "child.linked"};
    auto const person = people[static_cast<std::size_t>(one_of(8))];
    attempt(practitioner(), ConsiderNow{person, events[static_cast<std::size_t>(one_of(4))], {}});
    for (auto const& need : read(senior(), [&](ledger::View& view) { return needs_of_person(view, person); })) {
      if (need.state != NeedState::needed || !need.agency) continue;
      auto const draft = perform(ledger(), practitioner(), DraftEnquiry{.person = person, .kind = need.kind, .agency = *need.agency, .meets = {need.id}});
      if (draft && one_of(5) > 0) attempt(practitioner(), SendEnquiry{.enquiry = *draft, .lock_version = enquiry(*draft).lock_version});
    }
  }

  void partner_acts(EnquiryId id) {
    auto const row = enquiry(id);
    auto const who = row.kind == EnquiryKind::police_da ? police() : childrens(row.agency);
    auto const content = [&](ReturnKind kind) {
      auto all = answer(id, kind);
      for (auto& each : all.answers) each.code = AnswerCode::nothing_known;
      return all;
    };
    switch (one_of(12)) {
      case 0: return attempt(who, Acknowledge{id, "R"});
      case 1: return attempt(who, AskMoreInformation{id, "Which?"});
      case 2: return attempt(who, ReturnAnswer{.enquiry = id, .version = row.version, .content = content(ReturnKind::interim)});
      case 3: case 4: return attempt(who, ReturnAnswer{.enquiry = id, .version = row.version, .content = content(ReturnKind::final_return)});
      case 5: return attempt(who, DeclineEnquiry{id, Decline::dc2, ""});
      case 6: return attempt(who, NotOurs{id, row.kind == EnquiryKind::police_da ? "93" : "E08000013", "Moved", {}});
      case 7: return attempt(who, CannotIdentify{id, "Two"});
      case 8: return attempt(who, ReturnAnswer{.enquiry = id, .version = row.version, .content = content(ReturnKind::corrected)});
      default: return;  // silence
    }
  }

  void probation_acts(EnquiryId id) {
    auto const row = enquiry(id);
    switch (one_of(12)) {
      case 0: return attempt(practitioner(), AnswerMoreInformation{id, "This one"});
      case 1: return attempt(practitioner(), ReadItems{id});
      case 2: return ledger().write(practitioner(), [&](ledger::Tx& tx) { note_used(tx, id, random() % 2 == 0); tx.record({.what = "test.use"}); return true; });
      case 3: return attempt(practitioner(), AskAgain{id, "More, please"});
      case 4: return attempt(senior(), CloseUnanswered{id, "Agreed"});
      case 5: return attempt(practitioner(), CloseEnquiry{id});
      case 6: return attempt(practitioner(), MarkUndeliverable{id, "Full"});
      case 7: return attempt(practitioner(), SendByNewRoute{id, "mail"});
      case 8: return attempt(practitioner(), Reroute{id, row.kind == EnquiryKind::police_da ? manchester_police : st_helens});
      case 9: if (one_of(4) == 0) return attempt(senior(), WithdrawEnquiries{{{id, Withdrawal::wd4, "", "Not wanted"}}}); return;
      case 10: return attempt(practitioner(), RecordSpokenAnswer{.enquiry = id, .said_by = "Pat", .said_at = clock.now(), .content = answer(id)});
      default: return;
    }
  }

  void staff_change() {
    auto const staff = one_of(2) ? 11 : 12;
    auto const day = base::london_date(clock.now());
    if (one_of(3) == 0) db().change({"life.absence", "insert into absence (staff_id, kind, starts, ends) values (:s, 'sickness', :from, :to)"}, {{"s", staff}, {"from", day}, {"to", day + std::chrono::days{one_of(20)}}});
    if (one_of(40) == 0) db().change({"life.leaves", "update posting set valid_to = :day where staff_id = 14 and valid_to is null"}, {{"day", day}});
  }

  std::int64_t count(char const* text) { return db().row<std::int64_t>({"life.count", text}).value_or(-1); }

  void check(base::Date day) {
    SCOPED_TRACE(base::iso(day));
    EXPECT_EQ(count("select count(*) from enquiry where state not in ('draft', 'cancelled', 'closed') and (owner_id is null or acting_id is null)"), 0) << "an enquiry without an owner";
    EXPECT_EQ(count("select count(*) from enquiry where state not in ('draft') and reference is null and asked_at is not null"), 0);
    EXPECT_EQ(count("select count(*) from need n left join enquiry e on e.id = n.enquiry_id where n.state = 'asked' and (e.id is null or e.state = 'draft')"), 0) << "asked, and by no enquiry";
    EXPECT_EQ(count("select count(*) from enquiry e where e.state in ('queued', 'sent', 'acknowledged', 'returned_interim') and e.due_on is null"), 0) << "waiting, and never due";
    EXPECT_EQ(count("select count(*) from enquiry e where e.state in ('sent', 'acknowledged', 'returned_interim') and e.rung < 5 and e.next_rung_on is null"), 0) << "silence that reaches nobody";
    EXPECT_EQ(count("select count(*) from enquiry e where e.state in ('sent', 'acknowledged', 'returned_interim') and e.next_chase_on is null"), 0) << "never chased";
    auto const total = count("select count(*) from enquiry where state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim')");
    read(senior(), [&](ledger::View& view) {
      EXPECT_EQ(count_of_place(view, Which::waiting), total);
      std::int64_t sum = 0;
      for (auto const& part : waiting_counts(view)) {
        sum += part.count;
        EXPECT_EQ(count_of_place(view, Which::waiting, {.kind = part.kind, .agency = part.agency, .priority = part.priority, .band = part.band, .state = part.state}), part.count);
      }
      EXPECT_EQ(sum, total) << "the parts do not add up to the whole";
      EXPECT_EQ(static_cast<std::int64_t>(enquiries_of_place(view, Which::waiting, {}, 100000).size()), total);
    });
  }

  struct MoveSeen {
    EnquiryId enquiry;
    EnquiryState from;
    EnquiryState to;
  };
  void check_moves() {
    std::map<EnquiryId, EnquiryState> now;
    for (auto const& move : db().rows<MoveSeen>({"life.moves", "select enquiry_id, from_state, to_state from enquiry_move order by id"})) {
      auto const before = now.find(move.enquiry);
      EXPECT_EQ(move.from, before == now.end() ? EnquiryState::draft : before->second) << "a move is missing from the record";
      EXPECT_TRUE(may_move(move.from, move.to));
      now[move.enquiry] = move.to;
      seen.insert(move.from);
      seen.insert(move.to);
    }
    for (auto const& [id, state] : now) EXPECT_EQ(enquiry(id).state, state);
  }

 private:
  std::list<std::string> texts_ = {};
  std::list<sql::Statement> statements_ = {};
};
FOR_EACH_ENGINE(Life);

}  // namespace

TEST_P(Life, nothing_is_dropped_and_every_number_opens_to_its_rows) {
  populate();
  int const days = GetParam() == sql::Engine::sqlite ? 120 : 30;
  auto day = base::make_date(2023, 6, 28);
  for (int i = 0; i < days && !HasFailure(); ++i, day += std::chrono::days{1}) {
    clock.set(base::from_london(base::LocalTime{day} + std::chrono::hours{7}));
    run_daily(ledger(), day);
    EXPECT_EQ(db().row<std::int64_t>({"life.rungs", "select count(*) from enquiry where next_rung_on <= :day and state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim')"},
                                     {{"day", day}}), 0) << "a rung was passed over on " << base::iso(day);
    clock.advance(std::chrono::hours{3});
    for (int asked_today = one_of(4); asked_today > 0; --asked_today) ask();
    for (auto id : keys("released_at is not null and state not in ('cancelled')"))
      if (one_of(6) == 0) partner_acts(id);
    for (auto id : keys("state not in ('draft', 'cancelled', 'closed')"))
      if (one_of(4) == 0) probation_acts(id);
    staff_change();
    check(day);
  }
  check_moves();
  if (GetParam() == sql::Engine::sqlite) {
    for (auto const& row : base::Words<EnquiryState>::table) EXPECT_TRUE(seen.contains(row.value)) << row.word << " was never reached";
  }
}
