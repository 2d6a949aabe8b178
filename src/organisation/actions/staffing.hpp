// Staff, where they are posted, when they are away and who stands in for them. A senior arranges what lies in her own
// place; an administrator anything. The facts told let later areas hand work on the same day.
#pragma once
#include "ledger/ledger.hpp"
#include "organisation/domain/leaving.hpp"
#include "organisation/domain/staff.hpp"

namespace organisation {

struct AddStaff {
  std::string full_name = {};
  Grade grade = Grade::po;
  std::string email = {};
  std::optional<AccountId> account = {};
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<StaffId> run(ledger::Tx&, AddStaff const&);

// To a team; head and deputy to a PDU, the director to a region.
struct PostStaff {
  StaffId staff = {};
  UnitId unit = {};
  int contracted = full_time;              // tenths of hours a week
  Terms terms = Terms::permanent;
  std::optional<base::Date> from = {};     // today
  std::optional<base::Date> to = {};       // the first day without it
  Origin origin = Origin::entered;
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<std::int64_t> run(ledger::Tx&, PostStaff const&);

// Both in one: somebody new, who starts today.
struct AddPostedStaff {
  AddStaff staff = {};
  UnitId unit = {};
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<StaffId> run(ledger::Tx&, AddPostedStaff const&);

// From a day on other hours, terms, grade or team: the posting closes and another opens, so that any past day can still be asked.
// A new grade is written down on its first day or after it. Gives the new posting.
struct ChangePosting {
  std::int64_t posting = 0;
  UnitId unit = {};
  Grade grade = Grade::po;
  int contracted = full_time;
  Terms terms = Terms::permanent;
  std::optional<base::Date> from = {};     // today
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<std::int64_t> run(ledger::Tx&, ChangePosting const&);

struct EndPosting {
  std::int64_t posting = 0;
  std::optional<base::Date> on = {};       // the first day without it; today
  LeavingReason reason = LeavingReason::none;
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, EndPosting const&);

// Who takes what is this person's, in this posting, while she is away.
struct NameDeputy {
  std::int64_t posting = 0;
  std::optional<StaffId> deputy = {};      // nothing: nobody; then the team's SPO
  std::string concern_reason = {};         // asked for where any of her people stands against the deputy; kept in the audit
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, NameDeputy const&);

struct RecordAbsence {
  StaffId staff = {};
  AbsenceKind kind = AbsenceKind::leave;
  std::optional<base::Date> from = {};     // today
  std::optional<base::Date> to = {};       // the last day; nothing: until further notice
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<std::int64_t> run(ledger::Tx&, RecordAbsence const&);

struct EndAbsence {
  std::int64_t absence = 0;
  std::optional<base::Date> back = {};     // the first day back; today
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, EndAbsence const&);

}  // namespace organisation
