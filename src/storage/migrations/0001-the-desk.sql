-- The desk, laid down whole where changing it later is dear. Written for PostgreSQL 15 and newer.
-- Keys start with workspace_id; workspaces, accounts, sessions, sign_in_links, sign_in_attempts, instance and migrations
-- are exempt.
-- States are text with a CHECK. Free text stands in texts and packets only, so that erasing reaches it.

create table instance (
  only_row boolean primary key default true check (only_row),
  -- Zone data that armed the deadlines; when it changes they are computed anew.
  zone_data_version text not null,
  started_at timestamptz not null,
  -- When the newest backup was taken that ended well.
  last_backup_at timestamptz
);

create table workspaces (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name text not null,
  is_sample boolean not null default false,
  -- Grows with every change of people, calendars, teams, rotas, endpoints or settings: caches ask for it.
  records_version bigint not null default 1,
  -- 0 while no policy is published.
  policy_version integer not null default 0,
  -- Tests and the sample only; once time has begun to pass it only grows.
  clock_shift_ms bigint not null default 0,
  catch_all_id uuid,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);

create table accounts (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  -- argon2id, with its settings.
  password_hash text,
  password_set_at timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz,
  check ((password_hash is null) = (password_set_at is null))
);

create table sessions (
  token_hash bytea primary key,
  -- By which its person ends it; the hash stays inside.
  id uuid not null unique,
  account_id uuid not null references accounts,
  workspace_id uuid not null references workspaces,
  person_id uuid not null,
  -- Of the browser, to tell one from another.
  address text not null default '',
  agent text not null default '',
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_person on sessions (workspace_id, person_id);

create table sign_in_links (
  token_hash bytea primary key,
  purpose text not null default 'sign-in' check (purpose in ('sign-in', 'password')),
  account_id uuid not null references accounts,
  workspace_id uuid not null references workspaces,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Tries to sign in, by the hash of an e-mail address or by the place that they come from. Kept an hour after the last.
create table sign_in_attempts (
  subject text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null
);

create table api_tokens (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  token_hash bytea not null unique,
  name text not null,
  person_id uuid not null,
  scopes text[] not null,
  created_at timestamptz not null,
  -- null: until it is revoked.
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);

create table people (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  account_id uuid references accounts,
  email text not null check (email = lower(email)),
  name text not null,
  public_name text not null,
  role text not null check (role in ('agent', 'specialist', 'team-lead', 'manager', 'admin', 'viewer')),
  time_zone text not null,
  locale text not null,
  team_ids text[] not null default '{}',
  calendar_id text,
  deputy_id uuid,
  -- Without a beginning the absence has begun.
  away_from timestamptz,
  away_until timestamptz,
  -- From then on what the person holds goes to somebody on duty; null once it has.
  hand_over_at timestamptz,
  -- Kinds of notices that this person does not want.
  muted text[] not null default '{}',
  closed_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, email)
);
create index people_hand_over on people (hand_over_at) where hand_over_at is not null;

-- Calendars, teams and rotas: every version is kept, the highest is in force.
create table live_records (
  workspace_id uuid not null references workspaces,
  kind text not null check (kind in ('calendar', 'team', 'rota')),
  id text not null,
  version integer not null,
  body jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (workspace_id, kind, id, version)
);

create table policies (
  workspace_id uuid not null references workspaces,
  version integer not null,
  name text not null,
  source text not null,
  document jsonb not null,
  sha256 text not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (workspace_id, version)
);

create table customers (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null,
  name_key text not null,
  plan text,
  contract text,
  annual_value numeric,
  currency text,
  vip boolean not null default false,
  since timestamptz,
  critical_issues integer not null default 0,
  dedicated_contact_id uuid,
  version integer not null default 1,
  -- The id follows from the name's key. A second unique index would break inserts at the same instant that
  -- "on conflict (id)" lets pass.
  primary key (workspace_id, id)
);

create index customers_names on customers (workspace_id, name_key);
create index customers_words on customers using gin (to_tsvector('simple', name));

create table contacts (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  customer_id uuid,
  name text not null,
  email text check (email = lower(email)),
  language text,
  version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, email)
);

-- Numbers have gaps: a counter row would make intake queue up behind itself.
create sequence ticket_numbers;

