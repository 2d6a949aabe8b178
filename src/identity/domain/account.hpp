// Accounts, the roles given to them at a place, and sign-ins.
#pragma once
#include "base/time.hpp"
#include "ledger/scope.hpp"

#include <optional>
#include <string>

namespace identity {

using ledger::AccountId;
using ledger::AgencyId;
using ledger::PersonId;
using ledger::Role;
using ledger::StaffId;
using ledger::UnitId;
using GrantId = base::Strong<struct GrantTag>;
using SessionId = base::Strong<struct SessionTag>;

struct Account {
  AccountId id = {};
  std::string user_name = {};
  std::string full_name = {};
  std::string email = {};
  bool disabled = false;
  bool has_password = false;
  bool enrolled = false;                           // has a second factor
  bool must_change = false;                        // signs in with a password that somebody else knows
  int failed_attempts = 0;
  std::optional<base::Instant> locked_until = {};
  base::Instant created_at = {};
};

// A role at a place: a unit for probation and inspection roles, an agency for partners.
// From `valid_from` (included) to `valid_to` (not included).
struct Grant {
  GrantId id = {};
  AccountId account = {};
  Role role = Role::public_reader;
  std::optional<UnitId> unit = {};
  std::optional<AgencyId> agency = {};
  std::optional<StaffId> staff = {};
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::string place_name = {};                     // of the unit or agency, for choosing among several
};

// How far a sign-in has come. Only an open one may do anything.
enum class Stage { enrol, choose, open };

struct Session {
  SessionId id = {};
  AccountId account = {};
  std::optional<GrantId> grant = {};
  Stage stage = Stage::open;
  std::string csrf = {};
  std::string pending_totp = {};                   // the secret shown while enrolling, base32
  base::Instant created_at = {};
  base::Instant seen_at = {};
};

std::string_view role_name(Role);                  // "Senior probation officer"
bool is_partner(Role);                             // answers enquiries: is given at an agency, not a unit
bool needs_staff(Role);                            // works with people on probation: a member of staff

}  // namespace identity

template <>
struct base::Words<identity::Stage> {
  static constexpr std::array table{base::Word{identity::Stage::enrol, "enrol"}, base::Word{identity::Stage::choose, "choose"},
                                    base::Word{identity::Stage::open, "open"}};
};
