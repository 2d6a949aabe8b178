#include "organisation/actions/staffing.hpp"

#include "base/text.hpp"
#include "organisation/domain/facts.hpp"
#include "organisation/domain/numbering.hpp"
#include "organisation/domain/posting_place.hpp"
#include "organisation/store/conflict_desk.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "organisation/store/write_staff.hpp"

namespace organisation {

namespace {

bool may_arrange(ledger::Tx& tx, UnitId unit) {
  if (ledger::may(tx.scope(), ledger::Permission::administer)) return true;
  return lies_in(place_of(tx, unit), tx.scope().place);
}

// Somebody whose postings all lie in one's place, or who has none yet.
bool may_arrange(ledger::Tx& tx, StaffId staff) {
  for (auto const& posted : postings_of(tx, staff))
    if (!may_arrange(tx, posted.unit)) return false;
  return true;
}

bool overlap(Posted const& posted, base::Date from, std::optional<base::Date> to) {
  return (!posted.valid_to || *posted.valid_to > from) && (!to || posted.valid_from < *to);
}

std::string hours(int tenths) { return tenths % 10 == 0 ? fmt::format("{}", tenths / 10) : fmt::format("{}.{}", tenths / 10, tenths % 10); }

std::string days_of(Posted const& posted) {
  return "from " + base::date_in_full(posted.valid_from) + (posted.valid_to ? " to " + base::date_in_full(*posted.valid_to - std::chrono::days{1}) : std::string());
}

// What is wrong with hours on these days beside her other postings, `instead_of` left out; nothing if all is well.
std::optional<base::FieldError> hours_fault(ledger::Tx& tx, Staff const& staff, UnitId unit, int contracted, base::Date from, std::optional<base::Date> to, std::int64_t instead_of = 0) {
  if (contracted <= 0 || contracted > full_time) return base::FieldError{"contracted", "Contracted hours must be more than 0 and at most 37 a week"};
  int others = 0;
  std::string where;
  for (auto const& posted : every_posting_of(tx, staff.id)) {
    if (posted.posting == instead_of || !overlap(posted, from, to)) continue;
    auto const name = name_on(tx, posted.unit);
    if (posted.unit == unit) return base::FieldError{"unit", fmt::format("{} is posted there already, to {} {}: change that posting", staff.full_name, name, days_of(posted))};
    others += posted.contracted;
    where += fmt::format("{}{} hours at {} {}", where.empty() ? "" : " and ", hours(posted.contracted), name, days_of(posted));
  }
  if (others + contracted <= full_time) return std::nullopt;
  return base::FieldError{"contracted", fmt::format("{} has {}: with {} more that is over the 37 hours a week of full time. Change the other posting first", staff.full_name, where, hours(contracted))};
}

void record(ledger::Tx& tx, std::string what, std::int64_t subject) {
  tx.record({.processing = ledger::Processing::alteration, .what = std::move(what), .subject = subject});
}

// A whole caseload is never left without a deputy because of one person in it: who stands against her is named, and a reason asked.
base::Outcome<std::string> why_all_the_same(ledger::Tx& tx, Posted const& posted, NameDeputy const& action) {
  auto const typed = base::typed_text(action.concern_reason, 1000, base::Lines::many);
  if (!typed && typed.error() == base::TextFault::too_long) return base::refuse("concern_reason", "Why all the same must be 1000 characters or fewer");
  if (!typed) return base::refuse("concern_reason", fmt::format("Why all the same {}", base::word(typed.error())));
  std::string names;
  if (action.deputy && base::trim(*typed).empty())
    for (auto const& each : against_deputy(tx, posted.id, posted.unit, *action.deputy)) names += fmt::format("{}{}, {}", names.empty() ? "" : "; ", each.name, each.crn);
  if (names.empty()) return *typed;
  return base::refuse("concern_reason", fmt::format("Say why {} all the same. Against it stand: {}", find_staff(tx, *action.deputy)->full_name, names));
}

}  // namespace

base::Outcome<StaffId> run(ledger::Tx& tx, AddStaff const& action) {
  auto const name = base::typed_text(action.full_name, 120);
  if (!name || name->empty()) return base::refuse("full_name", "Enter the full name");
  auto const email = base::typed_text(action.email, 200);
  if (!email || (!email->empty() && email->find('@') == std::string::npos))
    return base::refuse("email", "Enter an email address in the right form, such as name@justice.gov.uk");
  auto const id = insert_staff(tx, {.full_name = *name, .grade = action.grade, .account = action.account, .email = *email});
  record(tx, "staff.added", id.value);
  return id;
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, PostStaff const& action) {
  auto const staff = find_staff(tx, action.staff);
  auto const unit = find_unit(tx, action.unit);
  if (!staff || !unit || !may_arrange(tx, unit->id)) return base::refuse(base::Refused::not_found);
  auto const from = action.from.value_or(tx.today());
  if (action.to && *action.to <= from) return base::refuse("to", "The posting must end after it begins");
  if (!fits(staff->grade, unit->kind))
    return base::refuse("unit", fmt::format("A {} is not posted to a unit of this kind", grade_name(staff->grade)));
  if (auto const fault = hours_fault(tx, *staff, unit->id, action.contracted, from, action.to)) return base::refuse({*fault});
  auto const id = insert_posting(tx, {.staff = staff->id, .unit = unit->id, .grade = staff->grade, .contracted = action.contracted, .terms = action.terms, .valid_from = from, .valid_to = action.to, .origin = action.origin});
  record(tx, "staff.posted", id);
  return id;
}

base::Outcome<StaffId> run(ledger::Tx& tx, AddPostedStaff const& action) {
  auto const added = run(tx, action.staff);
  if (!added) return added;
  auto const posted = run(tx, PostStaff{.staff = *added, .unit = action.unit});
  if (!posted) return tl::unexpected(posted.error());
  return *added;
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, ChangePosting const& action) {
  auto const posted = find_posting(tx, action.posting);
  auto const unit = find_unit(tx, action.unit);
  if (!posted || !unit || !may_arrange(tx, posted->unit) || !may_arrange(tx, unit->id)) return base::refuse(base::Refused::not_found);
  auto const staff = find_staff(tx, posted->id);
  auto const from = action.from.value_or(tx.today());
  if (from < posted->valid_from) return base::refuse("from", "The change must not come before the posting began, on " + base::date_in_full(posted->valid_from));
  if (posted->valid_to && *posted->valid_to <= from) return base::refuse(base::Refused::conflict, "The posting has ended already.");
  bool const promoted = action.grade != posted->grade, moved = unit->id != posted->unit;
  if (!promoted && !moved && action.contracted == posted->contracted && action.terms == posted->terms) return base::refuse("contracted", "Nothing is different: change the hours, terms, grade or team");
  if (promoted && from > tx.today()) return base::refuse("from", "Write a new grade down on the day it begins, or after it");
  if (!fits(action.grade, unit->kind)) return base::refuse("unit", fmt::format("A {} is not posted to a unit of this kind", grade_name(action.grade)));
  if (auto const fault = hours_fault(tx, *staff, unit->id, action.contracted, from, posted->valid_to, action.posting)) return base::refuse({*fault});
  end_posting(tx, action.posting, from, promoted ? LeavingReason::promoted : moved ? LeavingReason::moved : LeavingReason::changed);
  auto const id = insert_posting(tx, {.staff = posted->id, .unit = unit->id, .grade = action.grade, .contracted = action.contracted, .terms = action.terms,
                                      .valid_from = from, .valid_to = posted->valid_to, .deputy = moved ? std::nullopt : posted->deputy});
  if (promoted) set_grade(tx, posted->id, action.grade);
  record(tx, "staff.posting_changed", id);
  if (moved) tx.tell(PostingEnded{.staff = posted->id, .unit = posted->unit, .on = from});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, EndPosting const& action) {
  auto const posted = find_posting(tx, action.posting);
  if (!posted || !may_arrange(tx, posted->unit)) return base::refuse(base::Refused::not_found);
  auto const on = action.on.value_or(tx.today());
  if (on <= posted->valid_from) return base::refuse("on", "The posting must end after it began, on " + base::date_in_full(posted->valid_from));
  if (posted->valid_to && *posted->valid_to <= on) return base::refuse(base::Refused::conflict, "The posting has ended already.");
  end_posting(tx, action.posting, on, action.reason);
  record(tx, "staff.posting_ended", action.posting);
  tx.tell(PostingEnded{.staff = posted->id, .unit = posted->unit, .on = on});
  return {};
}

base::Outcome<> run(ledger::Tx& tx, NameDeputy const& action) {
  auto const posted = find_posting(tx, action.posting);
  if (!posted || !may_arrange(tx, posted->unit)) return base::refuse(base::Refused::not_found);
  if (action.deputy && *action.deputy == posted->id) return base::refuse("deputy", "Choose somebody else");
  if (action.deputy && !find_staff(tx, *action.deputy)) return base::refuse("deputy", "Choose a member of staff");
  auto const why = why_all_the_same(tx, *posted, action);
  if (!why) return tl::unexpected(why.error());
  set_deputy(tx, action.posting, action.deputy);
  tx.record({.processing = ledger::Processing::alteration, .what = "staff.deputy_named", .subject = action.posting, .why = *why});
  return {};
}

base::Outcome<std::int64_t> run(ledger::Tx& tx, RecordAbsence const& action) {
  auto const staff = find_staff(tx, action.staff);
  if (!staff || !may_arrange(tx, staff->id)) return base::refuse(base::Refused::not_found);
  auto const from = action.from.value_or(tx.today());
  if (from < base::make_date(2000, 1, 1) || from > tx.today() + std::chrono::years{2}) return base::refuse("from", "The first day must lie between 2000 and two years from now");
  if (action.to && *action.to < from) return base::refuse("to", "The last day must not be before the first");
  if (action.to && *action.to > from + std::chrono::years{10}) return base::refuse("to", "The last day must come within ten years of the first: leave it empty where it is not known");
  for (auto const& other : days_away_of(tx, staff->id))
    if ((!other.ends || *other.ends >= from) && (!action.to || other.starts <= *action.to))
      return base::refuse("from", "Another absence covers some of these days: change that one");
  auto const id = insert_absence(tx, {.staff = staff->id, .kind = action.kind, .starts = from, .ends = action.to});
  record(tx, "staff.absence_recorded", id);
  tx.tell(StaffAway{.staff = staff->id, .from = from, .to = action.to});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, EndAbsence const& action) {
  auto const absence = find_absence(tx, action.absence);
  if (!absence || !may_arrange(tx, absence->staff)) return base::refuse(base::Refused::not_found);
  auto const back = action.back.value_or(tx.today());
  if (back <= absence->starts) return base::refuse("back", "The first day back must be after " + base::date_in_full(absence->starts));
  if (absence->ends && *absence->ends < back) return base::refuse(base::Refused::conflict, "The absence has ended already.");
  end_absence(tx, action.absence, back - std::chrono::days{1});
  record(tx, "staff.absence_ended", action.absence);
  tx.tell(StaffBack{.staff = absence->staff, .from = back});
  return {};
}

}  // namespace organisation
