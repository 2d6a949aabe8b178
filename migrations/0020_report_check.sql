-- A court report beside which a senior signs, because the training of who wrote it asks for one. It counts meanwhile. Why is the writer's matter.
create table report_check (
  report_id {int} primary key references court_report(id), asked_at {int} not null, why {text} not null,
  done_at {int}, done_by {int}, done_name {text} not null default '', note {text} not null default ''
) {strict};
create index report_check_open on report_check(asked_at) where done_at is null;
