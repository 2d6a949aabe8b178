#include "demonstration/store/stand_inspection.hpp"

namespace demonstration {
namespace {

constexpr ledger::System account_of{"demonstration.story_account", "the cast of made-up inspections", "select s.account_id from story_person s where s.key = :key"};
constexpr ledger::System drafts{"demonstration.drafted_inspections", "the training copy plays its own people", R"sql(
  select i.id, m.account_id, a.full_name, g.account_id, h.full_name, h.user_name, i.unit_id, u.team_from, u.team_to
  from inspection i join inspection_team m on m.inspection_id = i.id and m.role = 'lead' join account a on a.id = m.account_id join unit u on u.id = i.unit_id
  join role_grant g on g.unit_id = i.unit_id and g.role = 'pdu_head' join account h on h.id = g.account_id
  where i.status = 'draft' and exists (select 1 from report_section s where s.inspection_id = i.id) order by i.id)sql"};

constexpr ledger::Write stood{"demonstration.stand_inspection",
  "insert into inspection (unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, training, created_at, created_by)"
  " values (:unit, '2021', :name, :status, :from, :to, :announced, :training, :now, :by) returning id"};
constexpr ledger::Write joined{"demonstration.join_team",
  "insert into inspection_team (inspection_id, account_id, role, cleared, joined_at, by_account) values (:id, :account, 'lead', 1, :now, :account)"};
constexpr ledger::Write went_on{"demonstration.inspection_went_on", "update inspection set status = :status, lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write released{"demonstration.release", "insert into release (inspection_id, at, set_at, set_by, set_name) values (:id, :at, :now, :by, :name)"};
constexpr ledger::Write moved{"demonstration.move_beginnings",
  "update sentence set started = :started where started between :first and :last and person_id in (select p.id from person p where p.crn = :crn)"};

}  // namespace

std::optional<ledger::AccountId> story_account(sql::Connection& connection, std::string_view key) { return connection.row<ledger::AccountId>(account_of, {{"key", key}}); }
std::vector<DraftedInspection> drafted_inspections(sql::Connection& connection) { return connection.rows<DraftedInspection>(drafts); }

InspectionId stand_inspection(ledger::Tx& tx, StandingInspection const& s, ledger::AccountId lead) {
  InspectionId const id{tx.insert(stood, {{"unit", s.unit}, {"name", s.name}, {"status", s.status}, {"from", s.from}, {"to", s.to}, {"announced", s.announced}, {"training", s.training},
                                          {"now", s.planned}, {"by", lead}})};
  tx.change(joined, {{"id", id}, {"account", lead}, {"now", s.planned}});
  return id;
}
void set_status(ledger::Tx& tx, InspectionId id, inspection::Status status) { tx.change(went_on, {{"id", id}, {"status", status}}); }
void set_release(ledger::Tx& tx, InspectionId id, base::Instant at) {
  tx.change(released, {{"id", id}, {"at", at}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}});
}
void move_beginnings(ledger::Tx& tx, std::string const& crn, base::Date first, base::Date last, base::Date to) {
  tx.change(moved, {{"started", to}, {"first", first}, {"last", last}, {"crn", crn}});
}

}  // namespace demonstration