create table tickets (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  number bigint not null,
  version integer not null,
  -- The fold of the ticket's events as JSON; under 8 kB.
  snapshot text not null,
  last_hash bytea not null,
  -- What lists filter and sort by; all of it follows from the snapshot.
  status text not null check (status in ('open', 'waiting', 'resolved', 'closed')),
  tier smallint not null,
  team_id text not null,
  owner_id uuid,
  customer_id uuid,
  issue_type text not null,
  restricted boolean not null,
  -- Teams that may see a restricted ticket; null: everybody.
  visible_to text[],
  -- Functional ones: hierarchical ones have a queue of their own.
  open_escalations smallint not null,
  hierarchical boolean not null,
  unaccepted boolean not null,
  -- A trigger asked somebody to look, and nobody has.
  flagged boolean not null,
  -- When the customer came about it, oldest first, at most twenty.
  contacts_at timestamptz[] not null,
  last_contact_at timestamptz,
  next_due_at timestamptz not null,
  risk_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, number)
) with (fillfactor = 80);

create index tickets_next on tickets (workspace_id, next_due_at, id) where status in ('open', 'waiting');
create index tickets_tier on tickets (workspace_id, tier, next_due_at, id) where status in ('open', 'waiting');
create index tickets_escalated on tickets (workspace_id, next_due_at, id) where open_escalations > 0;
create index tickets_unaccepted on tickets (workspace_id, next_due_at, id) where unaccepted;
create index tickets_hierarchical on tickets (workspace_id, next_due_at, id) where hierarchical;
create index tickets_waiting on tickets (workspace_id, next_due_at, id) where status = 'waiting';
create index tickets_risk on tickets (workspace_id, risk_at) where status in ('open', 'waiting');
create index tickets_done on tickets (workspace_id, updated_at desc, id) where status in ('resolved', 'closed');
create index tickets_flagged on tickets (workspace_id, next_due_at, id) where flagged;
-- Repeated contact: of one customer on one issue, and of all customers.
create index tickets_contacts on tickets (workspace_id, customer_id, issue_type, last_contact_at desc);
create index tickets_issue on tickets (workspace_id, issue_type, last_contact_at desc);
create index tickets_customer on tickets (workspace_id, customer_id, created_at);

-- Who has a part in an open ticket: owner, updates owner, lead, offered to, first agent.
create table ticket_people (
  workspace_id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  primary key (workspace_id, person_id, ticket_id)
);
create index ticket_people_by_ticket on ticket_people (workspace_id, ticket_id);

create table ticket_events (
  workspace_id uuid not null,
  ticket_id uuid not null,
  seq integer not null,
  type text not null,
  -- The event as stored text: hashes are over it. Ids, codes, numbers and instants; never free text.
  body text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null,
  -- Readers that follow the stream go up to pg_snapshot_xmin: below it nothing commits any more.
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (workspace_id, ticket_id, seq)
);
create index ticket_events_stream on ticket_events (workspace_id, transaction_id, ticket_id, seq);

create table texts (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('subject', 'message', 'note', 'answer', 'explanation', 'reason', 'cause', 'workaround', 'findings', 'vendor', 'decision', 'comment', 'prevention', 'checklist', 'commitment')),
  body text not null,
  language text,
  recorded_at timestamptz not null,
  erased_at timestamptz,
  primary key (workspace_id, id)
);
create index texts_by_ticket on texts (workspace_id, ticket_id);
create index texts_subject_words on texts using gin (to_tsvector('simple', body)) where kind = 'subject';

create table messages (
  workspace_id uuid not null,
  ticket_id uuid not null,
  id uuid not null,
  direction text not null check (direction in ('inbound', 'outbound', 'note')),
  text_id uuid not null,
  author_kind text not null check (author_kind in ('person', 'contact', 'system')),
  person_id uuid,
  contact_id uuid,
  automatic boolean not null,
  -- A message of ours that another system sends is not sent twice.
  sent_by_us boolean not null,
  occurred_at timestamptz not null,
  primary key (workspace_id, ticket_id, id)
);

create table packets (
  workspace_id uuid not null,
  escalation_id uuid not null,
  version integer not null,
  ticket_id uuid not null,
  body jsonb not null,
  written_by uuid,
  written_at timestamptz not null,
  erased_at timestamptz,
  primary key (workspace_id, escalation_id, version)
);

