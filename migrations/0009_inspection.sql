-- The inspectorate's own record. Everything here is a working paper of the inspection's team (IND-01) but what says
-- "told": that the service may see, its own part of it and no more.

-- told, once it is announced. A unit is inspected under a programme of policy/inspection.
create table inspection (
  id {id},
  unit_id {int} not null references unit(id),
  programme {text} not null,
  variant {text} not null default '',         -- the provider whose standards count, where a programme has several
  inspected_as {text} not null,               -- the unit's name at the time
  status {text} not null,                     -- planned, announced … closed, paused, cancelled
  status_before {text} not null default '',   -- of a paused one: where it goes on
  fieldwork_from {text} not null,
  fieldwork_to {text} not null,
  announced_at {int},
  timetable_issued_at {int},                  -- from here the service may know which cases are sampled (IND-02)
  training {bool} not null default 0,         -- made up for the training copy: no statement about the real unit
  lock_version {int} not null default 1,
  created_at {int} not null,
  created_by {int} not null
) {strict};
create index inspection_unit on inspection(unit_id, announced_at);
create index inspection_status on inspection(status);
create table inspection_move (
  id {id}, inspection_id {int} not null references inspection(id), from_status {text} not null, to_status {text} not null,
  reason {text} not null default '', at {int} not null, by_account {int} not null, by_name {text} not null
) {strict};
create index inspection_move_inspection on inspection_move(inspection_id, id);
-- What must stand before a move, as the areas that know it last said (workflow.hpp).
create table inspection_fact (inspection_id {int} not null references inspection(id), fact {text} not null, holds {bool} not null, primary key (inspection_id, fact)) {strict};
create table inspection_phase (
  inspection_id {int} not null references inspection(id), status {text} not null, planned_on {text} not null, primary key (inspection_id, status)
) {strict};

create table inspection_team (
  id {id}, inspection_id {int} not null references inspection(id), account_id {int} not null references account(id),
  role {text} not null,                       -- lead, inspector, quality, panel, publisher
  cleared {bool} not null default 0,          -- may read people whose record is restricted
  joined_at {int} not null, left_at {int}, by_account {int} not null
) {strict};
create index inspection_team_inspection on inspection_team(inspection_id, account_id);
create index inspection_team_account on inspection_team(account_id, inspection_id) where left_at is null;
-- Where an inspector worked before: three years of distance (section 7).
create table inspector_service (
  id {id}, account_id {int} not null references account(id), unit_id {int} not null references unit(id), until {text} not null,
  note {text} not null default '', declared_at {int} not null
) {strict};
create index inspector_service_account on inspector_service(account_id);

-- told: what the unit is asked for, and its answer.
create table evidence_request (
  id {id}, inspection_id {int} not null references inspection(id), what {text} not null, standard {text} not null default '', due_on {text} not null,
  asked_at {int} not null, asked_by {int} not null, answer {text} not null default '', answered_at {int}, answered_by {int}, answered_name {text} not null default '',
  lock_version {int} not null default 1
) {strict};
create index evidence_request_inspection on evidence_request(inspection_id, due_on);

-- told: that it was sent. The unit's list of eligible cases as it sent it, and what was found wrong with it before the seed was set (SMP-12).
create table case_list (
  inspection_id {int} primary key references inspection(id), began_from {text} not null, began_to {text} not null,
  sent_at {int} not null, sent_by {int} not null, sent_name {text} not null, rows_sent {int} not null, checked_at {int}, lock_version {int} not null default 1
) {strict};
create table case_list_row (
  id {id}, inspection_id {int} not null references inspection(id), position {int} not null, crn {text} not null, person_id {int} references person(id),
  part {text} not null default '',            -- of a sample drawn apart: unpaid_work, victim
  stratum {text} not null default '',         -- by the record when it was checked; empty: not eligible, or no level of risk yet
  added {bool} not null default 0             -- in the record and missing from the list
) {strict};
create index case_list_row_inspection on case_list_row(inspection_id, position);
create index case_list_row_person on case_list_row(person_id);
create table case_list_error (
  id {id}, inspection_id {int} not null references inspection(id), row_id {int} references case_list_row(id), kind {text} not null, crn_hash {text} not null,
  found_at {int} not null, found_name {text} not null, settled {text} not null default '',  -- mended, excluded, kept
  settled_by {int}, settled_name {text} not null default '', settled_at {int}
) {strict};
create index case_list_error_inspection on case_list_error(inspection_id, id);
create index case_list_error_row on case_list_error(row_id);

