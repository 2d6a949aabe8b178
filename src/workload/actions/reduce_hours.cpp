#include "workload/actions/reduce_hours.hpp"

#include "base/text.hpp"
#include "organisation/store/staff.hpp"
#include "people/actions/change.hpp"
#include "workload/domain/reduction_overlap.hpp"

#include <algorithm>

namespace workload {
namespace {

using people::Faults;

constexpr ledger::Scoped contracted_statement{"workload.contracted_hours", R"sql(
  select cast(sum(p.contracted) as bigint) from staff s join posting p on p.staff_id = s.id
  where s.id = :staff and p.unit_id = :team and p.valid_from <= :scope_day and (p.valid_to is null or p.valid_to > :scope_day) and {led s})sql"};

base::Instant midnight(base::Date day) { return base::from_london(base::LocalTime{day.time_since_epoch()}); }

// Tenths, if there is no more than one decimal place.
std::optional<int> tenths(std::optional<Decimal> const& hours) {
  if (!hours || *hours < 0 || *hours > 1000) return std::nullopt;
  auto const ten = *hours * 10;
  return ten == Decimal(ten.cut()) ? std::optional(static_cast<int>(ten.cut())) : std::nullopt;
}

// A slip of the keyboard in a year, or 9999 for “no end”, would stand on the record for good.
bool in_service(std::optional<base::Date> day) { return !day || (*day >= base::make_date(2000, 1, 1) && *day < base::make_date(2100, 1, 1)); }

std::string_view field_of(std::string_view fault) { return fault.starts_with("The end") ? "to" : fault.starts_with("Notes") ? "notes" : "hours"; }


tl::unexpected<base::Refusal> her_own() { return base::refuse(base::Refused::conflict, "Your own hours are taken off by who leads you."); }

base::Outcome<KeptReduction> checked(ledger::Tx& tx, KeptReduction row, ReductionFields const& fields) {
  auto const contracted = contracted_hours(tx, row.staff, row.team);
  if (!contracted) return base::refuse(base::Refused::not_found);
  if (row.staff == tx.scope().staff) return her_own();
  auto const& reasons = tx.rules<WeightBook>().on(tx.today()).reductions;
  auto const reason = std::ranges::find(reasons, fields.reason, &ReductionReason::name);
  auto const hours = tenths(fields.hours);
  auto const notes = base::typed_text(fields.notes, 4000, base::Lines::many);
  Faults faults;
  faults.unless(reason != reasons.end(), "reason", "Choose a reason");
  faults.unless(hours && *hours > 0, "hours", "Enter the hours a week, such as 7.5, with one decimal place at most");
  faults.unless(fields.from.has_value(), "from", "Enter the first day, such as 3 7 2023");
  faults.unless(fields.to.has_value(), "to", "Enter the day from which the hours count again, such as 3 7 2024");
  faults.unless(in_service(fields.from), "from", "The first day must lie between 2000 and 2099");
  faults.unless(in_service(fields.to), "to", "The day from which the hours count again must lie between 2000 and 2099: where the end is not known yet, take a likely day and change it later");
  faults.unless(notes.has_value(), "notes", "Notes must be shorter than 4000 characters");
  if (faults.any()) return faults.refusal();

  row.reason = reason->name;
  row.hours = *hours;
  row.starts_at = midnight(*fields.from);
  row.ends_at = midnight(*fields.to);
  row.notes = *notes;
  row.status = status_on_saving(row.rule(), base::to_london(tx.now()));
  auto const contract = KeptReduction::tenths(*contracted);
  for (auto const& fault : reduction_faults(*reason, row.rule(), contract, base::characters(row.notes))) faults.unless(false, std::string(field_of(fault)), fault);
  if (faults.any()) return faults.refusal();
  std::vector<Dated> others;
  for (auto const& other : reductions_of(tx, row.staff, row.team))
    if (other.id != row.id) others.push_back({other.reason, other.rule()});
  for (auto const& fault : overlap_faults(others, {row.reason, row.rule()}, contract)) faults.unless(false, fault.find("already") != fault.npos ? "reason" : "hours", fault);
  if (faults.any()) return faults.refusal();
  return row;
}

void record(ledger::Tx& tx, KeptReduction const& row, std::string_view what, std::string_view note) {
  note_step(tx, row.id, what, note);
  tx.record({.what = fmt::format("reduction.{}", base::ascii_lower(what.substr(what.find('_') + 1))), .subject = row.id.value, .detail = fmt::format("staff {} team {}", row.staff.value, row.team.value)});
}

std::string in_words(KeptReduction const& row) {
  return fmt::format("{}, {} hours, {} to {}", row.reason, KeptReduction::tenths(row.hours).plain(), base::date_in_full(base::london_date(row.starts_at)), base::date_in_full(base::london_date(row.ends_at)));
}

}  // namespace

std::optional<int> contracted_hours(ledger::View& view, StaffId staff, UnitId team) {
  auto const found = view.row<std::optional<int>>(contracted_statement, {{"staff", staff}, {"team", team}});
  return found ? *found : std::nullopt;
}

base::Outcome<ReductionId> run(ledger::Tx& tx, AddReduction const& asked) {
  auto row = checked(tx, {.staff = asked.staff, .team = asked.team}, asked.fields);
  if (!row) return tl::unexpected(row.error());
  row->id = insert_reduction(tx, *row);
  record(tx, *row, "REDUCTION_CREATED", in_words(*row));
  return row->id;
}

base::Outcome<> run(ledger::Tx& tx, ChangeReduction const& asked) {
  auto const before = find_reduction(tx, asked.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (before->status == ReductionStatus::deleted) return base::refuse(base::Refused::conflict, "This reduction was deleted.");
  if (before->lock_version != asked.lock_version) return base::refuse(base::Refused::stale, "Somebody else changed this reduction while you had it open. Open it again to see what stands now.");
  auto const row = checked(tx, *before, asked.fields);
  if (!row) return tl::unexpected(row.error());
  if (!update_reduction(tx, *row)) return base::refuse(base::Refused::stale, "Somebody else changed this reduction while you had it open.");
  record(tx, *row, "REDUCTION_EDITED", fmt::format("{}; before: {}", in_words(*row), in_words(*before)));
  return {};
}

base::Outcome<> run(ledger::Tx& tx, DeleteReduction const& asked) {
  auto const before = find_reduction(tx, asked.id);
  if (!before || !contracted_hours(tx, before->staff, before->team)) return base::refuse(base::Refused::not_found);
  if (before->staff == tx.scope().staff) return her_own();
  if (before->status == ReductionStatus::deleted) return base::refuse(base::Refused::conflict, "This reduction was deleted already.");
  auto const reason = base::typed_text(asked.reason, 500, base::Lines::many);
  if (!reason || base::trim(*reason).empty()) return base::refuse("delete_reason", "Say why it was wrong, in 500 characters or fewer");
  if (before->lock_version != asked.lock_version || !set_status(tx, *before, ReductionStatus::deleted))
    return base::refuse(base::Refused::stale, "Somebody else changed this reduction while you had it open. Open it again to see what stands now.");
  record(tx, *before, "REDUCTION_DELETED", *reason);
  return {};
}

}  // namespace workload
