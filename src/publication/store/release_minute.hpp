// The minute at which an inspection's report becomes public, and the list of those who see the draft before (section 10).
// Nothing is made public by a job: every statement compares the minute with its own instant.
#pragma once
#include "inspection/store/inspections.hpp"

namespace publication {

using inspection::AccountId;
using inspection::InspectionId;

// Of the team.
struct ReleaseRow {
  InspectionId inspection = {};
  base::Instant at = {};
  base::Instant set_at = {};
  std::string set_name = {};
  std::optional<base::Instant> wanted_at = {};   // an earlier minute, until a second person agrees
  std::optional<AccountId> wanted_by = {};
  std::string wanted_name = {};
  std::int64_t lock_version = 1;
};
std::optional<ReleaseRow> find_release(ledger::View&, InspectionId);

struct ReleaseMoveRow {
  std::optional<base::Instant> from = {};        // none: it was set
  base::Instant to = {};
  std::string reason = {};
  base::Instant at = {};
  std::string by = {};
  std::string second = {};
};
std::vector<ReleaseMoveRow> release_moves(ledger::View&, InspectionId);  // oldest first

// Whether the minute is reached at the view's instant. For everybody.
bool is_released(ledger::View&, InspectionId);
std::optional<base::Instant> released_at(ledger::View&, InspectionId);   // nothing before it
// Under embargo still, though their minute is reached: for the job that moves their status on.
std::vector<InspectionId> reached_releases(ledger::View&);

// Early access ------------------------------------------------------------------------------------------------------------

struct EarlyReader {
  std::int64_t id = 0;
  AccountId account = {};
  std::string name = {};
  std::string why = {};
  base::Instant added_at = {};
};
std::vector<EarlyReader> early_readers(ledger::View&, InspectionId);     // of the team: who is on the list now, by name

struct EarlyLookRow {
  std::string name = {};
  std::string what = {};
  std::string mark = {};
  base::Instant at = {};
  std::string from_address = {};
};
std::vector<EarlyLookRow> early_looks(ledger::View&, InspectionId);      // of the team; the newest first

// For who is on the list: the inspections whose draft they may see now. Nothing else is known of any.
std::vector<inspection::Inspection> early_inspections(ledger::View&);
std::optional<inspection::Inspection> find_early(ledger::View&, InspectionId);

// An account that may be put on the list, by its user name.
std::optional<AccountId> account_named(ledger::View&, std::string_view user_name);

// Writes ------------------------------------------------------------------------------------------------------------------

std::optional<InspectionId> lock_release(ledger::Tx&, InspectionId);     // the inspection's row, of the team
bool insert_release(ledger::Tx&, InspectionId, base::Instant at);        // false: there is one
bool move_release(ledger::Tx&, ReleaseRow const& from, base::Instant to);  // drops an earlier minute that was wanted
bool want_release(ledger::Tx&, ReleaseRow const& now, base::Instant earlier);
void note_release_move(ledger::Tx&, InspectionId, std::optional<base::Instant> from, base::Instant to, std::string_view reason, std::string_view second);
void add_early_reader(ledger::Tx&, InspectionId, AccountId, std::string_view why);
bool remove_early_reader(ledger::Tx&, InspectionId, std::int64_t reader);
std::int64_t count_looks(ledger::View&, InspectionId);
void insert_early_look(ledger::Tx&, InspectionId, std::string_view what, std::string_view mark);

}  // namespace publication
