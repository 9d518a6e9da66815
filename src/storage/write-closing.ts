import { type RawBuilder, sql } from 'kysely';
import type { WorkspaceId } from '../model/words.ts';
import { timestamp } from './database.ts';
import type { TicketWrite } from './ticket-write.ts';

/** Answers of customers and preventive steps, with their ticket or not at all. */
export function closingParts(
  workspaceId: WorkspaceId,
  writes: readonly TicketWrite[],
): RawBuilder<unknown>[] {
  const answers = writes.flatMap(({ ticketId, closing }) =>
    closing.answers.map(({ commentId, answeredAt, ...row }) => ({
      ...row,
      ticket_id: ticketId,
      comment_id: commentId,
      answered_at: timestamp(answeredAt),
    })),
  );
  const steps = writes.flatMap(({ ticketId, closing }) =>
    closing.steps.map(({ id, escalationId, textId, ownerId, teamId, dueOn, recordedAt }) => ({
      id,
      ticket_id: ticketId,
      escalation_id: escalationId,
      text_id: textId,
      owner_id: ownerId,
      team_id: teamId,
      due_on: dueOn,
      recorded_at: timestamp(recordedAt),
    })),
  );
  const done = writes.flatMap(({ ticketId, closing }) =>
    closing.done.map(({ id, by, at }) => ({ ticket_id: ticketId, id, by, at: timestamp(at) })),
  );
  return [
    ...(answers.length === 0 ? [] : [answersPart(workspaceId, answers)]),
    ...(steps.length === 0 ? [] : [stepsPart(workspaceId, steps)]),
    ...(done.length === 0 ? [] : [donePart(workspaceId, done)]),
  ];
}

function answersPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`resolution_told as (
    insert into resolution_answers (workspace_id, ticket_id, seq, answer, satisfaction, comment_id, answered_at)
    select ${workspaceId}::uuid, r.ticket_id, r.seq, r.answer, r.satisfaction, r.comment_id, r.answered_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (ticket_id uuid, seq int, answer text, satisfaction smallint,
      comment_id uuid, answered_at timestamptz)
    join written w on w.id = r.ticket_id)`;
}

function stepsPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`prevented as (
    insert into preventive_steps (workspace_id, id, ticket_id, escalation_id, text_id, owner_id, team_id, due_on, recorded_at)
    select ${workspaceId}::uuid, r.id, r.ticket_id, r.escalation_id, r.text_id, r.owner_id, r.team_id, r.due_on, r.recorded_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, ticket_id uuid, escalation_id uuid, text_id uuid,
      owner_id uuid, team_id text, due_on text, recorded_at timestamptz)
    join written w on w.id = r.ticket_id)`;
}

function donePart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`step_done as (
    update preventive_steps s set done_at = r.at, done_by = r.by
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (ticket_id uuid, id uuid, by uuid, at timestamptz), written w
    where s.workspace_id = ${workspaceId}::uuid and s.id = r.id and s.ticket_id = r.ticket_id and w.id = r.ticket_id)`;
}
