-- The text of a report and its notice, section by section: the team's working paper.
create table report_section (
  inspection_id {int} not null references inspection(id), section {text} not null, body {text} not null, version {int} not null,
  saved_at {int} not null, saved_by {int} not null, saved_name {text} not null,
  tab {text} not null default '',             -- the page that saved it: repeats of its own saves are not stale
  begun_at {int} not null default 0,          -- since when it has been written without a text kept below
  primary key (inspection_id, section)
) {strict};
create table report_section_past (
  id {id}, inspection_id {int} not null references inspection(id), section {text} not null, body {text} not null, version {int} not null, saved_at {int} not null, saved_name {text} not null
) {strict};
create index report_section_past_inspection on report_section_past(inspection_id, section, version);

-- told, during the factual accuracy check: comments of the service and the answers to them.
create table accuracy_comment (
  id {id}, inspection_id {int} not null references inspection(id), section {text} not null, comment {text} not null, by_account {int} not null, by_name {text} not null, at {int} not null,
  outcome {text} not null default '',         -- accepted, rejected
  reason {text} not null default '', answered_by {int}, answered_name {text} not null default '', answered_at {int}, lock_version {int} not null default 1
) {strict};
create index accuracy_comment_inspection on accuracy_comment(inspection_id, id);

-- What goes out, exactly as it was made: to the service for the accuracy check, to early readers under embargo, to everybody
-- from the minute of release. Never changed: a correction is a further version, with its reason.
create table document (
  id {id}, inspection_id {int} not null references inspection(id), kind {text} not null,   -- report, notice, csv
  version {int} not null, body {bytes} not null, hash {text} not null, reason {text} not null default '', made_at {int} not null, made_by {int} not null, made_name {text} not null,
  unique (inspection_id, kind, version)
) {strict};
