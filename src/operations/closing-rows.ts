/** Rows of customers' answers and preventive steps, from the events that tell of them. */
import type { TicketEvent } from '../model/ticket-event.ts';
import type { ClosingRows } from '../storage/closing-rows.ts';

export function closingRows(events: readonly TicketEvent[]): ClosingRows {
  return {
    answers: events.flatMap(({ seq, occurredAt, body }) =>
      body.type === 'resolution-answered' && body.confirmation !== 'none'
        ? [
            {
              seq,
              answer: body.confirmation,
              satisfaction: body.satisfaction,
              commentId: body.commentId,
              answeredAt: occurredAt,
            },
          ]
        : [],
    ),
    steps: events.flatMap(({ occurredAt, body }) =>
      body.type === 'escalation-closed'
        ? (body.record.preventiveSteps ?? []).map((step) => ({
            ...step,
            escalationId: body.escalationId,
            recordedAt: occurredAt,
          }))
        : [],
    ),
    done: events.flatMap(({ occurredAt, body }) =>
      body.type === 'preventive-step-done' ? [{ id: body.stepId, by: body.byId, at: occurredAt }] : [],
    ),
  };
}
