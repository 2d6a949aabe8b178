// What the ledger writes beside every change and every look, in the same transaction.
#pragma once
#include "base/time.hpp"
#include "ledger/scope.hpp"

#include <optional>
#include <string>

namespace ledger {

// The kinds of processing that must be logged (Data Protection Act 2018, section 62).
enum class Processing { collection, alteration, consultation, disclosure, combination, erasure };

struct AuditLine {
  Processing processing = Processing::alteration;
  std::string what = {};                    // "enquiry.sent", "person.viewed": a fixed word, never a value
  std::optional<PersonId> person = {};      // whose record
  std::int64_t subject = 0;                 // key of the enquiry, assessment … concerned; 0 if none
  std::string detail = {};                  // short, e.g. codes; no names
  std::string why = {};                     // justification given, for disclosure and break-glass
  std::string recipient = {};               // for disclosure: the agency
};

// A message that leaves the house. It holds a reference and a link, never case data.
struct OutboxMessage {
  std::string kind = {};        // "digest", "alert"
  std::string to = {};          // an address of an allowed domain
  std::optional<AgencyId> agency = {};  // whose mailbox it is: its list of domains is asked again before it leaves
  std::string key = {};         // delivered once for each key
  std::string subject = {};
  std::string body = {};
  std::string link = {};        // the page it leads to: "/alerts"
};

}  // namespace ledger

template <>
struct base::Words<ledger::Processing> {
  static constexpr std::array table{
      base::Word{ledger::Processing::collection, "collection"},   base::Word{ledger::Processing::alteration, "alteration"},
      base::Word{ledger::Processing::consultation, "consultation"}, base::Word{ledger::Processing::disclosure, "disclosure"},
      base::Word{ledger::Processing::combination, "combination"}, base::Word{ledger::Processing::erasure, "erasure"},
  };
};
