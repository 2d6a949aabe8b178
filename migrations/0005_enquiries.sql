-- The chain: needed, asked, answered, used.
create table need (
  id {id},
  person_id {int} not null references person(id),
  kind {text} not null,                       -- police_da, childrens
  agency_id {int} references agency(id),      -- the right authority; null: to be chosen (address not known)
  state {text} not null,                      -- needed, asked, not_needed, information_held
  strength {text} not null,                   -- expected, required, mandatory: the strictest of its reasons
  gate {text} not null default '',            -- the strictest gate of its reasons
  clock_id {text} not null,                   -- the shortest of its reasons
  trigger_ids {text} not null default '',     -- "TR-06 TR-07"; need_reason has the whole
  priority {text} not null,
  priority_reason {text} not null,
  first_of_order {bool} not null default 0,   -- the first police enquiry of an order: "not needed" is a senior's decision
  not_needed_by_spo {bool} not null default 0,-- one of its triggers says so
  proposed {bool} not null default 0,         -- an earlier address in another force's area
  created_at {int} not null,
  ask_by {text} not null,                     -- one working day after it arose
  need_by {text} not null,                    -- when the answer is needed
  moment {int},                               -- hearing or decision, where the clock has one
  enquiry_id {int},
  decision {text},                            -- NN-1 … NN-5
  decision_text {text} not null default '',
  cited_return_id {int},
  decided_by {int}, decided_by_name {text} not null default '', decided_at {int},   -- in state needed: waits for a senior
  countersigned_by {int}, countersigned_at {int}
) {strict};
{postgresql}
-- Each connection takes keys of a stretch of its own: otherwise all that raise needs at once write the last page of an index each
-- of them has just read, and lose their races. Keys then do not say in which order needs arose; created_at does.
alter sequence need_id_seq cache 500;
{both}
create index need_person on need(person_id, state);
-- The figures of a place are counted from this one alone.
create index need_counted on need(person_id, created_at, state, agency_id, enquiry_id, trigger_ids, ask_by);
create index need_enquiry on need(enquiry_id);
create index need_state on need(state, need_by);
create index need_moment on need(moment) where moment is not null;
create table need_reason (id {id}, need_id {int} not null references need(id), trigger_id {text} not null, event {text} not null, fact {text} not null default '', rule_version {text} not null, at {int} not null) {strict};
create index need_reason_need on need_reason(need_id);
create table need_child (need_id {int} not null references need(id), child_id {int} not null references person_child(id), primary key (need_id, child_id)) {strict};
create index need_child_child on need_child(child_id);

create table reference_counter (year {int} primary key, last {int} not null) {strict};

create table enquiry (
  id {id},
  reference {text} unique,                    -- E-2023-004512; null while a draft
  person_id {int} not null references person(id),
  kind {text} not null,
  agency_id {int} not null references agency(id),
  state {text} not null,
  version {int} not null default 1,           -- counted up when asked again, re-scoped or re-timed
  lock_version {int} not null default 1,      -- counted up by every change, for stale forms
  priority {text} not null,
  priority_reason {text} not null,
  trigger_ids {text} not null default '',     -- "TR-06 TR-07"
  gate {text} not null default '',
  clock_id {text} not null,
  purpose {text} not null default '', gateway {text} not null default '', necessity {text} not null default '', proportionality {text} not null default '',
  onward_limits {text} not null default '', decision_waiting {text} not null default '',
  search_by_address {bool} not null default 0,-- children not known, please search by address
  period_from {text}, period_to {text}, force_areas {text} not null default '', names_to_search {text} not null default '',
  owner_id {int} references staff(id),        -- never null once asked
  acting_id {int} references staff(id),       -- who holds it today: the owner, or her deputy, senior or head
  drafted_at {int} not null,
  asked_by {int}, on_behalf_of {int},
  asked_at {int}, day_zero {text},
  answer_wd {int},                            -- null: the clock has only a moment
  moment {int},                               -- the hearing or decision the clock runs to, if it is moment-based
  need_by {text},                             -- a changed need-by date, in place of the computed one
  due_on {text}, due_moment {int},            -- null while the clock stands still
  released_at {int}, partner_day_zero {text}, partner_due_on {text},
  acknowledged_at {int}, returned_at {int}, read_at {int}, read_by {int}, used_at {int}, closed_at {int},
  route {text} not null default 'page', partner_ref {text} not null default '', taken_by {int}, taken_at {int}, batch_id {int},
  chases {int} not null default 0, next_chase_on {text},           -- null: not chased now
  ack_by {int},                               -- when the partner is expected to say that it has it
  last_chase_at {int},                        -- hours before the moment; null: none to come
  moment_chased {int},                        -- the moment before which the last chase was made
  telephone_from {int},                       -- from then on the owner should telephone; null: no reason to
  rung {int} not null default 0, next_rung_on {text}, breach_suspected {bool} not null default 0,
  again_why {text} not null default '',       -- what was missing, when asked again, as the partner reads it
  came_from {int} references enquiry(id),     -- re-routed or split from
  outcome_code {text} not null default '',    -- DC-n, WD-n
  outcome_text {text} not null default '',
  grade {text}                                -- adequate, thin, redacted, wrong_person
) {strict};
-- The figures of a place are counted from this one alone: the rows themselves are wide.
create index enquiry_of_person on enquiry(person_id, state, agency_id, asked_at, returned_at, used_at, day_zero, due_on, due_moment, grade, closed_at);
create index enquiry_agency on enquiry(agency_id, state, priority, partner_due_on, id, released_at, person_id, due_on, due_moment);
-- A partner's list in the order in which it is answered (store/work.cpp).
create index enquiry_to_do on enquiry(agency_id, (case priority when 'first' then 1 when 'soon' then 2 else 3 end), (coalesce(partner_due_on, '9999-12-31')), id)
  where state in ('sent', 'acknowledged', 'returned_interim') and released_at is not null;
