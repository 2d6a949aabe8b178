-- Units stay for life; what they are called, whose they are and what they are linked to is dated.
create table unit (
  id {id},
  kind {text} not null,                       -- national, region, pdu, team, central; youth_service, provider lie outside
  parent_id {int} references unit(id),
  team_from {int} not null,                   -- the interval of team numbers below it; a team has one number
  team_to {int} not null
) {strict};
create index unit_parent on unit(parent_id);
create index unit_team on unit(kind, team_from);

create table unit_version (
  id {id},
  unit_id {int} not null references unit(id),
  code {text} not null,
  name {text} not null,
  parent_id {int},
  change_kind {text} not null,
  valid_from {text} not null,
  valid_to {text},
  notes {text} not null default '',
  recorded_at {int} not null,
  recorded_by {text} not null
) {strict};
create index unit_version_unit on unit_version(unit_id, valid_from);
create index unit_version_code on unit_version(code);

create table unit_alias (unit_id {int} not null references unit(id), alias {text} not null, folded {text} not null, primary key (unit_id, folded)) {strict};

create table unit_predecessor (
  id {id}, name {text} not null, code {text} not null, region_code {text} not null, valid_to {text} not null,
  successor_codes {text} not null, notes {text} not null
) {strict};

-- Bodies before June 2021: never the unit's own history, only its area's.
create table earlier_body (id {id}, name {text} not null, kind {text} not null, valid_to {text} not null, notes {text} not null) {strict};
create table earlier_body_area (body_id {int} not null references earlier_body(id), unit_id {int} not null references unit(id), mark {text} not null, primary key (body_id, unit_id)) {strict};
create table earlier_body_rating (id {id}, body_id {int} not null references earlier_body(id), inspected {text} not null, published {text} not null, overall {text} not null, mark {text} not null, source {text} not null, notes {text} not null) {strict};

create table police_force (code {text} primary key, name {text} not null, ons_code {text} not null, nation {text} not null, police_uk_id {text} not null) {strict};
create table authority (code {text} primary key, name {text} not null, kind {text} not null, nation {text} not null, police_force_code {text} not null references police_force(code)) {strict};
create table authority_alias (authority_code {text} not null references authority(code), alias {text} not null, folded {text} not null, primary key (authority_code, folded)) {strict};
create table unit_force (unit_id {int} not null references unit(id), force_code {text} not null references police_force(code), valid_from {text} not null, valid_to {text}, primary key (unit_id, force_code, valid_from)) {strict};
create table unit_authority (unit_id {int} not null references unit(id), authority_code {text} not null references authority(code), valid_from {text} not null, valid_to {text}, primary key (unit_id, authority_code, valid_from)) {strict};

-- Partners: the unit of a force or an authority that answers.
create table agency (
  id {id},
  kind {text} not null,                       -- police, childrens
  code {text} not null,                       -- force or authority code
  name {text} not null,                       -- "Merseyside Police"
  unit_name {text} not null,                  -- "Domestic Abuse Unit"
  mailbox {text} not null default '',
  named_lead {text} not null default '',
  hours {text} not null default 'Monday to Friday, 09:00 to 17:00',
  max_open_per_day {int},                     -- agreed intake; null: none agreed
  release_by_second_person {bool} not null default 0,
  valid_from {text} not null,
  unique (kind, code)
) {strict};
create table agency_domain (agency_id {int} not null references agency(id), domain {text} not null, primary key (agency_id, domain)) {strict};
create table agency_clock (agency_id {int} not null references agency(id), clock_id {text} not null, answer_wd {int} not null, valid_from {text} not null, primary key (agency_id, clock_id, valid_from)) {strict};

create table staff (
  id {id},
  full_name {text} not null,
  grade {text} not null,                      -- CA PSO PQIP PO SPO DHPDU HPDU RPD
  account_id {int} references account(id),
  email {text} not null default ''
) {strict};
create table posting (
  id {id},
  staff_id {int} not null references staff(id),
  unit_id {int} not null references unit(id), -- a team; a PDU for its head and deputy; a region for its director
  grade {text} not null,                      -- held in this posting
  contracted {int} not null default 370,      -- tenths of hours a week
  terms {text} not null default 'permanent',  -- permanent, fixed_term, agency, loaned_in, loaned_out
  valid_from {text} not null,
  valid_to {text},
  leaving_reason {text} not null default '',  -- of a posting that ended: moved, promoted, changed, resigned, retired, dismissed, died, transferred, end_of_contract
  origin {text} not null default 'entered',   -- entered, imported, invented
  deputy_staff_id {int} references staff(id)  -- who takes what is this person's while she is away
) {strict};
create index posting_unit on posting(unit_id);
create index posting_staff on posting(staff_id);
create table absence (id {id}, staff_id {int} not null references staff(id), kind {text} not null, starts {text} not null, ends {text}) {strict};
create index absence_staff on absence(staff_id);
