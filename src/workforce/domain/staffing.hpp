// Who is in post and who of them is available, by grade, on any basis and any day: organisation.md section 6.
#pragma once
#include "organisation/domain/leaving.hpp"
#include "organisation/domain/staff.hpp"
#include "workforce/domain/amount.hpp"
#include "workforce/domain/rules.hpp"

#include <map>
#include <span>
#include <vector>

namespace workforce {

using organisation::Grade;
using organisation::LeavingReason;
using organisation::Origin;
using organisation::StaffId;
using organisation::Terms;
using organisation::UnitId;

// FTE on the last day of the period; average FTE over the month; people on the last day, whatever their hours.
enum class Basis { fte_end, fte_avg, heads };

// Who is counted in post. `trainees`: PQiPs among the PSOs, as published figures have them; else in a row of their own.
struct Flags {
  bool trainees = true;
  bool sick = true;         // on long sickness
  bool maternity = true;
  bool agency = false;
  bool loaned_out = false;  // the post is ours, the work another's: never available
  friend bool operator==(Flags const&, Flags const&) = default;
};

// Both days counted.
struct Period {
  base::Date first = {};
  base::Date last = {};
  std::int64_t days() const { return (last - first).count() + 1; }
};

// A posting: valid from the first day to the day before `to`.
struct Spell {
  std::int64_t posting = 0;
  StaffId staff = {};
  UnitId unit = {};
  Grade grade = Grade::po;
  int contracted = organisation::full_time;
  Terms terms = Terms::permanent;
  base::Date from = {};
  std::optional<base::Date> to = {};
  LeavingReason reason = LeavingReason::none;
  Origin origin = Origin::entered;
  bool covers(base::Date day) const { return from <= day && (!to || day < *to); }
};
// Both days included; without an end until further notice.
struct Away {
  StaffId staff = {};
  organisation::AbsenceKind kind = organisation::AbsenceKind::leave;
  base::Date starts = {};
  std::optional<base::Date> ends = {};
  bool covers(base::Date day) const { return starts <= day && (!ends || day <= *ends); }
};
// Hours taken off in one team, from the first day to the day before `to`.
struct HoursOff {
  StaffId staff = {};
  UnitId unit = {};
  int tenths = 0;
  base::Date from = {};
  std::optional<base::Date> to = {};
  bool covers(base::Date day) const { return from <= day && (!to || day < *to); }
};
struct Workforce {
  std::vector<Spell> spells = {};
  std::vector<Away> absences = {};
  std::vector<HoursOff> reductions = {};
};

// Where the rows of a figure come from.
struct Origins {
  bool entered = false, imported = false, invented = false;
  void add(Origin);
  void add(Origins);
  std::string in_words() const;  // "entered", "imported and invented"; "no rows" where there are none
};

struct Measured {
  Amount in_post = {};
  Amount available = {};
  int people = 0;        // in post on the last day
  Origins origins = {};
};

// What one person counts for on one day.
struct Counted {
  bool in_post = false;
  int available = 0;  // tenths of hours; 0: not at work at all
};
// On long sickness: on the 28th day of it and after (StaffingRules). A day's figure is never changed by what came later.
bool is_long_sickness(Away const&, base::Date day, StaffingRules const&);
// `absences` and `reductions` are of the spell's own person.
Counted counted_on(Spell const&, std::span<Away const> absences, std::span<HoursOff const> reductions, Flags const&, StaffingRules const&, base::Date day);

// The row in which a grade stands.
Grade row_of(Grade, Flags const&);
// By row. For `fte_end` and `heads` only the last day of the period counts.
std::map<Grade, Measured> measure(Workforce const&, Basis, Flags const&, Period, StaffingBook const&);

// The month in which the day lies, up to and including the day.
Period month_to(base::Date day);
base::Date last_of_month(base::Date day);
// The day itself and before it the last days of months, `step` months apart: `count` days, oldest first. A step of 3 gives the ends
// of quarters.
std::vector<base::Date> ends_before(base::Date day, int count, int step);

std::string_view row_words(Grade, Flags const&);  // "Probation services officers and trainees"
std::string basis_words(Basis, Period);           // "FTE on 31 March 2023"
std::string flags_words(Flags const&);            // "with trainees, long sickness and maternity leave; without agency staff and staff loaned out"

}  // namespace workforce

template <>
struct base::Words<workforce::Basis> {
  static constexpr std::array table{base::Word{workforce::Basis::fte_end, "V-FTE-END"}, base::Word{workforce::Basis::fte_avg, "V-FTE-AVG"}, base::Word{workforce::Basis::heads, "V-HEADS"}};
};
