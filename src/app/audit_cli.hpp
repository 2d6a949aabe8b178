// `fullpicture audit verify`: says whether the audit is whole, or names the first entry that was changed, removed,
// re-ordered or slipped in.
#pragma once
#include "app/seal_key.hpp"

#include <iosfwd>

namespace app {

struct AuditVerifyOptions {
  std::string database = {};
  SealFiles files = {};               // by default those beside the database (seal_files_for)
  std::filesystem::path heads = {};   // heads that somebody else kept; empty: files.heads()
};

// Returns the exit code: 0 whole, 1 a fault, 2 it could not be read.
int audit_verify(AuditVerifyOptions const& options, std::ostream& out);
int audit_verify(std::string const& database, std::ostream& out);

}  // namespace app
