// Steps that several actions share.
#pragma once
#include "enquiries/store/change.hpp"
#include "enquiries/store/need.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

base::Outcome<EnquiryRow> load_enquiry(ledger::Tx&, EnquiryId);
// Loaded, and may it move there now?
base::Outcome<EnquiryRow> load_to_move(ledger::Tx&, EnquiryId, EnquiryState to);
base::Outcome<NeedRow> load_undecided(ledger::Tx&, NeedId);   // state needed, nobody's decision waiting

// One audit line about an enquiry. `recipient`: for disclosures, the partner's name.
void record(ledger::Tx&, EnquiryRow const&, std::string what, ledger::Processing = ledger::Processing::alteration,
            std::string detail = {}, std::string why = {}, std::string recipient = {});

// A blank text is an error of that field.
std::optional<base::FieldError> asked_for(std::string const& text, std::string field, std::string message, std::size_t most = 4000);
base::Outcome<> all_of(std::vector<std::optional<base::FieldError>> const&);

// Is the address in a domain that messages to this partner may go to: those agreed with it and those of its rule?
bool mailbox_allowed(ledger::View&, AgencyId, std::string const& address);
// A message to the partner's mailbox, if its domain is allowed: a reference and a link, never case data.
// False if there is nowhere to send it.
bool tell_partner(ledger::Tx&, AgencyId, std::string kind, std::string key, std::string subject, std::string body);

}  // namespace enquiries
