// Links to one-time pages.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/one_time.hpp"
#include "ledger/tx.hpp"

namespace enquiries {

struct OneTimeRow {
  OneTimeId id = {};
  EnquiryId enquiry = {};
  int enquiry_version = 1;
  std::string address = {};
  std::string code_hash = {};
  base::Instant made_at = {};
  std::string made_by = {};
  base::Instant expires_at = {};
  int wrong_codes = 0;
  std::optional<base::Instant> opened_at = {};
  std::string csrf = {};
  std::optional<base::Instant> used_at = {};
  std::optional<base::Instant> ended_at = {};
  std::string ended_why = {};
  LinkTimes times() const { return {expires_at, opened_at, used_at, ended_at}; }
};
// Of probation's side; newest first.
std::vector<OneTimeRow> one_time_links(ledger::View&, EnquiryId);
std::optional<OneTimeRow> find_one_time_link(ledger::View&, OneTimeId);
// By what the browser brings.
std::optional<OneTimeRow> one_time_of_token(ledger::View&, std::string_view token_hash);
std::optional<OneTimeRow> one_time_of_browser(ledger::View&, std::string_view browser_hash);
// Which agency answers it, and in which role.
struct OneTimePartner {
  ledger::AgencyId agency = {};
  std::string agency_kind = {};
};
std::optional<OneTimePartner> partner_of_link(ledger::View&, OneTimeId);

struct NewOneTimeLink {
  EnquiryId enquiry = {};
  int enquiry_version = 1;
  std::string address = {};
  std::string token_hash = {};
  std::string code_hash = {};
};
OneTimeId insert_one_time_link(ledger::Tx&, NewOneTimeLink const&);
void end_one_time_links(ledger::Tx&, EnquiryId, std::string_view why);   // every one of the enquiry that is neither used nor ended
void end_one_time_link(ledger::Tx&, OneTimeId, std::string_view why);
void count_wrong_one_time_code(ledger::Tx&, OneTimeId);
bool open_one_time_link(ledger::Tx&, OneTimeId, std::string_view browser_hash, std::string_view csrf);   // false: it was opened before
bool use_one_time_link(ledger::Tx&, OneTimeId);                                                        // false: it was used before

}  // namespace enquiries
