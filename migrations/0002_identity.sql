-- Accounts, roles, sign-ins and break-glass.
create table account (
  id {id},
  user_name {text} not null unique,
  full_name {text} not null,
  email {text} not null default '',
  password_hash {text},                       -- Argon2id; null: cannot sign in with a password
  must_change {bool} not null default 0,      -- the password was set by somebody else
  totp_secret {text},                         -- base32; null: not enrolled yet
  totp_step {int} not null default 0,         -- the newest half-minute whose code was used: none is good twice
  disabled {bool} not null default 0,
  failed_attempts {int} not null default 0,
  locked_until {int},
  created_at {int} not null
) {strict};

-- A role at a place: a unit for probation and inspection roles, an agency for partners.
create table role_grant (
  id {id},
  account_id {int} not null references account(id),
  role {text} not null,
  unit_id {int},
  agency_id {int},
  staff_id {int},
  valid_from {text} not null,
  valid_to {text},
  granted_by {int}
) {strict};
create index role_grant_account on role_grant(account_id);
create index role_grant_unit on role_grant(unit_id);
create index role_grant_agency on role_grant(agency_id);

create table session (
  id {id},
  token_hash {text} not null unique,          -- BLAKE2b of the cookie's token
  account_id {int} not null references account(id),
  grant_id {int} references role_grant(id),   -- null until a role is chosen
  stage {text} not null,                      -- enrol, choose, open
  pending_totp {text} not null default '',    -- the secret shown while enrolling
  csrf {text} not null,
  network {text} not null default '',         -- where the sign-in came from
  created_at {int} not null,
  seen_at {int} not null,
  ended_at {int}
) {strict};
create index session_account on session(account_id);
create index session_csrf on session(csrf);

-- Guessing by network: wrong tries that came from it and are not forgiven yet. One is forgiven with each interval.
create table sign_in_network (
  network {text} primary key,                 -- an IPv4 address, or the first half of an IPv6 one
  wrong_tries {int} not null,
  as_of {int} not null
) {strict};
create index sign_in_network_old on sign_in_network(as_of);

create table break_glass (
  id {id},
  account_id {int} not null references account(id),
  person_id {int} not null,
  reason {text} not null,
  opened_at {int} not null,
  expires_at {int} not null,
  alerted_staff_id {int},
  seen_by {int},
  seen_at {int}
) {strict};
create index break_glass_account on break_glass(account_id, expires_at);
create index break_glass_staff on break_glass(alerted_staff_id, seen_at);
create index break_glass_unseen on break_glass(person_id) where seen_at is null;
