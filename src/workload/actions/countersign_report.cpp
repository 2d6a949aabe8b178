#include "workload/actions/countersign_report.hpp"

#include "base/typed.hpp"
#include "organisation/store/staff.hpp"
#include "workload/store/report_check.hpp"

namespace workload {

base::Outcome<> run(ledger::Tx& tx, CountersignReport const& asked) {
  auto const person = people::open_record(tx, asked.person, asked.version);
  if (!person) return tl::unexpected(person.error());
  auto const report = report_of_person(tx, person->id, asked.report);
  if (!report) return base::refuse(base::Refused::not_found);
  if (!report->waits()) return base::refuse(base::Refused::conflict, "Nothing waits for your countersignature here.");
  if (!organisation::find_staff(tx, tx.scope().staff)) return base::refuse(base::Refused::forbidden, "Only a senior of the unit may countersign.");
  if (report->writer == tx.scope().staff) return base::refuse(base::Refused::forbidden, "You wrote it yourself. A senior other than you countersigns.");
  if (auto const fault = base::unfit("note", asked.note)) return base::refuse({*fault});
  finish_report_check(tx, report->id, asked.note);
  people::write_change(tx, person->id, {.audit = "workload.report_countersigned", .what = "Court report countersigned", .after = fmt::format("{}, by {}", label(report->kind), report->writer_name), .subject = report->id.value});
  return {};
}

}  // namespace workload