create index enquiry_owner on enquiry(owner_id, state);
create index enquiry_acting on enquiry(acting_id, state);
-- What is not with its owner. PostgreSQL knows how few that are of an expression, and not of a partial index; SQLite the other way round.
create index enquiry_stood_in on enquiry({sqlite}owner_id) where acting_id is null or acting_id <> owner_id{postgresql}(case when acting_id is null or acting_id <> owner_id then owner_id end)){both};
create index enquiry_moment on enquiry(moment) where moment is not null;
create index enquiry_chase on enquiry(next_chase_on);
create index enquiry_rung on enquiry(next_rung_on);
create index enquiry_last_chase on enquiry(last_chase_at) where last_chase_at is not null;
create index enquiry_telephone on enquiry(telephone_from) where telephone_from is not null;
create index enquiry_released on enquiry(agency_id, released_at, state, returned_at, used_at, partner_due_on, due_moment);  -- a partner's own count
create index enquiry_answered on enquiry(agency_id, coalesce(returned_at, released_at), id, state);
create index enquiry_batch on enquiry(batch_id) where batch_id is not null;
create index enquiry_state on enquiry(state, due_on);
create index enquiry_came_from on enquiry(came_from);

create table enquiry_child (enquiry_id {int} not null references enquiry(id), child_id {int} not null references person_child(id), primary key (enquiry_id, child_id)) {strict};
create index enquiry_child_child on enquiry_child(child_id);
create table enquiry_person (enquiry_id {int} not null references enquiry(id), link_id {int} not null references person_link(id), primary key (enquiry_id, link_id)) {strict};
create table enquiry_question (enquiry_id {int} not null references enquiry(id), question {text} not null, primary key (enquiry_id, question)) {strict};

-- Every move of the state, with who and why; the figures of any past day are read from here.
create table enquiry_move (id {id}, enquiry_id {int} not null references enquiry(id), agency_id {int} not null, from_state {text} not null, to_state {text} not null, at {int} not null, by_account {int}, by_name {text} not null, reason {text} not null default '') {strict};
create index enquiry_move_enquiry on enquiry_move(enquiry_id, id);
create index enquiry_move_at on enquiry_move(at, to_state);
create index enquiry_move_agency on enquiry_move(agency_id, at);
-- A domestic abuse enquiry read by somebody whose training asks for a senior's countersignature: it is closed with that only.
create table reading_check (
  enquiry_id {int} primary key references enquiry(id), asked_at {int} not null, asked_by {int} not null, asked_name {text} not null, why {text} not null,
  close_waits {bool} not null default 0,      -- it was signed off meanwhile: it closes with the countersignature
  done_at {int}, done_by {int}, done_name {text} not null default '', note {text} not null default ''
) {strict};
create index reading_check_open on reading_check(asked_at) where done_at is null;
create table enquiry_pause (id {id}, enquiry_id {int} not null references enquiry(id), starts {text} not null, ends {text}, question {text} not null default '', reply {text} not null default '') {strict};
create index enquiry_pause_enquiry on enquiry_pause(enquiry_id);
-- Chases and rungs: dated marks; the next ones stand in the enquiry until they are made.
create table enquiry_mark (id {id}, enquiry_id {int} not null references enquiry(id), agency_id {int} not null references agency(id), kind {text} not null, step {int} not null, due_on {text} not null, done_on {text} not null, done_at {int} not null, owner_id {int}, owner_name {text} not null default '', result {text} not null default '') {strict};
create index enquiry_mark_enquiry on enquiry_mark(enquiry_id, kind, step, due_on, done_on);
create index enquiry_mark_agency on enquiry_mark(agency_id, done_on, kind);
create table digest (id {id}, agency_id {int} not null references agency(id), day {text} not null, lines {int} not null, made_at {int} not null, sent_to {text} not null default '', unique (agency_id, day)) {strict};

