-- accounts.ts readWorkspaces
select "id", "slug", "name", "is_sample"
  from "workspaces"
  order by "created_at", "id";

-- accounts.ts readWorkspace
select "id", "slug", "name", "is_sample"
  from "workspaces"
  where "id" = $1;

-- accounts.ts insertWorkspace
insert into "workspaces" ("id", "slug", "name", "is_sample", "catch_all_id", "created_at")
  values ($1, $2, $3, $4, $5, $6);

-- accounts.ts ensureAccount
insert into "accounts" ("id", "email", "created_at")
  values ($1, $2, $3)
  on conflict ("email") do
  update
  set "email" = $4
  returning "id";

-- accounts.ts readMember
select "id", "account_id", "role", "name", "email"
  from "people"
  where "workspace_id" = $1
  and "closed_at" is null
  and "id" = $2;

-- accounts.ts readMemberByEmail
select "id", "account_id", "role", "name", "email"
  from "people"
  where "workspace_id" = $1
  and "closed_at" is null
  and "email" = $2;

-- accounts.ts readFirstAdmin
select "id", "account_id", "role", "name", "email"
  from "people"
  where "workspace_id" = $1
  and "closed_at" is null
  and "role" = $2
  order by "id"
  limit $3;

-- address-cards.ts readAddressCards
select distinct on ("id") "id", "version", "body", "removed"
  from "address_cards"
  where "workspace_id" = $1
  order by "id", "version" desc;

-- address-cards.ts readCardVersions
select "version", "body", "removed", "recorded_at", "recorded_by"
  from "address_cards"
  where "workspace_id" = $1
  and "id" = $2
  order by "version" desc
  limit $3;

-- address-cards.ts writeCardVersion
insert into "address_cards" ("workspace_id", "id", "version", "body", "removed", "recorded_at", "recorded_by")
  values ($1, $2, $3, $4, $5, $6, $7);

-- attachments.ts readAttachments
select "a"."id", "a"."ticket_id", "a"."name", "a"."size", "a"."received", "a"."sha256", "a"."message_id", "a"."added_by", "a"."added_at", "a"."evidence_at", "m"."taken_back_at", "f"."type", "f"."scan"
  from "attachments" as "a"
  left join "files" as "f" on "f"."workspace_id" = "a"."workspace_id"
  and "f"."sha256" = "a"."sha256"
  left join "messages" as "m" on "m"."workspace_id" = "a"."workspace_id"
  and "m"."ticket_id" = "a"."ticket_id"
  and "m"."id" = "a"."message_id"
  where "a"."workspace_id" = $1
  and "a"."ticket_id" = $2
  order by "a"."added_at", "a"."id"
  limit $3;

-- attachments.ts readAttachments
select "a"."id", "a"."ticket_id", "a"."name", "a"."size", "a"."received", "a"."sha256", "a"."message_id", "a"."added_by", "a"."added_at", "a"."evidence_at", "m"."taken_back_at", "f"."type", "f"."scan"
  from "attachments" as "a"
  left join "files" as "f" on "f"."workspace_id" = "a"."workspace_id"
  and "f"."sha256" = "a"."sha256"
  left join "messages" as "m" on "m"."workspace_id" = "a"."workspace_id"
  and "m"."ticket_id" = "a"."ticket_id"
  and "m"."id" = "a"."message_id"
  where "a"."workspace_id" = $1
  and "a"."ticket_id" = $2
  and "a"."id" = $3
  order by "a"."added_at", "a"."id"
  limit $4;

-- attachments.ts readAttachmentsById
select "a"."id", "a"."ticket_id", "a"."name", "a"."size", "a"."received", "a"."sha256", "a"."message_id", "a"."added_by", "a"."added_at", "a"."evidence_at", "m"."taken_back_at", "f"."type", "f"."scan"
  from "attachments" as "a"
  left join "files" as "f" on "f"."workspace_id" = "a"."workspace_id"
  and "f"."sha256" = "a"."sha256"
  left join "messages" as "m" on "m"."workspace_id" = "a"."workspace_id"
  and "m"."ticket_id" = "a"."ticket_id"
  and "m"."id" = "a"."message_id"
  where "a"."workspace_id" = $1
  and "a"."id" = any($2::uuid[])
  order by "a"."added_at", "a"."id"
  limit $3;

-- attachments.ts insertAttachment
insert into "attachments" ("workspace_id", "id", "ticket_id", "name", "size", "added_by", "added_at")
  values ($1, $2, $3, $4, $5, $6, $7);

-- attachments.ts appendPart
update "attachments"
  set "received" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "received" = $4
  and "sha256" is null;

-- attachments.ts appendPart
insert into "attachment_parts" ("workspace_id", "attachment_id", "starts_at", "bytes")
  values ($1, $2, $3, $4);

-- attachments.ts readPart
select "starts_at", "bytes"
  from "attachment_parts"
  where "workspace_id" = $1
  and "attachment_id" = $2
  and "starts_at" >= $3
  order by "starts_at"
  limit $4;

