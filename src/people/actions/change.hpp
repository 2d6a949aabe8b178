// What every change of a record shares: it is opened by version, so that the second of two editors sees what the
// first changed, and it is written to the history in words and to the audit.
#pragma once
#include "base/outcome.hpp"
#include "ledger/permission.hpp"
#include "ledger/tx.hpp"
#include "people/store/record.hpp"

namespace people {

// The version a form was opened on; none: no form (an import, a generator, another action).
using Version = std::optional<std::int64_t>;

// The person, kept for this change until the end of the transaction. Refused: not_found; stale, with what others changed since.
base::Outcome<Person> open_record(ledger::Tx&, PersonId, Version);

struct Change {
  std::string_view audit = {};      // "person.address_added"
  std::string what = {};            // "Main address added"
  std::string before = {};
  std::string after = {};
  std::int64_t subject = 0;         // key of the part that changed
  ledger::Processing processing = ledger::Processing::alteration;
};
// History, version and audit line.
void write_change(ledger::Tx&, PersonId, Change const&);

// Collects what is wrong with what was typed: all of it at once.
class Faults {
 public:
  Faults& unless(bool is_right, std::string field, std::string message) {
    if (!is_right) errors_.push_back({std::move(field), std::move(message)});
    return *this;
  }
  bool any() const { return !errors_.empty(); }
  tl::unexpected<base::Refusal> refusal() const { return base::refuse(errors_); }

 private:
  std::vector<base::FieldError> errors_ = {};
};

}  // namespace people
