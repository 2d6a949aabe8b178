#include "risk/actions/world.hpp"

#include "enquiries/domain/rules.hpp"
#include "organisation/store/training_desk.hpp"
#include "risk/store/more_to_countersign.hpp"

#include <fmt/format.h>

namespace risk {
namespace {

using enquiries::EnquiryKind;

enquiries::RuleBook rule_book() {
  std::vector const both{EnquiryKind::police_da, EnquiryKind::childrens};
  return {.versions = {{.version = "2023-1", .valid_from = base::make_date(2023, 1, 1),
      .provisional_gates = {"psr.submit", "assessment.sign", "review.sign", "termination.sign", "address.approve", "home_visit.approve"},
      .hard_gates = {"curfew.recommend", "hdc.address.approve"}, .provisional_countersign = {people::Priority::first}, .reopened_due_wd = 5,
      .triggers = {{.id = "TR-04", .event = "curfew.proposed", .ask = both, .gate = "curfew.recommend"},
                   {.id = "TR-06", .event = "order.started", .any_childrens = {"household.child"}, .ask = both, .gate = "assessment.sign"},
                   {.id = "TR-11", .event = "review.due", .any = {"flag.ADVP"}, .ask = both, .gate = "review.sign"}}}}};
}

Judgement finished(Group who, Level level) {
  return {.who = who, .level = level, .nature = "Assault", .who_exactly = "Dana", .circumstances = "After drinking", .imminence = "Weeks", .reasons = "The record"};
}

constexpr std::string_view base_world = R"(
insert into unit (id, kind, team_from, team_to) values (1, 'team', 3, 3), (2, 'team', 9, 9);
insert into police_force (code, name, ons_code, nation, police_uk_id) values ('05', 'Merseyside Police', 'E23000004', 'england', 'merseyside');
insert into authority (code, name, kind, nation, police_force_code) values ('E08000011', 'Knowsley', 'metropolitan_district', 'england', '05');
insert into agency (id, kind, code, name, unit_name, valid_from) values (1, 'police', '05', 'Merseyside Police', 'Domestic Abuse Unit', '2023-01-01'),
  (2, 'childrens', 'E08000011', 'Knowsley', 'MASH', '2023-01-01');
insert into staff (id, full_name, grade) values (1, 'Priya Nair', 'PO'), (2, 'Sam Okoro', 'PSO'), (3, 'Helen Marsh', 'SPO'), (4, 'Tom Ash', 'SPO'), (5, 'Far Away', 'PO');
insert into person (id, crn, surname, forenames, team_id, team_no, practitioner_id, recorded_at) values (1, 'X100001', 'Clarke', 'Jordan', 1, 3, 1, 1687000000);
insert into person_link (id, person_id, surname, forenames, relation, victim, in_household, valid_from, recorded_at) values (1, 1, 'Reid', 'Dana', 'ex_partner', 'actual', 0, '2020-01-01', 1687000000);
insert into person_child (id, person_id, surname, forenames, birth_date, relation, contact, authority_code, valid_from, recorded_at)
  values (1, 1, 'Reid', 'Alfie', '2018-05-01', 'own', 'contact', 'E08000011', '2020-01-01', 1687000000);
insert into sentence (id, person_id, kind, offence, started) values (1, 1, 'community', 'Assault', '2023-06-12');
insert into enquiry (id, reference, person_id, kind, agency_id, state, priority, priority_reason, trigger_ids, clock_id, owner_id, drafted_at, asked_at, day_zero, due_on, released_at) values
  (1, 'E-2023-000001', 1, 'police_da', 1, 'sent', 'soon', 'medium', 'TR-06', 'CK-SUPERVISION-START', 1, 1686650400, 1686650400, '2023-06-13', '2023-06-27', 1686650400),
  (2, 'E-2023-000002', 1, 'childrens', 2, 'sent', 'soon', 'medium', 'TR-06', 'CK-SUPERVISION-START', 1, 1686650400, 1686650400, '2023-06-13', '2023-06-27', 1686650400);
insert into enquiry_child (enquiry_id, child_id) values (2, 1);
insert into need (id, person_id, kind, agency_id, state, strength, gate, clock_id, priority, priority_reason, created_at, ask_by, need_by, enquiry_id) values
  (1, 1, 'police_da', 1, 'asked', 'required', 'assessment.sign', 'CK-SUPERVISION-START', 'soon', 'medium', 1686564000, '2023-06-13', '2023-06-27', 1),
  (2, 1, 'childrens', 2, 'asked', 'required', 'assessment.sign', 'CK-SUPERVISION-START', 'soon', 'medium', 1686564000, '2023-06-13', '2023-06-27', 2);
insert into need_reason (id, need_id, trigger_id, event, rule_version, at) values (1, 1, 'TR-06', 'order.started', '2023-1', 1686564000), (2, 2, 'TR-06', 'order.started', '2023-1', 1686564000);
insert into need_child (need_id, child_id) values (2, 1);
)";

}  // namespace

World::World() {
  rules.put(rule_book());
  rules.put(default_rules());
  rules.put(organisation::TrainingDesk{});
  rules.put(MoreToCountersign{});
  reactions.on<enquiries::AnswerArrived>(reopen_answered);
  reactions.on<enquiries::AnswerCorrected>(reopen_corrected);
  reactions.on<enquiries::EnquiryWithdrawn>(reopen_withdrawn);
  reactions.on<enquiries::EnquiryClosed>(reopen_closed);
}
void World::SetUp() { sql(base_world); }