-- attachments.ts insertFile
insert into "files" ("workspace_id", "sha256", "size", "type", "name", "scan", "scan_after", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict ("workspace_id", "sha256") do nothing;

-- attachments.ts insertChunk
insert into "file_chunks" ("workspace_id", "sha256", "position", "bytes")
  values ($1, $2, $3, $4);

-- attachments.ts readChunk
select "bytes"
  from "file_chunks"
  where "workspace_id" = $1
  and "sha256" = $2
  and "position" = $3;

-- attachments.ts finishAttachment
update "attachments"
  set "sha256" = $1, "size" = $2, "received" = $3
  where "workspace_id" = $4
  and "id" = $5;

-- attachments.ts finishAttachment
delete
  from "attachment_parts"
  where "workspace_id" = $1
  and "attachment_id" = $2;

-- attachments.ts deleteAttachment
delete
  from "attachments"
  where "workspace_id" = $1
  and "ticket_id" = $2
  and "id" = $3
  and "evidence_at" is null
  and (message_id is null
  or exists (select
  from messages m
  where m.workspace_id = attachments.workspace_id
  and m.ticket_id = attachments.ticket_id
  and m.id = attachments.message_id
  and m.taken_back_at is not null))
  returning "sha256";

-- attachments.ts deleteAttachment
delete
  from "attachment_parts"
  where "workspace_id" = $1
  and "attachment_id" = $2;

-- attachments.ts moveAttachments
update "attachments"
  set "ticket_id" = $1, "message_id" = $2
  where "workspace_id" = $3
  and "ticket_id" = $4;

-- audit-log.ts insertAudit
insert into "audit_log" ("workspace_id", "id", "at", "person_id", "via", "address", "what", "params", "outcome")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- audit-log.ts endAudit
update "audit_log"
  set "outcome" = $1, "params" = params || $2::jsonb
  where "workspace_id" = $3
  and "id" = $4;

-- audit-log.ts readAudit
select *
  from "audit_log"
  where "workspace_id" = $1
  order by "at" desc, "id" desc
  limit $2;

-- audit-log.ts readAudit
select *
  from "audit_log"
  where "workspace_id" = $1
  and "person_id" = $2
  and "what" = $3
  and (at, id) < ($4::timestamptz, $5::uuid)
  order by "at" desc, "id" desc
  limit $6;

-- bulk-acts.ts insertBulkAct
insert into "bulk_acts" ("workspace_id", "id", "person_id", "act", "note", "created_at")
  values ($1, $2, $3, $4, $5, $6);

-- bulk-acts.ts insertBulkAct
insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
  select $1::uuid, r.id, r.ticket_id, $2, r.command, $3::timestamptz + (r.command->>'place')::int * interval '1 microsecond'
  from json_to_recordset($4::json) as r (id uuid, ticket_id uuid, command jsonb);

-- bulk-acts.ts readBulkAct
select *
  from "bulk_acts"
  where "workspace_id" = $1
  and "id" = $2;

-- bulk-acts.ts readBulkOutcomes
select "p"."ticket_id", "t"."number", "p"."state", "p"."result"
  from "pending_commands" as "p"
  left join "tickets" as "t" on "t"."workspace_id" = "p"."workspace_id"
  and "t"."id" = "p"."ticket_id"
  where "p"."workspace_id" = $1
  and "p"."cause" = $2
  order by (p.command->>'place')::int;

-- bulk-acts.ts stopBulkAct
update "bulk_acts"
  set "stopped_at" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "stopped_at" is null;

-- bulk-acts.ts stopBulkAct
update "pending_commands"
  set "state" = $1, "ended_at" = $2
  where "workspace_id" = $3
  and "cause" = $4
  and "state" = $5;

-- bulk-acts.ts forgetBulkActs
delete
  from "pending_commands"
  where "workspace_id" = $1
  and "state" <> $2
  and "ended_at" < $3;

-- bulk-acts.ts forgetBulkActs
delete
  from "bulk_acts"
  where "workspace_id" = $1
  and "created_at" < $2;

-- bulk.ts takePendingCommands
select workspace_id, id, ticket_id, command
  from pending_commands
  where state = 'pending'
  order by workspace_id, created_at, id
  limit $1
  for update skip locked;

-- bulk.ts endPendingCommand
update "pending_commands"
  set "state" = $1, "result" = $2, "ended_at" = $3
  where "workspace_id" = $4
  and "id" = $5;

-- bulk.ts commandOpenTickets
with commanded as (
  insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
  select t.workspace_id, gen_random_uuid(), t.id, $1, $2::jsonb, $3::timestamptz
  from tickets t
  where t.workspace_id = $4::uuid
  and t.status in ('open', 'waiting')
  returning 1)
  select count(*)::int as count
  from commanded;

-- bulk.ts takeDueChore
update "chores"
  set "due_at" = $1
  where "workspace_id" = $2
  and "name" = $3
  and due_at <= $4::timestamptz;

-- bulk.ts armChore
insert into "chores" ("workspace_id", "name", "due_at", "body")
  values ($1, $2, $3, $4)
  on conflict do nothing;

-- bulk.ts forgetOldAnswers
delete
  from idempotency_keys
  where workspace_id = $1::uuid
  and created_at < $2::timestamptz;

-- bulk.ts forgetOldAnswers
delete
  from kept_deliveries
  where workspace_id = $1::uuid
  and received_at < $2::timestamptz;

-- bulk.ts forgetOldAnswers
delete
  from sign_in_attempts
  where last_at < $1::timestamptz;

-- bulk.ts forgetOldAnswers
delete
  from webhook_attempts
  where workspace_id = $1::uuid
  and at < $2::timestamptz;

-- bulk.ts forgetOldAnswers
delete
  from sessions
  where expires_at < $1::timestamptz;

-- bulk.ts forgetOldAnswers
delete
  from sign_in_links
  where expires_at < $1::timestamptz;

-- bulk.ts readZoneData
select "zone_data_version"
  from "instance";

-- bulk.ts writeZoneData
insert into "instance" ("zone_data_version", "started_at")
  values ($1, $2)
  on conflict ("only_row") do
  update
  set "zone_data_version" = $3, "started_at" = $4;

-- bulk.ts readWorkspaceIds
select "id"
  from "workspaces";

-- calendar-sources.ts readCalendarSources
select *
  from "calendar_sources"
  where "workspace_id" = $1
  and "removed_at" is null
  order by "created_at"
  limit $2;

-- calendar-sources.ts readCalendarSources
select *
  from "calendar_sources"
  where "workspace_id" = $1
  and "removed_at" is null
  and "calendar_id" = $2
  order by "created_at"
  limit $3;

-- calendar-sources.ts readDueCalendarSources
select *
  from "calendar_sources"
  where "workspace_id" = $1
  and "removed_at" is null
  and "next_check_at" <= $2
  order by "next_check_at"
  limit $3;

-- calendar-sources.ts insertCalendarSource
insert into "calendar_sources" ("workspace_id", "id", "calendar_id", "name", "created_at", "created_by", "address", "body", "etag", "read_at", "checked_at", "next_check_at", "failure")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- calendar-sources.ts writeSourceCheck
update "calendar_sources"
  set "address" = $1, "body" = $2, "etag" = $3, "read_at" = $4, "checked_at" = $5, "next_check_at" = $6, "failure" = $7
  where "workspace_id" = $8
  and "id" = $9;

-- calendar-sources.ts removeCalendarSource
update "calendar_sources"
  set "removed_at" = $1
  where "workspace_id" = $2
  and "id" = $3;

-- compensations.ts lockReceiver
select "id"
  from "customers"
  where "workspace_id" = $1
  and "id" = $2
  for update;

-- compensations.ts lockReceiver
select "id"
  from "contacts"
  where "workspace_id" = $1
  and "id" = $2
  for update;

-- compensations.ts readCompensations
select "c"."id", "c"."ticket_id", "c"."receiver_id", "c"."action", "c"."amount", "c"."currency", "c"."given_by", "c"."approval_id", "c"."reference", "c"."given_at", "t"."number", "t"."visible_to", "x"."body" as "reason"
  from "compensations" as "c"
  inner join "tickets" as "t" on "t"."workspace_id" = "c"."workspace_id"
  and "t"."id" = "c"."ticket_id"
  left join "texts" as "x" on "x"."workspace_id" = "c"."workspace_id"
  and "x"."id" = "c"."reason_id"
  where "c"."workspace_id" = $1
  and ("c"."ticket_id" = $2
  or ("c"."receiver_id" = $3
  and c.given_at > $4::timestamptz))
  order by "c"."given_at" desc
  limit $5;

-- compensations.ts ticketOfCompensation
select "ticket_id"
  from "compensations"
  where "workspace_id" = $1
  and "id" = $2;

-- compensations.ts ticketOfApproval
select "ticket_id"
  from "approvals"
  where "workspace_id" = $1
  and "id" = $2;

-- contacts.ts lockContact
select "version"
  from "contacts"
  where "workspace_id" = $1
  and "id" = $2
  for update;

-- contacts.ts writeContact
update "contacts"
  set "language" = $1, "time_zone" = $2, "version" = "version" + $3
  where "workspace_id" = $4
  and "id" = $5;

-- credentials.ts readApiToken
select "id", "workspace_id", "person_id", "scopes", "expires_at", "last_used_at"
  from "api_tokens"
  where "token_hash" = $1
  and "revoked_at" is null;

-- credentials.ts touchApiToken
update "api_tokens"
  set "last_used_at" = $1
  where "token_hash" = $2;

-- credentials.ts insertApiToken
insert into "api_tokens" ("workspace_id", "id", "token_hash", "name", "person_id", "scopes", "created_at", "expires_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8);

-- credentials.ts revokeApiToken
update "api_tokens"
  set "revoked_at" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "revoked_at" is null;

-- credentials.ts revokeApiToken
update "api_tokens"
  set "revoked_at" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "revoked_at" is null
  and "person_id" = $4;

-- credentials.ts readApiTokens
select "id", "name", "person_id", "scopes", "created_at", "expires_at", "last_used_at"
  from "api_tokens"
  where "workspace_id" = $1
  and "revoked_at" is null
  order by "created_at", "id"
  limit $2;

-- credentials.ts readApiTokens
select "id", "name", "person_id", "scopes", "created_at", "expires_at", "last_used_at"
  from "api_tokens"
  where "workspace_id" = $1
  and "revoked_at" is null
  and "person_id" = $2
  order by "created_at", "id"
  limit $3;

-- credentials.ts revokeTokensOf
update "api_tokens"
  set "revoked_at" = $1
  where "workspace_id" = $2
  and "person_id" = $3
  and "revoked_at" is null;

-- customers.ts readCustomers
select "id", "name", "name_key", "plan", "contract", "annual_value", "currency", "vip", "dedicated_contact_id", "version"
  from "customers"
  where "workspace_id" = $1
  order by "name_key"
  limit $2;

-- customers.ts readCustomers
select "id", "name", "name_key", "plan", "contract", "annual_value", "currency", "vip", "dedicated_contact_id", "version"
  from "customers"
  where "workspace_id" = $1
  and starts_with(name_key, $2)
  and "name_key" > $3
  order by "name_key"
  limit $4;

-- customers.ts lockCustomer
select "version"
  from "customers"
  where "workspace_id" = $1
  and "id" = $2
  for update;

-- customers.ts writeCustomer
update "customers"
  set "version" = "version" + $1
  where "workspace_id" = $2
  and "id" = $3;

-- customers.ts writeCustomer
update "customers"
  set "version" = "version" + $1, "plan" = $2, "contract" = $3, "annual_value" = $4, "currency" = $5, "vip" = $6, "dedicated_contact_id" = $7
  where "workspace_id" = $8
  and "id" = $9;

-- customers.ts readCustomerNotes
select "version", "notes", "noted_by", "noted_at"
  from "customers"
  where "workspace_id" = $1
  and "id" = $2;

-- customers.ts writeCustomerNotes
update "customers"
  set "notes" = $1, "noted_by" = $2, "noted_at" = $3, "version" = "version" + $4
  where "workspace_id" = $5
  and "id" = $6;

-- customers.ts readTicketsOfCustomer
select "t"."snapshot", "s"."body" as "subject"
  from "tickets" as "t"
  left join "texts" as "s" on "s"."workspace_id" = "t"."workspace_id"
  and "s"."ticket_id" = "t"."id"
  and "s"."kind" = $1
  where "t"."workspace_id" = $2
  and "t"."customer_id" = $3
  order by "t"."created_at" desc
  limit $4;

-- database-time.ts readDatabaseTime
select clock_timestamp() as now;

-- desk-condition.ts readWaitingWork
select ticket_id, what
  from (
  select d.ticket_id, 'the deadline ' || d.name as what
  from deadlines d
  where d.workspace_id = $1::uuid
  union all
  select o.ticket_id, 'the parcel ' || o.id
  from outbox o
  where o.workspace_id = $2::uuid
  and o.state in ('pending', 'leased')) found
  where not exists (select
  from tickets t
  where t.workspace_id = $3::uuid
  and t.id = found.ticket_id)
  limit $4;

-- desk-condition.ts readWaitingWork
select ticket_id, count(*)::int as count
  from deadlines
  where workspace_id = $1::uuid
  and set_aside_at is not null
  group by ticket_id
  limit $2;

-- desk-condition.ts readWaitingWork
select count(*)::int as count, min(due_at) as since
  from deadlines
  where workspace_id = $1::uuid
  and set_aside_at is null
  and due_at < $2::timestamptz;

-- desk-condition.ts readWaitingWork
select count(*) filter (where state <> 'dead')::int as late, min(not_before) filter (where state <> 'dead') as since, count(*) filter (where state = 'dead')::int as dead
  from outbox
  where workspace_id = $1::uuid
  and (state = 'dead'
  or (state in ('pending', 'leased')
  and not_before < $2::timestamptz
  and coalesce(lease_until, '-infinity') < $3::timestamptz));

-- desk-condition.ts readWaitingWork
select count(*)::int as late
  from pending_commands
  where workspace_id = $1::uuid
  and state = 'pending'
  and created_at < $2::timestamptz;

-- desk-condition.ts readGuards
select current_user as role, (select rolsuper
  or rolbypassrls
  from pg_roles
  where rolname = current_user) as passes_by, array_agg(c.relname::text
  order by c.relname) filter (where has_policy
  and not row_security_active(c.oid)) as unbound, array_agg(c.relname::text
  order by c.relname) filter (where has_workspace
  and not has_policy) as unguarded, array_agg(c.relname::text
  order by c.relname) filter (where not (has_table_privilege(c.oid, 'select')
  and has_table_privilege(c.oid, 'insert'))) as closed
  from (select p.oid, p.relname, exists (select
  from pg_policy y
  where y.polrelid = p.oid) as has_policy, exists (select
  from pg_attribute a
  where a.attrelid = p.oid
  and a.attname = 'workspace_id') as has_workspace
  from pg_class p
  where p.relkind = 'r'
  and p.relnamespace = 'public'::regnamespace
  and p.relname <> 'migrations') c;

-- desk-condition.ts readNumberAhead
select (select max(number)
  from tickets
  where workspace_id = $1::uuid) - coalesce(pg_sequence_last_value('ticket_numbers'), 0) as highest;

-- desk-condition.ts readLastBackup
select "last_backup_at"
  from "instance";

-- desk-figures.ts readParcelFigures
select o.channel, o.state, count(*)::int as count, max(o.attempt)::int as "attemptsMax", case when o.state = 'dead' then 0 else greatest(0, max(extract(epoch
  from ($1::timestamptz + w.clock_shift_ms * interval '1 millisecond') - o.not_before)) * 1000)::float8 end as "oldestAgeMs"
  from outbox o
  join workspaces w on w.id = o.workspace_id
  where o.state in ('pending', 'leased')
  or (o.state = 'dead'
  and o.ended_at > ($2::timestamptz + w.clock_shift_ms * interval '1 millisecond') - interval '1 day')
  group by o.channel, o.state;

-- desk-figures.ts readEngineFigures
select count(*) filter (where d.set_aside_at is null)::int as overdue, count(*) filter (where d.set_aside_at is not null)::int as "setAside", coalesce(max(extract(epoch
  from d.now - d.due_at) * 1000) filter (where d.set_aside_at is null), 0)::float8 as "oldestOverdueMs", (select count(*)
  from pending_commands
  where state = 'pending')::int as "pendingCommands"
  from (
  select x.due_at, x.set_aside_at, $1::timestamptz + w.clock_shift_ms * interval '1 millisecond' as now
  from workspaces w
  join deadlines x on x.workspace_id = w.id
  and (x.set_aside_at is not null
  or x.due_at <= $2::timestamptz + w.clock_shift_ms * interval '1 millisecond') ) d;

-- desk-figures.ts countOpenEscalations
select "kind", "state", count(*) as "count"
  from "escalations"
  where "workspace_id" = $1
  and "ended_at" is null
  group by "kind", "state";

-- desk-notices.ts insertDeskNotice
insert into "desk_notices" ("workspace_id", "id", "person_id", "kind", "params", "told_at")
  values ($1, $2, $3, $4, $5, $6)
  on conflict ("workspace_id", "id") do nothing;

-- desk-notices.ts readDeskNotices
select "id", "person_id", "params", "told_at", "read_at"
  from "desk_notices"
  where "workspace_id" = $1
  and "person_id" = $2
  order by "told_at" desc, "id"
  limit $3;

-- desk-notices.ts readDeskNotices
select "id", "person_id", "params", "told_at", "read_at"
  from "desk_notices"
  where "workspace_id" = $1
  and "person_id" = $2
  and "read_at" is null
  order by "told_at" desc, "id"
  limit $3;

-- desk-notices.ts readDeskNotice
select "id", "person_id", "params", "told_at", "read_at"
  from "desk_notices"
  where "workspace_id" = $1
  and "id" = $2;

-- desk-notices.ts markDeskNoticesRead
update "desk_notices"
  set "read_at" = $1
  where "workspace_id" = $2
  and "person_id" = $3
  and "read_at" is null
  and "id" = any($4::uuid[]);

-- desk-notices.ts markDeskNoticesRead
update "desk_notices"
  set "read_at" = $1
  where "workspace_id" = $2
  and "person_id" = $3
  and "read_at" is null;

-- desk-notices.ts readHolders
select owner_id as person_id
  from escalations
  where workspace_id = $1::uuid
  and ended_at is null union
  select updates_owner_id
  from escalations
  where workspace_id = $2::uuid
  and ended_at is null;

-- due-deadlines.ts readNextDue
select w.id, w.clock_shift_ms as shift, d.due_at
  from workspaces w
  cross join lateral (
  select due_at
  from deadlines d
  where d.workspace_id = w.id
  and d.set_aside_at is null
  order by d.due_at
  limit 1 ) d
  where w.policy_version > 0;

-- due-deadlines.ts readNextDeadline
select "due_at"
  from "deadlines"
  where "workspace_id" = $1
  and "set_aside_at" is null
  order by "due_at"
  limit $2;

-- due-deadlines.ts countDueDeadlines
select count(*) as "count"
  from "deadlines"
  where "workspace_id" = $1
  and "set_aside_at" is null
  and "due_at" <= $2;

-- due-deadlines.ts takeDueDeadlines
select d.name, d.due_at, d.armed_by, t.id, t.version, t.snapshot, t.last_hash
  from deadlines d
  join tickets t on t.workspace_id = d.workspace_id
  and t.id = d.ticket_id
  where d.workspace_id = $1::uuid
  and d.due_at <= $2::timestamptz
  and d.set_aside_at is null
  and ($3::uuid is null
  or d.ticket_id = $4::uuid)
  order by d.due_at
  limit $5
  for update of d, t skip locked;

-- due-deadlines.ts setAside
update "deadlines"
  set "set_aside_at" = $1
  where "workspace_id" = $2
  and "ticket_id" = $3;

-- duty-feeds.ts readDutyFeed
select "workspace_id", "id", "person_id", "rota_id", "created_at", "last_read_at"
  from "duty_feeds"
  where "token_hash" = $1
  and "revoked_at" is null;

-- duty-feeds.ts readDutyFeedsOf
select "workspace_id", "id", "person_id", "rota_id", "created_at", "last_read_at"
  from "duty_feeds"
  where "workspace_id" = $1
  and "person_id" = $2
  and "revoked_at" is null
  order by "created_at", "id"
  limit $3;

-- duty-feeds.ts insertDutyFeed
insert into "duty_feeds" ("workspace_id", "id", "token_hash", "person_id", "rota_id", "created_at")
  values ($1, $2, $3, $4, $5, $6);

-- duty-feeds.ts touchDutyFeed
update "duty_feeds"
  set "last_read_at" = $1
  where "workspace_id" = $2
  and "id" = $3;

-- duty-feeds.ts revokeDutyFeed
update "duty_feeds"
  set "revoked_at" = $1
  where "workspace_id" = $2
  and "person_id" = $3
  and "revoked_at" is null
  and "id" = $4;

-- duty-feeds.ts revokeDutyFeed
update "duty_feeds"
  set "revoked_at" = $1
  where "workspace_id" = $2
  and "person_id" = $3
  and "revoked_at" is null
  and "rota_id" is null;

-- duty-feeds.ts revokeDutyFeed
update "duty_feeds"
  set "revoked_at" = $1
  where "workspace_id" = $2
  and "person_id" = $3
  and "revoked_at" is null
  and "rota_id" = $4;

-- elsewhere.ts readElsewhere
select (select json_agg(json_build_object('number', o.number, 'at', (select json_agg(floor(extract(epoch
  from c) * 1000))
  from unnest(o.contacts_at) c
  where c > $1::timestamptz)))
  from (select t.number, t.contacts_at
  from tickets t
  where t.workspace_id = $2::uuid
  and t.customer_id = $3::uuid
  and t.issue_type = $4
  and t.last_contact_at > $5::timestamptz
  and t.id <> $6::uuid
  order by t.last_contact_at desc
  limit $7) o) as contacts, (select json_agg(json_build_object('number', o.number, 'customerId', o.customer_id, 'at', floor(extract(epoch
  from o.last_contact_at) * 1000)))
  from (select t.number, t.customer_id, t.last_contact_at
  from tickets t
  where t.workspace_id = $8::uuid
  and t.issue_type = $9
  and t.last_contact_at > $10::timestamptz
  and t.customer_id is not null
  and t.customer_id <> $11::uuid
  order by t.last_contact_at desc
  limit $12) o) as others, (select json_build_object('plan', c.plan, 'contract', c.contract, 'annualValue', c.annual_value, 'vip', c.vip, 'since', floor(extract(epoch
  from c.since) * 1000), 'criticalIssues', c.critical_issues, 'dedicatedContactId', c.dedicated_contact_id)
  from customers c
  where c.workspace_id = $13::uuid
  and c.id = $14::uuid) as record;

-- endpoints.ts readEndpoints
select "id", "name", "url", "events", "owner_id" as "ownerId", "failing_since" as "failingSince", "set_aside_at" as "setAsideAt", "created_at" as "createdAt"
  from "webhook_endpoints"
  where "workspace_id" = $1
  and "closed_at" is null
  order by "created_at"
  limit $2;

-- endpoints.ts readOneEndpoint
select "id", "name", "url", "events", "owner_id" as "ownerId", "failing_since" as "failingSince", "set_aside_at" as "setAsideAt", "created_at" as "createdAt"
  from "webhook_endpoints"
  where "workspace_id" = $1
  and "closed_at" is null
  and "id" = $2;

-- endpoints.ts readEndpoint
select "url", "secret", "previous_secret", "previous_until", "set_aside_at"
  from "webhook_endpoints"
  where "workspace_id" = $1
  and "closed_at" is null
  and "id" = $2;

-- endpoints.ts insertEndpoint
insert into "webhook_endpoints" ("workspace_id", "id", "name", "url", "secret", "events", "owner_id", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8);

-- endpoints.ts insertEndpoint
update "workspaces"
  set "records_version" = "records_version" + $1
  where "id" = $2;

-- endpoints.ts changeEndpoint
update "webhook_endpoints"
  set "id" = $1, "name" = $2, "url" = $3, "events" = $4
  where "workspace_id" = $5
  and "id" = $6
  and "closed_at" is null;

-- endpoints.ts changeEndpoint
update "workspaces"
  set "records_version" = "records_version" + $1
  where "id" = $2;

-- endpoints.ts changeEndpoint
update "webhook_endpoints"
  set "id" = $1, "set_aside_at" = $2, "failing_since" = $3
  where "workspace_id" = $4
  and "id" = $5
  and "closed_at" is null;

-- endpoints.ts rotateEndpointSecret
update "webhook_endpoints"
  set "previous_secret" = "secret", "previous_until" = $1, "secret" = $2
  where "workspace_id" = $3
  and "id" = $4
  and "closed_at" is null;

-- endpoints.ts closeEndpoint
update "webhook_endpoints"
  set "closed_at" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "closed_at" is null;

-- endpoints.ts closeEndpoint
update "workspaces"
  set "records_version" = "records_version" + $1
  where "id" = $2;

-- endpoints.ts setEndpointAside
update "webhook_endpoints"
  set "set_aside_at" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "closed_at" is null
  and "set_aside_at" is null;

-- endpoints.ts setEndpointAside
update "workspaces"
  set "records_version" = "records_version" + $1
  where "id" = $2;

-- endpoints.ts noteEndpointHealth
update "webhook_endpoints"
  set "failing_since" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "closed_at" is null
  and "failing_since" is not null;

-- endpoints.ts noteEndpointHealth
update "webhook_endpoints"
  set "failing_since" = coalesce(failing_since, $1::timestamptz)
  where "workspace_id" = $2
  and "id" = $3
  and "closed_at" is null
  returning "failing_since";

-- event-stream.ts readStream
with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin), told as ((select transaction_id, ticket_id, seq, type, body, true as is_settled
  from ticket_events
  where workspace_id = $1::uuid
  and (transaction_id, ticket_id, seq) > ($2::xid8, $3::uuid, $4::int)
  and transaction_id < (select xmin
  from horizon)
  order by transaction_id, ticket_id, seq
  limit $5)
  union all (select transaction_id, ticket_id, seq, type, body, false
  from ticket_events
  where workspace_id = $6::uuid
  and transaction_id >= (select xmin
  from horizon)
  order by transaction_id desc, ticket_id desc, seq desc
  limit $7))
  select h.xmin::text as horizon, e.transaction_id::text as transaction_id, e.ticket_id, e.seq, e.type, e.is_settled, e.body::json -> 'body' ->> 'escalationId' as escalation_id, t.version, t.visible_to, case when t.visible_to is not null then array(
  select p.person_id::text
  from ticket_people p
  where p.workspace_id = $8::uuid
  and p.ticket_id = t.id) end as person_ids
  from horizon h
  left join told e on true
  left join tickets t on t.workspace_id = $9::uuid
  and t.id = e.ticket_id
  order by e.transaction_id, e.ticket_id, e.seq;

-- event-stream.ts readRecentPlace
with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin), newest as (
  select transaction_id, ticket_id, seq, recorded_at
  from ticket_events
  where workspace_id = $1::uuid
  order by transaction_id desc, ticket_id desc, seq desc
  limit $2)
  select p.transaction_id::text as transaction_id, p.ticket_id, p.seq
  from (
  select transaction_id, ticket_id, seq - 1 as seq
  from newest
  where recorded_at >= $3::timestamptz
  union all
  select xmin, $4::uuid, 0
  from horizon) p
  order by p.transaction_id, p.ticket_id, p.seq
  limit 1;

