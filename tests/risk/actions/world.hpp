// One person with a partner, a child, a police and a children's enquiry, and the staff who assess: enough to attack
// the gates through the actions themselves.
#pragma once
#include "enquiries/domain/facts.hpp"
#include "kit/ledger_test.hpp"
#include "risk/actions/arrange.hpp"
#include "risk/actions/countersign.hpp"
#include "risk/actions/decide_gate.hpp"
#include "risk/actions/reopen.hpp"
#include "risk/actions/save_judgement.hpp"
#include "risk/actions/sign_assessment.hpp"
#include "risk/actions/start_assessment.hpp"
#include "risk/actions/use_items.hpp"
#include "risk/domain/countersign.hpp"
#include "risk/store/arrangements.hpp"
#include "risk/store/assessment.hpp"
#include "risk/store/gates.hpp"
#include "risk/store/picture.hpp"

#include <list>

namespace risk {

inline constexpr PersonId person{1};
inline constexpr ChildId alfie{1};
inline constexpr LinkId dana{1};
inline constexpr EnquiryId police{1};
inline constexpr EnquiryId childrens{2};
inline constexpr ItemId incident{1};   // of the police answer
inline constexpr ItemId status{2};     // of the children's answer

struct World : kit::LedgerTest {
  World();
  // After the ledger's rules and reactions are set.
  void SetUp() override;

  ledger::Scope po() const { return as(1, ledger::Role::practitioner, "Priya Nair"); }
  ledger::Scope pso() const { return as(2, ledger::Role::practitioner, "Sam Okoro"); }
  ledger::Scope spo() const { return as(3, ledger::Role::spo, "Helen Marsh"); }
  ledger::Scope other_spo() const { return as(4, ledger::Role::spo, "Tom Ash"); }
  ledger::Scope elsewhere() const { return as(5, ledger::Role::practitioner, "Far Away", {9, 9}); }
  ledger::Scope partner() const { return kit::partner_scope(ledger::Role::police_responder, 1, 7); }

  void sql(std::string_view script) { db().script(script); }
  std::int64_t count(std::string const& from);
  std::string word(std::string const& select);

  // The police or children's answer comes, with its one item; then it is read.
  void answer(EnquiryId enquiry, bool tells = true);
  void read(EnquiryId enquiry);
  void correct(ItemId item);
  void both_answered_and_read();

  AssessmentId started();
  std::int64_t judgement_version(AssessmentId id, Group who);
  void judge_all(AssessmentId id, Level level = Level::low, std::optional<ledger::Scope> by = {});
  void cite_both(AssessmentId id);
  void protect_everybody();
  std::int64_t lock_of(AssessmentId id);
  base::Outcome<Signed> sign(AssessmentId id, std::vector<EnquiryId> said = {}, std::optional<ledger::Scope> by = {});
  AssessmentRow row(AssessmentId id);
  AssessmentId signed_provisional();   // both unanswered, everybody protected
  AssessmentId signed_complete();

  template <class Action>
  auto act(Action const& action, std::optional<ledger::Scope> by = {}) {
    return perform(ledger(), by.value_or(po()), action);
  }

 private:
  std::list<std::string> kept_ = {};   // statements keep the address of their text
  static ledger::Scope as(std::int64_t account, ledger::Role role, char const* name, ledger::Place place = {3, 3}) {
    auto scope = kit::scope_of(role, place, account);
    scope.name = name;
    return scope;
  }
};

// "conflict: not_read not_used" of a refusal, for one-line expectations.
template <class T>
std::string refusal_of(base::Outcome<T> const& outcome) {
  if (outcome) return "done";
  static constexpr std::array kinds{"invalid", "not_found", "forbidden", "conflict", "stale"};
  std::string text = kinds[static_cast<std::size_t>(outcome.error().kind)];
  std::string last;
  for (auto const& error : outcome.error().errors) {
    if (error.field != last) text += " " + error.field;
    last = error.field;
  }
  return text;
}

}  // namespace risk