create table enquiry_return (
  id {id}, enquiry_id {int} not null references enquiry(id), enquiry_version {int} not null, kind {text} not null,   -- interim, final, corrected
  route {text} not null,                      -- page, file, mail, telephone, meeting
  said_by {text} not null default '', heard_by {int}, said_at {int}, recorded_at {int} not null,
  searched {text} not null default '', partner_ref {text} not null default '',
  prepared_by {text} not null default '', prepared_account {int}, released_by {text} not null default '', released_account {int}, released_at {int},   -- null: waits for a second person
  late {bool} not null default 0,             -- when it came
  handling {text} not null default '', disclosable {text} not null default 'ask_sender',
  pasted {text} not null default '', confirmed_at {int}, replaces_id {int},
  two_identifiers {text} not null default '', redactions {text} not null default '',
  sent_back {text} not null default ''        -- by the second person, with the reason; never released
) {strict};
create index enquiry_return_enquiry on enquiry_return(enquiry_id, id, kind, late);
create index enquiry_return_unreleased on enquiry_return(enquiry_id) where released_at is null and sent_back = '';
create table answer (return_id {int} not null references enquiry_return(id), question {text} not null, code {text} not null, reason {text} not null default '', primary key (return_id, question)) {strict};
create table child_answer (
  id {id}, return_id {int} not null references enquiry_return(id), child_id {int},                 -- null: any other child of the household
  other_child {text} not null default '',
  answer {text} not null, status {text} not null default '', plan {text} not null default '', dates {text} not null default '', worker {text} not null default '',
  contact_conditions {text} not null default '', passed_to {text} not null default '', own_contact {text} not null default '', not_ours_code {text} not null default ''
) {strict};
create index child_answer_return on child_answer(return_id);

-- What children's services say on the way to an answer: passed to the allocated worker, an own contact opened.
create table child_note (id {id}, enquiry_id {int} not null references enquiry(id), child_id {int}, kind {text} not null, text {text} not null, at {int} not null, by_name {text} not null) {strict};
create index child_note_enquiry on child_note(enquiry_id);

-- What was typed into an answer while it is being written.
create table answer_draft (enquiry_id {int} primary key references enquiry(id), fields {text} not null, saved_at {int} not null, saved_by {int} not null) {strict};

-- Information items; a correction makes a new version, the old one stays.
create table item (
  id {id}, return_id {int} not null references enquiry_return(id), enquiry_id {int} not null references enquiry(id), version {int} not null default 1, withdrawn {bool} not null default 0,
  kind {text} not null,                       -- incident, known_status, plan_status, concern, nothing_known
  child_id {int}, date_from {text}, date_to {text}, date_precision {text} not null default 'day',
  types {text} not null default '', person_role {text} not null default '', data_category {text} not null default 'other', relationship {text} not null default 'unknown',
  children_present {text} not null default 'unknown', weapon {text} not null default 'unknown', injury {text} not null default 'unknown', outcome {text} not null default 'unknown',
  basis {text} not null default 'fact', place {text} not null default 'unknown', disclosable {text} not null default '', source_ref {text} not null default '', summary {text} not null default '',
  interim {bool} not null default 0
) {strict};
create index item_enquiry on item(enquiry_id, date_from, id);
create index item_return on item(return_id);
create table item_version (item_id {int} not null references item(id), version {int} not null, body {text} not null, at {int} not null, primary key (item_id, version)) {strict};
create table item_read (item_id {int} not null references item(id), version {int} not null, account_id {int} not null, by_name {text} not null, at {int} not null, primary key (item_id, version, account_id)) {strict};
create table quality (return_id {int} primary key references enquiry_return(id), grade {text} not null, late {bool} not null, answers {text} not null default '', by_account {int} not null, at {int} not null, note {text} not null default '') {strict};
create table attachment (id {id}, return_id {int}, enquiry_id {int} not null references enquiry(id), file_name {text} not null, content_type {text} not null, size {int} not null, hash {text} not null, bytes {bytes} not null, state {text} not null default 'held', added_at {int} not null, added_by {text} not null) {strict};
create index attachment_enquiry on attachment(enquiry_id);

