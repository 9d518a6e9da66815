/** One escalation as its page shows it, open or ended. */
import type { Directory } from '../model/directory.ts';
import { escalationClockNames, type OpenEscalation } from '../model/escalation.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { EscalationView } from '../model/escalation-view.ts';
import type { EscalationId, PersonId } from '../model/words.ts';
import { isCounting } from '../rules/clocks/run-clock.ts';
import { allowedCommands } from '../rules/ticket/allowed-commands.ts';
import { closeForm } from '../rules/ticket/decide-close.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { armedOf } from '../rules/ticket/escalation-clocks.ts';
import { nextOnEscalation } from '../rules/ticket/next-action.ts';
import { evolve } from '../rules/ticket/evolve.ts';
import { sayEvent, sayTrigger } from '../rules/words/say-event.ts';
import { sayNextAction } from '../rules/words/say-next-action.ts';
import { coordinationView, continuedBy, continuesMark } from './coordination-view.ts';
import { outcomeNote } from './outcome-note.ts';
import {
  clockView,
  iso,
  isoOrNull,
  namesFor,
  personMark,
  personMarkOrNull,
  stepsOf,
  teamMark,
} from './names.ts';

export interface EscalationMaterial {
  readonly events: readonly { readonly event: TicketEvent }[];
  readonly texts: ReadonlyMap<string, { readonly body: string }>;
  readonly facts: DecisionFacts;
  readonly personId: PersonId;
}

/** All of a ticket's escalations, newest first. */
export function escalationViews(state: TicketState, material: EscalationMaterial): EscalationView[] {
  const open = state.escalations.map((one) => ({ one, endedAs: null }));
  return [...open, ...endedOnes(state, material)]
    .sort((a, b) => b.one.number - a.one.number)
    .map(({ one, endedAs }) => escalationView(state, one, endedAs, material));
}

/** Those that ended, as they were just before: the snapshot keeps the newest only, the events keep all. */
function endedOnes(now: TicketState, { events }: EscalationMaterial) {
  const last = new Map<EscalationId, OpenEscalation>();
  const ended: { one: OpenEscalation; endedAs: EscalationView['state'] }[] = [];
  let state: TicketState | null = null;
  for (const { event } of events) {
    const { body } = event;
    const endedAs = endStates[body.type];
    const one =
      endedAs && 'escalationId' in body && body.escalationId ? last.get(body.escalationId) : undefined;
    if (one && endedAs) ended.push({ one, endedAs });
    state = evolve(state, event, now.id);
    for (const open of state.escalations) last.set(open.id, open);
  }
  return ended;
}

const endStates: Readonly<Partial<Record<string, EscalationView['state']>>> = {
  'escalation-closed': 'closed',
  'escalation-declined': 'declined',
  'escalation-withdrawn': 'withdrawn',
  'escalation-merged': 'merged',
};

function escalationView(
  state: TicketState,
  one: OpenEscalation,
  endedAs: EscalationView['state'] | null,
  material: EscalationMaterial,
): EscalationView {
  const { facts, personId } = material;
  const { directory } = facts;
  const path = facts.policyOf(one.policyVersion).paths.get(one.pathId);
  const update = one.customerUpdate.clock;
  const isOpen = endedAs === null;
  return {
    id: one.id,
    number: one.number,
    kind: one.kind,
    path: { id: one.pathId, name: path?.name ?? one.pathId },
    state: endedAs ?? one.state,
    tier: one.tier,
    team: teamMark(directory, one.teamId),
    severity: one.severity,
    owner: personMark(directory, one.ownerId),
    backup: personMarkOrNull(directory, one.backupId),
    updatesOwner: personMark(directory, one.updatesOwnerId),
    lead: personMark(directory, one.leadId),
    sender: personMark(directory, one.senderId),
    offer: isOpen ? offerView(one, directory) : null,
    openedAt: iso(one.openedAt),
    why: whyOpened(one.id, material),
    bounces: one.bounces,
    bounceLimit: facts.policyOf(one.policyVersion).policy.bounceLimit,
    returns: one.returns,
    wrongTeams: one.wrongTeams,
    settled: one.settled === true,
    coordination: isOpen ? coordinationView(one, material) : null,
    continues: continuesMark(one.continuesId, material),
    continuedBy: continuedBy(one.id, material),
    restricted: one.restricted,
    returned: returnedView(one, material),
    findings: findingsView(one, material),
    relief: one.relief && { at: iso(one.relief.at), how: one.relief.how },
    answer: answerView(one, material),
    decision: decisionView(one.id, material),
    packetVersion: one.packetVersion,
    missingToLeave: [...one.missingToLeave],
    // What was asked for by a return has to be there before it leaves again.
    missingToFollow: one.missingToFollow.filter((item) => !one.missingToLeave.includes(item)),
    nextAction: isOpen ? sayNextAction(nextOnEscalation(one).code) : sayNextAction('nothing'),
    nextUpdateDueAt: isOpen && isCounting(update) ? iso(update.dueAt) : null,
    clocks: clocksOfEscalation(one, material),
    record: recordOf(one.id, material),
    outcome: outcomeNote(one.id, material),
    closeForm: closeForm(one, path),
    policyVersion: one.policyVersion,
    allowedCommands: isOpen ? allowedCommands(directory, state, one, personId) : [],
  };
}

