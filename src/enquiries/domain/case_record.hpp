// "Copy for the case record": plain text, UTF-8, no mark-up, lines of at most 100 characters, the same text from the
// screen, the file and the programming interface. Contact codes: HMPPS manage-people-on-probation (nDelius).
#pragma once
#include "enquiries/domain/returned.hpp"
#include "enquiries/domain/state.hpp"

namespace enquiries {

inline constexpr std::size_t longest_line = 100;  // characters

struct EnquiryText {
  EnquiryKind kind = EnquiryKind::police_da;
  std::string reference = {};
  std::string agency = {};
  base::Instant asked_at = {};
  std::optional<base::Date> due = {};
  bool domestic_abuse = true;               // police: a domestic abuse check; else another
  bool held = false;                        // not sent because up-to-date information is held
  std::vector<std::pair<std::string, std::string>> reasons = {};  // trigger name, trigger id
  std::string decision_waiting = {};
  std::size_t partners = 0;
  std::size_t children = 0;
  std::optional<base::Date> period_from = {};
};
std::string for_case_record(EnquiryText const&);

struct ReturnText {
  EnquiryKind kind = EnquiryKind::police_da;
  std::string reference = {};
  std::string agency = {};
  base::Instant returned_at = {};
  ReturnContent content = {};
  ReturnRoute route = ReturnRoute::page;
  std::string said_by = {};
  bool confirmed = true;                    // a spoken answer, confirmed in writing
};
// SFRR says known if any child is open or closed to the service.
std::string for_case_record(ReturnText const&);

// Breaks text into lines of at most `width` characters (not bytes) at spaces; a longer word is cut.
std::vector<std::string> wrapped(std::string_view text, std::size_t width = longest_line);
// The sentence with its full stop, which it may have already.
std::string ended(std::string_view sentence);
// One item as a block of lines, for the case record and for versions that are kept.
std::string item_lines(ItemContent const&, Disclosable of_the_return);

}  // namespace enquiries