-- examined-tickets.ts readExaminedTickets
select *
  from "tickets"
  where "workspace_id" = $1
  order by "id"
  limit $2;

-- examined-tickets.ts readExaminedTickets
select *
  from "ticket_events"
  where "workspace_id" = $1
  and "ticket_id" = any($2::uuid[])
  order by "ticket_id", "seq";

-- examined-tickets.ts readExaminedTickets
select *
  from "deadlines"
  where "workspace_id" = $1
  and "ticket_id" = any($2::uuid[]);

-- examined-tickets.ts readExaminedTickets
select *
  from "escalations"
  where "workspace_id" = $1
  and "ticket_id" = any($2::uuid[]);

-- examined-tickets.ts readExaminedTickets
select *
  from "ticket_people"
  where "workspace_id" = $1
  and "ticket_id" = any($2::uuid[]);

-- examined-tickets.ts readExaminedTickets
select *
  from "ticket_measures"
  where "workspace_id" = $1
  and "ticket_id" = any($2::uuid[]);

-- examined-tickets.ts readExaminedTickets
select *
  from "tickets"
  where "workspace_id" = $1
  and "id" > $2
  order by "id"
  limit $3;

-- file-scans.ts readFilesToScan
select "sha256", "size", "type", "scan_attempts"
  from "files"
  where "workspace_id" = $1
  and "scan" = $2
  and "scan_after" <= $3
  order by "scan_after"
  limit $4;

-- file-scans.ts markScanned
update "files"
  set "scan" = $1, "scan_attempts" = $2, "scan_after" = $3
  where "workspace_id" = $4
  and "sha256" = $5
  and "scan" = $6;

-- file-scans.ts readBrokenFiles
select encode(f.sha256, 'hex') as sha256
  from files f
  left join file_chunks c on c.workspace_id = f.workspace_id
  and c.sha256 = f.sha256
  where f.workspace_id = $1::uuid
  group by f.sha256, f.size having coalesce(sum(octet_length(c.bytes)), 0) <> f.size
  limit $2;

-- first-start.ts readFirstStart
select "settings"
  from "workspaces"
  where "id" = $1;

-- first-start.ts writeFirstStart
update workspaces
  set settings = jsonb_set(settings, '{firstStart}', $1::jsonb)
  where id = $2::uuid;

-- first-start.ts readSetUpSoFar
select w.name, w.policy_version as "policyVersion", (select count(*)::int
  from people p
  where p.workspace_id = w.id
  and p.closed_at is null) as people, (select coalesce(max(r.version), 0)::int
  from live_records r
  where r.workspace_id = w.id
  and r.kind = 'calendar') as "calendarVersions", (select count(*)::int
  from calendar_sources c
  where c.workspace_id = w.id
  and c.removed_at is null) as "calendarFeeds", (select count(*)::int
  from sources s
  where s.workspace_id = w.id
  and s.closed_at is null) as sources, (select count(*)::int
  from api_tokens a
  where a.workspace_id = w.id
  and a.revoked_at is null) as tokens, (select count(*)::int
  from (select 1
  from tickets t
  where t.workspace_id = w.id
  limit 1) one) as tickets
  from workspaces w
  where w.id = $1::uuid;

-- follow-customers.ts letTicketsFollowCustomer
with looking as (
  select p.ticket_id
  from pending_commands p
  where p.workspace_id = $1::uuid
  and p.state = 'pending'
  and p.cause in (select 'customer/' || r.id
  from unnest($2::uuid[]) as r (id))
  for update skip locked), following as (
  insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
  select t.workspace_id, gen_random_uuid(), t.id, 'customer/' || t.customer_id, '{"type": "look-again"}'::jsonb, $3::timestamptz
  from tickets t
  where t.workspace_id = $4::uuid
  and t.customer_id = any($5::uuid[])
  and t.status in ('open', 'waiting')
  and not exists (select
  from looking l
  where l.ticket_id = t.id)
  and true)
  select;

-- intake-lookups.ts lookUpIntake
select w.records_version, w.policy_version, w.clock_shift_ms, nextval('ticket_numbers') as number, (select json_agg(json_build_object('id', c.id, 'name', c.name, 'plan', c.plan, 'contract', c.contract, 'annualValue', c.annual_value, 'currency', c.currency, 'vip', c.vip, 'since', floor(extract(epoch
  from c.since) * 1000), 'criticalIssues', c.critical_issues, 'dedicatedContactId', c.dedicated_contact_id))
  from customers c
  where c.workspace_id = w.id
  and c.id = any($1::uuid[])) as customers, (select json_agg(json_build_object('remoteId', e.remote_id, 'ticketId', e.our_id, 'remoteVersion', e.remote_version))
  from external_ids e
  where e.workspace_id = w.id
  and e.system = $2
  and e.kind = 'ticket'
  and e.remote_id = any($3::text[])) as tickets, (select json_agg(e.remote_id)
  from external_ids e
  where e.workspace_id = w.id
  and e.system = $4
  and e.kind = 'message'
  and e.remote_id = any($5::text[])) as messages
  from workspaces w
  where w.id = $6::uuid;

-- intake-lookups.ts readFirstAnswer
select "request_hash", "status", "answer"
  from "idempotency_keys"
  where "workspace_id" = $1
  and "actor" = $2
  and "key" = $3;

-- intake-lookups.ts insertFirstAnswer
insert into "idempotency_keys" ("workspace_id", "actor", "key", "request_hash", "status", "answer", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7);

-- kept-deliveries.ts insertKeptDelivery
insert into "kept_deliveries" ("workspace_id", "source_id", "system", "body", "received_at")
  values ($1, $2, $3, $4, $5)
  on conflict do nothing;

-- kept-deliveries.ts countKeptDeliveries
select count(*) as "count"
  from "kept_deliveries"
  where "workspace_id" = $1;

-- letters.ts insertLetter
insert into "outbox" ("workspace_id", "id", "dedupe_key", "lane", "channel", "ticket_id", "reason_seq", "parcel", "not_before", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- live-records.ts readRecords
select *
  from "people"
  where "workspace_id" = $1
  order by "name", "id";

-- live-records.ts readRecords
select "kind", "id", "version", "body"
  from "live_records"
  where "workspace_id" = $1
  order by "kind", "id", "version";

-- live-records.ts readRecords
select "rota_id", "state", "body"
  from "rota_exceptions"
  where "workspace_id" = $1
  and "state" in ($2, $3, $4)
  order by "to_at" desc
  limit $5;

-- live-records.ts readRecords
select "catch_all_id"
  from "workspaces"
  where "id" = $1;

-- live-records.ts readRecords
select "id", "events"
  from "webhook_endpoints"
  where "workspace_id" = $1
  and "set_aside_at" is null
  and "closed_at" is null;

-- live-records.ts writeRecords
insert into live_records (workspace_id, kind, id, version, body, recorded_at, recorded_by)
  select $1::uuid, $2, $3, coalesce(max(version), 0) + 1, $4::jsonb, $5::timestamptz, $6::uuid
  from live_records
  where workspace_id = $7::uuid
  and kind = $8
  and id = $9;

-- live-records.ts writeRecords
update "workspaces"
  set "records_version" = "records_version" + $1
  where "id" = $2;

-- live-records.ts touchRecords
update "workspaces"
  set "records_version" = "records_version" + $1
  where "id" = $2;

-- live-records.ts readPolicies
select *
  from "policies"
  where "workspace_id" = $1
  order by "version";

-- live-records.ts writePolicy
update "workspaces"
  set "policy_version" = "policy_version" + $1
  where "id" = $2
  returning "policy_version";

-- live-records.ts writePolicy
insert into "policies" ("workspace_id", "version", "name", "source", "document", "sha256", "published_at", "published_by", "reason")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- loads.ts readTicketLoads
select "tickets"."team_id", "tickets"."owner_id", count(*) as "tickets", count(*) filter (where tickets.next_due_at <= $1::timestamptz) as "missed", count(*) filter (where tickets.risk_at <= $2::timestamptz
  and tickets.next_due_at > $3::timestamptz) as "at_risk"
  from "tickets"
  where "tickets"."workspace_id" = $4
  and "tickets"."status" in ($5, $6)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $7::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $8))
  group by "tickets"."team_id", "tickets"."owner_id";

-- loads.ts readEscalationLoads
select "e"."team_id", "e"."owner_id", "e"."offered_to", count(*) as "count"
  from "escalations" as "e"
  where "e"."workspace_id" = $1
  and "e"."ended_at" is null
  and "e"."ticket_id" in (select "tickets"."id"
  from "tickets"
  where "tickets"."workspace_id" = $2
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $3::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $4)))
  group by "e"."team_id", "e"."owner_id", "e"."offered_to";

-- notice-counts.ts readNoticeWeeks
select to_char(date_trunc('week', n.told_at at time zone $1), 'YYYY-MM-DD') as week, count(*)::int as told, count(*) filter (where ((n.told_at at time zone $2)::time >= $3::time
  or (n.told_at at time zone $4)::time < $5::time))::int as at_night, count(*) filter (where exists (
  select
  from notice_sendings s
  where s.workspace_id = n.workspace_id
  and s.notice_id = n.id
  and s.parcel_id is not null )
  or exists (
  select
  from outbox o
  where o.workspace_id = n.workspace_id
  and o.ticket_id = n.ticket_id
  and o.reason_seq = n.reason_seq
  and o.channel = 'mail'
  and o.state = 'sent'
  and o.lane = 'person:' || n.person_id || '/' || n.ticket_id))::int as mailed
  from notices n
  where n.workspace_id = $6::uuid
  and n.person_id = $7::uuid
  and n.told_at >= $8::timestamptz
  group by 1
  order by 1 desc;

-- notice-counts.ts readNoticeWeeks
select to_char(date_trunc('week', n.told_at at time zone $1), 'YYYY-MM-DD') as week, count(*)::int as told, count(*) filter (where ((n.told_at at time zone $2)::time >= $3::time
  and (n.told_at at time zone $4)::time < $5::time))::int as at_night, count(*) filter (where exists (
  select
  from notice_sendings s
  where s.workspace_id = n.workspace_id
  and s.notice_id = n.id
  and s.parcel_id is not null )
  or exists (
  select
  from outbox o
  where o.workspace_id = n.workspace_id
  and o.ticket_id = n.ticket_id
  and o.reason_seq = n.reason_seq
  and o.channel = 'mail'
  and o.state = 'sent'
  and o.lane = 'person:' || n.person_id || '/' || n.ticket_id))::int as mailed
  from notices n
  where n.workspace_id = $6::uuid
  and n.person_id = $7::uuid
  and n.told_at >= $8::timestamptz
  group by 1
  order by 1 desc;

-- notice-counts.ts readNoticeKinds
select "kind", count(*) as "count"
  from "notices"
  where "workspace_id" = $1
  and "person_id" = $2
  and told_at >= $3::timestamptz
  group by "kind"
  order by "count" desc, "kind";

-- notice-counts.ts readWaitingSendings
select count(distinct "notice_id") as "count", min("due_at") as "until"
  from "notice_sendings"
  where "workspace_id" = $1
  and "person_id" = $2
  and "ended_at" is null;

-- notice-sendings.ts takeDueSendings
with places as (
  select distinct s.workspace_id, s.person_id, s.via
  from notice_sendings s
  join workspaces w on w.id = s.workspace_id
  where s.ended_at is null
  and s.due_at <= $1::timestamptz + w.clock_shift_ms * interval '1 millisecond'
  limit $2 )
  select s.workspace_id, s.id, s.notice_id, s.person_id, s.via, s.due_at, s.may_go_early, n.ticket_id, n.escalation_id, n.kind, n.told_at
  from notice_sendings s
  join places p on p.workspace_id = s.workspace_id
  and p.person_id = s.person_id
  and p.via = s.via
  join workspaces w on w.id = s.workspace_id
  join notices n on n.workspace_id = s.workspace_id
  and n.id = s.notice_id
  where s.ended_at is null
  and (s.due_at <= $3::timestamptz + w.clock_shift_ms * interval '1 millisecond'
  or (s.may_go_early
  and s.due_at <= $4::timestamptz + w.clock_shift_ms * interval '1 millisecond' + $5::bigint * interval '1 millisecond'))
  order by n.told_at, s.id
  limit $6
  for update of s skip locked;

