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

}  // namespace

void write_line(sql::Connection& connection, Scope const& scope, base::Instant at, AuditLine const& line) {
  connection.change(add_entry, {{"at", at},
                                {"account", scope.account},
                                {"actor", scope.name},
                                {"role", scope.system ? std::string_view("system") : base::word(scope.role)},
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
