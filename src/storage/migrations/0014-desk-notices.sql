-- What a person is told that is about no ticket: a shift that ends, a swap of turns. Ids, instants and numbers only.
create table desk_notices (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('shift-ends', 'swap-asked', 'swap-answered')),
  params jsonb not null,
  told_at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id)
);
create index desk_notices_of_person on desk_notices (workspace_id, person_id, told_at desc);

alter table desk_notices enable row level security;
create policy own_workspace on desk_notices
  using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);
