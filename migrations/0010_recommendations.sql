-- Recommendations of a report and what its addressees make of them. The team's until the release; then public.
create table recommendation (
  id {id}, inspection_id {int} not null references inspection(id), position {int} not null,   -- numbered by it, from 1
  text {text} not null,
  invented {bool} not null default 0,         -- made up for the demonstration: no statement about the real unit
  carried_from {int} references recommendation(id),
  at {int} not null, by_account {int} not null, by_name {text} not null, lock_version {int} not null default 1
) {strict};
create index recommendation_inspection on recommendation(inspection_id, position);
create index recommendation_carried on recommendation(carried_from);
-- Who owes a response: pdu, region, hmpps.
create table recommendation_addressee (
  recommendation_id {int} not null references recommendation(id), addressee {text} not null,
  response {text} not null default '', reason {text} not null default '', at {int}, by_account {int}, by_name {text} not null default '',
  version {int} not null default 0, primary key (recommendation_id, addressee)
) {strict};
-- Named, not directed: they owe nothing.
create table recommendation_with (recommendation_id {int} not null references recommendation(id), body {text} not null, primary key (recommendation_id, body)) {strict};
create table recommendation_evidence (
  id {id}, recommendation_id {int} not null references recommendation(id), standard {text} not null, key_question {text} not null default '', note {text} not null default ''
) {strict};
create index recommendation_evidence_of on recommendation_evidence(recommendation_id);
-- How far it had come when the unit was inspected again, or when its inspection was closed. The newest counts.
create table recommendation_progress (
  id {id}, recommendation_id {int} not null references recommendation(id), inspection_id {int} not null references inspection(id),
  progress {text} not null, reason {text} not null, at {int} not null, by_account {int} not null, by_name {text} not null, unique (recommendation_id, inspection_id)
) {strict};

create table plan_action (
  id {id}, recommendation_id {int} not null references recommendation(id), addressee {text} not null, text {text} not null, measure {text} not null,
  owner {text} not null, owner_email {text} not null default '', starts_on {text} not null, due_on {text} not null, started_on {text},
  done_on {text}, done_by {int}, done_name {text} not null default '', verified_on {text}, verified_by {int}, verified_name {text} not null default '',
  lock_version {int} not null default 1
) {strict};
create index plan_action_recommendation on plan_action(recommendation_id, due_on);
create index plan_action_open on plan_action(due_on) where done_on is null;
-- Evidence of progress and every change, a row each.
create table plan_step (id {id}, action_id {int} not null references plan_action(id), what {text} not null, note {text} not null, at {int} not null, by_account {int} not null, by_name {text} not null) {strict};
create index plan_step_action on plan_step(action_id, id);
-- Who has heard that it is late, once each.
create table plan_escalation (action_id {int} not null references plan_action(id), rung {text} not null, on_day {text} not null, at {int} not null, heard {text} not null, primary key (action_id, rung)) {strict};
