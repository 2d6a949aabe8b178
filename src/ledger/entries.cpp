#include "ledger/entries.hpp"

namespace ledger {
namespace {

constexpr sql::Statement add_entry{
    "ledger.add_entry",
    "insert into audit_entry (at, account_id, actor, role, processing, what, person_id, subject, detail, why, recipient,"
    " request_id, from_address)"
    " values (:at, :account, :actor, :role, :processing, :what, :person, :subject, :detail, :why, :recipient,"
    " :request, :from)"};

constexpr sql::Statement add_message{
    "ledger.add_message",
    "insert into outbox (made_at, kind, recipient, agency_id, message_key, subject, body, link)"
    " values (:at, :kind, :to, :agency, :key, :subject, :body, :link) on conflict (message_key) do nothing"};

constexpr sql::Load many_entries{"ledger.load_entries", "audit_entry",
                                 "at, account_id, actor, role, processing, what, person_id, subject, detail, why, recipient,"
                                 " request_id, from_address"};
constexpr std::size_t many = 8;  // from here on one journey for all is quicker than one for each

std::string_view role_of(Scope const& scope) { return scope.system ? std::string_view("system") : base::word(scope.role); }

}  // namespace

void write_line(sql::Connection& connection, Scope const& scope, base::Instant at, AuditLine const& line) {
  connection.change(add_entry, {{"at", at},
                                {"account", scope.account},
                                {"actor", scope.name},
                                {"role", role_of(scope)},
                                {"processing", line.processing},
                                {"what", line.what},
                                {"person", line.person},
                                {"subject", line.subject},
                                {"detail", line.detail},
                                {"why", line.why},
                                {"recipient", line.recipient},
                                {"request", scope.request_id},
                                {"from", scope.from_address}});
}

void write_lines(sql::Connection& connection, Scope const& scope, base::Instant at, std::span<AuditLine const> lines) {
  if (lines.size() < many) {
    for (auto const& line : lines) write_line(connection, scope, at, line);
    return;
  }
  std::vector<std::vector<sql::Value>> rows;
  rows.reserve(lines.size());
  for (auto const& line : lines)
    rows.push_back({at, scope.account, scope.name, role_of(scope), line.processing, line.what, line.person, line.subject, line.detail, line.why, line.recipient,
                    scope.request_id, scope.from_address});
  connection.load(many_entries, rows);
}

void write_message(sql::Connection& connection, base::Instant at, OutboxMessage const& message) {
  connection.change(add_message, {{"at", at},
                                  {"kind", message.kind},
                                  {"to", message.to},
                                  {"agency", message.agency},
                                  {"key", message.key},
                                  {"subject", message.subject},
                                  {"body", message.body},
                                  {"link", message.link}});
}

}  // namespace ledger
