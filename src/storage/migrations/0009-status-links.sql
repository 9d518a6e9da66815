-- Secret links to a customer's status page. Only the sha256 of the secret is kept, and never when it was opened.
create table status_links (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  token_hash bytea not null unique,
  ticket_id uuid not null,
  -- 'all': with what we wrote to the customer. 'state': how it stands only, for somebody whose address nobody has proved.
  reach text not null check (reach in ('all', 'state')),
  made_via text not null check (made_via in ('person', 'message', 'form')),
  -- Who made it; null: the desk itself.
  made_by uuid check ((made_via = 'person') = (made_by is not null)),
  language text,
  time_zone text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);
create index status_links_of_ticket on status_links (workspace_id, ticket_id, created_at desc) where revoked_at is null;
-- Like api_tokens it has no row-level security: it is looked up by a hash that nobody guesses before the workspace is known.
