#include "enquiries/actions/take_rung.hpp"

#include "enquiries/actions/rungs.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/store/known.hpp"
#include "sql/compose.hpp"
#include "enquiries/store/waiting.hpp"

#include <fmt/format.h>

namespace enquiries {
namespace {

using ledger::Scoped;
using ledger::Write;

constexpr Scoped marks_of_step{"enquiries.marks_of_step", sql::composed<[] {
  return sql::pieces("select k.id from enquiry_mark k join enquiry e on e.id = k.enquiry_id and e.rung = k.step join person p on p.id = e.person_id "
                     "where k.kind = 'rung' and k.step = :step and k.agency_id = :agency and k.result = '' and {visible p} and ", sql_of::waiting, " order by k.id");
}>};
constexpr Write write_result{"enquiries.rung_result", "update enquiry_mark set result = :result where id = :id"};

}  // namespace

base::Outcome<int> run(ledger::Tx& tx, TakeRung const& action) {
  if (action.enquiries.empty() || action.enquiries.size() > 200) return base::refuse("enquiries", "Select from 1 to 200 enquiries");
  if (auto const said = all_of({asked_for(action.reason, "reason", "Enter why it goes up now")}); !said) return tl::unexpected(said.error());
  auto const& rungs = tx.rules<RuleBook>().on(tx.today()).rungs;
  for (auto id : action.enquiries) {
    auto const enquiry = load_enquiry(tx, id);
    if (!enquiry) return tl::unexpected(enquiry.error());
    if (!is_waiting(enquiry->state)) return base::refuse(base::Refused::conflict, enquiry->reference + " is no longer waiting");
    if (enquiry->rung >= static_cast<int>(rungs.size())) return base::refuse(base::Refused::conflict, enquiry->reference + " has reached the last step already");
    auto const known = known_person(tx, enquiry->person);
    take_rung(tx, {.id = id, .agency = enquiry->agency, .person = enquiry->person, .rung = enquiry->rung, .acting = enquiry->acting, .team = known ? known->team : UnitId{}}, tx.today(),
              tx.today(), fmt::format("Taken early: {}", action.reason));
  }
  return static_cast<int>(action.enquiries.size());
}

base::Outcome<int> run(ledger::Tx& tx, RecordRungResult const& action) {
  if (auto const said = all_of({asked_for(action.result, "result", "Enter what came of it", 1000)}); !said) return tl::unexpected(said.error());
  auto const marks = tx.rows<MarkId>(marks_of_step, {{"agency", action.agency}, {"step", action.step}});
  if (marks.empty()) return base::refuse(base::Refused::conflict, "Nothing at this step is without a result");
  for (auto id : marks) tx.change(write_result, {{"id", id}, {"result", action.result}});
  tx.record({.what = "enquiry.rung_result", .subject = action.agency.value, .detail = std::to_string(action.step), .why = action.result});
  return static_cast<int>(marks.size());
}

}  // namespace enquiries
