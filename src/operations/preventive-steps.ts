/** What keeps a problem from coming back, shown until it is done. */
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { PreventiveSteps, PreventiveStepView } from '../model/preventive-step.ts';
import type { PersonId, PreventiveStepId, TeamId, WorkspaceId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { localDate } from '../rules/clocks/say-instant.ts';
import { readPreventiveStep, readPreventiveSteps } from '../storage/preventive-steps.ts';
import { advanceTicket, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';
import { isoOrNull, personMarkOrNull, readerOf, teamMark } from './names.ts';
import { workspaceFacts } from './people.ts';

export async function listPreventiveSteps(
  desk: Desk,
  asked: {
    readonly workspaceId: WorkspaceId;
    readonly personId: PersonId;
    readonly state: 'open' | 'done';
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<PreventiveSteps | Refusal> {
  const { workspaceId, personId, state, limit } = asked;
  const facts = await workspaceFacts(desk, workspaceId);
  const after = asked.after === undefined ? undefined : readPlace(asked.after);
  if (isRefusal(after)) return after;
  const teamIds = facts.directory.people.get(personId)?.teamIds ?? [];
  const reader = { id: personId, teamIds };
  const rows = await readPreventiveSteps(desk.database.of(workspaceId), workspaceId, {
    reader,
    state,
    after,
    limit,
  });
  const today = localDate(facts.now, readerOf(facts.directory, personId, facts.now).zone);
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    steps: rows.map((row) =>
      stepView(
        {
          id: row.id,
          ticketId: row.ticket_id,
          ticketNumber: Number(row.number),
          text: row.text ?? '',
          ownerId: row.owner_id,
          teamId: row.team_id,
          dueOn: row.due_on,
          doneAt: row.done_at,
          doneBy: row.done_by,
        },
        facts,
        today,
      ),
    ),
    next: last ? Buffer.from(`${last.due_on}/${last.id}`).toString('base64url') : null,
  };
}

function readPlace(cursor: string): { dueOn: string; id: string } | Refusal {
  const [dueOn = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('/');
  return /^\d{4}-\d\d-\d\d$/.test(dueOn) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? { dueOn, id }
    : { refused: 'cursor_unreadable' };
}

export interface KnownStep {
  readonly id: string;
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly text: string;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly dueOn: string;
  readonly doneAt: number | null;
  readonly doneBy: string | null;
}

/** `today`: the day in the reader's zone. */
export function stepView(step: KnownStep, { directory }: DecisionFacts, today: string): PreventiveStepView {
  const { id, ticketId, ticketNumber, text, dueOn, doneAt } = step;
  return {
    id,
    ticketId,
    ticketNumber,
    text,
    owner: personMarkOrNull(directory, step.ownerId as PersonId | null),
    team: step.teamId === null ? null : teamMark(directory, step.teamId as TeamId),
    dueOn,
    overdue: doneAt === null && dueOn < today,
    state: doneAt === null ? 'open' : 'done',
    doneAt: isoOrNull(doneAt),
    doneBy: personMarkOrNull(directory, step.doneBy as PersonId | null),
  };
}

export function finishPreventiveStep(
  desk: Desk,
  order: {
    readonly workspaceId: WorkspaceId;
    readonly personId: PersonId;
    readonly stepId: PreventiveStepId;
    readonly request: RequestKey | null;
  },
): Promise<Changed | Refused | Refusal> {
  const { workspaceId, personId, stepId, request } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, request, async () => {
    const found = await readPreventiveStep(desk.database.of(workspaceId), workspaceId, stepId);
    if (!found) return { refused: 'step_not_found', current: null };
    if (found.isDone) return { refused: 'nothing_changes', current: null };
    const { ticketId } = found;
    const changedOf = ({ state }: { state: { number: number; version: number } }): Changed => ({
      ticketId,
      number: state.number,
      version: state.version,
      escalationId: null,
      messageId: null,
    });
    const advanced = await advanceTicket(desk, {
      workspaceId,
      ticketId,
      seenBy: personId,
      ...answering(desk, request, changedOf),
      plan: (_state, { now }) => {
        const actor = { kind: 'person', personId } as const;
        return { orders: [{ actor, occurredAt: now, command: { type: 'finish-preventive-step', stepId } }] };
      },
    });
    if (!('refused' in advanced)) return changedOf(advanced);
    return advanced.refused === 'ticket_not_found' ? { ...advanced, refused: 'step_not_found' } : advanced;
  });
}