-- notice-sendings.ts readLeftParcels
select person_id, via, min(ended_at) as at
  from notice_sendings
  where workspace_id = $1::uuid
  and person_id = any($2::uuid[])
  and parcel_id is not null
  and ended_at > $3::timestamptz
  group by person_id, via, parcel_id;

-- notice-sendings.ts writeLeaving
update notice_sendings s
  set ended_at = $1::timestamptz, parcel_id = r.parcel_id
  from json_to_recordset($2::json) as r (id uuid, parcel_id uuid)
  where s.workspace_id = $3::uuid
  and s.id = r.id;

-- notice-sendings.ts writeLeaving
update notice_sendings s
  set due_at = r.due_at, may_go_early = false
  from json_to_recordset($1::json) as r (id uuid, due_at timestamptz)
  where s.workspace_id = $2::uuid
  and s.id = r.id;

-- notice-sendings.ts writeLeaving
insert into outbox (workspace_id, id, dedupe_key, lane, channel, ticket_id, reason_seq, parcel, not_before, created_at)
  select $1::uuid, r.id, r.dedupe_key, r.lane, r.channel, r.ticket_id, 0, r.parcel, $2::timestamptz, $3::timestamptz
  from json_to_recordset($4::json) as r (id uuid, dedupe_key text, lane text, channel text, ticket_id uuid, parcel jsonb);

-- notices.ts readNotices
select "id", "ticket_id", "escalation_id", "kind", "reason_seq", "told_at", "read_at"
  from "notices"
  where "workspace_id" = $1
  and "person_id" = $2
  order by "told_at" desc, "id" desc
  limit $3;

-- notices.ts readNotices
select "id", "ticket_id", "escalation_id", "kind", "reason_seq", "told_at", "read_at"
  from "notices"
  where "workspace_id" = $1
  and "person_id" = $2
  and "read_at" is null
  and (told_at, id) < ($3::timestamptz, $4::uuid)
  order by "told_at" desc, "id" desc
  limit $5;

-- notices.ts readNoticesOf
select "id", "ticket_id", "escalation_id", "kind", "reason_seq", "told_at", "read_at"
  from "notices"
  where "workspace_id" = $1
  and "id" = any($2::uuid[])
  order by "told_at", "id";

-- notices.ts countUnread
select count(*) as count
  from (
  select
  from notices
  where workspace_id = $1
  and person_id = $2
  and read_at is null
  limit $3) unread;

-- notices.ts markNoticesRead
update "notices"
  set "read_at" = $1
  where "workspace_id" = $2
  and "person_id" = $3
  and "read_at" is null
  and "id" = any($4::uuid[]);

-- notices.ts markNoticesRead
update "notices"
  set "read_at" = $1
  where "workspace_id" = $2
  and "person_id" = $3
  and "read_at" is null
  and "told_at" <= $4::timestamptz;

-- open-tickets.ts readOpenTickets
select "snapshot"
  from "tickets"
  where "workspace_id" = $1
  and "status" in ($2, $3)
  order by "id"
  limit $4;

-- open-tickets.ts readOpenTickets
select "snapshot"
  from "tickets"
  where "workspace_id" = $1
  and "status" in ($2, $3)
  and "id" > $4
  order by "id"
  limit $5;

-- outbox.ts takeParcels
with ready as (
  select o.workspace_id, o.id
  from outbox o
  join workspaces w on w.id = o.workspace_id
  where o.state in ('pending', 'leased')
  and o.not_before <= $1::timestamptz + w.clock_shift_ms * interval '1 millisecond'
  and (o.lease_until is null
  or o.lease_until <= $2::timestamptz)
  and not exists (
  select
  from outbox earlier
  where earlier.workspace_id = o.workspace_id
  and earlier.lane = o.lane
  and earlier.position < o.position
  and earlier.state in ('pending', 'leased'))
  order by o.position
  limit $3
  for update of o skip locked )
  update outbox o
  set state = 'leased', attempt = o.attempt + 1, lease_until = $4::timestamptz
  from ready r
  where o.workspace_id = r.workspace_id
  and o.id = r.id
  returning o.workspace_id, o.id, o.channel, o.ticket_id, o.reason_seq, o.parcel, o.attempt, o.lease_until;

-- outbox.ts markParcel
update "outbox"
  set "state" = $1, "lease_until" = $2, "ended_at" = $3, "last_error" = $4
  where "workspace_id" = $5
  and "id" = $6
  and "state" = $7
  and "attempt" = $8;

-- outbox.ts markParcel
update "outbox"
  set "state" = $1, "lease_until" = $2, "ended_at" = $3, "last_error" = $4, "not_before" = $5
  where "workspace_id" = $6
  and "id" = $7
  and "state" = $8
  and "attempt" = $9;

-- outbox.ts readCustomerMail
select "m"."person_id", "t"."body", "t"."erased_at"
  from "messages" as "m"
  inner join "texts" as "t" on "t"."workspace_id" = "m"."workspace_id"
  and "t"."id" = "m"."text_id"
  where "m"."workspace_id" = $1
  and "m"."ticket_id" = $2
  and "m"."id" = $3;

-- outbox.ts readSubject
select "body"
  from "texts"
  where "workspace_id" = $1
  and "ticket_id" = $2
  and "kind" = $3;

-- packets.ts readPacket
select "body"
  from "packets"
  where "workspace_id" = $1
  and "escalation_id" = $2
  order by "version" desc
  limit $3;

-- packets.ts readPacket
select "body"
  from "packets"
  where "workspace_id" = $1
  and "escalation_id" = $2
  and "version" = $3
  order by "version" desc
  limit $4;

-- packets.ts readNewestPackets
select distinct on ("escalation_id") "body"
  from "packets"
  where "workspace_id" = $1
  and "ticket_id" = $2
  order by "escalation_id", "version" desc;

-- packets.ts readPacketVersions
select "version", "written_at", "written_by"
  from "packets"
  where "workspace_id" = $1
  and "escalation_id" = $2
  order by "version";

-- people.ts readStoredPeople
select *
  from "people"
  where "workspace_id" = $1
  order by "name", "id";

-- people.ts insertPerson
insert into "people" ("workspace_id", "id", "email", "name", "public_name", "role", "time_zone", "locale", "team_ids", "calendar_id", "deputy_id", "away_from", "away_until", "muted", "notice_rules", "closed_at", "account_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- people.ts updatePerson
update "people"
  set "email" = $1, "name" = $2, "public_name" = $3, "role" = $4, "time_zone" = $5, "locale" = $6, "team_ids" = $7, "calendar_id" = $8, "deputy_id" = $9, "away_from" = $10, "away_until" = $11, "muted" = $12, "notice_rules" = $13, "closed_at" = $14, "account_id" = $15, "hand_over_at" = $16, "version" = "version" + $17
  where "workspace_id" = $18
  and "id" = $19;

-- people.ts lockWorkspace
select "name", "catch_all_id", "records_version", "policy_version", "clock_shift_ms"
  from "workspaces"
  where "id" = $1
  for update;

-- people.ts writeWorkspaceSettings
update "workspaces"
  set "name" = $1, "catch_all_id" = $2
  where "id" = $3;

-- people.ts countParts
select p.person_id, count(*)::int as count
  from ticket_people p
  join tickets t on t.workspace_id = p.workspace_id
  and t.id = p.ticket_id
  where p.workspace_id = $1::uuid
  and t.status in ('open', 'waiting')
  group by p.person_id;

-- people.ts readLeavers
select "id"
  from "people"
  where "workspace_id" = $1
  and hand_over_at <= $2::timestamptz
  order by "hand_over_at"
  limit $3;

-- people.ts markHandedOver
update "people"
  set "hand_over_at" = $1
  where "workspace_id" = $2
  and "id" = $3
  and hand_over_at <= $4::timestamptz;

-- people.ts readTicketsOf
select t.id
  from ticket_people p
  join tickets t on t.workspace_id = p.workspace_id
  and t.id = p.ticket_id
  where p.workspace_id = $1::uuid
  and p.person_id = $2::uuid
  and t.status <> 'closed'
  and ($3::uuid is null
  or t.id > $4::uuid)
  order by t.id
  limit $5;

-- preventive-steps.ts readPreventiveSteps
select "s".*, "t"."number", "x"."body" as "text"
  from "preventive_steps" as "s"
  inner join "tickets" as "t" on "t"."workspace_id" = "s"."workspace_id"
  and "t"."id" = "s"."ticket_id"
  left join "texts" as "x" on "x"."workspace_id" = "s"."workspace_id"
  and "x"."id" = "s"."text_id"
  where "s"."workspace_id" = $1
  and "s"."done_at" is null
  and ("t"."visible_to" is null
  or t.visible_to && $2::text[]
  or "s"."owner_id" = $3)
  order by "s"."due_on", "s"."id"
  limit $4;

-- preventive-steps.ts readPreventiveSteps
select "s".*, "t"."number", "x"."body" as "text"
  from "preventive_steps" as "s"
  inner join "tickets" as "t" on "t"."workspace_id" = "s"."workspace_id"
  and "t"."id" = "s"."ticket_id"
  left join "texts" as "x" on "x"."workspace_id" = "s"."workspace_id"
  and "x"."id" = "s"."text_id"
  where "s"."workspace_id" = $1
  and "s"."done_at" is not null
  and ("t"."visible_to" is null
  or t.visible_to && $2::text[]
  or "s"."owner_id" = $3)
  and (s.due_on, s.id) > ($4, $5::uuid)
  order by "s"."due_on", "s"."id"
  limit $6;

-- preventive-steps.ts readPreventiveStep
select "ticket_id", "done_at"
  from "preventive_steps"
  where "workspace_id" = $1
  and "id" = $2;

-- read-approvals.ts readApprovals
select "a".*, "t"."number", "t"."snapshot", "c"."name" as "customer", (select x.body
  from texts x
  where x.workspace_id = a.workspace_id
  and x.id = "a"."reason_id") as "reason", (select x.body
  from texts x
  where x.workspace_id = a.workspace_id
  and x.id = "a"."decision_id") as "decision", (select x.body
  from texts x
  where x.workspace_id = a.workspace_id
  and x.ticket_id = a.ticket_id
  and x.kind = 'subject'
  limit 1) as "subject", (
  select json_build_object('amount', coalesce(sum(g.amount), 0), 'count', count(*))
  from compensations g
  where g.workspace_id = a.workspace_id
  and g.receiver_id = a.receiver_id
  and g.currency = a.currency
  and g.given_at > $1::timestamptz
  and (g.approval_id is null
  or g.approval_id <> a.id)) as "got"
  from "approvals" as "a"
  inner join "tickets" as "t" on "t"."workspace_id" = "a"."workspace_id"
  and "t"."id" = "a"."ticket_id"
  left join "customers" as "c" on "c"."workspace_id" = "a"."workspace_id"
  and "c"."id" = "t"."customer_id"
  where "a"."workspace_id" = $2
  and "a"."state" = $3
  and ("t"."visible_to" is null
  or t.visible_to && $4::text[]
  or exists (select 1 as "one"
  from "ticket_people" as "p"
  where "p"."workspace_id" = "t"."workspace_id"
  and "p"."ticket_id" = "t"."id"
  and "p"."person_id" = $5))
  and "a"."approver_id" = $6
  order by "a"."due_at" asc, "a"."id" asc
  limit $7;

-- read-approvals.ts readApprovals
select "a".*, "t"."number", "t"."snapshot", "c"."name" as "customer", (select x.body
  from texts x
  where x.workspace_id = a.workspace_id
  and x.id = "a"."reason_id") as "reason", (select x.body
  from texts x
  where x.workspace_id = a.workspace_id
  and x.id = "a"."decision_id") as "decision", (select x.body
  from texts x
  where x.workspace_id = a.workspace_id
  and x.ticket_id = a.ticket_id
  and x.kind = 'subject'
  limit 1) as "subject", (
  select json_build_object('amount', coalesce(sum(g.amount), 0), 'count', count(*))
  from compensations g
  where g.workspace_id = a.workspace_id
  and g.receiver_id = a.receiver_id
  and g.currency = a.currency
  and g.given_at > $1::timestamptz
  and (g.approval_id is null
  or g.approval_id <> a.id)) as "got"
  from "approvals" as "a"
  inner join "tickets" as "t" on "t"."workspace_id" = "a"."workspace_id"
  and "t"."id" = "a"."ticket_id"
  left join "customers" as "c" on "c"."workspace_id" = "a"."workspace_id"
  and "c"."id" = "t"."customer_id"
  where "a"."workspace_id" = $2
  and "a"."state" <> $3
  and ("t"."visible_to" is null
  or t.visible_to && $4::text[]
  or exists (select 1 as "one"
  from "ticket_people" as "p"
  where "p"."workspace_id" = "t"."workspace_id"
  and "p"."ticket_id" = "t"."id"
  and "p"."person_id" = $5))
  and "a"."ticket_id" = $6
  and ("a"."decided_at", a.id) < ($7::timestamptz, $8::uuid)
  order by "a"."decided_at" desc, "a"."id" desc
  limit $9;

-- read-approvals.ts readDecidedApprovals
select "asker_role", "action", "amount", "currency", "approved_amount", "decided_at"
  from "approvals"
  where "workspace_id" = $1
  and "state" in ($2, $3)
  and decided_at > $4::timestamptz
  limit $5;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."status" in ($3, $4)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $5::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $6))
  order by "tickets"."next_due_at" asc, "tickets"."id" asc
  limit $7;

