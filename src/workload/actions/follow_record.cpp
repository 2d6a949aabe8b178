#include "workload/actions/follow_record.hpp"

#include "workload/actions/recalculate.hpp"

namespace workload {
namespace {

constexpr ledger::Write renumber_cases{"workload.follow_team_cases", "update case_workload set team_no = :number where team_no = :former and team_id = :team"};
constexpr ledger::Write renumber_weeks{"workload.follow_team_weeks", "update workload_week set team_no = :number where team_no = :former and team_id = :team"};

}  // namespace

void follow_flag(ledger::Tx& tx, people::FlagAdded const& fact) { recalculate(tx, fact.person, fmt::format("Flag added: {}", people::label(fact.code))); }
void follow_flag_end(ledger::Tx& tx, people::FlagEnded const& fact) { recalculate(tx, fact.person, fmt::format("Flag ended: {}", people::label(fact.code))); }
void follow_rosh(ledger::Tx& tx, people::RoshChanged const& fact) {
  recalculate(tx, fact.person, fmt::format("Risk of serious harm: {}, before it {}", people::label(fact.after), people::label(fact.before)));
}
void follow_sentence(ledger::Tx& tx, people::SentenceStarted const& fact) { recalculate(tx, fact.person, fmt::format("Started: {}", people::label(fact.kind))); }
void follow_sentence_change(ledger::Tx& tx, people::SentenceChanged const& fact) { recalculate(tx, fact.person, "The sentence was changed"); }
void follow_sentence_end(ledger::Tx& tx, people::SentenceEnded const& fact) { recalculate(tx, fact.person, fact.last_order ? "The last order ended" : "An order ended"); }
void follow_details(ledger::Tx& tx, people::DetailsChanged const& fact) { recalculate(tx, fact.person, "Personal details were changed"); }
void follow_allocation(ledger::Tx& tx, people::PersonAllocated const& fact) { recalculate(tx, fact.person, "Allocated to another practitioner"); }
void follow_transfer(ledger::Tx& tx, people::PersonTransferred const& fact) { recalculate(tx, fact.person, "Moved to another team"); }

void follow_team(ledger::Tx& tx, organisation::TeamMoved const& moved) {
  for (auto const* statement : {&renumber_cases, &renumber_weeks}) tx.change(*statement, {{"team", moved.team}, {"former", moved.former}, {"number", moved.number}});
}

}  // namespace workload