create table escalations (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  number integer not null,
  kind text not null check (kind in ('functional', 'hierarchical')),
  path_id text not null,
  team_id text not null,
  state text not null check (state in ('investigating', 'requested', 'accepted', 'answered', 'coordinating', 'closed', 'declined', 'withdrawn', 'merged')),
  severity smallint not null,
  owner_id uuid not null,
  updates_owner_id uuid not null,
  lead_id uuid not null,
  offered_to uuid,
  trigger_id text,
  restricted boolean not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  check ((ended_at is null) = (state in ('investigating', 'requested', 'accepted', 'answered', 'coordinating'))),
  check (offered_to is null or state in ('requested', 'accepted')),
  primary key (workspace_id, id)
);
create index escalations_by_ticket on escalations (workspace_id, ticket_id);
create index escalations_load on escalations (workspace_id, owner_id) where ended_at is null;

-- Armed instants. Ids and codes only, no row-level security: the engine takes them across workspaces.
create table deadlines (
  workspace_id uuid not null,
  ticket_id uuid not null,
  name text not null,
  due_at timestamptz not null,
  -- Sequence number of the event that armed it.
  armed_by integer not null,
  -- A subject that broke the engine is set aside and alarmed.
  set_aside_at timestamptz,
  primary key (workspace_id, ticket_id, name)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
create index deadlines_due on deadlines (workspace_id, due_at) where set_aside_at is null;

create table outbox (
  workspace_id uuid not null,
  id uuid not null,
  position bigint generated always as identity,
  -- The event and its part: made once, whatever happens.
  dedupe_key text not null,
  -- Destination and ticket: one in flight per lane, in order.
  lane text not null,
  channel text not null check (channel in ('mail', 'webhook')),
  -- null: a letter to somebody's account, such as a sign-in link.
  ticket_id uuid,
  reason_seq integer not null,
  -- Ids and codes; text is rendered at sending.
  parcel jsonb not null,
  not_before timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'leased', 'sent', 'superseded', 'dead')),
  attempt integer not null default 0,
  lease_until timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  last_error text,
  check ((state = 'leased') = (lease_until is not null)),
  check ((state in ('sent', 'superseded', 'dead')) = (ended_at is not null)),
  check (state <> 'sent' or attempt > 0),
  check (state <> 'superseded' or attempt <= 1),
  primary key (workspace_id, id),
  unique (workspace_id, dedupe_key)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
create index outbox_ready on outbox (not_before, position) where state in ('pending', 'leased');
-- All of a lane: a ticket shows what was sent as well as what waits.
create index outbox_lane on outbox (workspace_id, lane, position);

-- What a person of the desk is told, in the app and by mail. Ids and codes only, no row-level security: the engine
-- gathers across workspaces what falls due within the same minutes.
create table notices (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  escalation_id uuid,
  kind text not null,
  reason_seq integer not null,
  told_at timestamptz not null,
  -- When it leaves by mail, gathered with others; null: it left at once, as a parcel of its own.
  mail_at timestamptz,
  mailed_at timestamptz,
  read_at timestamptz,
  check (mailed_at is null or mail_at is not null),
  primary key (workspace_id, id)
) with (fillfactor = 80);
create index notices_of_person on notices (workspace_id, person_id, told_at desc, id desc);
create index notices_unread on notices (workspace_id, person_id) where read_at is null;
create index notices_to_mail on notices (mail_at) where mailed_at is null and mail_at is not null;

-- Work in bulk, one row per ticket, taken after due deadlines.
create table pending_commands (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  cause text not null,
  command jsonb not null,
  created_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'done', 'refused', 'stopped')),
  result jsonb,
  ended_at timestamptz,
  check ((state = 'pending') = (ended_at is null)),
  primary key (workspace_id, id)
);
create index pending_commands_ready on pending_commands (workspace_id, created_at, id) where state = 'pending';
create index pending_commands_cause on pending_commands (workspace_id, cause, state);

-- Deadlines of everything that is not a ticket: nightly check, clean-up, expiry.
create table chores (
  workspace_id uuid not null references workspaces,
  name text not null,
  due_at timestamptz not null,
  body jsonb not null default '{}',
  primary key (workspace_id, name)
);
create index chores_due on chores (due_at);

