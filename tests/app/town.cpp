#include "app/town.hpp"

#include "app/inspected.hpp"
#include "dashboards/actions/change_recovery.hpp"
#include "demonstration/pages/routes.hpp"
#include "enquiries/actions/attach_file.hpp"
#include "enquiries/actions/propose_withdrawal.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/actions/take_batch.hpp"
#include "identity/actions/break_glass.hpp"
#include "identity/actions/limit_access.hpp"
#include "people/actions/add_address.hpp"
#include "people/actions/add_alias.hpp"
#include "people/actions/add_child.hpp"
#include "people/actions/add_flag.hpp"
#include "people/actions/add_identifier.hpp"
#include "people/actions/add_link.hpp"
#include "people/actions/record_event.hpp"
#include "people/actions/set_rosh.hpp"
#include "people/actions/start_sentence.hpp"
#include "people/store/record.hpp"
#include "publication/actions/import_inspections.hpp"
#include "risk/actions/arrange.hpp"
#include "risk/actions/save_judgement.hpp"
#include "risk/actions/sign_assessment.hpp"
#include "risk/actions/start_assessment.hpp"
#include "risk/store/assessment.hpp"
#include "risk/store/picture.hpp"
#include "workload/actions/nightly.hpp"
#include "workload/actions/record_inputs.hpp"
#include "workload/actions/record_work.hpp"
#include "workload/actions/reduce_hours.hpp"

namespace app {

using enquiries::EnquiryKind;
using ledger::Role;
using people::PersonId;

namespace {

struct Person {
  Town::Who who;
  char const* name;
  std::int64_t account;
  Role role;
  ledger::Place place;
  std::int64_t unit, agency;
};
constexpr std::array everybody{
    Person{Town::Who::nobody, "", 0, Role::public_reader, ledger::nowhere, 0, 0},
    Person{Town::Who::jo, "Jo Bell", 11, Role::practitioner, {1, 1}, 3, 0},
    Person{Town::Who::sam, "Sam Ojo", 14, Role::spo, {1, 1}, 3, 0},
    Person{Town::Who::hal, "Hal Grant", 16, Role::pdu_head, {1, 2}, 2, 0},
    Person{Town::Who::rae, "Rae Winter", 17, Role::region, {1, 3}, 1, 0},
    Person{Town::Who::ana, "Ana Ruiz", 13, Role::practitioner, {3, 3}, 6, 0},
    Person{Town::Who::pat, "Pat Doyle", 31, Role::police_responder, ledger::nowhere, 0, 21},
    Person{Town::Who::gil, "Gil Frost", 33, Role::police_responder, ledger::nowhere, 0, 24},
    Person{Town::Who::may, "May Lin", 41, Role::childrens_responder, ledger::nowhere, 0, 22},
    Person{Town::Who::una, "Una Peel", 42, Role::childrens_responder, ledger::nowhere, 0, 23},
    Person{Town::Who::adi, "Adi Kerr", 51, Role::administrator, ledger::nowhere, 1, 0},
    Person{Town::Who::ivy, "Ivy Noble", 61, Role::inspector, ledger::nowhere, 1, 0},
    Person{Town::Who::lia, "Lia Stone", 62, Role::lead_inspector, ledger::nowhere, 1, 0},
};
Person const& known(Town::Who who) { return *std::ranges::find(everybody, who, &Person::who); }

constexpr auto more_people = R"(
  insert into account (id, user_name, full_name, created_at) values (12, 'lee', 'Lee Hart', 0), (13, 'ana', 'Ana Ruiz', 0), (16, 'hal', 'Hal Grant', 0),
    (17, 'rae', 'Rae Winter', 0), (33, 'gil', 'Gil Frost', 0), (42, 'una', 'Una Peel', 0), (51, 'adi', 'Adi Kerr', 0), (61, 'ivy', 'Ivy Noble', 0), (62, 'lia', 'Lia Stone', 0);
  update staff set account_id = id where id in (11, 12, 13, 14, 16, 17);
  insert into role_grant (account_id, role, unit_id, staff_id, valid_from) values (11, 'practitioner', 3, 11, '2022-01-01'), (14, 'spo', 3, 14, '2022-01-01'),
    (16, 'pdu_head', 2, 16, '2022-01-01'), (17, 'region', 1, 17, '2022-01-01'), (13, 'practitioner', 6, 13, '2022-01-01'),
    (51, 'administrator', 1, null, '2022-01-01'), (61, 'inspector', 1, null, '2022-01-01'), (62, 'lead_inspector', 1, null, '2022-01-01');
  insert into role_grant (account_id, role, agency_id, valid_from) values (33, 'police_responder', 24, '2022-01-01'), (41, 'childrens_responder', 22, '2022-01-01'),
    (42, 'childrens_responder', 23, '2022-01-01');
)";

base::Date day(unsigned month, unsigned d) { return base::make_date(2023, month, d); }

risk::Judgement judged(risk::Group who) {
  return {.who = who, .level = people::Rosh::medium, .nature = "Assault at home", .who_exactly = "Dana Tamm", .circumstances = "After drinking",
          .imminence = "Weeks", .reasons = "The record of 2021"};
}

}  // namespace