-- read-queue.ts readQueue
select id
  from search_tickets( $1::uuid, $2::text[], $3::text[], $4, $5, $6 ) as id;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."status" in ($3, $4)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $5::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $6))
  and ("tickets"."team_id" = $7
  or tickets.id = any(array(
  select e.ticket_id
  from escalations as e
  where e.workspace_id = $8::uuid
  and e.team_id = $9
  and e.ended_at is null)))
  and "tickets"."open_escalations" > $10
  and "tickets"."tier" = any($11::int[])
  and "tickets"."severity" = any($12::int[])
  and "tickets"."priority" = any($13::text[])
  and "tickets"."status" = any($14::text[])
  and "tickets"."owner_id" = $15
  and "tickets"."customer_id" = $16
  and "tickets"."issue_type" = $17
  and tickets.tags @> array[$18]::text[]
  and tickets.id = any($19::uuid[])
  and ("tickets"."next_due_at", tickets.id) > ($20::timestamptz, $21::uuid)
  order by "tickets"."next_due_at" asc, "tickets"."id" asc
  limit $22;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."status" in ($3, $4)
  and "tickets"."id" in (select "p"."ticket_id"
  from "ticket_people" as "p"
  where "p"."workspace_id" = "tickets"."workspace_id"
  and "p"."person_id" = $5)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $6::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $7))
  order by "tickets"."next_due_at" asc, "tickets"."id" asc
  limit $8;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."status" in ($3, $4)
  and "tickets"."id" in (select "p"."ticket_id"
  from "ticket_people" as "p"
  where "p"."workspace_id" = "tickets"."workspace_id"
  and "p"."person_id" = $5)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $6::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $7))
  and ("tickets"."next_due_at", tickets.id) > ($8::timestamptz, $9::uuid)
  order by "tickets"."next_due_at" asc, "tickets"."id" asc
  limit $10;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."status" in ($3, $4)
  and tickets.risk_at <= $5::timestamptz
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $6::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $7))
  order by "tickets"."next_due_at" asc, "tickets"."id" asc
  limit $8;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."status" in ($3, $4)
  and tickets.risk_at <= $5::timestamptz
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $6::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $7))
  and ("tickets"."next_due_at", tickets.id) > ($8::timestamptz, $9::uuid)
  order by "tickets"."next_due_at" asc, "tickets"."id" asc
  limit $10;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."unaccepted" = $3
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $4::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $5))
  order by "tickets"."next_due_at" asc, "tickets"."id" asc
  limit $6;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."unaccepted" = $3
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $4::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $5))
  and ("tickets"."next_due_at", tickets.id) > ($6::timestamptz, $7::uuid)
  order by "tickets"."next_due_at" asc, "tickets"."id" asc
  limit $8;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."status" in ($3, $4)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $5::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $6))
  order by "tickets"."updated_at" desc, "tickets"."id" desc
  limit $7;

-- read-queue.ts readQueue
select "tickets"."id", "tickets"."version", "tickets"."next_due_at" as "due_at", "tickets"."updated_at", "s"."body" as "subject", "c"."id" as "customer_id", "c"."name" as "customer_name", "c"."plan" as "customer_plan"
  from "tickets"
  left join "customers" as "c" on "c"."workspace_id" = "tickets"."workspace_id"
  and "c"."id" = "tickets"."customer_id"
  left join "texts" as "s" on "s"."workspace_id" = "tickets"."workspace_id"
  and "s"."ticket_id" = "tickets"."id"
  and "s"."kind" = $1
  where "tickets"."workspace_id" = $2
  and "tickets"."status" in ($3, $4)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $5::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $6))
  and ("tickets"."updated_at", tickets.id) < ($7::timestamptz, $8::uuid)
  order by "tickets"."updated_at" desc, "tickets"."id" desc
  limit $9;

-- read-queue.ts countQueues
select (select count(*)
  from ((select 1 as "one"
  from "tickets"
  where "tickets"."workspace_id" = $1
  and "tickets"."status" in ($2, $3)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $4::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $5))
  limit $6)) as part)::int as "next", (select count(*)
  from ((select 1 as "one"
  from "tickets"
  where "tickets"."workspace_id" = $7
  and "tickets"."open_escalations" > $8
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $9::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $10))
  limit $11)) as part)::int as "escalated";

-- read-queue.ts countTeams
select (select count(*)
  from (((select "tickets"."id"
  from "tickets"
  where "tickets"."workspace_id" = $1
  and "tickets"."status" in ($2, $3)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $4::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $5))
  and "tickets"."team_id" = $6
  limit $7)) union ((select "tickets"."id"
  from "tickets"
  inner join "escalations" as "e" on "e"."workspace_id" = "tickets"."workspace_id"
  and "e"."ticket_id" = "tickets"."id"
  where "tickets"."workspace_id" = $8
  and "tickets"."status" in ($9, $10)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $11::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $12))
  and "e"."team_id" = $13
  and "e"."ended_at" is null
  limit $14))
  limit $15) as part)::int as "t";

-- read-queue.ts countEach
select id
  from search_tickets( $1::uuid, $2::text[], $3::text[], $4, $5, $6 ) as id;

-- read-queue.ts countEach
select "p"."ticket_id"
  from "ticket_people" as "p"
  inner join "tickets" as "t" on "t"."workspace_id" = "p"."workspace_id"
  and "t"."id" = "p"."ticket_id"
  where "p"."workspace_id" = $1
  and "p"."person_id" = any($2::uuid[])
  and "t"."status" in ($3, $4)
  limit $5;

-- read-queue.ts countEach
select (select count(*)
  from ((select 1 as "one"
  from "tickets"
  where "tickets"."workspace_id" = $1
  and "tickets"."status" in ($2, $3)
  and ("tickets"."visible_to" is null
  or tickets.visible_to && $4::text[]
  or exists (select "q"."ticket_id"
  from "ticket_people" as "q"
  where "q"."workspace_id" = "tickets"."workspace_id"
  and "q"."ticket_id" = "tickets"."id"
  and "q"."person_id" = $5))
  and tickets.id = any($6::uuid[])
  limit $7)) as part)::int as "n";

-- read-tickets.ts readTickets
select "w"."records_version", "w"."policy_version", "w"."clock_shift_ms", "t"."id", "t"."version", "t"."snapshot", "t"."last_hash"
  from "workspaces" as "w"
  left join "tickets" as "t" on "t"."workspace_id" = "w"."id"
  and "t"."id" = any($1::uuid[])
  where "w"."id" = $2;

-- read-tickets.ts lockTickets
select "records_version", "policy_version", "clock_shift_ms"
  from "workspaces"
  where "id" = $1;

-- read-tickets.ts lockTickets
select "id", "version", "snapshot", "last_hash"
  from "tickets"
  where "workspace_id" = $1
  and "id" = any($2::uuid[])
  order by "id"
  for update;

-- read-tickets.ts readHead
select "records_version", "policy_version", "clock_shift_ms"
  from "workspaces"
  where "id" = $1;

-- read-tickets.ts readMarkedHead
select "records_version", "policy_version", "clock_shift_ms", pg_current_snapshot()::text as "mark"
  from "workspaces"
  where "id" = $1;

-- read-tickets.ts readStates
select "snapshot"
  from "tickets"
  where "workspace_id" = $1
  and "id" = any($2::uuid[]);

-- read-tickets.ts readEvents
select "body", "previous_hash", "hash"
  from "ticket_events"
  where "workspace_id" = $1
  and "ticket_id" = $2
  order by "seq";

-- read-tickets.ts ticketOfEscalation
select "ticket_id"
  from "escalations"
  where "workspace_id" = $1
  and "id" = $2;

-- read-tickets.ts readLoads
select "owner_id", count(*) as "count"
  from "escalations"
  where "workspace_id" = $1
  and "ended_at" is null
  group by "owner_id";

-- read-views.ts readTexts
select "id", "kind", "body"
  from "texts"
  where "workspace_id" = $1
  and "ticket_id" = $2;

-- read-views.ts readMessages
select "m"."id", "m"."direction", "m"."author_kind", "m"."person_id", "m"."contact_id", "m"."automatic", "m"."sent_by_us", "m"."occurred_at", "m"."taken_back_at", "t"."body", "c"."name" as "contact_name"
  from "messages" as "m"
  inner join "texts" as "t" on "t"."workspace_id" = "m"."workspace_id"
  and "t"."id" = "m"."text_id"
  left join "contacts" as "c" on "c"."workspace_id" = "m"."workspace_id"
  and "c"."id" = "m"."contact_id"
  where "m"."workspace_id" = $1
  and "m"."ticket_id" = $2
  order by "m"."occurred_at" desc, "m"."id" desc
  limit $3;

-- read-views.ts readEveryMessage
select "m"."id", "m"."direction", "m"."author_kind", "m"."person_id", "m"."contact_id", "m"."automatic", "m"."sent_by_us", "m"."occurred_at", "m"."taken_back_at", "t"."body", "c"."name" as "contact_name"
  from "messages" as "m"
  inner join "texts" as "t" on "t"."workspace_id" = "m"."workspace_id"
  and "t"."id" = "m"."text_id"
  left join "contacts" as "c" on "c"."workspace_id" = "m"."workspace_id"
  and "c"."id" = "m"."contact_id"
  where "m"."workspace_id" = $1
  and "m"."ticket_id" = $2
  order by "m"."occurred_at" desc, "m"."id" desc
  limit $3;

-- read-views.ts readSending
select parcel->>'messageId' as "message_id", "state"
  from "outbox"
  where "workspace_id" = $1
  and "lane" = $2;

-- read-views.ts readCustomer
select *
  from "customers"
  where "workspace_id" = $1
  and "id" = $2;

-- read-views.ts readContact
select "id", "name", "email", "language", "time_zone" as "timeZone", "version"
  from "contacts"
  where "workspace_id" = $1
  and "id" = $2;

-- read-views.ts readContactOf
select "contacts"."name", "contacts"."email"
  from "tickets"
  inner join "contacts" on "contacts"."workspace_id" = "tickets"."workspace_id"
  and "contacts"."id" = "tickets"."contact_id"
  where "tickets"."workspace_id" = $1
  and "tickets"."id" = $2;

-- read-views.ts readOutsideNames
select "system", "remote_id" as "remoteId"
  from "external_ids"
  where "workspace_id" = $1
  and "our_id" = $2
  and "kind" = $3;

-- rota-exceptions.ts readRotaExceptions
select "rota_id", "state", "body"
  from "rota_exceptions"
  where "workspace_id" = $1
  and "state" in ($2, $3, $4)
  order by "to_at" desc
  limit $5;

-- rota-exceptions.ts readRotaException
select "rota_id", "state", "body"
  from "rota_exceptions"
  where "workspace_id" = $1
  and "id" = $2;

-- rota-exceptions.ts addRotaException
insert into "rota_exceptions" ("workspace_id", "id", "rota_id", "kind", "state", "from_at", "to_at", "body", "recorded_at", "recorded_by")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- rota-exceptions.ts changeRotaException
update "rota_exceptions"
  set "state" = $1, "from_at" = $2, "to_at" = $3, "body" = $4
  where "workspace_id" = $5
  and "id" = $6;

-- rota-exceptions.ts readRotaVersions
select "version", "body", "recorded_at", "recorded_by"
  from "live_records"
  where "workspace_id" = $1
  and "kind" = $2
  and "id" = $3
  order by "version" desc
  limit $4;

-- sample-clock.ts setFirstShift
select "id"
  from "tickets"
  where "workspace_id" = $1
  limit $2;

-- sample-clock.ts growShift
update "workspaces"
  set "clock_shift_ms" = greatest(clock_shift_ms, $1::bigint)
  where "id" = $2
  and "is_sample" = $3
  returning "clock_shift_ms";

-- sample-load.ts readSampleLoad
select settings -> 'sampleLoad' as load
  from workspaces
  where id = $1::uuid;

-- sample-load.ts writeSampleLoad
update workspaces
  set settings = jsonb_set(settings, '{sampleLoad}', $1::jsonb)
  where id = $2::uuid
  and is_sample;