create table idempotency_keys (
  workspace_id uuid not null,
  -- A person, a token, or an inbound source.
  actor text not null,
  key text not null,
  request_hash bytea not null,
  status smallint not null,
  -- Ids and numbers of the first answer, never words.
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, actor, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table external_ids (
  workspace_id uuid not null,
  system text not null,
  kind text not null check (kind in ('ticket', 'message', 'customer', 'contact', 'person')),
  remote_id text not null,
  our_id uuid not null,
  ticket_id uuid,
  remote_version bigint,
  last_written_hash bytea,
  primary key (workspace_id, system, kind, remote_id)
);
create index external_ids_ours on external_ids (workspace_id, our_id);

create table sources (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  system text not null,
  name text not null,
  -- Newest first; more than one while they are rotated.
  secrets text[] not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, id),
  unique (id)
);

-- Signed deliveries that say nothing of a ticket, as they came: nothing that was acknowledged is lost. Kept 30 days.
create table kept_deliveries (
  workspace_id uuid not null,
  source_id uuid not null,
  delivery_hash bytea not null,
  system text not null,
  body bytea not null,
  why text not null,
  received_at timestamptz not null,
  primary key (workspace_id, source_id, delivery_hash)
);
create index kept_deliveries_age on kept_deliveries (workspace_id, received_at);

create table webhook_endpoints (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null default '',
  url text not null,
  secret text not null,
  -- After a rotation both sign, until then.
  previous_secret text,
  previous_until timestamptz,
  events text[] not null,
  -- Who made it, and is told when it is set aside.
  owner_id uuid,
  -- The first failure since the last success.
  failing_since timestamptz,
  -- It failed for days: nothing is posted to it until somebody puts it back.
  set_aside_at timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz,
  check ((previous_secret is null) = (previous_until is null)),
  primary key (workspace_id, id)
);

-- Each attempt to post to an endpoint, kept 30 days. The beginning of an answer is another system's words.
create table webhook_attempts (
  workspace_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  -- The parcel's, which the receiver knows as webhook-id.
  event_id uuid not null,
  event_type text not null,
  ticket_id uuid,
  attempt integer not null,
  outcome text not null check (outcome in ('taken', 'again', 'given-up')),
  http_status smallint,
  detail text,
  answer text,
  duration_ms integer not null,
  at timestamptz not null,
  primary key (workspace_id, id)
);
create index webhook_attempts_newest on webhook_attempts (workspace_id, endpoint_id, at desc, id desc);
create index webhook_attempts_age on webhook_attempts (workspace_id, at);

-- Numbers of one ticket, by rules/metrics when an event is written; SQL only counts, adds and takes percentiles.
create table ticket_measures (
  workspace_id uuid not null,
  ticket_id uuid not null,
  contacts integer not null default 0,
  chasers integer not null default 0,
  touches integer not null default 0,
  reopens integer not null default 0,
  escalations_functional integer not null default 0,
  escalations_hierarchical integer not null default 0,
  escalations_by_trigger integer not null default 0,
  returned integer not null default 0,
  re_routed integer not null default 0,
  declined integer not null default 0,
  overrides integer not null default 0,
  offers integer not null default 0,
  offers_missed integer not null default 0,
  updates_promised integer not null default 0,
  updates_missed integer not null default 0,
  targets_met integer not null default 0,
  targets_missed integer not null default 0,
  unnecessary integer not null default 0,
  targets_excused integer not null default 0,
  updates_excused integer not null default 0,
  warnings integer not null default 0,
  reminders integer not null default 0,
  findings integer not null default 0,
  reliefs integer not null default 0,
  primary key (workspace_id, ticket_id)
);

-- Refunds, credits and expedites that customers got; limits count their sums.
create table compensations (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  -- The customer, or a contact without one: whose row is locked while a sum is decided.
  receiver_id uuid not null,
  action text not null check (action in ('refund', 'credit', 'expedite')),
  amount numeric(14, 2) not null check (amount > 0),
  currency text not null,
  reason_id uuid not null,
  given_by uuid not null,
  approval_id uuid,
  reference text,
  given_at timestamptz not null,
  primary key (workspace_id, id)
);
create index compensations_receiver on compensations (workspace_id, receiver_id, given_at);
create index compensations_ticket on compensations (workspace_id, ticket_id);

