-- Assessments that cite what was answered, the child's line, safety arrangements and the gates of sign-off.
create table assessment (
  id {id}, person_id {int} not null references person(id), kind {text} not null,          -- initial, review, termination
  step {text} not null,                       -- the gated step: assessment.sign, review.sign …
  state {text} not null,                      -- draft, signed_provisional, signed_complete, reopened, superseded
  started_by {int} not null, owner_id {int} references staff(id), started_at {int} not null, due_on {text},
  signed_at {int}, signed_by {int}, signed_name {text} not null default '', gate_result {text} not null default '',
  countersign_needed {bool} not null default 0, countersign_why {text} not null default '',
  countersigned_at {int}, countersigned_by {int}, countersigned_name {text} not null default '',
  reopened_at {int}, reopened_why {text} not null default '',
  lock_version {int} not null default 1,      -- counted up by every change, for stale forms
  summary {text} not null default ''
) {strict};
create index assessment_person on assessment(person_id, state);
create index assessment_state on assessment(state, due_on);
create index assessment_owner on assessment(owner_id, state);
create table judgement (
  id {id}, assessment_id {int} not null references assessment(id), who {text} not null,   -- children, public, known_adult, staff
  level {text} not null, nature {text} not null default '', who_exactly {text} not null default '', circumstances {text} not null default '', imminence {text} not null default '', reasons {text} not null default '',
  version {int} not null default 1,           -- each judgement is saved by itself, so each has its own
  saved_by {text} not null default '', saved_account {int}, saved_at {int},
  unique (assessment_id, who)
) {strict};
create table use_group (id {id}, assessment_id {int} not null references assessment(id), name {text} not null, decision {text} not null, reason {text} not null) {strict};
create index use_group_assessment on use_group(assessment_id);
-- Each item's use in an assessment: cited for a judgement, or set aside with a reason; singly or as one of a group.
create table item_use (
  id {id}, assessment_id {int} not null references assessment(id), item_id {int} not null references item(id), item_version {int} not null,
  decision {text} not null, reason {text} not null default '', group_id {int} references use_group(id), by_account {int} not null, at {int} not null,
  unique (assessment_id, item_id)
) {strict};
create index item_use_item on item_use(item_id);
create index item_use_group on item_use(group_id);
create table citation (judgement_id {int} not null references judgement(id), item_id {int} not null references item(id), item_version {int} not null, primary key (judgement_id, item_id)) {strict};
create index citation_item on citation(item_id);
create table arrangement (
  id {id}, person_id {int} not null references person(id), assessment_id {int} references assessment(id), child_id {int} references person_child(id), adult_id {int} references person_link(id),
  code {text} not null, what {text} not null, who {text} not null, agreed_with {text} not null default '', starts {text} not null, review_on {text} not null,
  status {text} not null, ended_reason {text} not null default '', interim {bool} not null default 0, rests_on {text} not null default 'no answer yet',
  none_needed {bool} not null default 0, replaces_id {int} references arrangement(id), version {int} not null default 1,
  recorded_by {int} not null, recorded_name {text} not null default '', recorded_at {int} not null
) {strict};
create index arrangement_person on arrangement(person_id, status);
create index arrangement_child on arrangement(child_id, status);
create index arrangement_adult on arrangement(adult_id, status);
-- The items an arrangement, or the decision that none is needed, rests on, at the version seen.
create table arrangement_item (arrangement_id {int} not null references arrangement(id), item_id {int} not null references item(id), item_version {int} not null, primary key (arrangement_id, item_id)) {strict};
create index arrangement_item_item on arrangement_item(item_id);

-- Where what was learned goes on to: MARAC, MAPPA, the disclosure scheme, children's services; or that nothing has to.
create table onward_decision (
  id {id}, person_id {int} not null references person(id), route {text} not null, sent_to {text} not null default '', reason {text} not null, due_on {text},
  decided_by {int} not null, decided_name {text} not null, decided_at {int} not null,
  outcome {text}, end_note {text} not null default '', ended_at {int}, ended_name {text} not null default ''
) {strict};
create index onward_person on onward_decision(person_id, id);
create table onward_item (onward_id {int} not null references onward_decision(id), item_id {int} not null references item(id), item_version {int} not null, primary key (onward_id, item_id)) {strict};
create index onward_item_item on onward_item(item_id);

-- A signature and what it was put to: never changed, so that an assessment can be read as of any signing.
create table signature (id {id}, assessment_id {int} not null references assessment(id), kind {text} not null,   -- signed, countersigned, sent_back
  gate_result {text} not null, account_id {int} not null, full_name {text} not null, grade {text} not null default '', at {int} not null, body {text} not null) {strict};
create index signature_assessment on signature(assessment_id);
create table signed_judgement (signature_id {int} not null references signature(id), who {text} not null, level {text} not null, nature {text} not null, who_exactly {text} not null, circumstances {text} not null, imminence {text} not null, reasons {text} not null, primary key (signature_id, who)) {strict};
create table signed_use (signature_id {int} not null references signature(id), item_id {int} not null references item(id), item_version {int} not null, decision {text} not null, reason {text} not null, group_name {text} not null, judgements {text} not null, primary key (signature_id, item_id)) {strict};
-- What a provisional signature went without.
create table missing_answer (
  signature_id {int} not null references signature(id), assessment_id {int} not null references assessment(id), enquiry_id {int} not null references enquiry(id),
  waited_wd {int} not null, might_change {text} not null, answered_at {int}, primary key (signature_id, enquiry_id)
) {strict};
create index missing_answer_enquiry on missing_answer(enquiry_id, answered_at);
create index missing_answer_assessment on missing_answer(assessment_id);

-- Curfew, release-address and other gated steps outside an assessment.
create table gate_decision (
  id {id}, person_id {int} not null references person(id), step {text} not null,
  result {text} not null,                     -- opened_complete, opened_provisional, opened_override, reopened, confirmed, withdrawn
  reason {text} not null default '', interim {text} not null default '', missing {text} not null default '', by_account {int} not null, by_name {text} not null, at {int} not null,
  countersign_needed {bool} not null default 0, countersign_why {text} not null default '',
  countersigned_at {int}, countersigned_by {int}, countersigned_name {text} not null default '',
  reopened_at {int}, reopened_why {text} not null default '', due_on {text}, lock_version {int} not null default 1
) {strict};
create index gate_decision_person on gate_decision(person_id);
create index gate_decision_result on gate_decision(result, due_on);
create index gate_decision_at on gate_decision(at);
create table gate_missing (
  decision_id {int} not null references gate_decision(id), enquiry_id {int} not null references enquiry(id),
  waited_wd {int} not null, might_change {text} not null, answered_at {int}, primary key (decision_id, enquiry_id)
) {strict};
create index gate_missing_enquiry on gate_missing(enquiry_id, answered_at);