-- The draw (SMP-04 to SMP-09). The seed stands before the list is seen by who draws.
create table sample (
  inspection_id {int} primary key references inspection(id), seed {text} not null, seed_at {int} not null, seed_by {int} not null, seed_name {text} not null,
  rule_version {text} not null default '', population {int} not null default 0, size {int} not null default 0, population_hash {text} not null default '',
  query {text} not null default '', drawn_at {int}, drawn_by {int}
) {strict};
create table sample_stratum (inspection_id {int} not null references inspection(id), stratum {text} not null, eligible {int} not null, drawn {int} not null, primary key (inspection_id, stratum)) {strict};
create table inspection_case (
  id {id}, inspection_id {int} not null references inspection(id), person_id {int} not null references person(id), crn {text} not null,
  stratum {text} not null, position {int} not null,   -- the order inside the stratum
  state {text} not null,                      -- drawn, reserve, replaced
  why {text} not null default '', replaced_by {int} references inspection_case(id),
  inspector_account {int} references account(id), readable {bool} not null default 0,  -- the team may read the record
  lock_version {int} not null default 1
) {strict};
create index inspection_case_inspection on inspection_case(inspection_id, state, stratum, position);
create index inspection_case_person on inspection_case(person_id, readable);

create table interview_slot (
  id {id}, inspection_id {int} not null references inspection(id), case_id {int} not null references inspection_case(id), staff_id {int} not null references staff(id),
  inspector_account {int} not null references account(id), starts_at {int} not null, minutes {int} not null, place {text} not null,
  status {text} not null, reason {text} not null default '', lock_version {int} not null default 1
) {strict};
create index interview_slot_inspection on interview_slot(inspection_id, starts_at);
create index interview_slot_staff on interview_slot(staff_id, starts_at);
create index interview_slot_case on interview_slot(case_id);

-- told: a child or an adult who may be in danger now (section 6.2). The service sees this text and no other paper.
create table inspection_alert (
  id {id}, inspection_id {int} not null references inspection(id), case_id {int} not null references inspection_case(id), person_id {int} not null references person(id), crn {text} not null,
  about {text} not null, who {text} not null, feared {text} not null, record_shows {text} not null, told_how {text} not null default '',
  raised_at {int} not null, raised_by {int} not null, raised_name {text} not null,
  manager_account {int} not null references account(id), deputy_account {int} references account(id), rung {int} not null default 0, -- 0 manager, 1 head of PDU, 2 region
  acknowledged_at {int}, acknowledged_by {int}, acknowledged_name {text} not null default '',
  action {text} not null default '', owner {text} not null default '', due_on {text},
  followed_up {text} not null default '', closed_at {int}, closed_by {int}, closed_name {text} not null default '', lock_version {int} not null default 1
) {strict};
create index inspection_alert_inspection on inspection_alert(inspection_id, raised_at);
create index inspection_alert_open on inspection_alert(acknowledged_at, raised_at);
create index inspection_alert_case on inspection_alert(case_id);

create table practice_example (
  id {id}, inspection_id {int} not null references inspection(id), case_id {int} references inspection_case(id), title {text} not null, what_was_done {text} not null, why_good {text} not null,
  standard {text} not null, consent {bool} not null default 0, names_removed {bool} not null default 0, by_account {int} not null, by_name {text} not null, at {int} not null,
  decision {text} not null default '', decided_by {int}, decided_at {int}, lock_version {int} not null default 1
) {strict};
create index practice_example_inspection on practice_example(inspection_id);