-- sample-load.ts writeSampleDone
update workspaces
  set settings = jsonb_set(settings, '{sampleLoad,done}', to_jsonb($1::int))
  where id = $2::uuid
  and is_sample
  and settings ? 'sampleLoad'
  returning coalesce((settings #>> '{sampleLoad,isStopped}')::boolean, false) as stopped;

-- sample-load.ts writeSampleStopped
update workspaces
  set settings = jsonb_set(settings, '{sampleLoad,isStopped}', to_jsonb($1::boolean))
  where id = $2::uuid
  and is_sample
  and settings ? 'sampleLoad';

-- saved-views.ts readSavedViews
select "v".*, "p"."pinned"
  from "saved_views" as "v"
  left join "saved_view_places" as "p" on "p"."workspace_id" = "v"."workspace_id"
  and "p"."view_id" = "v"."id"
  and "p"."person_id" = $1
  where "v"."workspace_id" = $2
  and ("v"."owner_id" = $3
  or "v"."audience" = $4
  or ("v"."audience" = $5
  and "v"."team_id" = any($6::text[])))
  order by p.place asc nulls last, "v"."created_at", "v"."id"
  limit $7;

-- saved-views.ts lockSavedView
select *
  from "saved_views"
  where "workspace_id" = $1
  and "id" = $2
  for update;

-- saved-views.ts countSavedViews
select count(*) as "count"
  from "saved_views"
  where "workspace_id" = $1
  and "owner_id" = $2;

-- saved-views.ts insertSavedView
insert into "saved_views" ("workspace_id", "id", "owner_id", "name", "audience", "team_id", "search", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8);

-- saved-views.ts updateSavedView
update "saved_views"
  set "name" = $1, "audience" = $2, "team_id" = $3, "search" = $4, "version" = version + 1
  where "workspace_id" = $5
  and "id" = $6;

-- saved-views.ts deleteSavedView
delete
  from "saved_views"
  where "workspace_id" = $1
  and "id" = $2;

-- saved-views.ts placeSavedViews
delete
  from "saved_view_places"
  where "workspace_id" = $1
  and "person_id" = $2;

-- saved-views.ts placeSavedViews
insert into saved_view_places (workspace_id, person_id, view_id, place, pinned)
  select v.workspace_id, $1::uuid, v.id, r.place, r.pinned
  from json_to_recordset($2::json) as r (id uuid, place int, pinned boolean)
  join saved_views v on v.workspace_id = $3::uuid
  and v.id = r.id;

-- search-tickets.ts findTickets
select id
  from search_tickets( $1::uuid, $2::text[], $3::text[], $4, $5, $6 ) as id;

-- search-tickets.ts findTickets
select "p"."ticket_id"
  from "ticket_people" as "p"
  inner join "tickets" as "t" on "t"."workspace_id" = "p"."workspace_id"
  and "t"."id" = "p"."ticket_id"
  where "p"."workspace_id" = $1
  and "p"."person_id" = any($2::uuid[])
  and "t"."status" in ($3, $4)
  limit $5;

-- search-tickets.ts readFoundTexts
select found.id, hit.body
  from unnest($1::uuid[]) as found (id)
  cross join lateral (
  select t.body, t.recorded_at, (select count(*)
  from unnest(asked.terms) as term
  where t.words @@ term) as times
  from (select array(select to_tsquery('simple', term)
  from unnest($2::text[]) as term) as terms) as asked, texts t
  where t.workspace_id = $3::uuid
  and t.ticket_id = found.id
  and t.kind <> 'subject'
  order by times desc, t.recorded_at desc
  limit 1 ) hit
  where hit.times > 0;

-- sessions.ts readSession
select "id", "workspace_id", "person_id", "expires_at", "last_used_at"
  from "sessions"
  where "token_hash" = $1;

-- sessions.ts insertSession
insert into "sessions" ("token_hash", "id", "account_id", "workspace_id", "person_id", "address", "agent", "created_at", "last_used_at", "expires_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- sessions.ts touchSession
update "sessions"
  set "last_used_at" = $1
  where "token_hash" = $2;

-- sessions.ts deleteSession
delete
  from "sessions"
  where "token_hash" = $1;

-- sessions.ts deleteSessionById
delete
  from "sessions"
  where "workspace_id" = $1
  and "person_id" = $2
  and "id" = $3;

-- sessions.ts deleteSessionsOf
delete
  from "sessions"
  where "workspace_id" = $1
  and "person_id" = $2;

-- sessions.ts deleteSessionsOf
delete
  from "sessions"
  where "workspace_id" = $1
  and "person_id" = $2
  and "id" <> $3;

-- sessions.ts deleteSessionsOfAccount
delete
  from "sessions"
  where "account_id" = $1;

-- sessions.ts readSessionsOf
select "id", "address", "agent", "created_at", "last_used_at", "expires_at"
  from "sessions"
  where "workspace_id" = $1
  and "person_id" = $2
  and "expires_at" > $3
  order by "last_used_at" desc
  limit $4;

-- shadow-marks.ts readShadowActs
select e.ticket_id, t.number, s.body as subject, t.team_id, e.body, mark.verdict, mark.marked_by, mark.marked_at
  from ticket_events e
  join tickets t on t.workspace_id = e.workspace_id
  and t.id = e.ticket_id
  left join texts s on s.workspace_id = t.workspace_id
  and s.ticket_id = t.id
  and s.kind = 'subject'
  left join lateral (
  select m.verdict, m.marked_by, m.marked_at
  from shadow_marks m
  where m.workspace_id = e.workspace_id
  and m.ticket_id = e.ticket_id
  and m.seq = e.seq
  order by m.round desc
  limit 1) mark on true
  where e.workspace_id = $1::uuid
  and e.type = 'trigger-matched'
  and (e.body::jsonb -> 'body' ->> 'shadow') = 'true'
  and (e.body::jsonb -> 'body' ->> 'triggerId') = $2
  and (t.visible_to is null
  or t.visible_to && $3::text[]
  or t.owner_id = $4::uuid)
  and ($5::text is null
  or t.team_id = $6)
  and ($7::text is null
  or coalesce(mark.verdict, 'open') = $8)
  and ($9::uuid is null
  or (e.recorded_at, e.ticket_id) < ($10::timestamptz, $11::uuid))
  order by e.recorded_at desc, e.ticket_id desc
  limit $12;

-- shadow-marks.ts countShadowActs
select (e.body::jsonb -> 'body' ->> 'triggerId') as trigger_id, t.team_id, count(*)::int as acts, (count(*) filter (where mark.verdict = 'right'))::int as right, (count(*) filter (where mark.verdict = 'wrong'))::int as wrong
  from ticket_events e
  join tickets t on t.workspace_id = e.workspace_id
  and t.id = e.ticket_id
  left join lateral (
  select m.verdict, m.marked_by, m.marked_at
  from shadow_marks m
  where m.workspace_id = e.workspace_id
  and m.ticket_id = e.ticket_id
  and m.seq = e.seq
  order by m.round desc
  limit 1) mark on true
  where e.workspace_id = $1::uuid
  and e.type = 'trigger-matched'
  and (e.body::jsonb -> 'body' ->> 'shadow') = 'true'
  group by 1, 2
  order by 1, 2;

-- shadow-marks.ts readShadowMarks
select "seq", "verdict", "marked_by", "marked_at"
  from "shadow_marks"
  where "workspace_id" = $1
  and "ticket_id" = $2
  order by "seq", "round";

-- shadow-marks.ts insertShadowMark
insert into shadow_marks (workspace_id, ticket_id, seq, round, trigger_id, verdict, marked_by, marked_at)
  select $1::uuid, $2::uuid, $3, coalesce(max(round), 0) + 1, $4, $5, $6::uuid, $7::timestamptz
  from shadow_marks
  where workspace_id = $8::uuid
  and ticket_id = $9::uuid
  and seq = $10;

-- sign-in.ts insertSignInLink
insert into "sign_in_links" ("token_hash", "purpose", "account_id", "workspace_id", "person_id", "created_at", "expires_at")
  values ($1, $2, $3, $4, $5, $6, $7);

-- sign-in.ts useSignInLink
update "sign_in_links"
  set "used_at" = $1
  where "token_hash" = $2
  and "purpose" = $3
  and "used_at" is null
  and "expires_at" > $4
  returning "account_id", "workspace_id", "person_id";

-- sign-in.ts dropLinksOfAccount
delete
  from "sign_in_links"
  where "account_id" = $1;

-- sign-in.ts readPasswordHash
select "password_hash"
  from "accounts"
  where "id" = $1
  and "closed_at" is null;

-- sign-in.ts writePasswordHash
update "accounts"
  set "password_hash" = $1, "password_set_at" = $2
  where "id" = $3;

-- sign-in.ts countAttempt
insert into "sign_in_attempts" ("subject", "failures", "last_at", "blocked_until")
  values ($1, $2, $3, $4)
  on conflict ("subject") do
  update
  set "subject" = $5
  returning "failures", "last_at", "blocked_until";

-- sign-in.ts countAttempt
update "sign_in_attempts"
  set "failures" = $1, "last_at" = $2, "blocked_until" = $3
  where "subject" = $4;

-- sign-in.ts forgiveAttempt
delete
  from "sign_in_attempts"
  where "subject" = $1;

-- sign-in.ts forgiveAttempt
update sign_in_attempts
  set failures = greatest(failures - 1, 0), blocked_until = to_timestamp(0)
  where subject = $1;

-- similar-tickets.ts readSimilar
select t.snapshot, s.body as subject, c.name as customer
  from search_subjects($1::uuid, $2, $3) as found (id)
  join tickets t on t.workspace_id = $4::uuid
  and t.id = found.id
  join texts s on s.workspace_id = t.workspace_id
  and s.ticket_id = t.id
  and s.kind = 'subject'
  left join customers c on c.workspace_id = t.workspace_id
  and c.id = t.customer_id
  where t.issue_type = $5
  and t.id <> $6::uuid
  and (t.customer_id is null
  or t.customer_id is distinct
  from $7::uuid)
  order by t.created_at desc
  limit $8;

-- sources.ts readSource
select "workspace_id", "id", "system", "name", "secrets", "created_at"
  from "sources"
  where "closed_at" is null
  and "id" = $1;

-- sources.ts readSources
select "workspace_id", "id", "system", "name", "secrets", "created_at"
  from "sources"
  where "closed_at" is null
  and "workspace_id" = $1
  order by "created_at"
  limit $2;

-- sources.ts insertSource
insert into "sources" ("workspace_id", "id", "system", "name", "secrets", "created_at")
  values ($1, $2, $3, $4, $5, $6);

-- sources.ts renameSource
update "sources"
  set "name" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "closed_at" is null;

-- sources.ts rotateSecrets
update "sources"
  set "secrets" = array[$1::text, secrets[1]]
  where "workspace_id" = $2
  and "id" = $3
  and "closed_at" is null;

-- sources.ts closeSource
update "sources"
  set "closed_at" = $1
  where "workspace_id" = $2
  and "id" = $3
  and "closed_at" is null;

-- status-links.ts readStatusLink
select "workspace_id", "id", "ticket_id", "reach", "made_via", "made_by", "language", "time_zone", "created_at", "expires_at"
  from "status_links"
  where "token_hash" = $1
  and "revoked_at" is null
  and "expires_at" > $2;

-- status-links.ts readStatusLinksOf
select "workspace_id", "id", "ticket_id", "reach", "made_via", "made_by", "language", "time_zone", "created_at", "expires_at"
  from "status_links"
  where "workspace_id" = $1
  and "ticket_id" = $2
  and "revoked_at" is null
  and "expires_at" > $3
  order by "created_at" desc, "id" desc
  limit $4;

-- status-links.ts insertStatusLink
insert into "status_links" ("workspace_id", "id", "token_hash", "ticket_id", "reach", "made_via", "made_by", "language", "time_zone", "created_at", "expires_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict ("token_hash") do nothing;

-- status-links.ts revokeStatusLinks
update "status_links"
  set "revoked_at" = $1
  where "workspace_id" = $2
  and "ticket_id" = $3
  and "revoked_at" is null;

-- status-links.ts revokeStatusLinks
update "status_links"
  set "revoked_at" = $1
  where "workspace_id" = $2
  and "ticket_id" = $3
  and "revoked_at" is null
  and "id" = $4;

-- subjects.ts readSubjects
select "ticket_id", "body"
  from "texts"
  where "workspace_id" = $1
  and "kind" = $2
  and "ticket_id" = any($3::uuid[]);

-- taken-back.ts takeBackParcels
update "outbox"
  set "state" = $1, "ended_at" = $2
  where "workspace_id" = $3
  and "lane" = $4
  and "reason_seq" = any($5::int[])
  and "state" = $6
  and "attempt" = $7;

-- taken-back.ts markTakenBack
update "messages"
  set "taken_back_at" = $1
  where "workspace_id" = $2
  and "ticket_id" = $3
  and "id" = any($4::uuid[]);

-- ticket-numbers.ts reserveTicketNumbers
select nextval('ticket_numbers') as number
  from generate_series(1, $1::int);

-- ticket-numbers.ts latestTicketNumber
select "number"
  from "tickets"
  where "workspace_id" = $1
  order by "number" desc
  limit $2;

-- unused-files.ts readUnusedFiles
select a.ticket_id as "ticketId", a.id
  from attachments a
  where a.workspace_id = $1::uuid
  and a.message_id is null
  and a.evidence_at is null
  and a.added_at < $2::timestamptz
  and (a.sha256 is null
  or a.added_at < $3::timestamptz
  or not exists (select
  from tickets t
  where t.workspace_id = a.workspace_id
  and t.id = a.ticket_id))
  order by a.added_at
  limit $4;

-- webhook-attempts.ts insertAttempt
insert into "webhook_attempts" ("workspace_id", "id", "endpoint_id", "at")
  values ($1, $2, $3, $4);

-- webhook-attempts.ts readAttempts
select "a"."id", "a"."event_id" as "eventId", "a"."event_type" as "eventType", "a"."ticket_id" as "ticketId", "a"."attempt", "a"."outcome", "a"."http_status" as "httpStatus", "a"."detail", "a"."answer", "a"."duration_ms" as "durationMs", "a"."at", "o"."state", "o"."not_before" as "nextAt"
  from "webhook_attempts" as "a"
  left join "outbox" as "o" on "o"."workspace_id" = "a"."workspace_id"
  and "o"."id" = "a"."event_id"
  where "a"."workspace_id" = $1
  and "a"."endpoint_id" = $2
  order by "a"."at" desc, "a"."id" desc
  limit $3;

-- webhook-attempts.ts readAttempts
select "a"."id", "a"."event_id" as "eventId", "a"."event_type" as "eventType", "a"."ticket_id" as "ticketId", "a"."attempt", "a"."outcome", "a"."http_status" as "httpStatus", "a"."detail", "a"."answer", "a"."duration_ms" as "durationMs", "a"."at", "o"."state", "o"."not_before" as "nextAt"
  from "webhook_attempts" as "a"
  left join "outbox" as "o" on "o"."workspace_id" = "a"."workspace_id"
  and "o"."id" = "a"."event_id"
  where "a"."workspace_id" = $1
  and "a"."endpoint_id" = $2
  and (a.at, a.id) < ($3::timestamptz, $4::uuid)
  order by "a"."at" desc, "a"."id" desc
  limit $5;

-- webhook-attempts.ts reopenParcel
update "outbox"
  set "state" = $1, "attempt" = $2, "ended_at" = $3, "last_error" = $4, "not_before" = $5
  where "workspace_id" = $6
  and "id" = $7
  and "channel" = $8
  and parcel->>'endpointId' = $9
  and "state" in ($10, $11);

-- webhook-attempts.ts insertLooseParcel
insert into "outbox" ("workspace_id", "id", "dedupe_key", "lane", "channel", "ticket_id", "reason_seq", "parcel", "not_before", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- write-tickets.ts writeTickets
with updated as (
  update tickets t
  set version = r.version, snapshot = r.snapshot, last_hash = decode(r.last_hash, 'hex'), status = r.status, tier = r.tier, team_id = r.team_id, owner_id = r.owner_id, customer_id = r.customer_id, issue_type = r.issue_type, restricted = r.restricted, visible_to = r.visible_to, open_escalations = r.open_escalations, hierarchical = r.hierarchical, unaccepted = r.unaccepted, flagged = r.flagged, contacts_at = r.contacts_at, last_contact_at = r.last_contact_at, next_due_at = r.next_due_at, risk_at = r.risk_at, priority = r.priority, severity = r.severity, tags = r.tags, contact_id = r.contact_id, functional_due_at = r.functional_due_at, hierarchical_due_at = r.hierarchical_due_at, offer_due_at = r.offer_due_at, updated_at = r.updated_at
  from json_to_recordset($1::json) as r (id uuid, number bigint, expected int, version int, snapshot text, last_hash text, status text, tier smallint, team_id text, owner_id uuid, customer_id uuid, issue_type text, restricted boolean, visible_to text[], open_escalations smallint, hierarchical boolean, unaccepted boolean, flagged boolean, contacts_at timestamptz[], last_contact_at timestamptz, next_due_at timestamptz, risk_at timestamptz, priority text, severity smallint, tags text[], contact_id uuid, functional_due_at timestamptz, hierarchical_due_at timestamptz, offer_due_at timestamptz, created_at timestamptz, updated_at timestamptz)
  where t.workspace_id = $2::uuid
  and t.id = r.id
  and t.version = r.expected
  returning t.id), written as (select id
  from updated), told as (
  insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
  select $3::uuid, r.ticket_id, r.seq, r.type, r.body, r.occurred_at, r.recorded_at, decode(r.previous_hash, 'hex'), decode(r.hash, 'hex')
  from json_to_recordset($4::json) as r (ticket_id uuid, seq int, type text, body text, occurred_at timestamptz, recorded_at timestamptz, previous_hash text, hash text)
  join written w on w.id = r.ticket_id), armed as (
  insert into deadlines (workspace_id, ticket_id, name, due_at, armed_by)
  select $5::uuid, r.ticket_id, r.name, r.due_at, r.armed_by
  from json_to_recordset($6::json) as r (ticket_id uuid, name text, due_at timestamptz, armed_by int)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, ticket_id, name) do
  update
  set due_at = excluded.due_at, armed_by = excluded.armed_by, set_aside_at = null), disarmed as (
  delete from deadlines d using json_to_recordset($7::json) as r (ticket_id uuid, name text), written w
  where d.workspace_id = $8::uuid
  and d.ticket_id = r.ticket_id
  and d.name = r.name
  and w.id = r.ticket_id), posted as (
  insert into outbox (workspace_id, id, dedupe_key, lane, channel, ticket_id, reason_seq, parcel, not_before, created_at)
  select $9::uuid, r.id, r.dedupe_key, r.lane, r.channel, r.ticket_id, r.reason_seq, r.parcel, r.not_before, r.created_at
  from json_to_recordset($10::json) as r (place int, id uuid, dedupe_key text, lane text, channel text, ticket_id uuid, reason_seq int, parcel jsonb, not_before timestamptz, created_at timestamptz)
  join written w on w.id = r.ticket_id
  order by r.place), noticed as (
  insert into notices (workspace_id, id, person_id, ticket_id, escalation_id, kind, reason_seq, told_at)
  select $11::uuid, r.id, r.person_id, r.ticket_id, r.escalation_id, r.kind, r.reason_seq, r.told_at
  from json_to_recordset($12::json) as r (id uuid, person_id uuid, ticket_id uuid, escalation_id uuid, kind text, reason_seq int, told_at timestamptz)
  join written w on w.id = r.ticket_id), laid_out as (
  insert into notice_sendings (workspace_id, id, notice_id, person_id, via, due_at, may_go_early)
  select $13::uuid, r.id, r.notice_id, r.person_id, r.via, r.due_at, r.may_go_early
  from json_to_recordset($14::json) as r (id uuid, ticket_id uuid, notice_id uuid, person_id uuid, via text, due_at timestamptz, may_go_early boolean)
  join written w on w.id = r.ticket_id), escalated as (
  insert into escalations (workspace_id, id, ticket_id, number, kind, path_id, team_id, state, severity, owner_id, updates_owner_id, lead_id, offered_to, trigger_id, restricted, opened_at, ended_at)
  select $15::uuid, r.id, r.ticket_id, r.number, r.kind, r.path_id, r.team_id, r.state, r.severity, r.owner_id, r.updates_owner_id, r.lead_id, r.offered_to, r.trigger_id, r.restricted, r.opened_at, r.ended_at
  from json_to_recordset($16::json) as r (id uuid, ticket_id uuid, number int, kind text, path_id text, team_id text, state text, severity smallint, owner_id uuid, updates_owner_id uuid, lead_id uuid, offered_to uuid, trigger_id text, restricted boolean, opened_at timestamptz, ended_at timestamptz)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, id) do
  update
  set path_id = excluded.path_id, team_id = excluded.team_id, state = excluded.state, severity = excluded.severity, owner_id = excluded.owner_id, updates_owner_id = excluded.updates_owner_id, lead_id = excluded.lead_id, offered_to = excluded.offered_to, ended_at = excluded.ended_at), joined as (
  insert into ticket_people (workspace_id, person_id, ticket_id)
  select $17::uuid, r.person_id, r.ticket_id
  from json_to_recordset($18::json) as r (ticket_id uuid, person_id uuid)
  join written w on w.id = r.ticket_id
  on conflict do nothing), parted as (
  delete from ticket_people p using json_to_recordset($19::json) as r (ticket_id uuid, person_id uuid), written w
  where p.workspace_id = $20::uuid
  and p.person_id = r.person_id
  and p.ticket_id = r.ticket_id
  and w.id = r.ticket_id), compensated as (
  insert into compensations (workspace_id, id, ticket_id, receiver_id, action, amount, currency, reason_id, given_by, approval_id, reference, given_at)
  select $21::uuid, r.id, r.ticket_id, r.receiver_id, r.action, r.amount, r.currency, r.reason_id, r.given_by, r.approval_id, r.reference, r.given_at
  from json_to_recordset($22::json) as r (id uuid, ticket_id uuid, receiver_id uuid, action text, amount numeric, currency text, reason_id uuid, given_by uuid, approval_id uuid, reference text, given_at timestamptz)
  join written w on w.id = r.ticket_id), booked as (
  update compensations c
  set reference = r.reference
  from json_to_recordset($23::json) as r (ticket_id uuid, id uuid, reference text), written w
  where c.workspace_id = $24::uuid
  and c.id = r.id
  and c.ticket_id = r.ticket_id
  and w.id = r.ticket_id), approving as (
  insert into approvals (workspace_id, id, ticket_id, escalation_id, receiver_id, action, amount, currency, reason_id, asked_by, asker_role, asked_at, approver_id, due_at, state, approved_amount, decided_by, decided_at, decision_id, missed, took_ms)
  select $25::uuid, r.id, r.ticket_id, r.escalation_id, r.receiver_id, r.action, r.amount, r.currency, r.reason_id, r.asked_by, r.asker_role, r.asked_at, r.approver_id, r.due_at, r.state, r.approved_amount, r.decided_by, r.decided_at, r.decision_id, r.missed, r.took_ms
  from json_to_recordset($26::json) as r (id uuid, ticket_id uuid, escalation_id uuid, receiver_id uuid, action text, amount numeric, currency text, reason_id uuid, asked_by uuid, asker_role text, asked_at timestamptz, approver_id uuid, due_at timestamptz, state text, approved_amount numeric, decided_by uuid, decided_at timestamptz, decision_id uuid, missed int, took_ms bigint)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, id) do
  update
  set approver_id = excluded.approver_id, due_at = excluded.due_at, state = excluded.state, approved_amount = excluded.approved_amount, decided_by = excluded.decided_by, decided_at = excluded.decided_at, decision_id = excluded.decision_id, missed = approvals.missed + excluded.missed, took_ms = excluded.took_ms), resolution_told as (
  insert into resolution_answers (workspace_id, ticket_id, seq, answer, satisfaction, comment_id, answered_at)
  select $27::uuid, r.ticket_id, r.seq, r.answer, r.satisfaction, r.comment_id, r.answered_at
  from json_to_recordset($28::json) as r (ticket_id uuid, seq int, answer text, satisfaction smallint, comment_id uuid, answered_at timestamptz)
  join written w on w.id = r.ticket_id), prevented as (
  insert into preventive_steps (workspace_id, id, ticket_id, escalation_id, text_id, owner_id, team_id, due_on, recorded_at)
  select $29::uuid, r.id, r.ticket_id, r.escalation_id, r.text_id, r.owner_id, r.team_id, r.due_on, r.recorded_at
  from json_to_recordset($30::json) as r (id uuid, ticket_id uuid, escalation_id uuid, text_id uuid, owner_id uuid, team_id text, due_on text, recorded_at timestamptz)
  join written w on w.id = r.ticket_id), step_done as (
  update preventive_steps s
  set done_at = r.at, done_by = r.by
  from json_to_recordset($31::json) as r (ticket_id uuid, id uuid, by uuid, at timestamptz), written w
  where s.workspace_id = $32::uuid
  and s.id = r.id
  and s.ticket_id = r.ticket_id
  and w.id = r.ticket_id), measured as (
  insert into ticket_measures (workspace_id, ticket_id, contacts, chasers, touches, asked_again, reopens, escalations_functional, escalations_hierarchical, escalations_by_trigger, returned, re_routed, declined, overrides, offers, offers_missed, updates_promised, updates_missed, targets_met, targets_missed, unnecessary, targets_excused, updates_excused, warnings, reminders, findings, reliefs, consults, consults_missed)
  select $33::uuid, r.ticket_id, coalesce(r.contacts, 0), coalesce(r.chasers, 0), coalesce(r.touches, 0), coalesce(r.asked_again, 0), coalesce(r.reopens, 0), coalesce(r.escalations_functional, 0), coalesce(r.escalations_hierarchical, 0), coalesce(r.escalations_by_trigger, 0), coalesce(r.returned, 0), coalesce(r.re_routed, 0), coalesce(r.declined, 0), coalesce(r.overrides, 0), coalesce(r.offers, 0), coalesce(r.offers_missed, 0), coalesce(r.updates_promised, 0), coalesce(r.updates_missed, 0), coalesce(r.targets_met, 0), coalesce(r.targets_missed, 0), coalesce(r.unnecessary, 0), coalesce(r.targets_excused, 0), coalesce(r.updates_excused, 0), coalesce(r.warnings, 0), coalesce(r.reminders, 0), coalesce(r.findings, 0), coalesce(r.reliefs, 0), coalesce(r.consults, 0), coalesce(r.consults_missed, 0)
  from json_to_recordset($34::json) as r (ticket_id uuid, contacts int, chasers int, touches int, asked_again int, reopens int, escalations_functional int, escalations_hierarchical int, escalations_by_trigger int, returned int, re_routed int, declined int, overrides int, offers int, offers_missed int, updates_promised int, updates_missed int, targets_met int, targets_missed int, unnecessary int, targets_excused int, updates_excused int, warnings int, reminders int, findings int, reliefs int, consults int, consults_missed int)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, ticket_id) do
  update
  set contacts = ticket_measures.contacts + excluded.contacts, chasers = ticket_measures.chasers + excluded.chasers, touches = ticket_measures.touches + excluded.touches, asked_again = ticket_measures.asked_again + excluded.asked_again, reopens = ticket_measures.reopens + excluded.reopens, escalations_functional = ticket_measures.escalations_functional + excluded.escalations_functional, escalations_hierarchical = ticket_measures.escalations_hierarchical + excluded.escalations_hierarchical, escalations_by_trigger = ticket_measures.escalations_by_trigger + excluded.escalations_by_trigger, returned = ticket_measures.returned + excluded.returned, re_routed = ticket_measures.re_routed + excluded.re_routed, declined = ticket_measures.declined + excluded.declined, overrides = ticket_measures.overrides + excluded.overrides, offers = ticket_measures.offers + excluded.offers, offers_missed = ticket_measures.offers_missed + excluded.offers_missed, updates_promised = ticket_measures.updates_promised + excluded.updates_promised, updates_missed = ticket_measures.updates_missed + excluded.updates_missed, targets_met = ticket_measures.targets_met + excluded.targets_met, targets_missed = ticket_measures.targets_missed + excluded.targets_missed, unnecessary = ticket_measures.unnecessary + excluded.unnecessary, targets_excused = ticket_measures.targets_excused + excluded.targets_excused, updates_excused = ticket_measures.updates_excused + excluded.updates_excused, warnings = ticket_measures.warnings + excluded.warnings, reminders = ticket_measures.reminders + excluded.reminders, findings = ticket_measures.findings + excluded.findings, reliefs = ticket_measures.reliefs + excluded.reliefs, consults = ticket_measures.consults + excluded.consults, consults_missed = ticket_measures.consults_missed + excluded.consults_missed), worded as (
  insert into texts (workspace_id, id, ticket_id, kind, body, recorded_at)
  select $35::uuid, r.id, r.ticket_id, r.kind, r.body, r.recorded_at
  from json_to_recordset($36::json) as r (id uuid, ticket_id uuid, kind text, body text, recorded_at timestamptz)
  join written w on w.id = r.ticket_id), said as (
  insert into messages (workspace_id, ticket_id, id, direction, text_id, author_kind, person_id, contact_id, automatic, sent_by_us, occurred_at)
  select $37::uuid, r.ticket_id, r.id, r.direction, r.text_id, r.author_kind, r.person_id, r.contact_id, r.automatic, r.sent_by_us, r.occurred_at
  from json_to_recordset($38::json) as r (ticket_id uuid, id uuid, direction text, text_id uuid, author_kind text, person_id uuid, contact_id uuid, automatic boolean, sent_by_us boolean, occurred_at timestamptz)
  join written w on w.id = r.ticket_id), packed as (
  insert into packets (workspace_id, escalation_id, version, ticket_id, body, written_by, written_at)
  select $39::uuid, r.escalation_id, r.version, r.ticket_id, r.body, r.written_by, r.written_at
  from json_to_recordset($40::json) as r (escalation_id uuid, version int, ticket_id uuid, body jsonb, written_by uuid, written_at timestamptz)
  join written w on w.id = r.ticket_id), named as (
  insert into external_ids (workspace_id, system, kind, remote_id, our_id, ticket_id, remote_version)
  select $41::uuid, r.system, r.kind, r.remote_id, r.our_id, r.ticket_id, r.remote_version
  from json_to_recordset($42::json) as r (system text, kind text, remote_id text, our_id uuid, ticket_id uuid, remote_version bigint)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, system, kind, remote_id) do
  update
  set remote_version = greatest(external_ids.remote_version, excluded.remote_version)), bought as (
  insert into customers (workspace_id, id, name, name_key, plan, contract, annual_value, currency, vip, since, dedicated_contact_id, critical_issues)
  select $43::uuid, r.id, r.name, r.name_key, r.plan, r.contract, r.annual_value, r.currency, coalesce(r.vip, false), r.since, r.dedicated_contact_id, r.critical
  from json_to_recordset($44::json) as r (id uuid, name text, name_key text, plan text, contract text, annual_value numeric, currency text, vip boolean, since timestamptz, dedicated_contact_id uuid, critical int)
  where exists (select
  from written)
  on conflict (workspace_id, id) do
  update
  set plan = coalesce(excluded.plan, customers.plan), contract = coalesce(excluded.contract, customers.contract), annual_value = coalesce(excluded.annual_value, customers.annual_value), currency = coalesce(excluded.currency, customers.currency), vip = customers.vip
  or excluded.vip, since = coalesce(excluded.since, customers.since), dedicated_contact_id = coalesce(excluded.dedicated_contact_id, customers.dedicated_contact_id), critical_issues = greatest(0, customers.critical_issues + excluded.critical_issues), version = customers.version + 1), met as (
  insert into contacts (workspace_id, id, customer_id, name, email)
  select $45::uuid, r.id, r.customer_id, r.name, r.email
  from json_to_recordset($46::json) as r (id uuid, customer_id uuid, name text, email text)
  where exists (select
  from written)
  on conflict do nothing), attached as (
  update attachments a
  set message_id = r.message_id
  from json_to_recordset($47::json) as r (id uuid, ticket_id uuid, message_id uuid)
  join written w on w.id = r.ticket_id
  where a.workspace_id = $48::uuid
  and a.id = r.id
  and a.ticket_id = r.ticket_id
  and (a.message_id is null
  or exists (select
  from messages m
  where m.workspace_id = a.workspace_id
  and m.ticket_id = a.ticket_id
  and m.id = a.message_id
  and m.taken_back_at is not null))), answered as (
  insert into idempotency_keys (workspace_id, actor, key, request_hash, status, answer, created_at)
  select $49::uuid, r.actor, r.key, decode(r.request_hash, 'hex'), r.status, r.answer, r.created_at
  from json_to_recordset($50::json) as r (actor text, key text, request_hash text, status smallint, answer jsonb, created_at timestamptz)
  where exists (select
  from written)), again as (
  insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
  select $51::uuid, gen_random_uuid(), t.id, 'ticket/' || r.ticket_id || '/' || r.version, '{"type": "look-again"}'::jsonb, r.at
  from json_to_recordset($52::json) as r (ticket_id uuid, version int, customer_id uuid, issue_type text, at timestamptz)
  join written w on w.id = r.ticket_id
  join tickets t on t.workspace_id = $53::uuid
  and t.customer_id = r.customer_id
  and (r.issue_type is null
  or t.issue_type = r.issue_type)
  and t.id <> r.ticket_id
  where t.status in ('open', 'waiting')
  limit $54), weighed as (
  update customers c
  set critical_issues = greatest(0, c.critical_issues + r.change), version = c.version + 1
  from json_to_recordset($55::json) as r (id uuid, change int)
  where c.workspace_id = $56::uuid
  and c.id = r.id
  and exists (select
  from written)), looking as (
  select p.ticket_id
  from pending_commands p
  where p.workspace_id = $57::uuid
  and p.state = 'pending'
  and p.cause in (select 'customer/' || r.id
  from unnest($58::uuid[]) as r (id))
  for update skip locked), following as (
  insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
  select t.workspace_id, gen_random_uuid(), t.id, 'customer/' || t.customer_id, '{"type": "look-again"}'::jsonb, $59::timestamptz
  from tickets t
  where t.workspace_id = $60::uuid
  and t.customer_id = any($61::uuid[])
  and t.status in ('open', 'waiting')
  and not exists (select
  from looking l
  where l.ticket_id = t.id)
  and exists (select
  from written)
  and t.id not in (select w.id
  from written w))
  select id
  from written;

