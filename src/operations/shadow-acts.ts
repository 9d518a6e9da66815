/** Triggers in shadow: what they would have done, what people think of it, and how often they were right. */
import type { ShadowActView, ShadowTriggerView, ShadowVerdict } from '../model/shadow-view.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { PersonId, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Marks, sayPrecision } from '../rules/metrics/shadow-precision.ts';
import { mayDo } from '../rules/access/role-scopes.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { sayTrigger } from '../rules/words/say-event.ts';
import { readEvents } from '../storage/read-tickets.ts';
import {
  countShadowActs,
  insertShadowMark,
  readShadowActs,
  readShadowMarks,
  type ShadowCount,
  type ShadowMark,
} from '../storage/shadow-marks.ts';
import { readSubjects } from '../storage/subjects.ts';
import type { Desk } from './desk.ts';
import { presentFacts } from './facts-under-policy.ts';
import { listCursor, readListCursor } from './list-cursor.ts';
import { iso, namesFor, personMark, teamMark } from './names.ts';
import { readSeenTicket } from './seen-ticket.ts';

interface Reader {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Triggers that are in shadow now or have spoken in it, in the order of the policy; those that are gone behind. */
export async function listShadowTriggers(
  desk: Desk,
  { workspaceId }: Pick<Reader, 'workspaceId'>,
): Promise<{ triggers: ShadowTriggerView[] }> {
  const { policy, directory } = await presentFacts(desk, workspaceId);
  const counted = await countShadowActs(desk.database.of(workspaceId), workspaceId);
  const of = (id: string) => counted.filter(({ triggerId }) => triggerId === id);
  const known = policy.policy.triggers
    .filter(({ id, shadow }) => shadow !== false || of(id).length > 0)
    .map(({ id, name, shadow }) => ({ id: id as string, name, shadow }));
  const gone = [...new Set(counted.map(({ triggerId }) => triggerId))]
    .filter((id) => !policy.policy.triggers.some((one) => one.id === id))
    .map((id) => ({ id, name: id, shadow: false as const }));
  const triggers = [...known, ...gone].map(({ id, name, shadow }) => ({
    id,
    name,
    shadow: shadow !== false,
    shadowTeams: typeof shadow === 'boolean' ? [] : shadow.map((team) => teamMark(directory, team)),
    ...said(sum(of(id))),
    teams: of(id).map((one) => ({ team: teamMark(directory, one.teamId), ...said(one) })),
  }));
  return { triggers };
}

function sum(counts: readonly ShadowCount[]): Marks {
  const add = (name: keyof Marks) => counts.reduce((total, one) => total + one[name], 0);
  return { acts: add('acts'), right: add('right'), wrong: add('wrong') };
}

function said({ acts, right, wrong }: Marks) {
  return { acts, right, wrong, words: sayPrecision({ acts, right, wrong }) };
}

export interface ShadowActsAsked extends Reader {
  readonly triggerId: string;
  readonly team?: string | undefined;
  readonly verdict?: ShadowVerdict | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function listShadowActs(
  desk: Desk,
  asked: ShadowActsAsked,
): Promise<{ acts: ShadowActView[]; next: string | null } | Refusal> {
  const { workspaceId, personId, triggerId, team, verdict, after, limit } = asked;
  const before = after === undefined ? null : readListCursor(after);
  if (isRefusal(before)) return before;
  const facts = await presentFacts(desk, workspaceId);
  const person = facts.directory.people.get(personId);
  if (!person) return { refused: 'not_permitted' };
  const found = await readShadowActs(desk.database.of(workspaceId), workspaceId, {
    reader: { id: personId, teamIds: person.teamIds },
    triggerId,
    teamId: (team as TeamId | undefined) ?? null,
    verdict: verdict ?? null,
    before,
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const acts = shown.flatMap(({ ticketId, number, subject, teamId, event, mark }) => {
    const view = actView(event, { ticketId, number, subject, teamId, mark }, facts, personId);
    return view === null ? [] : [view];
  });
  return {
    acts,
    next: found.length > limit && last ? listCursor(last.event.recordedAt, last.ticketId) : null,
  };
}

interface Around {
  readonly ticketId: TicketId;
  readonly number: number;
  readonly subject: string | null;
  readonly teamId: TeamId;
  readonly mark: ShadowMark | null;
}

function actView(
  { seq, occurredAt, body }: TicketEvent,
  { ticketId, number, subject, teamId, mark }: Around,
  facts: DecisionFacts,
  personId: PersonId,
): ShadowActView | null {
  if (body.type !== 'trigger-matched' || !body.shadow) return null;
  const { directory } = facts;
  return {
    ticketId,
    number,
    subject: subject ?? `Ticket ${number}`,
    seq,
    triggerId: body.triggerId,
    at: iso(occurredAt),
    team: teamMark(directory, teamId),
    sentence: sayTrigger(body, namesFor(facts, personId)),
    mark: mark && {
      verdict: mark.verdict,
      by: personMark(directory, mark.markedBy),
      at: iso(mark.markedAt),
    },
  };
}

/** What triggers in shadow have said on one ticket. */
export async function ticketShadowActs(
  desk: Desk,
  asked: Reader & { readonly ticketId: TicketId },
): Promise<{ acts: ShadowActView[] } | Refusal> {
  const { workspaceId, ticketId, personId } = asked;
  const seen = await readSeenTicket(desk, asked);
  if (isRefusal(seen)) return seen;
  const db = desk.database.of(workspaceId);
  const [events, marks, subjects] = await Promise.all([
    readEvents(db, workspaceId, ticketId),
    readShadowMarks(db, workspaceId, ticketId),
    readSubjects(db, workspaceId, [ticketId]),
  ]);
  const { number, teamId } = seen.state;
  const acts = events.flatMap(({ event }) => {
    const mark = marks.get(event.seq) ?? null;
    const around = { ticketId, number, subject: subjects.get(ticketId) ?? null, teamId, mark };
    const view = actView(event, around, seen.facts, personId);
    return view === null ? [] : [view];
  });
  return { acts };
}

export interface MarkShadowAct extends Reader {
  readonly ticketId: TicketId;
  readonly seq: number;
  /** open: what was said before is taken back. */
  readonly verdict: ShadowVerdict;
}

/** Everybody who works on tickets may say it, and change what others have said: every mark is kept with its name. */
export async function markShadowAct(desk: Desk, order: MarkShadowAct): Promise<ShadowActView | Refusal> {
  const { workspaceId, ticketId, personId, seq, verdict } = order;
  const found = await ticketShadowActs(desk, order);
  if (isRefusal(found)) return found;
  const act = found.acts.find((one) => one.seq === seq);
  if (!act) return { refused: 'shadow_act_not_found' };
  const { directory, now: markedAt } = await presentFacts(desk, workspaceId);
  const person = directory.people.get(personId);
  if (!person || !mayDo(person, 'tickets:write')) return { refused: 'not_permitted' };
  const mark = { ticketId, seq, triggerId: act.triggerId, verdict, markedBy: personId, markedAt };
  await insertShadowMark(desk.database.of(workspaceId), workspaceId, mark);
  return { ...act, mark: { verdict, by: personMark(directory, personId), at: iso(markedAt) } };
}
