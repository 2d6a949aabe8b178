-- The training copy's story: who a newcomer can be with one click. Empty in a real service.
create table story_person (key {text} primary key, account_id {int} not null references account(id), grant_id {int} not null references role_grant(id)) {strict};
