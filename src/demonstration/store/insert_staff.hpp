// Units, staff, accounts and the story's people, with keys of their own.
#pragma once
#include "base/time.hpp"
#include "demonstration/domain/world.hpp"
#include "demonstration/store/bulk.hpp"
#include "organisation/domain/leaving.hpp"
#include "organisation/domain/staff.hpp"

namespace demonstration {

void insert_team(Bulk&, Keys&, Team const&, Pdu const&, base::Date from);
void insert_account(Bulk&, AccountId, std::string_view user_name, std::string_view full_name, std::string_view email, base::Instant at);
void insert_staff(Bulk&, StaffId, std::string_view name, organisation::Grade, std::optional<AccountId>, std::string_view email);

struct Posting {
  std::int64_t id = 0;
  StaffId staff = {};
  UnitId unit = {};
  organisation::Grade grade = organisation::Grade::po;
  int contracted = organisation::full_time;
  base::Date from = {};
  std::optional<base::Date> to = {};
  organisation::LeavingReason reason = organisation::LeavingReason::none;
};
void insert_posting(Bulk&, Posting const&);
void insert_absence(Bulk&, std::int64_t id, StaffId, std::string_view kind, base::Date starts, std::optional<base::Date> ends);

struct RoleGrant {
  std::int64_t id = 0;
  AccountId account = {};
  ledger::Role role = ledger::Role::practitioner;
  std::optional<UnitId> unit = {};
  std::optional<AgencyId> agency = {};
  std::optional<StaffId> staff = {};
  base::Date from = {};
};
void insert_grant(Bulk&, RoleGrant const&);
void insert_story_person(Bulk&, std::string_view key, AccountId, std::int64_t grant);

}  // namespace demonstration
