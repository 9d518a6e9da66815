-- A search looks through the whole conversation, and finds beginnings of words and parts of ids.

-- Without accents, and with "SO-48213" and addresses taken apart, so that each part is found; search-words.ts does the same
-- with what is asked.
create function words_of(said text) returns tsvector
language sql immutable parallel safe
return to_tsvector(
  'simple'::regconfig,
  translate(
    regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g'),
    '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~',
    '                                '
  )
);

-- Kept, since a search that goes through the newest texts would make them of thousands.
alter table texts add column words tsvector generated always as (words_of(body)) stored;
drop index texts_subject_words;
create index texts_words on texts using gin (words);
create index texts_subject_words on texts using gin (words) where kind = 'subject';
create index texts_newest on texts (workspace_id, recorded_at desc);

alter table customers add column words tsvector generated always as (words_of(name)) stored;
drop index customers_words;
create index customers_words on customers using gin (words);
alter table contacts add column words tsvector generated always as (words_of(name || ' ' || coalesce(email, ''))) stored;
drop index contacts_words;
create index contacts_words on contacts using gin (words);

-- Tickets in whose texts the words stand, with the newest such text; the same ticket may come twice.
create function search_texts(wanted_workspace uuid, wanted tsquery, only_live boolean, at_most integer)
returns table (ticket_id uuid, at timestamptz)
language plpgsql stable
set search_path = pg_catalog, public, pg_temp
-- What a tsquery finds is guessed at two of a hundred, for which reading all texts seems cheap while they are few.
set enable_seqscan = off
as $$
declare
  alike integer;
  found_so_far integer := 0;
begin
  select count(*) into alike
  from (select t.words from public.texts t where t.workspace_id = wanted_workspace order by t.recorded_at desc limit 1000) newest
  where newest.words @@ wanted;
  -- Going through the newest texts, or through the live tickets, soon finds enough with a word that stands in many; by its
  -- index all of them would be fetched, to be sorted.
  if only_live and alike >= 25 then
    return query
      select near.id, near.updated_at
      from (
        select k.id, k.updated_at from public.tickets k
        where k.workspace_id = wanted_workspace and k.status in ('open', 'waiting')
        order by k.next_due_at, k.id
        limit 10000
      ) near
      -- One after another: as a condition it would be joined, with all texts that have the word.
      cross join lateral (
        select from public.texts t
        where t.workspace_id = wanted_workspace and t.ticket_id = near.id and t.words @@ wanted
        limit 1
      ) hit
      limit at_most;
    get diagnostics found_so_far = row_count;
  elsif not only_live and alike >= 10 then
    return query
      select hit.ticket_id, max(hit.recorded_at)
      from (
        select newest.ticket_id, newest.recorded_at
        from (
          select t.ticket_id, t.recorded_at, t.words from public.texts t
          where t.workspace_id = wanted_workspace
          order by t.recorded_at desc
          limit 50000
        ) newest
        where newest.words @@ wanted
        limit at_most * 3
      ) hit
      group by hit.ticket_id
      order by 2 desc
      limit at_most;
    get diagnostics found_so_far = row_count;
  end if;
  if found_so_far >= at_most then
    return;
  end if;
  return query
    select hit.ticket_id, max(hit.recorded_at)
    from (
      select t.ticket_id, t.recorded_at from public.texts t
      where t.workspace_id = wanted_workspace and t.words @@ wanted
      -- Sorting is for later: an order in here would tempt the planner to go through all texts by time.
      offset 0
    ) hit
    where not only_live or exists (
      select from public.tickets k
      where k.workspace_id = wanted_workspace and k.id = hit.ticket_id and k.status in ('open', 'waiting'))
    group by hit.ticket_id
    order by 2 desc
    limit at_most;
end
$$;

