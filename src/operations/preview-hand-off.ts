/** What a step of a hand-off would do: whom it reaches, by when they answer, and which bounce it is. */
import type { OpenEscalation } from '../model/escalation.ts';
import type { HandOffPreview } from '../model/escalation-view.ts';
import type { Packet, PacketItem } from '../model/packet.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { EscalationId, PathId, PersonId, WorkspaceId } from '../model/words.ts';
import { isCounting } from '../rules/clocks/run-clock.ts';
import { type Reader, sayInstant } from '../rules/clocks/say-instant.ts';
import type { CompiledPath } from '../rules/policy/compile-policy.ts';
import { coordinatorFor } from '../rules/ticket/decide-coordination.ts';
import { choosePath } from '../rules/routing/matrix.ts';
import { lackingFor } from '../rules/ticket/decide-packet.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { homeHolderOf, senderOf } from '../rules/ticket/sender.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { sayBounce, sayHandOff, sayNextBounce } from '../rules/words/say-hand-off.ts';
import { readPacket } from '../storage/packets.ts';
import { readEvents, readTickets, ticketOfEscalation } from '../storage/read-tickets.ts';
import { readContact } from '../storage/read-views.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull, namesFor, personMark, personMarkOrNull, teamMark } from './names.ts';
import { dueAfter, wouldBe } from './would-be.ts';

export type HandOffStep = 'request' | 'return' | 're-route' | 'de-escalate' | 'coordinate';

export interface PreviewHandOff {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly escalationId: EscalationId;
  readonly as: HandOffStep;
  readonly pathId?: PathId | undefined;
}

interface Looked {
  readonly facts: DecisionFacts;
  readonly state: TicketState;
  readonly escalation: OpenEscalation;
  readonly events: readonly TicketEvent[];
  readonly customer: string | null;
  readonly reader: Reader;
  readonly packet: Packet | null;
  readonly asked: PreviewHandOff;
}

export async function previewHandOff(desk: Desk, asked: PreviewHandOff): Promise<HandOffPreview | Refusal> {
  const { workspaceId, personId, escalationId } = asked;
  const db = desk.database.of(workspaceId);
  const ticketId = await ticketOfEscalation(db, workspaceId, escalationId);
  const read = ticketId && (await readTickets(db, workspaceId, [ticketId]));
  const state = ticketId && read ? read.tickets.get(ticketId)?.state : undefined;
  if (!read || !state) return { refused: 'escalation_not_found' };
  const facts = await decisionFacts(desk, workspaceId, read.head);
  const person = facts.directory.people.get(personId);
  if (!person || !maySee(state, person)) return { refused: 'escalation_not_found' };
  const escalation = state.escalations.find(({ id }) => id === escalationId);
  if (!escalation) return { refused: 'escalation_ended' };
  const [events, packet, contact] = await Promise.all([
    readEvents(db, workspaceId, state.id),
    readPacket(db, workspaceId, escalationId),
    state.contactId ? readContact(db, workspaceId, state.contactId) : undefined,
  ]);
  const { reader } = namesFor(facts, personId);
  const bodies = events.map(({ event }) => event);
  return preview({
    facts,
    state,
    escalation,
    events: bodies,
    customer: contact?.name ?? null,
    reader,
    packet,
    asked,
  });
}

function preview(looked: Looked): HandOffPreview | Refusal {
  const { asked, escalation } = looked;
  const { as } = asked;
  const paths = pathsFor(looked);
  const wanted = asked.pathId ?? (as === 'request' ? escalation.pathId : undefined);
  const path = wanted === undefined ? undefined : paths.find(({ id }) => id === wanted);
  if (wanted !== undefined && !path) return { refused: 'path_unknown', params: { path: wanted } };
  const bounce = bounceOf(looked, path);
  const isOffered = path !== undefined && bounce.coordinatorId === null;
  const reached = isOffered ? reach(looked, path) : null;
  const { directory } = looked.facts;
  return {
    sentence: [...sentencesOf(looked, reached), bounce.sentence].filter((part) => part !== '').join(' '),
    to: reached && personMark(directory, reached.next.personId),
    acknowledgeBy: isoOrNull(reached?.acknowledgeBy ?? null),
    bounce: bounce.number === null ? null : { number: bounce.number, limit: bounce.limit },
    coordinator: personMarkOrNull(directory, bounce.coordinatorId),
    decideBy: bounce.decideBy === null ? null : iso(bounce.decideBy),
    missing: as === 'request' && path ? [...lackingBy(looked, path)] : [],
    suggestedPathId: as === 'request' ? (suggested(looked)?.id ?? null) : null,
    paths: paths.map(({ id, name, kind, team, tier, takes }) => ({
      id,
      name,
      kind,
      tier,
      team: teamMark(directory, team),
      takes: takes ?? null,
    })),
  };
}

