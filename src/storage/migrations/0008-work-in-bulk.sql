-- One act of a person on many tickets; pending_commands has a row for each of them, under the cause `bulk/<id>`.
create table bulk_acts (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  person_id uuid not null,
  act jsonb not null,
  -- The reason in words; each ticket gets its own copy when it is done.
  note text,
  created_at timestamptz not null,
  stopped_at timestamptz,
  primary key (workspace_id, id)
);
alter table bulk_acts enable row level security;
create policy own_workspace on bulk_acts
  using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);

-- Its author took it back before it left. It stays in the history and is shown to nobody outside.
alter table messages add column taken_back_at timestamptz;
