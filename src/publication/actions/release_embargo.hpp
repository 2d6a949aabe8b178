// The embargo: its minute, who may see the draft before, and what each of them looked at.
#pragma once
#include "ledger/ledger.hpp"
#include "publication/store/release_minute.hpp"

namespace publication {

// The minute, in wall-clock time of Europe/London. Never in the past.
struct SetRelease {
  InspectionId inspection = {};
  std::optional<base::LocalTime> at = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, SetRelease const&);

// Later: at once, by the lead inspector. Earlier: wanted, until AgreeEarlier.
struct MoveRelease {
  InspectionId inspection = {};
  std::optional<base::LocalTime> to = {};
  std::string reason = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, MoveRelease const&);

// By another person of the team than who wanted it: the lead inspector, the quality lead, the publisher or the panel.
struct AgreeEarlier {
  InspectionId inspection = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, AgreeEarlier const&);

struct AllowEarly {
  InspectionId inspection = {};
  std::string user_name = {};
  std::string why = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, AllowEarly const&);

struct EndEarly {
  InspectionId inspection = {};
  std::int64_t reader = 0;
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, EndEarly const&);

// Kept before the page is shown; the mark goes on it. Not found for who is not on the list.
struct LookEarly {
  InspectionId inspection = {};
  std::string what = {};   // "report", "recommendations", "report.pdf": a fixed word
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;
};
base::Outcome<std::string> run(ledger::Tx&, LookEarly const&);

// Every minute: the status of what has become public by itself. Returns how many.
int note_releases(ledger::Ledger&);

}  // namespace publication
