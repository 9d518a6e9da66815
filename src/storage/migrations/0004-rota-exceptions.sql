-- What stands above the layers of a rota: overrides, and swaps of turns. Rows are changed by their state, never deleted.
create table rota_exceptions (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  rota_id text not null,
  kind text not null check (kind in ('override', 'swap')),
  -- An override stands until it is removed; of swaps those asked and agreed are shown, and the agreed count.
  state text not null check (state in ('standing', 'removed', 'asked', 'agreed', 'declined', 'withdrawn')),
  check ((kind = 'override') = (state in ('standing', 'removed'))),
  from_at timestamptz not null,
  to_at timestamptz not null,
  check (from_at <= to_at),
  body jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (workspace_id, id)
);
create index rota_exceptions_by_end on rota_exceptions (workspace_id, to_at desc);

alter table rota_exceptions enable row level security;
create policy own_workspace on rota_exceptions
  using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);
