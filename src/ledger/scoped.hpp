// Statements that people's requests may run. A statement that reads a table holding a person's record must say
// {visible p} (p: the alias of `person` in the statement) or {addressed e} (e: the alias of `enquiry`), or it does
// not compile. The words are expanded in one place (scoped.cpp) from the scope of who asks:
//   {visible p}    p.team_no lies in the scope's place and the person is neither excluded from nor restricted away from
//                  the account; or p.id is the one person opened by break-glass. For inspectors: the person is in the
//                  sample of an inspection of theirs. False for partners, and for roles that may not read people
//                  (permission.cpp). True for the program itself.
//   {counted p}    in statements that give totals and no row of anybody: as {visible p}; for a role that may see figures
//                  but read no person (the country's), everybody in the scope's place.
//   {addressed e}  e.agency_id is the scope's agency and the enquiry has left probation. False for everybody else but
//                  the program itself.
//   {inspected i}  the account is in the team of the inspection i. False for every service role, the country's and the
//                  administrator's included (IND-01); true for the program itself.
//   {told i}       the service's side of the inspection i, for who answers for its unit: once it is announced, and its unit
//                  lies in the scope's place. False for everybody else but the program itself.
//   {published i}  the release minute of the inspection i has been reached at the view's own instant, and its report was not taken
//                  back. For everybody, the program itself included: nothing is known of it one second before (EMB-03).
//   {early i}      the account is on the list of those who see the draft of the inspection i before its release (EMB-02).
//   {led s}        the member of staff s is who asks, or is posted today in the place of a role that arranges staff there. What
//                  is a matter of staff (why hours are taken off, training, one-to-ones) is read so. True for the program itself.
//   {disclosed a}  of audit entries: all but the inspectorate's looks at people whom no issued timetable names (IND-02), and but
//                  what a member of staff declared of herself and the person.
// A statement that reads a matter of staff must say {led s}.
// A statement that reads a working paper of an inspection must say {inspected i}; of what the service is told, {inspected i} or
// {told i}; of its report and recommendations, {inspected i}, {published i} or {early i}.
// Statements that read no such table (units, agencies, accounts) need no word. SQL key words are written small.
// A statement may use the scope's own parameters without giving them: :scope_account, :scope_from, :scope_to,
// :scope_opened, :scope_agency, :scope_staff, :scope_now, :scope_day.
#pragma once
#include "ledger/scope.hpp"
#include "sql/connection.hpp"

#include <array>
#include <string_view>

