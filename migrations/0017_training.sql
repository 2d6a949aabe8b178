-- Training: what was completed and by when, places, and what was sent to the region. What a topic is, who needs it and when it
-- expires is data of the rules (policy/training.toml); due and expired follow from these rows.
create table training_record (
  id {id}, staff_id {int} not null references staff(id), topic {text} not null,
  kind {text} not null,                       -- complete, exempt
  level {text} not null,                      -- standard, basic, practitioner, manager
  on_day {text} not null,                     -- taken on; exempt from
  until_day {text},                           -- of an exemption: its last day; null: until further notice
  evidence {text} not null default '',        -- a text or reference
  reason {text} not null default '',          -- of an exemption
  recorded_at {int} not null, recorded_by {int} not null, recorded_name {text} not null,
  invented {bool} not null default 0          -- made up for the demonstration: pages that count it say so
) {strict};
create index training_record_invented on training_record(staff_id) where invented = 1;
create index training_record_topic on training_record(topic, on_day);  -- whose expires soon
create index training_record_staff on training_record(staff_id, topic, on_day);
create table training_session (
  id {id}, topic {text} not null, level {text} not null, on_day {text} not null, place {text} not null, -- a room, or "call"
  offered_by {text} not null,                 -- region, other
  provider {text} not null default '', unit_id {int} not null references unit(id), -- whose staff may book: a region's, a PDU's
  seats {int} not null, state {text} not null default 'open', -- open, cancelled
  why {text} not null default '', at {int} not null, by_account {int} not null, by_name {text} not null, lock_version {int} not null default 1
) {strict};
create index training_session_unit on training_session(unit_id, on_day);
create index training_session_day on training_session(on_day, topic);
create table training_booking (
  id {id}, session_id {int} not null references training_session(id), staff_id {int} not null references staff(id),
  state {text} not null,                      -- booked, attended, did_not_attend, cancelled_by_provider, released
  reason {text} not null default '', at {int} not null, by_account {int} not null, by_name {text} not null
) {strict};
create index training_booking_session on training_booking(session_id, state);
create index training_booking_staff on training_booking(staff_id, state);
create unique index training_booking_once on training_booking(session_id, staff_id) where state in ('booked', 'attended');
create table training_wait (
  id {id}, staff_id {int} not null references staff(id), topic {text} not null, level {text} not null, since {text} not null, needed_by {text},
  ended_on {text}, ended_why {text} not null default '', at {int} not null, by_name {text} not null
) {strict};
create index training_wait_topic on training_wait(topic, ended_on, since);
create unique index training_wait_once on training_wait(staff_id, topic) where ended_on is null;
-- What a unit said it needs, dated, and what the region answered.
create table training_request (
  id {id}, unit_id {int} not null references unit(id), region_id {int} not null references unit(id), topic {text} not null, month {text} not null,
  needed {int} not null, offered {int} not null, note {text} not null default '', sent_on {text} not null, sent_at {int} not null, by_account {int} not null, by_name {text} not null,
  answer_due {text} not null, answer {text} not null default '', places {int}, answered_at {int}, answered_name {text} not null default ''
) {strict};
create index training_request_unit on training_request(unit_id, sent_on);
create index training_request_region on training_request(region_id, answered_at);
-- One message for each expiry, for ever.
create table training_reminder (staff_id {int} not null references staff(id), topic {text} not null, expires_on {text} not null, at {int} not null, primary key (staff_id, topic, expires_on)) {strict};

-- New staff: practice that was seen, and who mentors whom.
create table observed_practice (
  id {id}, staff_id {int} not null references staff(id), observer_id {int} not null references staff(id), on_day {text} not null, what {text} not null,
  went_well {text} not null default '', next_time {text} not null default '', at {int} not null, by_account {int} not null
) {strict};
create index observed_practice_staff on observed_practice(staff_id, on_day);
create table mentoring (
  id {id}, staff_id {int} not null references staff(id), mentor_id {int} not null references staff(id), from_day {text} not null, to_day {text}, aim {text} not null default '',
  at {int} not null, by_account {int} not null
) {strict};
create index mentoring_staff on mentoring(staff_id, from_day);

-- Supervision of staff. What was agreed is seen by both; a note by its author alone.
create table one_to_one (
  id {id}, staff_id {int} not null references staff(id), senior_id {int} not null references staff(id), on_day {text} not null, agreed {text} not null, next_day {text},
  at {int} not null, by_account {int} not null, by_name {text} not null
) {strict};
create index one_to_one_staff on one_to_one(staff_id, on_day);
create table one_to_one_action (
  id {id}, one_to_one_id {int} not null references one_to_one(id), staff_id {int} not null references staff(id), what {text} not null,
  whose {text} not null,                      -- staff, senior
  due {text}, done_on {text}, done_name {text} not null default ''
) {strict};
create index one_to_one_action_staff on one_to_one_action(staff_id, done_on);
create index one_to_one_action_of on one_to_one_action(one_to_one_id);
create table staff_note (id {id}, staff_id {int} not null references staff(id), author_id {int} not null references account(id), body {text} not null, at {int} not null) {strict};
create index staff_note_author on staff_note(author_id, staff_id);
create table wellbeing_mark (
  id {id}, staff_id {int} not null references staff(id), on_day {text} not null, mark {text} not null, -- well, strained, concern
  note {text} not null default '', at {int} not null, by_account {int} not null, by_name {text} not null
) {strict};
create index wellbeing_mark_staff on wellbeing_mark(staff_id, on_day);

-- A case that was watched, or worked at another's side, by somebody who did not hold it.
create table case_shadowed (
  id {id}, person_id {int} not null references person(id), staff_id {int} not null references staff(id), overseer_id {int} not null references staff(id),
  on_day {text} not null, what {text} not null default '', at {int} not null, by_account {int} not null
) {strict};
create index case_shadowed_staff on case_shadowed(staff_id, on_day);
create index case_shadowed_person on case_shadowed(person_id);
create index allocation_staff on allocation(staff_id, valid_from);
