#include "enquiries/actions/grade_return.hpp"

#include "base/typed.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/store/returns.hpp"

#include <fmt/format.h>

namespace enquiries {
namespace {
constexpr ledger::Write grade{"enquiries.grade",
                              "insert into quality (return_id, grade, late, answers, by_account, at, note) values (:id, :grade, :late, :tests, :account, :now, :note) "
                              "on conflict (return_id) do update set grade = excluded.grade, late = excluded.late, answers = excluded.answers, by_account = excluded.by_account, "
                              "at = excluded.at, note = excluded.note"};
constexpr ledger::Write note_grade{"enquiries.note_grade", "update enquiry set grade = :grade, breach_suspected = :breach where id = :id"};
}  // namespace

base::Outcome<> run(ledger::Tx& tx, GradeReturn const& action) {
  auto const answer = find_return(tx, action.answer);
  auto const enquiry = answer ? find_enquiry(tx, answer->enquiry) : std::nullopt;
  if (!enquiry) return base::refuse(base::Refused::not_found);
  auto tests = action.tests;
  tests.in_time = answer->late ? Test::no : Test::yes;
  auto const note_wrong = action.grade == proposed_grade(tests) ? base::unfit("note", action.note) : asked_for(action.note, "note", "Enter why you give another grade than the tests propose");
  if (auto const said = all_of({note_wrong}); !said) return said;
  bool const breach = action.grade == Grade::wrong_person;
  tx.change(grade, {{"id", action.answer}, {"grade", action.grade}, {"late", is_late(tests)}, {"tests", tests_word(tests)}, {"account", tx.scope().account}, {"now", tx.now()}, {"note", action.note}});
  tx.change(note_grade, {{"id", enquiry->id}, {"grade", action.grade}, {"breach", breach || enquiry->breach_suspected}});
  record(tx, *enquiry, breach ? "enquiry.breach_suspected" : "enquiry.graded", ledger::Processing::alteration, std::string(base::word(action.grade)));
  if (breach)
    tell_partner(tx, enquiry->agency, "alert", fmt::format("wrong-person/{}", action.answer.value), fmt::format("Answer to {} quarantined", enquiry->reference),
                 fmt::format("The answer to enquiry {} seems to be about another person. It has been quarantined here and not filed. Sign in to see the enquiry and send the right answer.", enquiry->reference));
  return base::Done{};
}

}  // namespace enquiries
