-- Files by their content, and each use of one on a ticket.
alter table files drop constraint files_scan_check;
alter table files add constraint files_scan_check check (scan in ('waiting', 'clean', 'refused', 'unscanned'));
alter table files add column scan_attempts integer not null default 0;
alter table files add column scan_after timestamptz;
create index files_to_scan on files (workspace_id, scan_after) where scan = 'waiting';

create table attachments (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  name text not null check (octet_length(name) between 1 and 200),
  -- As it was announced; null: nobody has said how long it will be.
  size bigint check (size > 0),
  received bigint not null default 0 check (received <= coalesce(size, received)),
  -- null until it has come as a whole.
  sha256 bytea,
  -- The message it came or went with.
  message_id uuid,
  -- null: the customer.
  added_by uuid,
  added_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, sha256) references files (workspace_id, sha256),
  check (sha256 is null or received = size)
);
create index attachments_of_ticket on attachments (workspace_id, ticket_id, added_at, id);

-- What has come of a file that is not whole yet.
create table attachment_parts (
  workspace_id uuid not null,
  attachment_id uuid not null,
  starts_at bigint not null,
  bytes bytea not null check (octet_length(bytes) between 1 and 4194304),
  primary key (workspace_id, attachment_id, starts_at)
);

alter table attachments enable row level security;
create policy own_workspace on attachments using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);
alter table attachment_parts enable row level security;
create policy own_workspace on attachment_parts using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);
