-- Holiday feeds of calendars: where they come from, and what was read last. The days stand in the calendar's record.
create table calendar_sources (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  calendar_id text not null,
  name text not null,
  -- null: the text was given, and is read anew as time goes on.
  address text,
  -- As it was read last without a mistake.
  body text not null,
  etag text,
  read_at timestamptz not null,
  checked_at timestamptz not null,
  next_check_at timestamptz not null,
  -- null: the last check went well.
  failure jsonb,
  created_at timestamptz not null,
  created_by uuid,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create index calendar_sources_of on calendar_sources (workspace_id, calendar_id, created_at) where removed_at is null;
create index calendar_sources_due on calendar_sources (workspace_id, next_check_at) where removed_at is null;
alter table calendar_sources enable row level security;
create policy own_workspace on calendar_sources
  using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);
