// How states, priorities and dates of enquiries are shown. Words carry the meaning; colours only help.
#pragma once
#include "enquiries/domain/rules.hpp"
#include "enquiries/domain/state.hpp"
#include "enquiries/store/enquiry.hpp"
#include "enquiries/store/lists.hpp"
#include "govuk/all.hpp"

namespace enquiries::pages {

govuk::Html state_tag(EnquiryState, EnquiryKind);
// The same in the partner's words: what is new to it, what it has, what waits for probation.
govuk::Html partner_state_tag(EnquiryState);
// "First: child protection flag". Of the enquiry, never of the person.
govuk::Html priority_words(Priority, std::string_view reason);
// "12 July 2023", "12 July 2023, 5 working days late", "today".
govuk::Html due_words(std::optional<base::Date> due, base::Date today, bool still_waiting = true);
// The same where a moment decides (a hearing, a decision): late from that moment, and its first working day late is the next one.
govuk::Html due_words(std::optional<base::Date> due, std::optional<base::Instant> moment, base::Instant now, bool still_waiting = true);
std::string trigger_names(RuleSet const&, std::string_view trigger_ids);  // "Start of supervision, initial assessment; New partner"
// What came of it, never a code: "Disproportionate as asked: the period is too long"; empty where nothing was said.
std::string outcome_words(ledger::View&, EnquiryKind, std::string_view code, std::string_view said);
// A move's reason the same way, whose first word may be a code.
std::string reason_words(ledger::View&, EnquiryKind, EnquiryState to, std::string_view reason);
govuk::Html date_words(std::optional<base::Date>);
govuk::Html instant_words(std::optional<base::Instant>);
// The partners of a kind, as options of a select; the value is the key.
std::vector<govuk::Option> agency_options(ledger::View&, EnquiryKind, std::string_view prompt);
// A reference stands on one line, as a link where there is a page behind it.
govuk::Html reference_words(std::string_view reference, std::string_view href = {});
// The draft's form, or the enquiry.
// What children's services said on the way to an answer, child by child; nothing where they said nothing.
govuk::Html said_on_the_way(ledger::View&, EnquiryRow const&, Subject const&);

std::string enquiry_href(EnquiryLine const&);
std::string who(std::string_view forenames, std::string_view surname);

}  // namespace enquiries::pages