char const* Town::name_of(Who who) { return who == Who::nobody ? "nobody" : known(who).name; }

ledger::Scope Town::as(Who who) {
  auto const& person = known(who);
  auto scope = person.agency ? kit::partner_scope(person.role, person.agency, person.account) : kit::scope_of(person.role, person.place, person.account);
  scope.unit = ledger::UnitId{person.unit};
  scope.name = person.name;
  if (person.account > 20) scope.staff = {};
  return scope;
}

kit::Visitor& Town::visitor(Who who) {
  if (!visitor_) visitor_ = std::make_unique<kit::Visitor>(ledger(), all_routes());
  visitor_->scope = as(who);
  return *visitor_;
}

web::Routes Town::all_routes() {
  auto all = routes();
  for (auto const& route : demonstration::routes()) all.push_back(route);
  return all;
}

void Town::SetUp() {
  enquiries::World::SetUp();
  rules = rule_books();
  reactions = app::reactions();
  db().script(more_people);
  sql::settle_ids(db());
  go_to("2023-06-01T09:00");
  fill_amina();
  sign_boris();
  keep_apart();
  walk_aminas_chain();
  disturb();
  weigh();
  publish();
  go_to("2023-06-28T09:00");
}

PersonId Town::add(char const* crn, char const* surname, char const* forenames, people::UnitId team, people::StaffId by) {
  auto const who = team == people::bootle_team ? Who::ana : Who::jo;
  return must(perform(ledger(), as(who), people::AddPerson{.crn = crn, .surname = surname, .forenames = forenames, .birth_date = base::make_date(1988, 3, 9),
                                                           .sex = people::Sex::male, .team = team, .practitioner = by}));
}

// Made up, of every kind that the register knows.
void Town::publish() {
  using publication::Rating;
  using publication::Subject;
  must(perform(ledger(), as(Who::adi), publication::TakeInspections{{
      {.unit = ledger::UnitId{5}, .name = "Sefton", .region = "North West", .programme = "2021", .published = "2023-06-01", .fieldwork = "2023-03", .overall = Rating::requires_improvement, .score = 9, .score_max = 27,
       .cases = 50, .people = 1000, .vacancy_po = 20, .vacancy_pso = 0, .notes = "As <published>", .sources = "https://inspection.example/sefton | The Sefton Gazette",
       .standards = {{"leadership", Rating::good}, {"assessment", Rating::inadequate}, {"court", Rating::outstanding}}, .shares = {{"ASS-S", 24, 12, 50}, {"PLN-S", 6, 3, 50}, {"REV-S", 31}}},
      {.subject = Subject::region, .unit = ledger::UnitId{1}, .name = "(region) North West", .region = "North West", .programme = "2023-regional", .published = "2022", .overall = Rating::good},
      {.subject = Subject::provider, .name = "(2018) A division", .region = "England", .programme = "2018", .published = "2019-09", .overall = Rating::requires_improvement, .score = 15, .score_max = 30},
      {.unit = ledger::UnitId{5}, .name = "Sefton (sample only)", .region = "North West", .programme = "2023", .fieldwork = "2022-07-01"},
      {.unit = ledger::UnitId{2}, .name = "Knowsley and St Helens", .region = "North West", .programme = "2021", .published = "2023-06-29", .overall = Rating::inadequate}}}));
}

