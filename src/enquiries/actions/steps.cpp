#include "enquiries/actions/steps.hpp"

#include "base/text.hpp"
#include "base/typed.hpp"
#include "enquiries/store/agency.hpp"
#include "outbox/domain/mail_address.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {

base::Outcome<EnquiryRow> load_enquiry(ledger::Tx& tx, EnquiryId id) {
  auto row = find_enquiry(tx, id);
  if (!row) return base::refuse(base::Refused::not_found);
  return std::move(*row);
}

base::Outcome<EnquiryRow> load_to_move(ledger::Tx& tx, EnquiryId id, EnquiryState to) {
  auto row = load_enquiry(tx, id);
  if (!row) return row;
  if (auto const listed = check_move(row->state, to); !listed) return tl::unexpected(listed.error());
  return row;
}

base::Outcome<NeedRow> load_undecided(ledger::Tx& tx, NeedId id) {
  auto need = find_need(tx, id);
  if (!need) return base::refuse(base::Refused::not_found);
  if (need->state != NeedState::needed) return base::refuse(base::Refused::conflict, fmt::format("This is settled already: {}", name(need->state)));
  if (need->decision) return base::refuse(base::Refused::conflict, "A decision is waiting for a senior probation officer");
  return std::move(*need);
}

void record(ledger::Tx& tx, EnquiryRow const& enquiry, std::string what, ledger::Processing processing, std::string detail, std::string why, std::string recipient) {
  tx.record({.processing = processing, .what = std::move(what), .person = enquiry.person, .subject = enquiry.id.value,
             .detail = std::move(detail), .why = std::move(why), .recipient = std::move(recipient)});
}

std::optional<base::FieldError> asked_for(std::string const& text, std::string field, std::string message, std::size_t most) {
  if (base::trim(text).empty()) return base::FieldError{std::move(field), std::move(message)};
  return base::unfit(std::move(field), text, most);
}

base::Outcome<> all_of(std::vector<std::optional<base::FieldError>> const& checks) {
  std::vector<base::FieldError> errors;
  for (auto const& check : checks)
    if (check) errors.push_back(*check);
  if (!errors.empty()) return base::refuse(std::move(errors));
  return base::Done{};
}

bool mailbox_allowed(ledger::View& view, AgencyId id, std::string const& address) {
  auto allowed = organisation::domains_of(view, id);
  if (auto const agency = organisation::find_agency(view, id))
    if (auto const* rule = view.rules<RuleBook>().on(view.today()).partner(agency->code, view.today()))
      allowed.insert(allowed.end(), rule->allowed_domains.begin(), rule->allowed_domains.end());
  return outbox::address_allowed(address, allowed);
}

bool tell_partner(ledger::Tx& tx, AgencyId id, std::string kind, std::string key, std::string subject, std::string body) {
  auto const agency = organisation::find_agency(tx, id);
  if (!agency || agency->mailbox.empty() || !mailbox_allowed(tx, id, agency->mailbox)) return false;
  tx.send({.kind = std::move(kind), .to = agency->mailbox, .agency = id, .key = std::move(key), .subject = std::move(subject), .body = std::move(body), .link = "/worklist"});
  return true;
}

}  // namespace enquiries
