-- How people want to hear of notices, and when each notice leaves by which way.

-- What must not wait, and everything else: [{via, afterMin}]. null: by mail, as the policy gathers.
alter table people add column notice_rules jsonb;

-- One row for each way and instant of a notice. Ids and codes only, no row-level security: the engine gathers across
-- workspaces what leaves for a person at the same time.
create table notice_sendings (
  workspace_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  person_id uuid not null,
  -- The name of a channel.
  via text not null,
  due_at timestamptz not null,
  -- May leave before it is due when something else leaves anyway.
  may_go_early boolean not null,
  -- Left with a parcel, or was not needed any more.
  ended_at timestamptz,
  -- The parcel that took it along; the throttles of the policy count these.
  parcel_id uuid,
  check (parcel_id is null or ended_at is not null),
  primary key (workspace_id, id)
) with (fillfactor = 80);
create index notice_sendings_due on notice_sendings (due_at) where ended_at is null;
create index notice_sendings_of_person on notice_sendings (workspace_id, person_id, via, ended_at);

-- What waited to leave by mail still does.
insert into notice_sendings (workspace_id, id, notice_id, person_id, via, due_at, may_go_early)
select workspace_id, gen_random_uuid(), id, person_id, 'mail', mail_at, true
from notices where mailed_at is null and mail_at is not null;

drop index notices_to_mail;
alter table notices drop column mailed_at, drop column mail_at;