-- write-tickets.ts writeTickets
with inserted as (
  insert into tickets (workspace_id, id, number, version, snapshot, last_hash, status, tier, team_id, owner_id, customer_id, issue_type, restricted, visible_to, open_escalations, hierarchical, unaccepted, flagged, contacts_at, last_contact_at, next_due_at, risk_at, priority, severity, tags, contact_id, functional_due_at, hierarchical_due_at, offer_due_at, created_at, updated_at)
  select $1::uuid, id, number, version, snapshot, decode(last_hash, 'hex'), status, tier, team_id, owner_id, customer_id, issue_type, restricted, visible_to, open_escalations, hierarchical, unaccepted, flagged, contacts_at, last_contact_at, next_due_at, risk_at, priority, severity, tags, contact_id, functional_due_at, hierarchical_due_at, offer_due_at, created_at, updated_at
  from json_to_recordset($2::json) as r (id uuid, number bigint, expected int, version int, snapshot text, last_hash text, status text, tier smallint, team_id text, owner_id uuid, customer_id uuid, issue_type text, restricted boolean, visible_to text[], open_escalations smallint, hierarchical boolean, unaccepted boolean, flagged boolean, contacts_at timestamptz[], last_contact_at timestamptz, next_due_at timestamptz, risk_at timestamptz, priority text, severity smallint, tags text[], contact_id uuid, functional_due_at timestamptz, hierarchical_due_at timestamptz, offer_due_at timestamptz, created_at timestamptz, updated_at timestamptz)
  on conflict do nothing
  returning id), written as (select id
  from inserted), told as (
  insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
  select $3::uuid, r.ticket_id, r.seq, r.type, r.body, r.occurred_at, r.recorded_at, decode(r.previous_hash, 'hex'), decode(r.hash, 'hex')
  from json_to_recordset($4::json) as r (ticket_id uuid, seq int, type text, body text, occurred_at timestamptz, recorded_at timestamptz, previous_hash text, hash text)
  join written w on w.id = r.ticket_id), armed as (
  insert into deadlines (workspace_id, ticket_id, name, due_at, armed_by)
  select $5::uuid, r.ticket_id, r.name, r.due_at, r.armed_by
  from json_to_recordset($6::json) as r (ticket_id uuid, name text, due_at timestamptz, armed_by int)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, ticket_id, name) do
  update
  set due_at = excluded.due_at, armed_by = excluded.armed_by, set_aside_at = null), disarmed as (
  delete from deadlines d using json_to_recordset($7::json) as r (ticket_id uuid, name text), written w
  where d.workspace_id = $8::uuid
  and d.ticket_id = r.ticket_id
  and d.name = r.name
  and w.id = r.ticket_id), posted as (
  insert into outbox (workspace_id, id, dedupe_key, lane, channel, ticket_id, reason_seq, parcel, not_before, created_at)
  select $9::uuid, r.id, r.dedupe_key, r.lane, r.channel, r.ticket_id, r.reason_seq, r.parcel, r.not_before, r.created_at
  from json_to_recordset($10::json) as r (place int, id uuid, dedupe_key text, lane text, channel text, ticket_id uuid, reason_seq int, parcel jsonb, not_before timestamptz, created_at timestamptz)
  join written w on w.id = r.ticket_id
  order by r.place), noticed as (
  insert into notices (workspace_id, id, person_id, ticket_id, escalation_id, kind, reason_seq, told_at)
  select $11::uuid, r.id, r.person_id, r.ticket_id, r.escalation_id, r.kind, r.reason_seq, r.told_at
  from json_to_recordset($12::json) as r (id uuid, person_id uuid, ticket_id uuid, escalation_id uuid, kind text, reason_seq int, told_at timestamptz)
  join written w on w.id = r.ticket_id), laid_out as (
  insert into notice_sendings (workspace_id, id, notice_id, person_id, via, due_at, may_go_early)
  select $13::uuid, r.id, r.notice_id, r.person_id, r.via, r.due_at, r.may_go_early
  from json_to_recordset($14::json) as r (id uuid, ticket_id uuid, notice_id uuid, person_id uuid, via text, due_at timestamptz, may_go_early boolean)
  join written w on w.id = r.ticket_id), escalated as (
  insert into escalations (workspace_id, id, ticket_id, number, kind, path_id, team_id, state, severity, owner_id, updates_owner_id, lead_id, offered_to, trigger_id, restricted, opened_at, ended_at)
  select $15::uuid, r.id, r.ticket_id, r.number, r.kind, r.path_id, r.team_id, r.state, r.severity, r.owner_id, r.updates_owner_id, r.lead_id, r.offered_to, r.trigger_id, r.restricted, r.opened_at, r.ended_at
  from json_to_recordset($16::json) as r (id uuid, ticket_id uuid, number int, kind text, path_id text, team_id text, state text, severity smallint, owner_id uuid, updates_owner_id uuid, lead_id uuid, offered_to uuid, trigger_id text, restricted boolean, opened_at timestamptz, ended_at timestamptz)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, id) do
  update
  set path_id = excluded.path_id, team_id = excluded.team_id, state = excluded.state, severity = excluded.severity, owner_id = excluded.owner_id, updates_owner_id = excluded.updates_owner_id, lead_id = excluded.lead_id, offered_to = excluded.offered_to, ended_at = excluded.ended_at), joined as (
  insert into ticket_people (workspace_id, person_id, ticket_id)
  select $17::uuid, r.person_id, r.ticket_id
  from json_to_recordset($18::json) as r (ticket_id uuid, person_id uuid)
  join written w on w.id = r.ticket_id
  on conflict do nothing), parted as (
  delete from ticket_people p using json_to_recordset($19::json) as r (ticket_id uuid, person_id uuid), written w
  where p.workspace_id = $20::uuid
  and p.person_id = r.person_id
  and p.ticket_id = r.ticket_id
  and w.id = r.ticket_id), compensated as (
  insert into compensations (workspace_id, id, ticket_id, receiver_id, action, amount, currency, reason_id, given_by, approval_id, reference, given_at)
  select $21::uuid, r.id, r.ticket_id, r.receiver_id, r.action, r.amount, r.currency, r.reason_id, r.given_by, r.approval_id, r.reference, r.given_at
  from json_to_recordset($22::json) as r (id uuid, ticket_id uuid, receiver_id uuid, action text, amount numeric, currency text, reason_id uuid, given_by uuid, approval_id uuid, reference text, given_at timestamptz)
  join written w on w.id = r.ticket_id), booked as (
  update compensations c
  set reference = r.reference
  from json_to_recordset($23::json) as r (ticket_id uuid, id uuid, reference text), written w
  where c.workspace_id = $24::uuid
  and c.id = r.id
  and c.ticket_id = r.ticket_id
  and w.id = r.ticket_id), approving as (
  insert into approvals (workspace_id, id, ticket_id, escalation_id, receiver_id, action, amount, currency, reason_id, asked_by, asker_role, asked_at, approver_id, due_at, state, approved_amount, decided_by, decided_at, decision_id, missed, took_ms)
  select $25::uuid, r.id, r.ticket_id, r.escalation_id, r.receiver_id, r.action, r.amount, r.currency, r.reason_id, r.asked_by, r.asker_role, r.asked_at, r.approver_id, r.due_at, r.state, r.approved_amount, r.decided_by, r.decided_at, r.decision_id, r.missed, r.took_ms
  from json_to_recordset($26::json) as r (id uuid, ticket_id uuid, escalation_id uuid, receiver_id uuid, action text, amount numeric, currency text, reason_id uuid, asked_by uuid, asker_role text, asked_at timestamptz, approver_id uuid, due_at timestamptz, state text, approved_amount numeric, decided_by uuid, decided_at timestamptz, decision_id uuid, missed int, took_ms bigint)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, id) do
  update
  set approver_id = excluded.approver_id, due_at = excluded.due_at, state = excluded.state, approved_amount = excluded.approved_amount, decided_by = excluded.decided_by, decided_at = excluded.decided_at, decision_id = excluded.decision_id, missed = approvals.missed + excluded.missed, took_ms = excluded.took_ms), resolution_told as (
  insert into resolution_answers (workspace_id, ticket_id, seq, answer, satisfaction, comment_id, answered_at)
  select $27::uuid, r.ticket_id, r.seq, r.answer, r.satisfaction, r.comment_id, r.answered_at
  from json_to_recordset($28::json) as r (ticket_id uuid, seq int, answer text, satisfaction smallint, comment_id uuid, answered_at timestamptz)
  join written w on w.id = r.ticket_id), prevented as (
  insert into preventive_steps (workspace_id, id, ticket_id, escalation_id, text_id, owner_id, team_id, due_on, recorded_at)
  select $29::uuid, r.id, r.ticket_id, r.escalation_id, r.text_id, r.owner_id, r.team_id, r.due_on, r.recorded_at
  from json_to_recordset($30::json) as r (id uuid, ticket_id uuid, escalation_id uuid, text_id uuid, owner_id uuid, team_id text, due_on text, recorded_at timestamptz)
  join written w on w.id = r.ticket_id), step_done as (
  update preventive_steps s
  set done_at = r.at, done_by = r.by
  from json_to_recordset($31::json) as r (ticket_id uuid, id uuid, by uuid, at timestamptz), written w
  where s.workspace_id = $32::uuid
  and s.id = r.id
  and s.ticket_id = r.ticket_id
  and w.id = r.ticket_id), measured as (
  insert into ticket_measures (workspace_id, ticket_id, contacts, chasers, touches, asked_again, reopens, escalations_functional, escalations_hierarchical, escalations_by_trigger, returned, re_routed, declined, overrides, offers, offers_missed, updates_promised, updates_missed, targets_met, targets_missed, unnecessary, targets_excused, updates_excused, warnings, reminders, findings, reliefs, consults, consults_missed)
  select $33::uuid, r.ticket_id, coalesce(r.contacts, 0), coalesce(r.chasers, 0), coalesce(r.touches, 0), coalesce(r.asked_again, 0), coalesce(r.reopens, 0), coalesce(r.escalations_functional, 0), coalesce(r.escalations_hierarchical, 0), coalesce(r.escalations_by_trigger, 0), coalesce(r.returned, 0), coalesce(r.re_routed, 0), coalesce(r.declined, 0), coalesce(r.overrides, 0), coalesce(r.offers, 0), coalesce(r.offers_missed, 0), coalesce(r.updates_promised, 0), coalesce(r.updates_missed, 0), coalesce(r.targets_met, 0), coalesce(r.targets_missed, 0), coalesce(r.unnecessary, 0), coalesce(r.targets_excused, 0), coalesce(r.updates_excused, 0), coalesce(r.warnings, 0), coalesce(r.reminders, 0), coalesce(r.findings, 0), coalesce(r.reliefs, 0), coalesce(r.consults, 0), coalesce(r.consults_missed, 0)
  from json_to_recordset($34::json) as r (ticket_id uuid, contacts int, chasers int, touches int, asked_again int, reopens int, escalations_functional int, escalations_hierarchical int, escalations_by_trigger int, returned int, re_routed int, declined int, overrides int, offers int, offers_missed int, updates_promised int, updates_missed int, targets_met int, targets_missed int, unnecessary int, targets_excused int, updates_excused int, warnings int, reminders int, findings int, reliefs int, consults int, consults_missed int)
  join written w on w.id = r.ticket_id
  on conflict (workspace_id, ticket_id) do
  update
  set contacts = ticket_measures.contacts + excluded.contacts, chasers = ticket_measures.chasers + excluded.chasers, touches = ticket_measures.touches + excluded.touches, asked_again = ticket_measures.asked_again + excluded.asked_again, reopens = ticket_measures.reopens + excluded.reopens, escalations_functional = ticket_measures.escalations_functional + excluded.escalations_functional, escalations_hierarchical = ticket_measures.escalations_hierarchical + excluded.escalations_hierarchical, escalations_by_trigger = ticket_measures.escalations_by_trigger + excluded.escalations_by_trigger, returned = ticket_measures.returned + excluded.returned, re_routed = ticket_measures.re_routed + excluded.re_routed, declined = ticket_measures.declined + excluded.declined, overrides = ticket_measures.overrides + excluded.overrides, offers = ticket_measures.offers + excluded.offers, offers_missed = ticket_measures.offers_missed + excluded.offers_missed, updates_promised = ticket_measures.updates_promised + excluded.updates_promised, updates_missed = ticket_measures.updates_missed + excluded.updates_missed, targets_met = ticket_measures.targets_met + excluded.targets_met, targets_missed = ticket_measures.targets_missed + excluded.targets_missed, unnecessary = ticket_measures.unnecessary + excluded.unnecessary, targets_excused = ticket_measures.targets_excused + excluded.targets_excused, updates_excused = ticket_measures.updates_excused + excluded.updates_excused, warnings = ticket_measures.warnings + excluded.warnings, reminders = ticket_measures.reminders + excluded.reminders, findings = ticket_measures.findings + excluded.findings, reliefs = ticket_measures.reliefs + excluded.reliefs, consults = ticket_measures.consults + excluded.consults, consults_missed = ticket_measures.consults_missed + excluded.consults_missed), again as (
  insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
  select $35::uuid, gen_random_uuid(), t.id, 'ticket/' || r.ticket_id || '/' || r.version, '{"type": "look-again"}'::jsonb, r.at
  from json_to_recordset($36::json) as r (ticket_id uuid, version int, customer_id uuid, issue_type text, at timestamptz)
  join written w on w.id = r.ticket_id
  join tickets t on t.workspace_id = $37::uuid
  and t.customer_id = r.customer_id
  and (r.issue_type is null
  or t.issue_type = r.issue_type)
  and t.id <> r.ticket_id
  where t.status in ('open', 'waiting')
  limit $38), weighed as (
  update customers c
  set critical_issues = greatest(0, c.critical_issues + r.change), version = c.version + 1
  from json_to_recordset($39::json) as r (id uuid, change int)
  where c.workspace_id = $40::uuid
  and c.id = r.id
  and exists (select
  from written))
  select id
  from written;