std::int64_t World::count(std::string const& from) {
  std::string const text = "select count(*) from " + from;
  return *db().row<std::int64_t>(sql::Statement{"test.count", *kept_.insert(kept_.end(), text)});
}
std::string World::word(std::string const& select) {
  return db().row<std::string>(sql::Statement{"test.word", *kept_.insert(kept_.end(), select)}).value_or("(none)");
}

void World::answer(EnquiryId enquiry, bool tells) {
  auto const now = clock.now().time_since_epoch().count();
  auto const id = enquiry.value;
  sql(fmt::format("insert into enquiry_return (id, enquiry_id, enquiry_version, kind, route, recorded_at, released_at) values ({0}, {0}, 1, 'final', 'page', {1}, {1});"
                  "insert into item (id, return_id, enquiry_id, kind, child_id, date_from, types, person_role, children_present) values"
                  " ({0}, {0}, {0}, '{2}', {3}, '2023-03-12', 'physical', 'perpetrator', 'yes');"
                  "insert into item_version (item_id, version, body, at) values ({0}, 1, 'As first returned', {1});"
                  "update enquiry set state = 'returned_final', returned_at = {1} where id = {0};",
                  id, now, enquiry == police ? "incident" : "known_status", enquiry == police ? "null" : "1"));
  if (!tells) return;
  ledger().write(partner(), [&](ledger::Tx& tx) {
    tx.tell(enquiries::AnswerArrived{.person = person, .enquiry = enquiry, .answer = enquiries::ReturnId{id}, .final_return = true});
    tx.record({.what = "answer.returned", .subject = id});
    return true;
  });
}
void World::read(EnquiryId enquiry) {
  sql(fmt::format("insert into item_read (item_id, version, account_id, by_name, at) select i.id, i.version, 1, 'Priya Nair', 1 from item i where i.enquiry_id = {0}"
                  " and not exists (select 1 from item_read r where r.item_id = i.id and r.version = i.version);"
                  "update enquiry set state = 'read' where id = {0} and state = 'returned_final';", enquiry.value));
}
void World::correct(ItemId item) {
  sql(fmt::format("update item set version = version + 1 where id = {0}; insert into item_version (item_id, version, body, at) values ({0}, 2, 'As corrected', 2);"
                  "update enquiry set state = 'returned_final' where id = {0};", item.value));
  ledger().write(partner(), [&](ledger::Tx& tx) {
    tx.tell(enquiries::AnswerCorrected{.person = person, .enquiry = EnquiryId{item.value}, .changed = {item}});
    tx.record({.what = "answer.corrected", .subject = item.value});
    return true;
  });
}
void World::both_answered_and_read() {
  for (auto const enquiry : {police, childrens}) {
    answer(enquiry);
    read(enquiry);
  }
}

AssessmentId World::started() { return act(StartAssessment{.person = person}).value(); }

std::int64_t World::judgement_version(AssessmentId id, Group who) {
  return ledger().read(spo(), [&](ledger::View& view) {
    for (auto const& j : judgements_of(view, id))
      if (j.who == who) return j.version;
    return std::int64_t{0};
  });
}
void World::judge_all(AssessmentId id, Level level, std::optional<ledger::Scope> by) {
  for (Group who : all_groups)
    ASSERT_EQ(refusal_of(act(SaveJudgement{.assessment = id, .judgement = finished(who, level), .version = judgement_version(id, who)}, by)), "done");
}
void World::cite_both(AssessmentId id) {
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident}, {status}}, .judgements = {Group::children, Group::known_adult}})), "done");
}
void World::protect_everybody() {
  ArrangementFields const fields{.code = ArrangementCode::no_contact, .what = "No contact", .who = "Priya Nair, probation", .agreed_with = "Ms Hall, social worker",
                                 .from = base::make_date(2023, 6, 28), .review = base::make_date(2023, 7, 26), .interim = true};
  ASSERT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {.child = alfie}, .fields = fields})), "done");
  ASSERT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {.adult = dana}, .fields = fields})), "done");
}
AssessmentRow World::row(AssessmentId id) {
  return ledger().read(spo(), [&](ledger::View& view) { return find_assessment(view, id).value(); });
}
std::int64_t World::lock_of(AssessmentId id) { return row(id).lock_version; }

base::Outcome<Signed> World::sign(AssessmentId id, std::vector<EnquiryId> said, std::optional<ledger::Scope> by) {
  SignAssessment action{.assessment = id, .lock_version = lock_of(id)};
  for (auto const enquiry : said) action.changes.push_back({enquiry, "The level to a known adult"});
  return act(action, by);
}
AssessmentId World::signed_provisional() {
  auto const id = started();
  judge_all(id);
  protect_everybody();
  EXPECT_EQ(refusal_of(sign(id, {police, childrens})), "done");
  return id;
}
AssessmentId World::signed_complete() {
  both_answered_and_read();
  auto const id = started();
  judge_all(id);
  cite_both(id);
  EXPECT_EQ(refusal_of(sign(id)), "done");
  return id;
}

}  // namespace risk