void Town::fill_amina() {
  auto const jo = as(Who::jo);
  auto const id = amina_clarke = amina();
  must(perform(ledger(), jo, people::AddIdentifier{.person = id, .kind = people::IdentifierKind::pnc, .typed = "2003/0011985Z"}));
  must(perform(ledger(), jo, people::AddAlias{.person = id, .surname = "O’Neill & <Sons>", .forenames = "Mina"}));
  must(perform(ledger(), jo, people::AddAddress{.person = id, .address = {.lines = "12 High Street\nHuyton", .postcode = "L36 9YJ", .authority = "E08000011", .from = day(1, 9)}}));
  must(perform(ledger(), jo, people::AddChild{.person = id, .child = {.surname = "Clarke", .forenames = "Ellie", .birth_date = base::make_date(2019, 6, 4),
                                                                      .contact = people::ContactKind::household, .authority = "E08000011", .from = day(1, 9)}}));
  must(perform(ledger(), jo, people::AddLink{.person = id, .adult = {.surname = "Reed", .forenames = "<Sam>", .relation = people::Relation::partner,
                                                                     .victim = people::Victim::actual, .in_household = true, .from = day(1, 9)}}));
  must(perform(ledger(), jo, people::AddFlag{.person = id, .code = people::FlagCode::da_perpetrator, .started = day(1, 9), .notes = "See the order"}));
  must(perform(ledger(), jo, people::AddFlag{.person = id, .code = people::FlagCode::child_protection, .started = day(1, 9)}));
  must(perform(ledger(), as(Who::sam), people::RecordRosh{.person = id, .level = people::Rosh::high, .decided_on = day(5, 30), .source = "OASys", .reason = "Assessed before the order came here"}));
  must(perform(ledger(), jo, people::StartSentence{.person = id, .sentence = {.offence = "Common assault", .offence_da = true, .court = "Liverpool", .started = day(6, 1),
                                                                              .ends = base::make_date(2024, 6, 1), .tier = "B2"}}));
}

enquiries::EnquiryId Town::ask(PersonId person, EnquiryKind kind, enquiries::AgencyId agency, ledger::Scope const& by) {
  std::vector<enquiries::NeedId> meets;
  for (auto const& need : read(by, [&](ledger::View& view) { return enquiries::needs_of_person(view, person); }))
    if (need.kind == kind && need.agency == agency && need.state == enquiries::NeedState::needed) meets.push_back(need.id);
  auto const id = must(perform(ledger(), by, enquiries::DraftEnquiry{.person = person, .kind = kind, .agency = agency, .meets = meets,
                                                                     .decision_waiting = meets.empty() ? "the assessment" : ""}));
  must(perform(ledger(), by, enquiries::SendEnquiry{.enquiry = id, .lock_version = enquiry(id).lock_version}));
  return id;
}

void Town::walk_aminas_chain() {
  go_to("2023-06-05T10:00");
  to_police = ask(amina_clarke, EnquiryKind::police_da, enquiries::merseyside, as(Who::jo));
  to_childrens = ask(amina_clarke, EnquiryKind::childrens, enquiries::knowsley, as(Who::jo));
  draft = must(perform(ledger(), as(Who::jo), enquiries::DraftEnquiry{.person = amina_clarke, .kind = EnquiryKind::police_da, .agency = enquiries::manchester_police,
                                                                     .decision_waiting = "review"}));
  go_to("2023-06-12T11:00");
  must(perform(ledger(), as(Who::pat), enquiries::TakeBatch{.these = {to_police, of_boris}}));
  auto content = answer(to_police);
  content.items.at(0).summary = "Shouting on the stairs heard by a neighbour";
  content.items.push_back(incident("Door kicked in at night"));
  must(perform(ledger(), as(Who::pat), enquiries::ReturnAnswer{.enquiry = to_police, .version = 1, .content = std::move(content)}));
  go_to("2023-06-13T09:30");
  auto const items = read(as(Who::jo), [&](ledger::View& view) { return enquiries::items_of(view, to_police); });
  must(perform(ledger(), as(Who::jo), enquiries::ReadItems{.enquiry = to_police, .items = {items.at(0).id}}));
  begun = must(perform(ledger(), as(Who::jo), risk::StartAssessment{.person = amina_clarke}));
}

