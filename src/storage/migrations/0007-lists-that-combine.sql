-- What lists combine and sort by, and lists that people keep.

-- It follows from the snapshot, like the columns beside it.
alter table tickets
  add column priority text not null default 'normal',
  add column severity smallint not null default 4,
  add column tags text[] not null default '{}',
  add column contact_id uuid,
  -- The nearest clock of an open escalation of that kind, and of one that is on offer; infinity: none runs.
  add column functional_due_at timestamptz not null default 'infinity',
  add column hierarchical_due_at timestamptz not null default 'infinity',
  add column offer_due_at timestamptz not null default 'infinity';

-- Until its next event an escalated ticket lies where it lay.
update tickets set
  priority = snapshot::jsonb ->> 'priority',
  severity = (snapshot::jsonb ->> 'severity')::smallint,
  tags = array(select jsonb_array_elements_text(snapshot::jsonb -> 'tags')),
  contact_id = (snapshot::jsonb ->> 'contactId')::uuid,
  functional_due_at = case when open_escalations > 0 then next_due_at else 'infinity' end,
  hierarchical_due_at = case when hierarchical then next_due_at else 'infinity' end,
  offer_due_at = case when unaccepted then next_due_at else 'infinity' end;

drop index tickets_escalated;
drop index tickets_unaccepted;
drop index tickets_hierarchical;
create index tickets_escalated on tickets (workspace_id, functional_due_at, id) where open_escalations > 0;
create index tickets_unaccepted on tickets (workspace_id, offer_due_at, id) where unaccepted;
create index tickets_hierarchical on tickets (workspace_id, hierarchical_due_at, id) where hierarchical;
create index tickets_contact on tickets (workspace_id, contact_id) where contact_id is not null;
create index escalations_team on escalations (workspace_id, team_id) where ended_at is null;

-- A list that somebody keeps: a view with filters, under a name.
create table saved_views (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  audience text not null check (audience in ('me', 'team', 'all')),
  team_id text,
  check ((audience = 'team') = (team_id is not null)),
  -- As it stands in the address: view, words and filters.
  search jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create index saved_views_of_owner on saved_views (workspace_id, owner_id);

-- Where one person has it on the rail; without a row it stands at the end.
create table saved_view_places (
  workspace_id uuid not null,
  person_id uuid not null,
  view_id uuid not null,
  place integer not null,
  pinned boolean not null,
  primary key (workspace_id, person_id, view_id),
  foreign key (workspace_id, view_id) references saved_views on delete cascade
);

alter table saved_views enable row level security;
create policy own_workspace on saved_views
  using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);
alter table saved_view_places enable row level security;
create policy own_workspace on saved_view_places
  using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);

-- Searches find a ticket by its contact and by its id elsewhere, too.
create index contacts_words on contacts using gin (to_tsvector('simple', name));
create index external_ids_remote on external_ids (workspace_id, remote_id) where kind = 'ticket';
create or replace function search_subjects(wanted_workspace uuid, words text, at_most integer)
returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select found.ticket_id from (
    select t.ticket_id, t.recorded_at as at from public.texts t
    where t.workspace_id = wanted_workspace and t.kind = 'subject'
      and to_tsvector('simple', t.body) @@ websearch_to_tsquery('simple', words)
    union
    select k.id, k.created_at from public.customers c
    join public.tickets k on k.workspace_id = c.workspace_id and k.customer_id = c.id
    where c.workspace_id = wanted_workspace and to_tsvector('simple', c.name) @@ websearch_to_tsquery('simple', words)
    union
    select k.id, k.created_at from public.contacts c
    join public.tickets k on k.workspace_id = c.workspace_id and k.contact_id = c.id
    where c.workspace_id = wanted_workspace and to_tsvector('simple', c.name) @@ websearch_to_tsquery('simple', words)
    union
    select k.id, k.created_at from public.contacts c
    join public.tickets k on k.workspace_id = c.workspace_id and k.contact_id = c.id
    where c.workspace_id = wanted_workspace and c.email = lower(words)
    union
    select k.id, k.created_at from public.external_ids e
    join public.tickets k on k.workspace_id = e.workspace_id and k.id = e.our_id
    where e.workspace_id = wanted_workspace and e.kind = 'ticket' and e.remote_id = words
  ) found
  where wanted_workspace = nullif(current_setting('baton.workspace', true), '')::uuid
  order by found.at desc
  limit at_most
$$;
