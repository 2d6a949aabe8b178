#include "workload/actions/record_work.hpp"

#include "organisation/store/staff.hpp"
#include "organisation/store/training_desk.hpp"
#include "organisation/store/units.hpp"
#include "workload/domain/contact_activity.hpp"
#include "workload/domain/weights.hpp"
#include "workload/store/case_workload.hpp"
#include "workload/store/report_check.hpp"

#include <algorithm>

namespace workload {
namespace {

using people::Faults;

// The team in which somebody of the person's delivery unit works; nothing for anybody else.
std::optional<Colleague> colleague(ledger::Tx& tx, people::Person const& person, std::optional<StaffId> staff) {
  if (!staff) return std::nullopt;
  auto const pdu = organisation::pdu_of(tx, person.team);
  auto const all = colleagues(tx, pdu ? pdu->place() : ledger::Place{person.team_no, person.team_no});
  auto const found = std::ranges::find(all, *staff, &Colleague::id);
  return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, RecordReport const& asked) {
  auto const person = people::open_record(tx, asked.person, asked.version);
  if (!person) return tl::unexpected(person.error());
  auto const writer = colleague(tx, *person, asked.staff);
  Faults faults;
  faults.unless(writer.has_value(), "staff", "Choose who wrote the report: a practitioner of this delivery unit");
  faults.unless(asked.completed <= tx.today(), "completed", "The day it was completed must be today or in the past");
  if (faults.any()) return faults.refusal();
  auto const id = insert_report(tx, {.person = person->id, .staff = writer->id, .team = writer->team, .kind = asked.kind, .completed = asked.completed});
  auto const training = organisation::training_of(tx, writer->id, organisation::CriticalWork::write_psr);
  if (training.needs_senior()) ask_report_check(tx, id, training.why);
  people::write_change(tx, person->id, {.audit = "workload.report_recorded", .what = "Court report", .after = fmt::format("{}, by {}{}", label(asked.kind), writer->name, training.needs_senior() ? "; a senior countersigns it" : ""), .subject = id.value});
  return {};
}

base::Outcome<> run(ledger::Tx& tx, RecordContact const& asked) {
  auto const person = people::open_record(tx, asked.person, asked.version);
  if (!person) return tl::unexpected(person.error());
  auto const doer = colleague(tx, *person, asked.staff);
  auto const& weights = tx.rules<WeightBook>().on(tx.today());
  Faults faults;
  faults.unless(person->practitioner.has_value(), "", "The person is not allocated yet: there is nobody for whom the contact was done");
  faults.unless(doer.has_value(), "staff", "Choose who did it: a practitioner of this delivery unit");
  faults.unless(!doer || doer->id != person->practitioner, "staff", "This is the person’s own practitioner: her contacts are part of the case and are not recorded here");
  faults.unless(weights.contacts.contains(asked.code), "code", "Choose what was done");
  faults.unless(asked.on <= tx.today(), "on", "The day must be today or in the past");
  if (faults.any()) return faults.refusal();
  auto const id = insert_contact(tx, {.person = person->id, .code = asked.code, .staff = doer->id, .team = doer->team, .manager = *person->practitioner, .manager_team = person->team, .on = asked.on});
  people::write_change(tx, person->id, {.audit = "workload.contact_recorded", .what = "Done by a colleague", .after = fmt::format("{}, by {}", contact_label(asked.code), doer->name), .subject = id});
  return {};
}

}  // namespace workload
