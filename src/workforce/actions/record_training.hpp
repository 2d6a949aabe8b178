// A course that was taken, with what shows it; or why somebody need not take it. Recorded by who leads her, never by herself:
// how sure somebody feels is no evidence (organisation.md, section 7).
#pragma once
#include "ledger/ledger.hpp"
#include "workforce/domain/training.hpp"

namespace workforce {

using ledger::StaffId;

struct RecordTraining {
  StaffId staff = {};
  std::string topic = {};
  std::optional<Level> level = {};
  std::optional<base::Date> on = {};
  std::string evidence = {};
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, RecordTraining const&);

struct ExemptFromTraining {
  StaffId staff = {};
  std::string topic = {};
  std::optional<base::Date> from = {};
  std::optional<base::Date> until = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, ExemptFromTraining const&);

}  // namespace workforce
