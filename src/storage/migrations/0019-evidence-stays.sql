-- A file that has once been evidence of a packet stays: its version can be read for ever.
alter table attachments add column evidence_at timestamptz;
update attachments a set evidence_at = p.at
from (
  select workspace_id, (piece ->> 'attachmentId')::uuid as id, min(written_at) as at
  from packets, jsonb_array_elements(body -> 'evidence') as piece
  where piece ? 'attachmentId'
  group by 1, 2
) p
where a.workspace_id = p.workspace_id and a.id = p.id;
-- What nobody has used yet is looked for by its age.
create index attachments_unused on attachments (workspace_id, added_at) where message_id is null and evidence_at is null;
