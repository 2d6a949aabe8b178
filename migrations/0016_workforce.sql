-- How many a unit should have of a grade, from a day on. A later row takes the place of an earlier one, one of the same day written
-- later corrects it; none is ever changed.
create table staffing_target (
  id {id},
  unit_id {int} not null references unit(id),
  grade {text} not null,
  hundredths {int} not null,                  -- of a full-time equivalent
  valid_from {text} not null,
  why {text} not null,
  origin {text} not null,                     -- entered, imported, invented
  set_at {int} not null,
  set_by {int} references account(id),
  set_name {text} not null
) {strict};
create index staffing_target_unit on staffing_target(unit_id, grade, valid_from);

-- Figures that others published. Of a unit, grade, day and source the newest row counts.
create table published_staffing (
  id {id},
  unit_id {int} not null references unit(id),
  grade {text} not null,
  as_at {text} not null,
  hundredths {int} not null,                  -- full-time equivalents in post
  heads {int},
  target_hundredths {int},
  source {text} not null,
  recorded_at {int} not null,
  recorded_name {text} not null
) {strict};
create index published_staffing_unit on published_staffing(unit_id, as_at, grade);

-- Files of staff and of figures that were taken in; a file is taken once.
create table workforce_import (
  id {id},
  kind {text} not null,                       -- staff, workforce
  file_name {text} not null,
  content_hash {text} not null,
  place_from {int} not null,
  place_to {int} not null,
  rows_good {int} not null,
  rows_already {int} not null,
  rows_bad {int} not null,
  at {int} not null,
  by_name {text} not null,
  unique (kind, content_hash, place_from, place_to)
) {strict};

-- Filling posts: a campaign for so many posts of a grade in a unit, its candidates, and each step with who and when.
create table recruitment_campaign (
  id {id},
  unit_id {int} not null references unit(id),
  grade {text} not null,
  posts {int} not null,
  contracted {int} not null,                  -- tenths of hours a week
  terms {text} not null,
  advertised_on {text} not null,
  note {text} not null default '',
  origin {text} not null,                     -- entered, invented
  closed_on {text},
  closed_why {text} not null default '',
  recorded_at {int} not null,
  recorded_name {text} not null
) {strict};
create index recruitment_campaign_unit on recruitment_campaign(unit_id);
create table recruitment_candidate (
  id {id},
  campaign_id {int} not null references recruitment_campaign(id),
  full_name {text} not null,
  email {text} not null default '',
  starts_on {text},                           -- the first day, once agreed
  staff_id {int} references staff(id)         -- once started
) {strict};
create index recruitment_candidate_campaign on recruitment_candidate(campaign_id);
create index recruitment_candidate_staff on recruitment_candidate(staff_id);
create table recruitment_step (
  id {id},
  candidate_id {int} not null references recruitment_candidate(id),
  stage {text} not null,                      -- sifted, interviewed, offered, vetting, vetted, start_agreed, started, withdrawn, failed
  taken_on {text} not null,
  note {text} not null default '',
  recorded_at {int} not null,
  recorded_name {text} not null
) {strict};
create index recruitment_step_candidate on recruitment_step(candidate_id);
