#include "workforce/actions/led.hpp"

namespace workforce {

base::Outcome<StaffLine> led(ledger::Tx& tx, StaffId id) {
  auto who = led_staff(tx, id);
  if (!who) return base::refuse(base::Refused::not_found);
  return *std::move(who);
}

base::Outcome<StaffLine> led_other(ledger::Tx& tx, StaffId id, std::string why) {
  auto who = led(tx, id);
  if (who && who->id == tx.scope().staff) return base::refuse(base::Refused::forbidden, std::move(why));
  return who;
}

}  // namespace workforce
