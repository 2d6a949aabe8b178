// Statements that people's requests may run. A statement that reads a table holding a person's record must say
// {visible p} (p: the alias of `person` in the statement) or {addressed e} (e: the alias of `enquiry`), or it does
// not compile. The words are expanded in one place (scoped.cpp) from the scope of who asks:
//   {visible p}    p.team_no lies in the scope's place and the person is neither excluded from nor restricted away from
//                  the account; or p.id is the one person opened by break-glass. False for partners, and for roles that
//                  may not read people (permission.cpp). True for the program itself.
//   {counted p}    in statements that give totals and no row of anybody: as {visible p}; for a role that may see figures
//                  but read no person (the country's), everybody in the scope's place.
//   {addressed e}  e.agency_id is the scope's agency and the enquiry has left probation. False for everybody else but
//                  the program itself.
// Statements that read no such table (units, agencies, accounts) need no word. SQL key words are written small.
// A statement may use the scope's own parameters without giving them: :scope_account, :scope_from, :scope_to,
// :scope_opened, :scope_agency, :scope_staff.
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
    "letter", "gate_decision", "gate_missing", "arrangement_item", "signed_judgement", "signed_use"});

consteval bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// True if `table` stands in `text` right after "from " or "join ".
consteval bool reads_table(std::string_view text, std::string_view table) {
  for (std::size_t at = text.find(table); at != text.npos; at = text.find(table, at + 1)) {
    bool const whole = at + table.size() == text.size() || !is_name_character(text[at + table.size()]);
    if (at < 5 || !whole) continue;
    std::string_view const before = text.substr(at - 5, 5);
    if (before == "from " || before == "join ") return true;
  }
  return false;
}

struct Scoped : sql::Statement {
  consteval Scoped(char const* statement_name, char const* statement_text) : sql::Statement{statement_name, statement_text} {
    bool const has_predicate = text.find("{visible ") != text.npos || text.find("{counted ") != text.npos || text.find("{addressed ") != text.npos;
    if (!has_predicate)
      for (auto table : guarded_tables)
        if (reads_table(text, table)) throw "a statement about people without {visible p} or {addressed e}";
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
// What the scope's own parameters are worth, added to `params`.
void add_scope(sql::Params& params, Scope const& scope);

}  // namespace ledger
