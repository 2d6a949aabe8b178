#include "dashboards/domain/recovery.hpp"

namespace dashboards {

std::optional<Body> body_of(ledger::Role role) {
  using ledger::Role;
  switch (role) {
    case Role::spo:
    case Role::deputy_head:
    case Role::pdu_head: return Body::pdu;
    case Role::region: return Body::region;
    case Role::police_responder:
    case Role::childrens_responder: return Body::partner;
    default: return std::nullopt;
  }
}

bool is_agreed(Agreement const& agreement) { return !agreement.pdu.empty() && !agreement.region.empty() && !agreement.partner.empty(); }

std::vector<base::FieldError> check_plan(int agreed_per_day, int extra_per_day, base::Date starts, base::Date agreed_from) {
  std::vector<base::FieldError> errors;
  if (agreed_per_day < 1 || agreed_per_day > 10'000) errors.push_back({"agreed_per_day", "Enter how many answers a working day, 1 to 10,000"});
  if (extra_per_day < 0 || extra_per_day > agreed_per_day) errors.push_back({"extra_per_day", "Enter how many of these are beyond today’s pace: none to all of them"});
  if (agreed_from < starts) errors.push_back({"agreed_from", "The agreed number cannot begin before the plan"});
  return errors;
}

}  // namespace dashboards
