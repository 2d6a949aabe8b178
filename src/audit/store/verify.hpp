// Recomputes the whole tree from the entries and compares it with every leaf and every signed head.
#pragma once
#include "audit/domain/head.hpp"
#include "sql/connection.hpp"

#include <vector>

namespace audit {

struct Fault {
  std::int64_t entry = 0;     // number of the first entry concerned; 0 if it is a head's fault alone
  std::string what = {};      // a sentence
};

struct Verdict {
  std::int64_t entries = 0;   // sealed entries read
  std::int64_t heads = 0;
  std::int64_t unsealed = 0;  // entries newer than the last head: not yet covered
  std::optional<Head> newest = {};
  std::optional<Fault> fault = {};  // the first, in the order of the log
};

struct Evidence {
  std::vector<PublicKey> keys = {};   // every key that ever sealed; without any, signatures are not checked
  std::vector<Head> witnessed = {};   // heads that somebody else kept
};

// Run it in a read transaction. Throws sql::Error only if the database cannot be read.
Verdict verify(sql::Connection& connection, Evidence const& evidence);

}  // namespace audit