export function offerView(escalation: OpenEscalation, directory: Directory): EscalationView['offer'] {
  if (!('offer' in escalation) || escalation.offer === null) return null;
  const { personId, standsInFor = null, step, madeAt } = escalation.offer;
  const clock = escalation.clocks.acknowledge?.clock;
  const dueAt = clock && isCounting(clock) ? clock.dueAt : madeAt;
  const heldBy = personMark(directory, escalation.ownerId);
  return {
    to: personMark(directory, personId),
    standsInFor: personMarkOrNull(directory, standsInFor),
    step,
    heldBy,
    madeAt: iso(madeAt),
    dueAt: iso(dueAt),
  };
}

function whyOpened(id: EscalationId, { events, facts, personId }: EscalationMaterial): string {
  const names = namesFor(facts, personId);
  const bodies = events.map(({ event }) => event);
  const carried = bodies.find(
    ({ body }) => body.type === 'escalation-carried-over' && body.escalationId === id,
  );
  if (carried) return sayEvent(carried, names) ?? '';
  const opened = bodies.find(({ body }) => body.type === 'escalation-opened' && body.escalationId === id);
  const matched = bodies.find(
    ({ body }) =>
      body.type === 'trigger-matched' && body.escalationId === id && body.did.includes('escalate'),
  );
  if (opened?.body.type !== 'escalation-opened') return '';
  if (matched?.body.type !== 'trigger-matched') return sayEvent(opened, names) ?? '';
  const { policyVersion, pathId } = opened.body;
  return sayTrigger(matched.body, names, facts.policyOf(policyVersion).paths.get(pathId)?.name);
}

function returnedView(one: OpenEscalation, { texts, facts }: EscalationMaterial): EscalationView['returned'] {
  if (!('returned' in one) || one.returned === null) return null;
  const { byId, at, items, noteId } = one.returned;
  const note = noteId === null ? null : (texts.get(noteId)?.body ?? null);
  return { by: personMark(facts.directory, byId), at: iso(at), items: [...items], note };
}

function findingsView(
  { findings }: OpenEscalation,
  { texts, facts }: EscalationMaterial,
): EscalationView['findings'] {
  if (findings === null) return null;
  const { textId, byId, at } = findings;
  return { text: texts.get(textId)?.body ?? '', by: personMark(facts.directory, byId), at: iso(at) };
}

function answerView(one: OpenEscalation, { texts }: EscalationMaterial): EscalationView['answer'] {
  if (one.state !== 'answered') return null;
  const explanation = one.explanationId === null ? null : (texts.get(one.explanationId)?.body ?? null);
  const text = texts.get(one.answerId)?.body ?? '';
  return { text, at: iso(one.answeredAt), explanation, explainedAt: isoOrNull(one.explainedAt) };
}

function clocksOfEscalation(
  one: OpenEscalation,
  { events, facts, personId }: EscalationMaterial,
): EscalationView['clocks'] {
  const { reader } = namesFor(facts, personId);
  return escalationClockNames.flatMap((name) => {
    // The snapshot keeps what runs; what has ended stands in the events.
    const steps = stepsOf(events, name, one.id);
    const clock = armedOf(one, name)?.clock ?? steps.at(-1)?.clock;
    return clock ? [clockView({ clock, escalationId: one.id }, facts, reader, steps)] : [];
  });
}

function recordOf(id: EscalationId, { events }: EscalationMaterial): EscalationView['record'] {
  const closed = events.find(
    ({ event: { body } }) => body.type === 'escalation-closed' && body.escalationId === id,
  );
  return closed?.event.body.type === 'escalation-closed' ? closed.event.body.record : null;
}

function decisionView(
  id: EscalationId,
  { events, texts, facts }: EscalationMaterial,
): EscalationView['decision'] {
  const found = events.findLast(
    ({ event: { body } }) => body.type === 'decision-recorded' && body.escalationId === id,
  )?.event;
  if (found?.body.type !== 'decision-recorded') return null;
  const { byId, decisionId } = found.body;
  const text = texts.get(decisionId)?.body ?? '';
  return { text, by: personMark(facts.directory, byId), at: iso(found.occurredAt) };
}
