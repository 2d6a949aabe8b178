// Somebody without an account answers one enquiry on a page that opens once (ENQ-07). Replayed, forwarded and expired links are
// refused, all with the same words; the letter that brings the link holds a reference and no case data (ENQ-06).
#pragma once
#include "enquiries/actions/return_answer.hpp"
#include "enquiries/store/one_time.hpp"

namespace enquiries {

// Ends every earlier link of the enquiry. The code is told by telephone: it is shown once and kept only as its hash.
struct MakeOneTimeLink {
  EnquiryId enquiry = {};
  std::string address = {};     // in a domain that messages to this partner may go to
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
struct MadeLink {
  OneTimeId id = {};
  std::string code = {};
  std::string address = {};
  base::Instant expires_at = {};
};
base::Outcome<MadeLink> run(ledger::Tx&, MakeOneTimeLink const&);

struct EndOneTimeLink {
  OneTimeId link = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<EnquiryId> run(ledger::Tx&, EndOneTimeLink const&);

// With the link's token and the code that was told. A wrong one is an outcome of its own, so that it is counted.
struct OpenOneTimeLink {
  std::string token = {};
  std::string code = {};
  std::string browser = {};     // new secrets, made by the caller: one for the browser to hold, one for its forms
  std::string csrf = {};
  static constexpr ledger::Permission needs = ledger::Permission::anyone;
};
struct OpenedLink {
  bool open = false;
};
base::Outcome<OpenedLink> run(ledger::Tx&, OpenOneTimeLink const&);

// The scope of the one browser that a link was opened in: as the agency that was asked, for the pages under one_time_path.
struct OneTimeVisit {
  ledger::Scope scope = {};
  std::string csrf = {};
};
std::optional<OneTimeVisit> one_time_visit(ledger::Ledger&, std::string_view browser, std::string request_id = {}, std::string from_address = {});
// The link of that browser, while an answer may be sent.
std::optional<OneTimeRow> open_link(ledger::View&, std::string_view browser);

// The answer, which uses the link up, whole or in part.
struct AnswerOnce {
  std::string browser = {};
  ReturnAnswer answer = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<ReturnedNow> run(ledger::Tx&, AnswerOnce const&);

inline constexpr std::string_view one_time_cookie = "once";
inline constexpr std::string_view one_time_path = "/answer-once";

}  // namespace enquiries