create table withdrawal_proposal (id {id}, enquiry_id {int} not null references enquiry(id), code {text} not null, cited {text} not null default '', note {text} not null default '', proposed_at {int} not null, proposed_by {text} not null, decided_at {int}, decision {text}, decided_by {int}) {strict};
create index withdrawal_open on withdrawal_proposal(code, enquiry_id) where decided_at is null;
create index withdrawal_enquiry on withdrawal_proposal(enquiry_id);

-- Letters that a rule asks for beside the enquiry (release of someone convicted of an offence against a child): made from the
-- record, on somebody's list until it is sent, never silently skipped.
create table letter (
  id {id}, person_id {int} not null references person(id), trigger_id {text} not null, rule_version {text} not null,
  gate {text} not null default '',            -- the step that waits for it
  addressee {text} not null,                  -- director_of_childrens_services
  authority_code {text} not null default '',  -- of the release area; empty: to be chosen
  copy_to {text} not null default '',         -- pdu_head
  moment {int},                               -- of the release
  state {text} not null,                      -- to_write, written, sent, not_needed
  raised_at {int} not null, due_on {text} not null,
  body {text} not null default '', written_at {int}, written_by {text} not null default '',
  sent_on {text}, sent_how {text} not null default '', sent_by {text} not null default '', sent_to {text} not null default '', copied_to {text} not null default '',
  reason {text} not null default '',          -- why it is not needed, by a senior
  lock_version {int} not null default 1
) {strict};
create index letter_person on letter(person_id, state);
create index letter_state on letter(state, due_on);

create table partner_batch (id {id}, agency_id {int} not null references agency(id), taken_by {int} not null, taken_at {int} not null, closed_at {int}) {strict};

-- Waiting on the first working day of each week, for the trend. `mark` says published or invented or counted.
create table waiting_week (week {text} not null, unit_id {int} not null references unit(id), agency_id {int} not null references agency(id), waiting {int} not null, mark {text} not null, primary key (week, unit_id, agency_id)) {strict};

create table recovery_plan (id {id}, agency_id {int} not null references agency(id), status {text} not null, starts {text} not null, baseline {int} not null, baseline_bands {text} not null, agreed_per_day {int} not null, extra_per_day {int} not null, agreed_from {text} not null, agreed_by_pdu {text} not null default '', agreed_by_region {text} not null default '', agreed_by_partner {text} not null default '', lock_version {int} not null default 1) {strict};
create table recovery_unit (plan_id {int} not null references recovery_plan(id), unit_id {int} not null references unit(id), primary key (plan_id, unit_id)) {strict};
create table recovery_action (id {id}, plan_id {int} not null references recovery_plan(id), text {text} not null, owner_name {text} not null, owner_body {text} not null, starts {text} not null, due {text} not null, status {text} not null, evidence {text} not null default '') {strict};
create table recovery_review (id {id}, plan_id {int} not null references recovery_plan(id), held_on {text} not null, who {text} not null, decided {text} not null) {strict};
create table recovery_change (id {id}, plan_id {int} not null references recovery_plan(id), at {int} not null, by_name {text} not null, what {text} not null) {strict};

-- A page for one answer by somebody without an account (ENQ-07). Token, code and browser are kept as their hashes.
create table one_time_link (
  id {id}, enquiry_id {int} not null references enquiry(id), enquiry_version {int} not null,
  address {text} not null, token_hash {text} not null unique, code_hash {text} not null,
  made_at {int} not null, made_by {int} not null, made_name {text} not null, expires_at {int} not null,
  wrong_codes {int} not null default 0,
  opened_at {int}, browser_hash {text} unique, csrf {text} not null default '',   -- the one browser that may answer
  used_at {int}, ended_at {int}, ended_why {text} not null default ''
) {strict};
create index one_time_link_enquiry on one_time_link(enquiry_id, id);