create table approvals (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  escalation_id uuid,
  receiver_id uuid not null,
  action text not null check (action in ('refund', 'credit', 'expedite')),
  amount numeric(14, 2) not null check (amount > 0),
  currency text not null,
  reason_id uuid not null,
  asked_by uuid not null,
  asker_role text not null,
  asked_at timestamptz not null,
  approver_id uuid not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'approved', 'refused', 'withdrawn')),
  approved_amount numeric(14, 2),
  decided_by uuid,
  decided_at timestamptz,
  decision_id uuid,
  missed integer not null default 0,
  -- From asking to deciding, by the clock on the wall.
  took_ms bigint,
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'approved') = (approved_amount is not null)),
  primary key (workspace_id, id)
);
create index approvals_open on approvals (workspace_id, due_at, id) where state = 'open';
create index approvals_decided on approvals (workspace_id, decided_at, id) where state <> 'open';
create index approvals_ticket on approvals (workspace_id, ticket_id);

-- What customers said of resolutions; no answer in time is one as well.
create table resolution_answers (
  workspace_id uuid not null,
  ticket_id uuid not null,
  -- Of the event.
  seq integer not null,
  answer text not null check (answer in ('confirmed', 'not-solved', 'unconfirmed')),
  satisfaction smallint check (satisfaction between 1 and 5),
  comment_id uuid,
  answered_at timestamptz not null,
  primary key (workspace_id, ticket_id, seq)
);
create index resolution_answers_at on resolution_answers (workspace_id, answered_at);

-- What keeps a problem from coming back; with a person or a team until a day.
create table preventive_steps (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  escalation_id uuid not null,
  text_id uuid not null,
  owner_id uuid,
  team_id text,
  -- A calendar day: 2026-04-30.
  due_on text not null,
  recorded_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  primary key (workspace_id, id)
);
create index preventive_steps_due on preventive_steps (workspace_id, due_on, id);

create table files (
  workspace_id uuid not null,
  sha256 bytea not null,
  size bigint not null,
  type text not null,
  name text not null,
  scan text not null default 'waiting' check (scan in ('waiting', 'clean', 'refused')),
  created_at timestamptz not null,
  primary key (workspace_id, sha256)
);

create table file_chunks (
  workspace_id uuid not null,
  sha256 bytea not null,
  position integer not null,
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (workspace_id, sha256, position)
);

-- Who did or tried what outside of tickets, from where. Never a secret.
create table audit_log (
  workspace_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  -- null: nobody that the desk knows.
  person_id uuid,
  -- How he came: by a session, a token, the command line; or before he was in.
  via text not null check (via in ('session', 'token', 'command-line', 'sign-in', 'desk')),
  address text not null,
  what text not null,
  params jsonb not null default '{}',
  -- 'begun' until it has ended; what stays so was cut off. Else 'done' or the code of the refusal.
  outcome text not null,
  primary key (workspace_id, id)
);
create index audit_log_newest on audit_log (workspace_id, at desc, id desc);

-- The second net: a connection that is set to one workspace sees that one only. Exempt are api_tokens and sources,
-- which are looked up by a hash or an id that nobody guesses before the workspace is known, and the engine's
-- deadlines, outbox, notices, pending_commands and chores, which hold ids and codes only.
do $$
declare
  name text;
begin
  foreach name in array array[
    'people', 'live_records', 'policies', 'customers', 'contacts', 'tickets', 'ticket_people', 'ticket_events',
    'texts', 'messages', 'packets', 'escalations', 'idempotency_keys', 'external_ids', 'webhook_endpoints', 'webhook_attempts',
    'ticket_measures', 'compensations', 'approvals', 'resolution_answers', 'preventive_steps', 'files', 'file_chunks', 'audit_log', 'kept_deliveries'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_workspace on %I using (workspace_id = nullif(current_setting(''baton.workspace'', true), '''')::uuid)',
      name);
  end loop;
end $$;

-- Text operators are not leakproof, so row-level security would keep searches from their index.
create function search_subjects(wanted_workspace uuid, words text, at_most integer)
returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select found.ticket_id from (
    select t.ticket_id, t.recorded_at as at from public.texts t
    where t.workspace_id = wanted_workspace and t.kind = 'subject'
      and to_tsvector('simple', t.body) @@ websearch_to_tsquery('simple', words)
    union
    select k.id, k.created_at from public.customers c
    join public.tickets k on k.workspace_id = c.workspace_id and k.customer_id = c.id
    where c.workspace_id = wanted_workspace and to_tsvector('simple', c.name) @@ websearch_to_tsquery('simple', words)
  ) found
  where wanted_workspace = nullif(current_setting('baton.workspace', true), '')::uuid
  order by found.at desc
  limit at_most
$$;
