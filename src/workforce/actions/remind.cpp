#include "workforce/actions/remind.hpp"

#include "workforce/store/places.hpp"
#include "workforce/store/skills.hpp"

#include <map>

namespace workforce {
namespace {

// One message a person, however many topics expire; each topic is noted, so that it is told once.
bool remind(ledger::Tx& tx, StaffId staff, std::vector<Expiring> const& expiring, base::Date day) {
  bool anything_new = false;
  for (auto const& each : expiring) anything_new = note_reminder(tx, staff, each.topic, each.expires) || anything_new;
  auto const who = posted_staff(tx, staff);
  if (!anything_new || !who) return false;
  tx.record({.what = "training.reminded", .subject = staff.value});
  if (!who->email.empty())
    tx.send({.kind = "training", .to = who->email, .key = fmt::format("training-{}-{}", staff.value, base::iso(day)), .subject = "Full Picture: training that expires soon",
             .body = "Training of yours expires soon. Sign in to see which, and to book a place.\n", .link = "/my-work"});
  return true;
}

}  // namespace

int remind_of_training(ledger::Ledger& ledger, base::Date day) {
  auto const scope = ledger::system_scope("Training");
  std::map<StaffId, std::vector<Expiring>> by_staff;
  auto const due = ledger.read(scope, [&](ledger::View& view) {
    auto const& rules = view.rules<TrainingBook>().on(day);
    return expiring_untold(view, day, day + std::chrono::days{rules.remind_days});
  }, true);
  for (auto const& each : due) by_staff[each.staff].push_back(each);
  int made = 0;
  for (auto const& [staff, expiring] : by_staff) {
    bool told = false;
    ledger.write(scope, [&](ledger::Tx& tx) { return told = remind(tx, staff, expiring, day); }, true);
    made += told ? 1 : 0;
  }
  return made;
}

}  // namespace workforce
