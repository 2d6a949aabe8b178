// Work besides cases, recorded on the person it was for.
#pragma once
#include "ledger/ledger.hpp"
#include "people/actions/change.hpp"
#include "workload/store/other_work.hpp"

namespace workload {

// It counts from now on. What the training of its writer asks today is a senior beside her: it is kept as waiting for one.
struct RecordReport {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  people::Version version = {};
  std::optional<StaffId> staff = {};     // who wrote it
  ReportKind kind = ReportKind::standard;
  base::Date completed = {};
};
base::Outcome<> run(ledger::Tx&, RecordReport const&);

// A contact done by somebody else than the case's practitioner: its points go to who did it and come off the practitioner.
struct RecordContact {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  people::Version version = {};
  std::optional<StaffId> staff = {};     // who did it
  std::string code = {};                 // of policy/workload.toml
  base::Date on = {};
};
base::Outcome<> run(ledger::Tx&, RecordContact const&);

}  // namespace workload
