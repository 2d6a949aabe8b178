#include "workforce/actions/set_target.hpp"

#include "base/text.hpp"
#include "organisation/domain/numbering.hpp"
#include "organisation/store/units.hpp"
#include "workforce/store/write_staffing.hpp"

namespace workforce {
namespace {

constexpr std::int64_t most = 5'000'000;   // 50,000 FTE: more than the whole service

}  // namespace

base::Outcome<std::int64_t> run(ledger::Tx& tx, SetTarget const& action) {
  if (!organisation::find_unit(tx, action.unit) || !organisation::lies_in(organisation::place_of(tx, action.unit), tx.scope().place)) return base::refuse(base::Refused::not_found);
  std::vector<base::FieldError> errors;
  if (!action.grade) errors.push_back({"grade", "Choose the grade"});
  if (!action.hundredths || *action.hundredths < 0 || *action.hundredths > most) errors.push_back({"fte", "Enter the target in full-time equivalents, such as 40 or 33.5"});
  if (!action.from || *action.from < base::make_date(2000, 1, 1) || *action.from > base::make_date(2100, 1, 1)) errors.push_back({"from", "Enter the day from which the target counts"});
  auto const why = base::typed_text(action.why, 300);
  if (!why) errors.push_back({"why", "The reason " + std::string(base::word(why.error()))});
  else if (why->empty()) errors.push_back({"why", "Say why: who agreed it, or what it corrects"});
  if (!errors.empty()) return base::refuse(std::move(errors));
  auto const id = insert_target(tx, {.unit = action.unit, .grade = *action.grade, .hundredths = *action.hundredths, .valid_from = *action.from, .origin = Origin::entered, .why = *why});
  tx.record({.what = "staffing.target_set", .subject = id, .detail = fmt::format("{} {} from {}", base::word(*action.grade), *action.hundredths, base::iso(*action.from))});
  return id;
}

}  // namespace workforce
