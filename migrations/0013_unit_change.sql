-- Changes of the organisation that wait for their day, as an administrator wrote them down.
create table unit_change (
  id {id},
  on_day {text} not null,
  rows_text {text} not null,                  -- the rows of one change, as docs/organisation-changes.md has them
  state {text} not null,                      -- waiting, done, withdrawn
  problem {text} not null default '',         -- why it could not be carried out the last time
  planned_by {text} not null,
  planned_at {int} not null,
  settled_at {int}
) {strict};
create index unit_change_state on unit_change(state, on_day);
