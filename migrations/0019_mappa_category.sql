-- The category of MAPPA beside the level: 1 to 4; 0: not under MAPPA or, beside a level, not recorded.
alter table sentence add column mappa_category {int} not null default 0;