void Town::sign_boris() {
  auto const jo = as(Who::jo);
  boris = add("X200001", "Tamm", "Boris", people::huyton_team, people::lee);
  must(perform(ledger(), jo, people::AddLink{.person = boris, .adult = {.surname = "Tamm", .forenames = "Dana", .relation = people::Relation::ex_partner,
                                                                        .victim = people::Victim::actual, .from = day(1, 9)}}));
  must(perform(ledger(), jo, people::AddAddress{.person = boris, .address = {.lines = "3 Elm Road", .postcode = "L36 1AA", .authority = "E08000011", .from = day(1, 9)}}));
  must(perform(ledger(), jo, people::StartSentence{.person = boris, .sentence = {.offence = "Affray", .started = day(5, 30), .tier = "C1"}}));
  of_boris = ask(boris, EnquiryKind::police_da, enquiries::merseyside, jo);
  auto const childrens = ask(boris, EnquiryKind::childrens, enquiries::knowsley, jo);
  provisional = must(perform(ledger(), jo, risk::StartAssessment{.person = boris}));
  for (auto who : risk::all_groups) must(perform(ledger(), jo, risk::SaveJudgement{.assessment = provisional, .judgement = judged(who), .version = 1}));
  auto const dana = read(jo, [&](ledger::View& view) { return people::links_of(view, boris).at(0).id; });
  must(perform(ledger(), jo, risk::ProposeArrangement{.person = boris, .protects = {.adult = dana},
      .fields = {.code = risk::ArrangementCode::no_contact, .what = "No contact", .who = "Lee Hart, probation", .agreed_with = "Ms Hall, support worker",
                 .from = day(6, 1), .review = day(7, 20), .interim = true}}));
  auto const row = read(jo, [&](ledger::View& view) { return risk::find_assessment(view, provisional).value(); });
  must(perform(ledger(), jo, risk::SignAssessment{.assessment = provisional, .lock_version = row.lock_version, .changes = {{of_boris, "The level to a known adult"}, {childrens, "Who lives with him"}}}));
}

void Town::keep_apart() {
  vashti = add("X200002", "Kowal", "Vashti", people::huyton_team, people::lee);
  ulric = add("X200003", "Fenn", "Ulric", people::huyton_team, people::lee);
  zelda = add("X200004", "Quixote", "Zelda", people::bootle_team, people::ana);
  must(perform(ledger(), as(Who::ana), people::AddAddress{.person = zelda, .address = {.lines = "9 Quay Street", .authority = "E08000011", .from = day(1, 9)}}));
  must(perform(ledger(), as(Who::ana), people::StartSentence{.person = zelda, .sentence = {.offence = "Theft", .started = day(5, 30)}}));
  of_zelda = ask(zelda, EnquiryKind::police_da, enquiries::merseyside, as(Who::ana));
  must(perform(ledger(), as(Who::sam), identity::ExcludeAccount{.person = ulric, .account = ledger::AccountId{11}, .reason = "Her cousin"}));
  must(perform(ledger(), as(Who::sam), identity::PermitAccount{.person = vashti, .account = ledger::AccountId{14}, .reason = "Witness protection"}));
}

// What a working day brings: an alert, a first look, a gate that is asked for, a plan, a night of jobs.
void Town::disturb() {
  go_to("2023-06-20T09:00");
  must(perform(ledger(), as(Who::ana), identity::BreakGlass{.crn = "X200001", .reason = "Covering the duty desk"}));
  must(perform(ledger(), as(Who::ana), identity::CloseGlass{}));
  must(perform(ledger(), as(Who::jo), people::RecordEvent{.person = amina_clarke, .event = people::Event::curfew_proposed, .moment = kit::london("2023-07-10T10:00")}));
  must(perform(ledger(), as(Who::hal), dashboards::ProposePlan{.agency = enquiries::merseyside, .units = {people::knowsley_pdu}, .agreed_per_day = 4, .extra_per_day = 2, .agreed_from = day(6, 21)}));
  must(perform(ledger(), as(Who::pat), enquiries::AttachFile{.enquiry = of_boris, .file_name = "log.txt", .bytes = "Log of calls"}));
  must(perform(ledger(), as(Who::jo), enquiries::ProposeWithdrawal{.enquiry = to_childrens, .text = "Answered at the meeting of 14 June"}));
  db().script(fmt::format("insert into first_look (person_id, priority, reason, added_on) values ({}, 'soon', 'child concerns', '2023-06-20')", boris.value));
  db().script("insert into draft (account_id, form, page, body, files, saved_at) values (11, '/break-glass', '/break-glass', 'crn=X200004&reason=He+moves+to+his+mother%0D%0Aon+Friday', 1, 1687900000)");
  go_to("2023-06-28T06:00");
  enquiries::run_daily(ledger(), day(6, 28));
}

