#include "demonstration/store/insert_staff.hpp"

#include "demonstration/domain/day.hpp"

namespace demonstration {
namespace {

Table const unit{"unit", "id, kind, parent_id, team_from, team_to"};
Table const unit_version{"unit_version", "id, unit_id, code, name, parent_id, change_kind, valid_from, recorded_at, recorded_by"};
Table const account{"account", "id, user_name, full_name, email, created_at"};
Table const staff{"staff", "id, full_name, grade, account_id, email"};
Table const posting{"posting", "id, staff_id, unit_id, grade, contracted, valid_from, valid_to, leaving_reason, origin"};
Table const absence{"absence", "id, staff_id, kind, starts, ends"};
Table const role_grant{"role_grant", "id, account_id, role, unit_id, agency_id, staff_id, valid_from"};
Table const story_person{"story_person", "key, account_id, grant_id"};

}  // namespace

void insert_team(Bulk& bulk, Keys& keys, Team const& team, Pdu const& pdu, base::Date from) {
  bulk.add(unit, {team.id, "team", pdu.id, team.number, team.number});
  bulk.add(unit_version, {keys.next("unit_version"), team.id, "", team.name, pdu.id, "create", from, the_morning(), "the demonstration"});
}

void insert_account(Bulk& bulk, AccountId id, std::string_view user_name, std::string_view full_name, std::string_view email, base::Instant at) {
  bulk.add(account, {id, user_name, full_name, email, at});
}

void insert_staff(Bulk& bulk, StaffId id, std::string_view name, organisation::Grade grade, std::optional<AccountId> account_id, std::string_view email) {
  bulk.add(staff, {id, name, grade, account_id, email});
}

void insert_posting(Bulk& bulk, Posting const& made) { bulk.add(posting, {made.id, made.staff, made.unit, made.grade, made.contracted, made.from, made.to, made.reason, organisation::Origin::invented}); }

void insert_absence(Bulk& bulk, std::int64_t id, StaffId who, std::string_view kind, base::Date starts, std::optional<base::Date> ends) {
  bulk.add(absence, {id, who, kind, starts, ends});
}

void insert_grant(Bulk& bulk, RoleGrant const& made) {
  bulk.add(role_grant, {made.id, made.account, made.role, made.unit, made.agency, made.staff, made.from});
}

void insert_story_person(Bulk& bulk, std::string_view key, AccountId account_id, std::int64_t grant) {
  bulk.add(story_person, {key, account_id, grant});
}

}  // namespace demonstration
