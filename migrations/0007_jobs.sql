-- Jobs are leased rows, so that several servers can share one database: a job runs in one of them at a time.
create table job_run (
  name {text} primary key,
  done_through {int} not null,     -- the last due instant that was run
  leased_until {int} not null default 0,
  leased_by {text} not null default ''
) {strict};
