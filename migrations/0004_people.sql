-- The register of people on probation.
create table person (
  id {id},
  crn {text} not null unique,
  surname {text} not null,
  forenames {text} not null,
  preferred_name {text} not null default '',
  birth_date {text},                          -- null: not known
  sex {text} not null default 'not_known',
  team_id {int} not null references unit(id),
  team_no {int} not null,                     -- of the team, for the access predicate
  practitioner_id {int} references staff(id), -- null: unallocated, on the team's list
  cover_id {int} references staff(id),
  rosh {text} not null default 'not_assessed',-- the level now; its history is rosh_level
  limited {bool} not null default 0,          -- has an exclusion or restriction list
  restricted {bool} not null default 0,       -- open to the permission list only
  source {text} not null default 'typed',     -- typed, import, generated
  version {int} not null default 1,           -- counted up by every change; a stale form names the old one
  recorded_at {int} not null
) {strict};
create index person_team on person(team_no, id, limited, rosh);  -- what a place's figures ask of each of its people
create index person_practitioner on person(practitioner_id);
create index person_cover on person(cover_id) where cover_id is not null;
create index person_birth on person(birth_date);

create table person_exclusion (person_id {int} not null references person(id), account_id {int} not null, reason {text} not null, primary key (person_id, account_id)) {strict};
create table person_permission (person_id {int} not null references person(id), account_id {int} not null, reason {text} not null, primary key (person_id, account_id)) {strict};

create table person_alias (id {id}, person_id {int} not null references person(id), surname {text} not null, forenames {text} not null, birth_date {text}, kind {text} not null, ended {text}) {strict};
create index person_alias_person on person_alias(person_id);
create table person_identifier (id {id}, person_id {int} not null references person(id), kind {text} not null, typed {text} not null, canonical {text} not null, valid {bool} not null) {strict};
create index person_identifier_person on person_identifier(person_id);
create index person_identifier_value on person_identifier(kind, canonical);

-- Words of names and aliases, folded, with a sound key, for search that forgives. `team_no` is the person's, so that a word is
-- searched within a place.
create table person_token (person_id {int} not null references person(id), team_no {int} not null, token {text} not null, sound {text} not null, primary key (token, team_no, person_id)) {strict};
create index person_token_sound on person_token(sound, team_no, person_id);
create index person_token_person on person_token(person_id);

create table person_address (
  id {id}, person_id {int} not null references person(id), kind {text} not null,   -- main, previous, proposed, temporary
  lines {text} not null, postcode {text} not null, authority_code {text} references authority(code), force_code {text} references police_force(code),
  others_live_there {bool} not null default 0, valid_from {text} not null, valid_to {text}, recorded_at {int} not null
) {strict};
create index person_address_person on person_address(person_id, valid_from);

-- Named adults: partners, former partners, family, others of the household; actual and potential victims.
create table person_link (
  id {id}, person_id {int} not null references person(id), surname {text} not null, forenames {text} not null, birth_date {text},
  relation {text} not null, victim {text} not null default 'no',       -- no, actual, potential
  in_household {bool} not null default 0, address_lines {text} not null default '', postcode {text} not null default '', authority_code {text},
  valid_from {text} not null, valid_to {text}, recorded_at {int} not null
) {strict};
create index person_link_person on person_link(person_id);

create table person_child (
  id {id}, person_id {int} not null references person(id), surname {text} not null, forenames {text} not null,
  birth_date {text}, expected_date {text},                             -- unborn: expected; neither: date not known
  relation {text} not null, contact {text} not null,                   -- household, contact, no_contact, not_known
  address_lines {text} not null default '', postcode {text} not null default '', authority_code {text} references authority(code),
  valid_from {text} not null, valid_to {text}, recorded_at {int} not null
) {strict};
create index person_child_person on person_child(person_id);

create table sentence (
  id {id}, person_id {int} not null references person(id), kind {text} not null,   -- community, suspended, licence, pss, custody, pre_sentence
  offence {text} not null, offence_da {bool} not null default 0, offence_child {bool} not null default 0, da_identifier {bool} not null default 0,
  court {text} not null default '', started {text} not null, ends {text}, ended {text}, requirements {text} not null default '',
  mappa_level {int} not null default 0, tier {text} not null default '', release_date {text}, hearing_at {int}
) {strict};
create index sentence_person on sentence(person_id);
create index sentence_hearing on sentence(hearing_at) where hearing_at is not null;
create index sentence_release on sentence(release_date) where release_date is not null;

create table flag (id {id}, person_id {int} not null references person(id), code {text} not null, started {text} not null, ended {text}, notes {text} not null default '', recorded_at {int} not null) {strict};
create index flag_person on flag(person_id, code);

create table rosh_level (id {id}, person_id {int} not null references person(id), level {text} not null, decided_on {text} not null, assessment_id {int}, recorded_by {int}) {strict};
create index rosh_level_person on rosh_level(person_id, decided_on);

create table allocation (id {id}, person_id {int} not null references person(id), staff_id {int} references staff(id), team_id {int} not null, valid_from {text} not null, valid_to {text}, recorded_by {int}) {strict};
create index allocation_person on allocation(person_id, valid_from);

-- Every change in words, for the history page: what, from, to, who, when.
create table person_history (id {id}, person_id {int} not null references person(id), version {int} not null, what {text} not null, before {text} not null default '', after {text} not null default '', by_account {int}, by_name {text} not null, at {int} not null) {strict};
create index person_history_person on person_history(person_id, id);

-- What happened to a person that rules may answer: psr.ordered.oral, curfew.proposed, home_visit.planned …
create table person_event (id {id}, person_id {int} not null references person(id), event {text} not null, moment {int}, note {text} not null default '', recorded_by {int}, recorded_at {int} not null) {strict};
create index person_event_person on person_event(person_id);

create table import_run (id {id}, file_name {text} not null, content_hash {text} not null unique, rows_done {int} not null default 0, rows_good {int} not null default 0, rows_bad {int} not null default 0, partial {bool} not null, state {text} not null, started_at {int} not null, finished_at {int}) {strict};
create table import_problem (id {id}, run_id {int} not null references import_run(id), line {int} not null, column_name {text} not null, reason {text} not null) {strict};
create index import_problem_run on import_problem(run_id, line);

create table first_look (person_id {int} primary key references person(id), priority {text} not null, reason {text} not null, added_on {text} not null, done_at {int}, outcome {text}, outcome_reason {text}, by_account {int}) {strict};
create index first_look_open on first_look(priority, added_on, person_id) where done_at is null;
create index first_look_done on first_look(done_at);
create table first_look_target (unit_id {int} primary key references unit(id), weekly {int} not null, set_by {int} not null, set_at {int} not null) {strict};
