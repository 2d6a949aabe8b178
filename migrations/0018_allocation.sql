-- Who was given whom, why, and what was known of it. The row on the person and its dated line (allocation) say who has the
-- person; a record here says how it was decided.
create index person_unallocated on person(team_no, id) where practitioner_id is null;
create index if not exists allocation_staff on allocation(staff_id, valid_from);
create index staff_account on staff(account_id);
create index person_address_postcode on person_address(postcode);  -- who holds somebody else of the same address

create table allocation_record (
  id {id}, person_id {int} not null references person(id), staff_id {int} not null references staff(id), team_id {int} not null references unit(id),
  former_staff_id {int} references staff(id),        -- null: the person had nobody
  reason {text} not null,                            -- the ten reasons
  notes {text} not null default '', notes_sensitive {bool} not null default 0,
  oversight {text} not null default '', oversight_sensitive {bool} not null default 0,
  concerns {text} not null default '',               -- what was shown and decided on all the same: words, separated by a space
  concern_reason {text} not null default '',
  tier {text} not null default '', points {int} not null default 0,
  capacity_before {int} not null default 0, capacity_after {int} not null default 0,  -- of the officer, tenths of a per cent
  rules_version {text} not null, reallocation_id {int},
  at {int} not null, by_account {int}, by_name {text} not null, ended_at {int}
) {strict};
create index allocation_record_person on allocation_record(person_id, id);
create index allocation_record_staff on allocation_record(staff_id, at);

-- What the next officer must know: asked for with every re-allocation of a held case, written by who hands over or by her senior.
create table handover (
  id {id}, person_id {int} not null references person(id), record_id {int} not null references allocation_record(id),
  from_staff_id {int} not null references staff(id), to_staff_id {int} not null references staff(id), due_on {text} not null,
  must_know {text} not null default '', written_at {int}, written_by_account {int}, written_by {text} not null default '',
  acknowledged_at {int}, withdrawn_at {int}         -- the case moved on before it was read: the next handover takes its place
) {strict};
create index handover_person on handover(person_id, id);
create index handover_open on handover(person_id) where acknowledged_at is null and withdrawn_at is null;
create index handover_open_from on handover(from_staff_id, due_on) where written_at is null and withdrawn_at is null;
create index handover_open_to on handover(to_staff_id, due_on) where acknowledged_at is null and withdrawn_at is null;

create table co_working (
  id {id}, person_id {int} not null references person(id), staff_id {int} not null references staff(id), purpose {text} not null,
  valid_from {text} not null, valid_to {text},       -- the first day without it
  by_account {int}, by_name {text} not null, at {int} not null
) {strict};
create index co_working_person on co_working(person_id, valid_from);
create index co_working_staff on co_working(staff_id, valid_from);

-- A member of staff who knows a person on probation, or theirs, outside her work.
create table conflict_of_interest (
  id {id}, staff_id {int} not null references staff(id), person_id {int} not null references person(id), grounds {text} not null,
  declared_on {text} not null, by_account {int}, by_name {text} not null, at {int} not null, ended_on {text}, end_reason {text} not null default ''
) {strict};
create index conflict_of_interest_person on conflict_of_interest(person_id);
create index conflict_of_interest_staff on conflict_of_interest(staff_id);

-- The cases of somebody who leaves, as they are to be given on: a draft until it is confirmed, in whole or in part.
create table reallocation (
  id {id}, staff_id {int} not null references staff(id), lock_version {int} not null default 1, reason {text} not null default 'OFFICER_LEFT', why {text} not null default '',
  at {int} not null, by_account {int}, by_name {text} not null, finished_at {int}
) {strict};
create unique index reallocation_open on reallocation(staff_id) where finished_at is null;
create table reallocation_move (
  id {id}, reallocation_id {int} not null references reallocation(id), person_id {int} not null references person(id),
  to_staff_id {int} references staff(id), to_team_id {int} references unit(id),   -- null: not decided yet
  proposed_staff_id {int} references staff(id),      -- as the proposal had it
  included {bool} not null default 1, concern_reason {text} not null default '', done_at {int},
  unique (reallocation_id, person_id)
) {strict};
create index reallocation_move_person on reallocation_move(person_id);
