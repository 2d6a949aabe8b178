#include "organisation/actions/agency_terms.hpp"

#include "base/text.hpp"
#include "organisation/domain/numbering.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/write_partners.hpp"
#include "outbox/domain/mail_address.hpp"

namespace organisation {

namespace {

std::vector<Unit> pdus_served(ledger::View& view, Agency const& agency) {
  return agency.kind == AgencyKind::police ? pdus_of_force(view, ForceCode{agency.code})
                                           : pdus_of_authority(view, AuthorityCode{agency.code});
}

struct Typed {
  Agency agency = {};
  std::vector<std::string> domains = {};
  std::vector<base::FieldError> errors = {};
};

Typed read(ChangeAgency const& action, Agency agency) {
  Typed typed{.agency = std::move(agency)};
  auto const line = [&](std::string const& raw, char const* field, char const* message) {
    auto text = base::typed_text(raw, 200);
    if (!text) typed.errors.push_back({field, message});
    return text ? std::move(*text) : std::string();
  };
  typed.agency.unit_name = line(action.unit_name, "unit_name", "Unit must be 200 characters or fewer");
  if (typed.agency.unit_name.empty()) typed.errors.push_back({"unit_name", "Enter the name of the unit that answers"});
  typed.agency.named_lead = line(action.named_lead, "named_lead", "Named lead must be 200 characters or fewer");
  typed.agency.hours = line(action.hours, "hours", "Hours must be 200 characters or fewer");
  typed.agency.mailbox = line(action.mailbox, "mailbox", "Mailbox must be 200 characters or fewer");
  typed.agency.release_by_second_person = action.release_by_second_person;
  typed.agency.max_open_per_day = action.max_open_per_day;
  for (auto const& raw : action.domains) {
    auto domain = outbox::mail_domain(raw);
    if (domain.empty()) typed.errors.push_back({"domains", fmt::format("\"{}\" is not a mail domain such as merseyside.police.uk", raw)});
    else typed.domains.push_back(std::move(domain));
  }
  if (action.max_open_per_day && (*action.max_open_per_day < 1 || *action.max_open_per_day > 10000))
    typed.errors.push_back({"max_open_per_day", "Agreed intake must be between 1 and 10,000 a working day"});
  if (!typed.agency.mailbox.empty() && !outbox::address_allowed(typed.agency.mailbox, typed.domains))
    typed.errors.push_back({"mailbox", "Mailbox must be an address in one of the mail domains"});
  return typed;
}

}  // namespace

bool may_agree_with(ledger::View& view, Agency const& agency) {
  auto const& scope = view.scope();
  if (ledger::may(scope, ledger::Permission::administer)) return true;
  if (!ledger::may(scope, ledger::Permission::agree_with_partners)) return false;
  return std::ranges::any_of(pdus_served(view, agency), [&](Unit const& pdu) { return lies_in(pdu.place(), scope.place); });
}

base::Outcome<> run(ledger::Tx& tx, ChangeAgency const& action) {
  auto const agency = find_agency(tx, action.agency);
  if (!agency || !may_agree_with(tx, *agency)) return base::refuse(base::Refused::not_found);
  auto typed = read(action, *agency);
  if (!typed.errors.empty()) return base::refuse(std::move(typed.errors));
  update_agency(tx, typed.agency);
  replace_domains(tx, agency->id, typed.domains);
  tx.record({.processing = ledger::Processing::alteration, .what = "agency.changed", .subject = agency->id.value});
  return {};
}

base::Outcome<> run(ledger::Tx& tx, AgreeClock const& action) {
  auto const agency = find_agency(tx, action.agency);
  if (!agency || !may_agree_with(tx, *agency)) return base::refuse(base::Refused::not_found);
  std::vector<base::FieldError> errors;
  auto const from = action.from.value_or(tx.today());
  if (!action.clock_id.starts_with("CK-") || action.clock_id.size() > 40) errors.push_back({"clock_id", "Choose the clock"});
  if (action.answer_wd < 1 || action.answer_wd > 60) errors.push_back({"answer_wd", "Enter between 1 and 60 working days"});
  if (from < tx.today()) errors.push_back({"from", "The agreement must begin today or later"});
  if (!errors.empty()) return base::refuse(std::move(errors));
  put_clock(tx, agency->id, {action.clock_id, action.answer_wd, from});
  tx.record({.processing = ledger::Processing::alteration, .what = "agency.clock_agreed", .subject = agency->id.value,
             .detail = fmt::format("{} {} working days from {}", action.clock_id, action.answer_wd, base::iso(from))});
  return {};
}

}  // namespace organisation
