-- What a tier is worked out from besides the record itself, what it came to, and what the case weighs for whom.

-- Actuarial scores as read from where they were worked out. The newest of each kind counts; exact, as written.
create table person_predictor (
  id {id}, person_id {int} not null references person(id),
  kind {text} not null,                       -- RSR, OGRS, ARP, CSRP, DC_SRP
  score {text} not null,                      -- a decimal as written
  score_type {text} not null default '',      -- STATIC, DYNAMIC; empty: not known
  band {text},                                -- of DC_SRP: NOT_APPLICABLE, LOW, MEDIUM, HIGH, VERY_HIGH
  dated {text} not null, source {text} not null, recorded_by {int}, by_name {text} not null, recorded_at {int} not null
) {strict};
create index person_predictor_person on person_predictor(person_id, kind, dated);

-- A full (layer 3) assessment of needs. Answers where they are held, else severities: SECTION:answer,answer;… and SECTION=SEVERE;…
create table need_assessment (
  id {id}, person_id {int} not null references person(id), completed {text} not null,
  san {bool} not null default 0,              -- a strengths and needs assessment: other limits
  answers {text} not null default '', severities {text} not null default '',
  parenting {text} not null default 'unknown', impulsivity {text} not null default 'missing', temper {text} not null default 'missing',  -- 6.9, 11.2, 11.4
  ogrs {int}, sexual_offence {bool} not null default 0,   -- 1.30
  source {text} not null, recorded_by {int}, by_name {text} not null, recorded_at {int} not null
) {strict};
create index need_assessment_person on need_assessment(person_id, completed);
create index need_assessment_completed on need_assessment(completed);

create table requirement (
  id {id}, person_id {int} not null references person(id), sentence_id {int} not null references sentence(id),
  main_category {text} not null, restrictive {bool} not null default 0, started {text} not null, terminated {text},
  notes {text} not null default '', recorded_by {int}, by_name {text} not null, recorded_at {int} not null
) {strict};
create index requirement_person on requirement(person_id);
create index requirement_sentence on requirement(sentence_id);

-- Non-statutory interventions with their outcome: breach and recall.
create table enforcement (
  id {id}, person_id {int} not null references person(id), outcome {text} not null, referred {text} not null,
  notes {text} not null default '', recorded_by {int}, by_name {text} not null, recorded_at {int} not null
) {strict};
create index enforcement_person on enforcement(person_id, referred);
create index enforcement_referred on enforcement(referred);

-- Every calculation that found something else, with all that went in. Points exist for the two axes only, so v2 is always there.
create table tier_calculation (
  id {id}, person_id {int} not null references person(id), at {int} not null, on_day {text} not null,
  rules_version {text} not null,
  protect {text} not null, protect_points {int} not null, change_level {int} not null, change_points {int} not null, unsupervised {bool} not null,
  tier {text} not null,                       -- B2, B2S
  single_tier {text} not null default '',     -- v3, from its first day: A to G, MISSING, NOT_SUPERVISED; ERROR where the official calculation fails
  provisional {bool} not null default 0,
  changed {bool} not null,                    -- another tier than before; points alone are none
  why {text} not null,                        -- in plain words: what happened
  inputs {text} not null,                     -- a line each: the columns of `fullpicture rules tier`
  working {text} not null                     -- a line each: what counted, a tab, what it gave
) {strict};
create index tier_calculation_person on tier_calculation(person_id, id);
create index tier_calculation_day on tier_calculation(on_day) where changed = 1;

-- What each person under an order in force counts for now: one row a person. Follows allocation, transfer, sentence and tier.
create table case_workload (
  person_id {int} primary key references person(id),
  staff_id {int} references staff(id),        -- null: not allocated yet
  team_id {int} not null references unit(id), team_no {int} not null,
  tier {text} not null default '',            -- of the two axes; empty: untiered
  case_type {text} not null,                  -- COMMUNITY, LICENSE, CUSTODY
  t2a {bool} not null default 0,
  points {int} not null, weights_version {text} not null,
  since {text} not null                       -- with this practitioner in this team
) {strict};
create index case_workload_team on case_workload(team_no, staff_id, tier, case_type, points);
create index case_workload_staff on case_workload(staff_id, team_id);

create table court_report (
  id {id}, person_id {int} not null references person(id), staff_id {int} not null references staff(id), team_id {int} not null references unit(id),
  kind {text} not null,                       -- standard, fast (conversions too), oral
  completed {text} not null, recorded_by {int}, by_name {text} not null, recorded_at {int} not null
) {strict};
create index court_report_person on court_report(person_id);
create index court_report_team on court_report(team_id, completed);
create index court_report_staff on court_report(staff_id, completed);

-- Case management support: done by somebody else than the case's manager, whose figures it leaves. The manager is kept as on the day.
create table support_contact (
  id {id}, person_id {int} not null references person(id), code {text} not null,
  staff_id {int} not null references staff(id), team_id {int} not null references unit(id),
  manager_id {int} not null references staff(id), manager_team_id {int} not null references unit(id),
  on_day {text} not null, recorded_by {int}, by_name {text} not null, recorded_at {int} not null
) {strict};
create index support_contact_person on support_contact(person_id);
create index support_contact_by on support_contact(team_id, on_day);
create index support_contact_for on support_contact(manager_team_id, on_day);
create index support_contact_staff on support_contact(staff_id, on_day);
create index support_contact_manager on support_contact(manager_id, on_day);

-- Hours a week taken off a member of staff in one team: why is her matter and that of who leads her.
create table reduction (
  id {id}, staff_id {int} not null references staff(id), unit_id {int} not null references unit(id),
  reason {text} not null,                     -- a name of policy/workload.toml
  hours {int} not null,                       -- tenths
  starts_at {int} not null, ends_at {int} not null,
  status {text} not null,                     -- SCHEDULED, ACTIVE, ARCHIVED, DELETED
  notes {text} not null default '', recorded_by {int}, by_name {text} not null, recorded_at {int} not null,
  lock_version {int} not null default 1
) {strict};
create index reduction_staff on reduction(staff_id, unit_id);
create index reduction_unit on reduction(unit_id, ends_at);
create index reduction_status on reduction(status, ends_at);
create table reduction_step (
  id {id}, reduction_id {int} not null references reduction(id), what {text} not null,   -- REDUCTION_CREATED, …_EDITED, …_STARTED, …_ENDED, …_DELETED
  note {text} not null default '', at {int} not null, by_account {int}, by_name {text} not null
) {strict};
create index reduction_step_reduction on reduction_step(reduction_id, id);

-- The figures of each officer and team as the night left them, a row a week: capacity in tenths of a per cent.
create table workload_week (
  week {text} not null,                       -- its Monday
  team_id {int} not null references unit(id), team_no {int} not null, staff_id {int} not null references staff(id),
  grade {text} not null, contracted {int} not null, reduced {int} not null,
  available {int} not null, points {int} not null, capacity {int} not null, cases {int} not null, untiered {int} not null,
  taken_on {text} not null,
  primary key (week, team_no, staff_id)
) {strict};
create index workload_week_staff on workload_week(staff_id, team_id, week);

-- With which weights the points above were last worked out for everybody.
create table workload_run (id {id}, weights_version {text} not null, rules_version {text} not null, on_day {text} not null, people {int} not null, changed {int} not null, finished_at {int} not null) {strict};
