-- A desk of a hundred thousand tickets: no list sorts more than it shows, and no search reads all that it finds.

-- Both keys in the direction of the list: an import leaves many tickets with one instant.
drop index tickets_done;
create index tickets_done on tickets (workspace_id, updated_at desc, id desc) where status in ('resolved', 'closed');

-- Lists and counts of one team.
create index tickets_team on tickets (workspace_id, team_id, next_due_at, id) where status in ('open', 'waiting');

-- Each way is cut before they are put together, and of customers and contacts whose names begin alike the shortest are
-- taken: "Works" alone means nobody.
create or replace function search_subjects(wanted_workspace uuid, words text, at_most integer)
returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select found.ticket_id from (
    (select t.ticket_id, t.recorded_at as at from public.texts t
     where t.workspace_id = wanted_workspace and t.kind = 'subject'
       and to_tsvector('simple', t.body) @@ websearch_to_tsquery('simple', words)
     order by t.recorded_at desc
     limit at_most)
    union
    select k.id, k.created_at from (
      select c.id from public.customers c
      where c.workspace_id = wanted_workspace and to_tsvector('simple', c.name) @@ websearch_to_tsquery('simple', words)
      order by length(c.name), c.id
      limit 100
    ) named
    cross join lateral (
      select t.id, t.created_at from public.tickets t
      where t.workspace_id = wanted_workspace and t.customer_id = named.id
      order by t.created_at desc
      limit 50
    ) k
    union
    select k.id, k.created_at from (
      (select c.id from public.contacts c
       where c.workspace_id = wanted_workspace and to_tsvector('simple', c.name) @@ websearch_to_tsquery('simple', words)
       order by length(c.name), c.id
       limit 100)
      union
      select c.id from public.contacts c
      where c.workspace_id = wanted_workspace and c.email = lower(words)
    ) named
    cross join lateral (
      select t.id, t.created_at from public.tickets t
      where t.workspace_id = wanted_workspace and t.contact_id = named.id
      order by t.created_at desc
      limit 50
    ) k
    union
    select k.id, k.created_at from public.external_ids e
    join public.tickets k on k.workspace_id = e.workspace_id and k.id = e.our_id
    where e.workspace_id = wanted_workspace and e.kind = 'ticket' and e.remote_id = words
  ) found
  where wanted_workspace = nullif(current_setting('baton.workspace', true), '')::uuid
  order by found.at desc
  limit at_most
$$;
