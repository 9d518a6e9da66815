-- Whether what a trigger in shadow would have done was right: said by people, and said anew as often as they like.
create table shadow_marks (
  workspace_id uuid not null references workspaces,
  ticket_id uuid not null,
  -- The event in which the trigger spoke.
  seq integer not null,
  -- From 1; the newest counts.
  round integer not null,
  trigger_id text not null,
  -- open: it is taken back.
  verdict text not null check (verdict in ('right', 'wrong', 'open')),
  marked_by uuid not null,
  marked_at timestamptz not null,
  primary key (workspace_id, ticket_id, seq, round)
);
alter table shadow_marks enable row level security;
create policy own_workspace on shadow_marks
  using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);

-- What triggers have said in shadow, by trigger.
create index ticket_events_shadow on ticket_events
  (workspace_id, (body::jsonb -> 'body' ->> 'triggerId'), recorded_at desc, ticket_id, seq)
  where type = 'trigger-matched' and (body::jsonb -> 'body' ->> 'shadow') = 'true';