namespace ledger {

// Tables whose rows are about a person. A child table is reached through `person` or `enquiry`.
inline constexpr std::array guarded_tables = std::to_array<std::string_view>({
    "person", "person_alias", "person_identifier", "person_token", "person_address", "person_link", "person_child", "sentence", "flag",
    "allocation", "rosh_level", "person_history", "first_look", "person_event", "need", "need_reason", "enquiry",
    "enquiry_child", "enquiry_person", "enquiry_question", "enquiry_move", "enquiry_pause", "enquiry_mark", "enquiry_return",
    "answer", "child_answer", "child_note", "answer_draft", "need_child", "item", "item_version", "item_read", "quality", "attachment", "withdrawal_proposal", "batch_line",
    "assessment", "judgement", "citation", "item_use", "use_group", "child_line", "arrangement", "onward_decision", "missing_answer", "signature",
    "letter", "gate_decision", "gate_missing", "arrangement_item", "signed_judgement", "signed_use",
    "person_predictor", "need_assessment", "requirement", "enforcement", "tier_calculation", "case_workload", "court_report", "report_check", "support_contact",
    "allocation_record", "handover", "co_working", "conflict_of_interest", "case_shadowed", "reallocation_move"});

// Matters of one member of staff: why she is away or hours are taken off, training, supervision, whom she knows outside her work,
// what stood against giving her a case.
inline constexpr std::array staff_matters = std::to_array<std::string_view>({
    "absence", "reduction", "training_record", "training_booking", "training_wait", "observed_practice", "mentoring", "one_to_one", "one_to_one_action",
    "staff_note", "wellbeing_mark", "report_check", "conflict_of_interest", "allocation_record"});

consteval bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// Of an inspection's team alone, and what its service is told of too.
inline constexpr std::array working_papers = std::to_array<std::string_view>({
    "inspection_team", "case_list_row", "case_list_error", "sample", "sample_stratum", "inspection_case", "interview_slot",
    "practice_example", "case_reading", "case_answer", "case_judgement", "case_note", "finished_judgement", "case_reopening", "moderation",
    "organisational_evidence", "evidence_standard",
    "standard_judgement", "panel_decision", "panel_step", "inspection_fact", "report_section", "report_section_past"});
inline constexpr std::array told_tables = std::to_array<std::string_view>({
    "inspection", "inspection_move", "inspection_phase", "evidence_request", "case_list", "inspection_alert", "accuracy_comment"});
// Of the team until the release; then of everybody whom the statement says besides.
inline constexpr std::array report_tables = std::to_array<std::string_view>({
    "recommendation", "recommendation_addressee", "recommendation_with", "recommendation_evidence", "recommendation_progress", "plan_action", "plan_step",
    "plan_escalation", "release", "release_move", "early_access", "early_look", "document"});

// What a statement says in braces, and which kinds of table it reads (right after "from " or "join "), found in one pass: the
// compiler walks every statement of the program.
class Reading {
 public:
  consteval explicit Reading(std::string_view statement) : text(statement) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '{') hear(word(at + 1));
      if (at >= 5 && text[at - 1] == ' ' && is_name_character(text[at]) && (follows(at, "from ") || follows(at, "join "))) read(word(at));
    }
  }

  bool of_people = false, led = false, inspected = false, told = false, released = false;
  bool reads_people = false, reads_staff = false, reads_papers = false, reads_report = false, reads_told = false;

 private:
  consteval void hear(std::string_view said) {
    if (said == "visible" || said == "counted" || said == "addressed") of_people = true;
    if (said == "led") led = true;
    if (said == "inspected") inspected = true;
    if (said == "told") told = true;
    if (said == "published" || said == "early") released = true;
  }
  consteval void read(std::string_view table) {
    if (is_among(table, guarded_tables)) reads_people = true;
    if (is_among(table, staff_matters)) reads_staff = true;
    if (is_among(table, working_papers)) reads_papers = true;
    if (is_among(table, report_tables)) reads_report = true;
    if (is_among(table, told_tables)) reads_told = true;
  }
  consteval std::string_view word(std::size_t from) const {
    std::size_t to = from;
    while (to < text.size() && is_name_character(text[to])) ++to;
    return {text.data() + from, to - from};
  }
  consteval bool follows(std::size_t at, char const* before) const {
    for (std::size_t i = 0; i < 5; ++i)
      if (text[at - 5 + i] != before[i]) return false;
    return true;
  }
  template <std::size_t N>
  static consteval bool is_among(std::string_view table, std::array<std::string_view, N> const& tables) {
    for (auto const& each : tables)
      if (each.size() == table.size() && each[0] == table[0] && each == table) return true;
    return false;
  }

  std::string_view text;
};

struct Scoped : sql::Statement {
  consteval Scoped(char const* statement_name, char const* statement_text) : sql::Statement{statement_name, statement_text} {
    Reading const its{text};
    if (!its.of_people && its.reads_people) throw "a statement about people without {visible p} or {addressed e}";
    if (!its.led && its.reads_staff) throw "a statement about a matter of staff without {led s}";
    if (!its.inspected && its.reads_papers) throw "a statement about an inspection's papers without {inspected i}";
    if (!its.inspected && !its.released && its.reads_report) throw "a statement about a report without {inspected i}, {published i} or {early i}";
    if (!its.inspected && !its.told && !its.released && its.reads_told) throw "a statement about an inspection without {inspected i} or {told i}";
  }
};

// Changes. An action loads what it changes through Scoped statements first, then writes by key.
struct Write : sql::Statement {
  consteval Write(char const* statement_name, char const* statement_text) : sql::Statement{statement_name, statement_text} {
    if (!(text.starts_with("insert ") || text.starts_with("update ") || text.starts_with("delete ")))
      throw "a Write begins with insert, update or delete";
  }
};

// For what has no person who asks: jobs, reactions, totals without rows. The reason stands beside it.
struct System : sql::Statement {
  std::string_view reason;
  consteval System(char const* statement_name, char const* why, char const* statement_text)
      : sql::Statement{statement_name, statement_text}, reason(why) {}
};

// The statement with its words expanded for this scope. The texts are kept for ever, one for each kind of scope.
sql::Statement expand(Scoped const& statement, Scope const& scope);
// What the scope's own parameters are worth at the view's instant, added to `params`.
void add_scope(sql::Params& params, Scope const& scope, base::Instant now, base::Date today);

}  // namespace ledger