// What the tier of one person rests on, hours taken off an officer, a report and a colleague's help, and the night that adds up.
void Town::weigh() {
  auto const jo = as(Who::jo);
  auto const order = read(jo, [&](ledger::View& view) { return people::sentences_of(view, amina_clarke).front().id; });
  must(perform(ledger(), jo, workload::AddRequirement{.person = amina_clarke, .requirement = {.sentence = order, .main_category = "F", .started = day(6, 1), .notes = "20 days"}}));
  must(perform(ledger(), jo, workload::RecordPredictor{.person = amina_clarke, .predictor = {.kind = workload::PredictorKind::rsr, .score = "7.25", .type = workload::ScoreType::is_dynamic, .dated = day(6, 2), .source = "OASys & <notes>"}}));
  must(perform(ledger(), jo, workload::RecordNeeds{.person = amina_clarke, .assessment = {.completed = day(6, 5), .severities = "DRUG_MISUSE=SEVERE;ATTITUDES=STANDARD", .source = "OASys"}}));
  must(perform(ledger(), jo, workload::RecordReport{.person = amina_clarke, .staff = people::lee, .kind = workload::ReportKind::fast, .completed = day(6, 20)}));
  must(perform(ledger(), jo, workload::RecordContact{.person = amina_clarke, .staff = people::lee, .code = "CMS17", .on = day(6, 26)}));
  must(perform(ledger(), as(Who::sam), workload::AddReduction{.staff = people::lee, .team = people::huyton_team,
      .fields = {.reason = "Court duty", .hours = workload::Decimal(7), .from = day(6, 1), .to = day(12, 1), .notes = "Liverpool & <Sefton>"}}));
  workload::run_nightly(ledger(), day(6, 28));
}

// The record as text ---------------------------------------------------------------------------------------------------

namespace {

constexpr sql::Statement tables_of_sqlite{"test.tables", "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name"};
constexpr sql::Statement tables_of_postgresql{"test.tables", "select tablename from pg_tables where schemaname = 'public' order by tablename"};
constexpr sql::Statement columns_of_table{"test.columns", "select name from pragma_table_info(:table) order by cid"};
constexpr std::array kept_apart{"audit_entry", "session", "sign_in_network"};

struct Row {
  std::string table = {}, text = {};
};

// One row's columns as one text.
std::string text_of_row(sql::Connection& db, std::string const& table) {
  if (db.engine() == sql::Engine::postgresql) return "r::text";
  std::string columns;
  for (auto const& name : db.rows<std::string>(columns_of_table, {{"table", table}})) columns += fmt::format("{}quote(\"{}\")", columns.empty() ? "" : " || ',' || ", name);
  return columns;
}

// One statement for the whole record, in the order in which both engines keep what nobody touches. A statement is kept under the address of its text: each is made once.
std::string const& every_row(sql::Connection& db) {
  static std::map<sql::Engine, std::string> made;
  auto& text = made[db.engine()];
  if (!text.empty()) return text;
  for (auto const& table : db.rows<std::string>(db.engine() == sql::Engine::sqlite ? tables_of_sqlite : tables_of_postgresql))
    if (std::ranges::find(kept_apart, table) == kept_apart.end())
      text += fmt::format("{}select '{}', {} from {} r", text.empty() ? "" : " union all ", table, text_of_row(db, table), table);
  return text;
}

std::string first_difference(std::string_view before, std::string_view after) {
  auto const at = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
  auto const from = before.rfind('\n', at) == before.npos ? 0 : before.rfind('\n', at);
  return fmt::format("was {} now {}", before.substr(from, 200), after.substr(std::min(from, after.size()), 200));
}

}  // namespace