-- One inspector's reading of one case: first, or second and blind to it. Each answer is saved by itself, with its own version.
-- `tab` is the open page that saved last: a page that repeats its own save is never stale to itself.
create table case_reading (
  id {id}, case_id {int} not null references inspection_case(id), kind {text} not null, reader_account {int} not null references account(id), reader_name {text} not null,
  types {text} not null,                      -- what the case is: "licence release"
  form {text} not null, low_risk {bool} not null default 0,
  round {int} not null default 1,             -- counted up when it is reopened
  started_at {int} not null, finished_at {int}, lock_version {int} not null default 1, unique (case_id, kind)
) {strict};
create index case_reading_reader on case_reading(reader_account, finished_at);
create table case_answer (
  reading_id {int} not null references case_reading(id), prompt {text} not null, answer {text} not null,   -- yes, no, na; empty: none
  reason {text} not null default '', note {text} not null default '',
  evidence {text} not null default '',        -- paths into the record, a line each
  version {int} not null, tab {text} not null, saved_at {int} not null, primary key (reading_id, prompt)
) {strict};
create table case_judgement (
  reading_id {int} not null references case_reading(id), key_question {text} not null, sufficient {text} not null, reasons {text} not null default '',
  version {int} not null, tab {text} not null, saved_at {int} not null, primary key (reading_id, key_question)
) {strict};
create table case_note (
  reading_id {int} not null references case_reading(id), part {text} not null,   -- case, interview
  body {text} not null, version {int} not null, tab {text} not null, saved_at {int} not null, primary key (reading_id, part)
) {strict};
-- What was judged each time a reading was finished, and why it was opened again: a changed judgement keeps the one before.
create table finished_judgement (
  reading_id {int} not null references case_reading(id), round {int} not null, key_question {text} not null, sufficient {text} not null, reasons {text} not null,
  finished_at {int} not null, primary key (reading_id, round, key_question)
) {strict};
create table case_reopening (
  reading_id {int} not null references case_reading(id), round {int} not null, reason {text} not null, by_account {int} not null, by_name {text} not null, at {int} not null,
  primary key (reading_id, round)
) {strict};
-- Where two readings differ: what stands, with both names and the reason. The answers of both readings are kept. The key
-- question "low_risk" says whether the case is one of low risk.
create table moderation (
  id {id}, case_id {int} not null references inspection_case(id), key_question {text} not null, first {text} not null, first_name {text} not null,
  second {text} not null, second_name {text} not null, stands {text} not null,
  reason {text} not null, by_account {int} not null, by_name {text} not null, at {int} not null, unique (case_id, key_question)
) {strict};

create table organisational_evidence (
  id {id}, inspection_id {int} not null references inspection(id), kind {text} not null,   -- document, meeting, survey, figure
  title {text} not null, body {text} not null, source {text} not null default '',          -- of a figure: where it is from and of which day
  quotations {text} not null default '',      -- what people said in their own words, a paragraph each
  asked {int}, answered {int}, by_account {int} not null, by_name {text} not null, at {int} not null, lock_version {int} not null default 1
) {strict};
create index organisational_evidence_inspection on organisational_evidence(inspection_id);
create table evidence_standard (evidence_id {int} not null references organisational_evidence(id), standard {text} not null, primary key (evidence_id, standard)) {strict};
create table standard_judgement (
  id {id}, inspection_id {int} not null references inspection(id), standard {text} not null, account_id {int} not null references account(id), name {text} not null,
  rating {text} not null, reasons {text} not null,
  apart {text} not null default '',           -- why it is two bands from the casework beside it (RUL-07)
  version {int} not null, at {int} not null, unique (inspection_id, standard, account_id)
) {strict};

-- The panel: what the rules give, what was decided, by two people (section 4.3). `standard` is "overall" for the whole.
create table panel_decision (
  id {id}, inspection_id {int} not null references inspection(id), standard {text} not null, mechanical {text} not null, decided {text} not null,
  discretion {text} not null default '', reason {text} not null default '', dissent {text} not null default '', figures {text} not null default '',
  by_account {int} not null, by_name {text} not null, at {int} not null, second_account {int}, second_name {text} not null default '', second_at {int},
  lock_version {int} not null default 1, unique (inspection_id, standard)
) {strict};
-- What the panel's ratings rest on, kept when it has decided: the counts of a unit's key questions, which the inspection of its
-- region adds up. The row without a question has the cases read and the cases they were drawn from.
create table counted_question (
  inspection_id {int} not null references inspection(id), key_question {text} not null, sufficient {int} not null, assessed {int} not null, primary key (inspection_id, key_question)
) {strict};
-- Every step of the panel, also of decisions that were replaced or withdrawn.
create table panel_step (
  id {id}, inspection_id {int} not null references inspection(id), standard {text} not null, what {text} not null, mechanical {text} not null, decided {text} not null,
  reason {text} not null, figures {text} not null, at {int} not null, by_account {int} not null, by_name {text} not null
) {strict};
create index panel_step_inspection on panel_step(inspection_id, standard, id);
