// Supervision of staff: one-to-ones with what was agreed, notes of one's own, wellbeing, observed practice, mentoring, shadowing.
#pragma once
#include "ledger/ledger.hpp"
#include "workforce/domain/ids.hpp"
#include "workforce/domain/place_words.hpp"

namespace workforce {

using ledger::StaffId;

struct Agreed {
  std::string what = {};
  Whose whose = Whose::staff;
  std::optional<base::Date> due = {};
};
struct HoldOneToOne {
  StaffId staff = {};
  std::optional<base::Date> on = {};
  std::string agreed = {};               // seen by both
  std::vector<Agreed> actions = {};      // those without words fall away
  std::optional<base::Date> next = {};
  std::optional<Wellbeing> wellbeing = {};
  std::string private_note = {};         // its author's alone
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<OneToOneId> run(ledger::Tx&, HoldOneToOne const&);

struct FinishOneToOneAction {
  OneToOneActionId action = {};
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;  // both may
};
base::Outcome<> run(ledger::Tx&, FinishOneToOneAction const&);

struct KeepNote {
  StaffId staff = {};
  std::string body = {};
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;  // of oneself too
};
base::Outcome<> run(ledger::Tx&, KeepNote const&);

struct MarkWellbeing {
  StaffId staff = {};
  std::optional<Wellbeing> mark = {};
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;  // who leads her, or she herself
};
base::Outcome<> run(ledger::Tx&, MarkWellbeing const&);

struct ObservePractice {
  StaffId staff = {};
  std::optional<base::Date> on = {};
  std::string what = {}, went_well = {}, next_time = {};
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, ObservePractice const&);

struct StartMentoring {
  StaffId staff = {}, mentor = {};
  std::optional<base::Date> from = {};
  std::string aim = {};
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, StartMentoring const&);
struct EndMentoring {
  StaffId staff = {};
  std::int64_t mentoring = 0;
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, EndMentoring const&);

// She watched a case that somebody else holds: one that who records it may see.
struct RecordShadowing {
  StaffId staff = {}, overseer = {};
  std::string crn = {};
  std::optional<base::Date> on = {};
  std::string what = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<> run(ledger::Tx&, RecordShadowing const&);

}  // namespace workforce