void Town::add_inspections() {
  app::add_inspections(db(), {.unit = 2, .person = amina_clarke.value, .crn = "X000002", .staff = 11, .lead = 62, .inspector = 61, .manager = 16, .early = 16, .now = clock.now().time_since_epoch().count(), .word = "Made-up"});
}

Town::Record Town::record() {
  Record all;
  for (auto const& row : db().rows<Row>({"test.rows", every_row(db())})) all[row.table] += row.text + '\n';
  return all;
}

std::string Town::difference(Record const& before, Record const& after) {
  std::string said;
  auto const rows = [](Record const& all, std::string const& table) { return all.contains(table) ? std::string_view(all.at(table)) : std::string_view(); };
  auto tables = before;
  tables.insert(after.begin(), after.end());
  for (auto const& [table, _] : tables)
    if (auto const was = rows(before, table), is = rows(after, table); was != is) said += fmt::format("{}: {}\n", table, first_difference(was, is));
  return said;
}

void Town::add_training() {
  // Everybody of Huyton in date but Lee Hart, whose child safeguarding expired and who never took the course on stalking.
  for (auto const& [staff, grade] : std::initializer_list<std::pair<int, char const*>>{{11, "practitioner"}, {12, "practitioner"}, {14, "manager"}, {16, "manager"}})
    for (int topic = 1; topic <= 11; ++topic) {
      if (staff == 12 && topic == 6) continue;
      db().script(fmt::format("insert into training_record (staff_id, topic, kind, level, on_day, evidence, recorded_at, recorded_by, recorded_name) values ({}, 'T-{:02}', 'complete', '{}', '{}', 'Certificate {}', 1687000000, 16, 'Hal Grant');",
                              staff, topic, grade, staff == 12 && topic == 1 ? "2020-06-01" : "2023-02-01", topic));
    }
  db().script(R"(
    insert into training_session (id, topic, level, on_day, place, offered_by, unit_id, seats, at, by_account, by_name) values (1, 'T-01', 'practitioner', '2023-07-10', 'Call', 'region', 1, 1, 1687000000, 17, 'Rae Winter'), (2, 'T-06', 'standard', '2023-06-27', 'Room 2', 'region', 2, 12, 1687000000, 17, 'Rae Winter');
    insert into training_booking (id, session_id, staff_id, state, at, by_account, by_name) values (1, 1, 11, 'booked', 1687000000, 11, 'Jo Bell'), (2, 2, 12, 'booked', 1687000000, 14, 'Sam Ojo');
    insert into training_wait (id, staff_id, topic, level, since, at, by_name) values (1, 12, 'T-01', 'practitioner', '2023-06-20', 1687000000, 'Sam Ojo');
    insert into training_request (id, unit_id, region_id, topic, month, needed, offered, note, sent_on, sent_at, by_account, by_name, answer_due) values (1, 2, 1, 'T-06', '2023-07-01', 1, 0, '', '2023-06-19', 1687160000, 16, 'Hal Grant', '2023-07-03');
    insert into one_to_one (id, staff_id, senior_id, on_day, agreed, next_day, at, by_account, by_name) values (1, 11, 14, '2023-06-14', 'A lighter week', '2023-07-26', 1687000000, 14, 'Sam Ojo');
    insert into one_to_one_action (id, one_to_one_id, staff_id, what, whose, due) values (1, 1, 11, 'Book leave', 'staff', '2023-07-07');
    insert into staff_note (id, staff_id, author_id, body, at) values (1, 11, 14, 'Look in on Friday', 1687000000);
    insert into wellbeing_mark (id, staff_id, on_day, mark, at, by_account, by_name) values (1, 11, '2023-06-14', 'well', 1687000000, 14, 'Sam Ojo');
    insert into mentoring (id, staff_id, mentor_id, from_day, aim, at, by_account) values (1, 12, 11, '2023-06-01', 'First licence', 1687000000, 14);
    insert into observed_practice (id, staff_id, observer_id, on_day, what, went_well, next_time, at, by_account) values (1, 12, 14, '2023-06-20', 'An interview', 'Clear questions', 'Ask about the household', 1687000000, 14);
    insert into report_check (report_id, asked_at, why) select id, 1687260000, 'no training in PSR and court skills is recorded' from court_report;
  )");
  sql::settle_ids(db());
}

}  // namespace app
