-- Duty calendars by secret link: whose shifts a calendar program may read without an account.
create table duty_feeds (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  token_hash bytea not null unique,
  -- Whose link it is; it dies with the account.
  person_id uuid not null,
  -- null: all that this person has on any rota. Else everybody on that one.
  rota_id text,
  created_at timestamptz not null,
  last_read_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);
-- One link of a kind for each person: a new one takes the place of the old.
create unique index duty_feeds_of_person on duty_feeds (workspace_id, person_id, coalesce(rota_id, '')) where revoked_at is null;
-- Like api_tokens it has no row-level security: it is looked up by a hash that nobody guesses before the workspace is known.
