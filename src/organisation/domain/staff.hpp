// Staff, their grades, where they are posted and when they are away.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "ledger/scope.hpp"

#include <optional>
#include <string>

namespace organisation {

using ledger::AccountId;
using ledger::StaffId;
using ledger::UnitId;

enum class Grade { ca, pso, pqip, po, spo, dhpdu, hpdu, rpd };

std::string_view grade_name(Grade);  // "probation services officer"
bool is_practitioner(Grade);         // PSO, PQIP or PO: may hold people on probation

struct Staff {
  StaffId id = {};
  std::string full_name = {};
  Grade grade = Grade::po;
  std::optional<AccountId> account = {};
  std::string email = {};
};

// Hours are in tenths of an hour a week.
inline constexpr int full_time = 370;

// How somebody is here. Of `loaned_out` staff the post is ours, the work another's.
enum class Terms { permanent, fixed_term, agency, loaned_in, loaned_out };

// A posting of a member of staff: to a team; to a PDU for its head and deputy; to a region for its director.
struct Posted {
  StaffId id = {};
  std::string full_name = {};
  Grade grade = Grade::po;               // held in this posting
  std::optional<AccountId> account = {};
  std::string email = {};
  std::int64_t posting = 0;
  UnitId unit = {};
  int contracted = full_time;
  Terms terms = Terms::permanent;
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::optional<StaffId> deputy = {};   // who takes what is this person's while she is away
};

enum class AbsenceKind { leave, sickness, maternity, special_leave, training };

// From `starts` to `ends`, both included; without an end: until further notice.
struct Absence {
  std::int64_t id = 0;
  StaffId staff = {};
  AbsenceKind kind = AbsenceKind::leave;
  base::Date starts = {};
  std::optional<base::Date> ends = {};
};
// The days without the kind, which is her own matter.
struct DaysAway {
  std::int64_t id = 0;
  StaffId staff = {};
  base::Date starts = {};
  std::optional<base::Date> ends = {};
};

}  // namespace organisation

template <>
struct base::Words<organisation::Grade> {
  static constexpr std::array table{
      base::Word{organisation::Grade::ca, "CA"},       base::Word{organisation::Grade::pso, "PSO"},
      base::Word{organisation::Grade::pqip, "PQIP"},   base::Word{organisation::Grade::po, "PO"},
      base::Word{organisation::Grade::spo, "SPO"},     base::Word{organisation::Grade::dhpdu, "DHPDU"},
      base::Word{organisation::Grade::hpdu, "HPDU"},   base::Word{organisation::Grade::rpd, "RPD"},
  };
};
template <>
struct base::Words<organisation::Terms> {
  static constexpr std::array table{
      base::Word{organisation::Terms::permanent, "permanent"}, base::Word{organisation::Terms::fixed_term, "fixed_term"},
      base::Word{organisation::Terms::agency, "agency"},       base::Word{organisation::Terms::loaned_in, "loaned_in"},
      base::Word{organisation::Terms::loaned_out, "loaned_out"},
  };
};
template <>
struct base::Words<organisation::AbsenceKind> {
  static constexpr std::array table{
      base::Word{organisation::AbsenceKind::leave, "leave"},         base::Word{organisation::AbsenceKind::sickness, "sickness"},
      base::Word{organisation::AbsenceKind::maternity, "maternity"}, base::Word{organisation::AbsenceKind::special_leave, "special_leave"},
      base::Word{organisation::AbsenceKind::training, "training"},
  };
};
