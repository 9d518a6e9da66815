-- The address book: departments and vendors whom the desk reaches beyond its own people. Every version is kept.
create table address_cards (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  version integer not null,
  body jsonb not null,
  -- The version with which it left the book; a later one brings it back.
  removed boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (workspace_id, id, version)
);

alter table address_cards enable row level security;
create policy own_workspace on address_cards
  using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);
