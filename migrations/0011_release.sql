-- The release of an inspection's report: one minute, and those who may see the draft before it. Every statement compares the
-- minute with its own instant, so that nothing becomes public by a job and nothing can be known before.
create table release (
  inspection_id {int} primary key references inspection(id), at {int} not null, set_at {int} not null, set_by {int} not null, set_name {text} not null,
  wanted_at {int}, wanted_by {int}, wanted_name {text} not null default '',   -- an earlier minute, until a second person agrees
  lock_version {int} not null default 1
) {strict};
create table release_move (
  id {id}, inspection_id {int} not null references inspection(id), from_at {int}, to_at {int} not null, reason {text} not null,
  at {int} not null, by_account {int} not null, by_name {text} not null, second_name {text} not null default ''
) {strict};
create index release_move_inspection on release_move(inspection_id, id);
create table early_access (
  id {id}, inspection_id {int} not null references inspection(id), account_id {int} not null references account(id), why {text} not null,
  added_at {int} not null, added_by {int} not null, removed_at {int}
) {strict};
create index early_access_inspection on early_access(inspection_id, account_id);
create index early_access_account on early_access(account_id) where removed_at is null;
create table early_look (
  id {id}, inspection_id {int} not null references inspection(id), account_id {int} not null, name {text} not null, what {text} not null, mark {text} not null,
  at {int} not null, from_address {text} not null
) {strict};
create index early_look_inspection on early_look(inspection_id, id);