-- Tickets that one term finds: by what was said, by customer, by contact; the same may come twice. Of customers and contacts
-- whose names have the words, the shortest are taken: "Works" alone means nobody.
create function search_term(wanted_workspace uuid, wanted tsquery, only_live boolean, at_most integer)
returns table (ticket_id uuid, at timestamptz)
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select t.ticket_id, t.at from public.search_texts(wanted_workspace, wanted, only_live, at_most) t
  union all
  (select k.id, k.created_at from (
    select c.id from public.customers c
    where c.workspace_id = wanted_workspace and c.words @@ wanted
    order by length(c.name), c.id
    limit 100
  ) named
  cross join lateral (
    select t.id, t.created_at from public.tickets t
    where t.workspace_id = wanted_workspace and t.customer_id = named.id
      and (not only_live or t.status in ('open', 'waiting'))
    order by t.created_at desc
    limit 50
  ) k
  limit 1000)
  union all
  (select k.id, k.created_at from (
    select c.id from public.contacts c
    where c.workspace_id = wanted_workspace and c.words @@ wanted
    order by length(c.name), c.id
    limit 100
  ) named
  cross join lateral (
    select t.id, t.created_at from public.tickets t
    where t.workspace_id = wanted_workspace and t.contact_id = named.id
      and (not only_live or t.status in ('open', 'waiting'))
    order by t.created_at desc
    limit 50
  ) k
  limit 1000)
$$;

-- Tickets that have all of the terms, each anywhere, and none of the unwanted; or that are called so elsewhere. The terms are
-- tsqueries, `said` is what was typed. Text operators are not leakproof, so row-level security would keep searches from
-- their index.
create function search_tickets(
  wanted_workspace uuid, terms text[], unwanted text[], said text, only_live boolean, at_most integer
)
returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  wanted tsquery[] := array(select to_tsquery('simple', term) from unnest(terms) as term);
  barred tsquery[] := array(select to_tsquery('simple', term) from unnest(unwanted) as term);
  -- The rarest term finds, the others are looked for in what it has found.
  first_term tsquery;
  others tsquery[];
begin
  if wanted_workspace is distinct from nullif(current_setting('baton.workspace', true), '')::uuid then
    return;
  end if;
  if cardinality(wanted) = 1 then
    first_term := wanted[1];
  else
    select counted.term into first_term
    from (
      select one.term, one.place, count(newest.words) as times
      from unnest(wanted) with ordinality as one (term, place)
      left join (
        select t.words from public.texts t where t.workspace_id = wanted_workspace order by t.recorded_at desc limit 1000
      ) newest on newest.words @@ one.term
      group by one.term, one.place
    ) counted
    order by counted.times, counted.place
    limit 1;
  end if;
  others := array_remove(wanted, first_term);
  return query
    select found.ticket_id from (
      select near.ticket_id, near.at from (
        select t.ticket_id, max(t.at) as at
        from public.search_term(
          wanted_workspace, first_term, only_live,
          case when cardinality(others) + cardinality(barred) = 0 then at_most else at_most * 2 end
        ) t
        group by t.ticket_id
        order by 2 desc
      ) near
      join public.tickets k on k.workspace_id = wanted_workspace and k.id = near.ticket_id
      left join public.customers c on c.workspace_id = wanted_workspace and c.id = k.customer_id
      left join public.contacts p on p.workspace_id = wanted_workspace and p.id = k.contact_id
      where not exists (
          select from unnest(others) as term
          where not (coalesce(c.words @@ term, false) or coalesce(p.words @@ term, false) or exists (
            select from public.texts t
            where t.workspace_id = wanted_workspace and t.ticket_id = near.ticket_id and t.words @@ term)))
        and not exists (
          select from unnest(barred) as term
          where coalesce(c.words @@ term, false) or coalesce(p.words @@ term, false) or exists (
            select from public.texts t
            where t.workspace_id = wanted_workspace and t.ticket_id = near.ticket_id and t.words @@ term))
      union all
      select k.id, k.created_at from public.external_ids e
      join public.tickets k on k.workspace_id = e.workspace_id and k.id = e.our_id
      where e.workspace_id = wanted_workspace and e.kind = 'ticket' and e.remote_id = said
    ) found
    group by found.ticket_id
    order by max(found.at) desc
    limit at_most;
end
$$;

-- For tickets that are alike: the newest subjects with the words.
drop function search_subjects(uuid, text, integer);
create function search_subjects(wanted_workspace uuid, query text, at_most integer)
returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select t.ticket_id from public.texts t
  where t.workspace_id = wanted_workspace and t.kind = 'subject' and t.words @@ to_tsquery('simple', query)
    and wanted_workspace = nullif(current_setting('baton.workspace', true), '')::uuid
  order by t.recorded_at desc
  limit at_most
$$;
