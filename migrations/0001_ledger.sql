-- What the ledger itself keeps: the audit, messages that leave, the training clock, what was typed but not yet sent.

-- One row for each change and each look. Rows are only ever added; what an entry means is in docs/audit-format.md.
create table audit_entry (
  id {id},
  at {int} not null,                       -- UTC seconds, by the clock of the program
  account_id {int} not null,               -- 0: the program itself
  actor {text} not null,                   -- the name at the time
  role {text} not null,
  processing {text} not null,              -- Data Protection Act 2018, section 62
  what {text} not null,
  person_id {int},                         -- whose record
  subject {int} not null default 0,        -- key of the enquiry, assessment … concerned
  detail {text} not null default '',
  why {text} not null default '',
  recipient {text} not null default '',
  request_id {text} not null default '',
  from_address {text} not null default ''
) {strict};
create index audit_entry_person on audit_entry(person_id, id) where person_id is not null;
{sqlite}
create trigger audit_entry_not_changed before update on audit_entry begin select raise(abort, 'audit entries are never changed'); end;
create trigger audit_entry_not_removed before delete on audit_entry begin select raise(abort, 'audit entries are never removed'); end;
{postgresql}
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_stays();
{both}

-- Sealing (RFC 6962): each entry's place in the tree, and the signed heads.
create table audit_leaf (
  position {int} primary key,              -- 0, 1, 2 … without a gap
  entry_id {int} not null unique,
  hash {bytes} not null
) {strict};
create table audit_head (
  tree_size {int} primary key,             -- number of leaves the head covers
  root {bytes} not null,
  frontier {bytes} not null,               -- hashes of the complete subtrees: sealing goes on from here
  sealed_at {int} not null,
  key_id {text} not null,
  signature {bytes} not null
) {strict};

-- Messages that leave the house: a reference and a link, never case data. Delivered once for each key; what is not
-- delivered stays on the administrator's list until somebody sets it aside with a reason.
create table outbox (
  id {id},
  made_at {int} not null,
  kind {text} not null,
  recipient {text} not null,
  agency_id {int},                         -- whose mailbox it is; null: one of our own
  message_key {text} not null unique,
  subject {text} not null,
  body {text} not null,
  link {text} not null default '',         -- the page it leads to, "/alerts"; the site's address comes before it
  attempts {int} not null default 0,       -- answers about this message; a server that is down is none
  next_attempt_at {int} not null default 0,
  last_tried_at {int},
  last_error {text} not null default '',
  leased_until {int} not null default 0,   -- in the hands of one program
  leased_by {text} not null default '',
  delivered_at {int},
  given_up_at {int},
  set_aside_at {int},
  set_aside_by {text} not null default '',
  set_aside_why {text} not null default ''
) {strict};
create index outbox_waiting on outbox(next_attempt_at, id) where delivered_at is null and given_up_at is null;
create index outbox_undeliverable on outbox(given_up_at, id) where given_up_at is not null and delivered_at is null and set_aside_at is null;
create index outbox_delivered on outbox(delivered_at, id) where delivered_at is not null;
create index outbox_agency on outbox(agency_id, id) where agency_id is not null;

-- How far the training clock was moved: at `set_at` of the real clock it showed `moved_to`. One row, id 1.
create table clock_setting (
  id {int} primary key check (id = 1),
  moved_to {int} not null,
  set_at {int} not null
) {strict};

-- A form that was sent after its sign-in had ended. Nothing was done with it: it is kept for the account that typed it, and for
-- no other, until it is sent again or discarded.
create table draft (
  id {id},
  account_id {int} not null,
  form {text} not null,                    -- where it was sent: path and query
  page {text} not null default '',         -- the page it stood on
  body {text} not null,                    -- its fields, as they were sent, without token and secrets
  files {int} not null default 0,          -- chosen with it, and not kept
  saved_at {int} not null
) {strict};
create index draft_account on draft(account_id, id);
create index draft_age on draft(saved_at);