/** By each step, other places can be reached; never another kind. */
function pathsFor({ facts, escalation, asked }: Looked): CompiledPath[] {
  const all = [...facts.policyOf(escalation.policyVersion).paths.values()];
  const ofKind = all.filter(({ kind }) => kind === escalation.kind);
  switch (asked.as) {
    case 'return':
      return [];
    case 're-route':
      return ofKind.filter(({ id }) => id !== escalation.pathId);
    case 'de-escalate':
      return ofKind.filter(({ tier }) => tier < escalation.tier);
    case 'request':
    case 'coordinate':
      return ofKind;
  }
}

/** What keeps it from leaving by that path; what the last team asked for is owed to that team only. */
function lackingBy({ facts, state, escalation, packet }: Looked, path: CompiledPath): readonly PacketItem[] {
  if (path.id === escalation.pathId) return escalation.missingToLeave;
  return lackingFor({ state, facts }, escalation, path, packet).missingToLeave;
}

/** Where the policy would send it now: what is known may have changed since it was opened. */
function suggested({ facts, state, escalation }: Looked): CompiledPath | undefined {
  const policy = facts.policyOf(escalation.policyVersion);
  return choosePath(policy, contextOfState(state, facts), escalation.kind)?.path;
}

function reach({ facts, state, escalation, customer, asked }: Looked, path: CompiledPath) {
  const { clock } = escalation.customerUpdate;
  const { ownerId } = escalation;
  return wouldBe(state, facts, path, {
    holderId: ownerId,
    ...(ownerId === asked.personId ? {} : { heldBy: personMark(facts.directory, ownerId).name }),
    customer,
    ...(isCounting(clock) ? { updateDueAt: clock.dueAt } : {}),
  });
}

function sentencesOf(looked: Looked, reached: ReturnType<typeof wouldBe> | null): string[] {
  const { facts, state, escalation, reader, asked } = looked;
  if (reached) {
    const settled = asked.as === 'coordinate' ? ['It can’t be handed back.'] : [];
    return [sayHandOff(reached.said, reader), ...settled];
  }
  const draft = { facts, state };
  const name = (id: PersonId) => (id === asked.personId ? 'You' : personMark(facts.directory, id).name);
  const owns = (id: PersonId) => `${name(id)} ${id === asked.personId ? 'own' : 'owns'} it again`;
  switch (asked.as) {
    case 'return':
      return bounceOf(looked, undefined).coordinatorId === null
        ? [`${owns(senderOf(draft, escalation))} and brings what is missing.`]
        : [];
    case 'de-escalate':
      return [
        `${owns(homeHolderOf(draft, escalation))}, explains it to the customer and closes it.`,
        promiseStays(escalation, reader),
      ];
    default:
      return [];
  }
}

function promiseStays({ customerUpdate: { clock } }: OpenEscalation, reader: Reader): string {
  return isCounting(clock) ? `The customer still hears by ${sayInstant(clock.dueAt, reader)}.` : '';
}

interface BounceSaid {
  readonly number: number | null;
  readonly limit: number;
  readonly coordinatorId: PersonId | null;
  readonly decideBy: number | null;
  readonly sentence: string;
}

function bounceOf(looked: Looked, path: CompiledPath | undefined): BounceSaid {
  const { facts, state, escalation, asked, reader } = looked;
  const policy = facts.policyOf(escalation.policyVersion);
  const limit = policy.policy.bounceLimit;
  const isBounce =
    asked.as === 'return' ||
    (asked.as === 're-route' && path !== undefined && path.team !== escalation.teamId);
  const quiet = { number: null, limit, coordinatorId: null, decideBy: null };
  if (!isBounce) return { ...quiet, sentence: asked.as === 'request' ? lastBounce(looked, limit) : '' };
  const number = escalation.bounces + 1;
  if (number < limit) return { ...quiet, number, sentence: sayNextBounce(number, limit, null, reader) };
  const coordinatorId =
    coordinatorFor({ facts, state }, escalation, [asked.personId], []) ?? facts.directory.catchAllId;
  const at = policy.paths.get(escalation.pathId);
  const { decideWithinMs } = policy.coordinator;
  const decideBy = at ? dueAfter(decideWithinMs, at, state, facts) : facts.now + decideWithinMs;
  const { name } = personMark(facts.directory, coordinatorId);
  const sentence = sayNextBounce(number, limit, { name, decideBy }, reader);
  return { number, limit, coordinatorId, decideBy, sentence };
}

/** Whose return or re-route it comes from, when it is sent again. */
function lastBounce({ events, escalation, facts }: Looked, limit: number): string {
  const last = events.findLast(
    ({ body }) =>
      (body.type === 'escalation-returned' || body.type === 'escalation-re-routed') &&
      body.escalationId === escalation.id,
  )?.body;
  if (last?.type !== 'escalation-returned' && last?.type !== 'escalation-re-routed') return '';
  const kind = last.type === 'escalation-returned' ? 'return' : 're-route';
  return sayBounce(personMark(facts.directory, last.byId).name, kind, escalation.bounces, limit);
}
