#include "app/audit_cli.hpp"

#include "audit/store/verify.hpp"

#include <fmt/ostream.h>
#include <ostream>

namespace app {
namespace {

void tell(std::ostream& out, audit::Verdict const& verdict, audit::Evidence const& evidence) {
  fmt::print(out, "{} entries read under {} signed heads; {} not sealed yet.\n", verdict.entries, verdict.heads, verdict.unsealed);
  if (verdict.newest)
    fmt::print(out, "Newest head: {} entries, sealed {}, root {}.\n", verdict.newest->size,
               base::iso_utc(base::Instant{std::chrono::seconds{verdict.newest->sealed_at}}), audit::hex(verdict.newest->root));
  out << (evidence.keys.empty() ? "Signatures were NOT checked: no public key was found (seal.pub).\n" : "Signatures were checked.\n");
  if (evidence.witnessed.empty()) out << "No heads kept elsewhere were compared: a log taken back as a whole would not show.\n";
  else fmt::print(out, "{} heads kept outside the database were compared.\n", evidence.witnessed.size());
  if (verdict.fault) fmt::print(out, "NOT WHOLE: {}.\n", verdict.fault->what);
  else fmt::print(out, "The audit is whole.\n");
}

}  // namespace

int audit_verify(AuditVerifyOptions const& options, std::ostream& out) {
  try {
    audit::Evidence const evidence{.keys = kept_keys(options.files),
                                   .witnessed = kept_heads(options.heads.empty() ? options.files.heads() : options.heads)};
    auto const connection = sql::open(options.database, sql::Access::read_only);
    sql::Transaction const snapshot(*connection);
    auto const verdict = audit::verify(*connection, evidence);
    tell(out, verdict, evidence);
    return verdict.fault ? 1 : 0;
  } catch (std::exception const& failure) {
    fmt::print(out, "The audit cannot be read: {}\n", failure.what());
    return 2;
  }
}

int audit_verify(std::string const& database, std::ostream& out) {
  return audit_verify({.database = database, .files = seal_files_for(database)}, out);
}

}  // namespace app
