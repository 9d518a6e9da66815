/** Something was said: by the customer, to the customer, or among ourselves. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { AddMessage } from '../../model/ticket-command.ts';
import type { TriggerId } from '../../model/words.ts';
import { moveTo } from './decide-ticket.ts';
import { type Draft, emit } from './draft.ts';
import { emitEscalationClock, hoursOfPath, pathOf, promise, updateEvery } from './escalation-clocks.ts';
import { isCounting, stopClock } from '../clocks/run-clock.ts';
import { meetManagerResponse } from './manager-clocks.ts';
import { openOne } from './offer-chain.ts';
import { isLive, meetFirstResponse } from './ticket-clocks.ts';

export function addMessage(draft: Draft, command: AddMessage): Refusal | undefined {
  const refusal = refuseMessage(draft, command);
  if (refusal) return refusal;
  const { messageId, direction, personId, automatic, isOursToSend, signals } = command;
  emit(draft, { type: 'message-added', messageId, direction, personId, automatic, isOursToSend, signals });
  if (automatic) return undefined;
  if (direction === 'inbound') heardFromCustomer(draft);
  if (direction === 'outbound') answeredCustomer(draft, command);
  return undefined;
}

function refuseMessage(draft: Draft, command: AddMessage): Refusal | undefined {
  const { nextUpdateAt, explains } = command;
  if (nextUpdateAt !== undefined && nextUpdateAt <= draft.facts.now)
    return { refused: 'promise_in_the_past' };
  if (explains === undefined) return undefined;
  const escalation = draft.state.escalations.find(({ id }) => id === explains);
  if (!escalation) return { refused: 'escalation_not_found' };
  if (escalation.state !== 'answered') return { refused: 'wrong_state', params: { state: escalation.state } };
  return undefined;
}

/** The ticket is ours again; a trigger whose escalation has ended may look at it anew. */
function heardFromCustomer(draft: Draft): void {
  const { state } = draft;
  for (const [id, fired] of Object.entries(state.fired)) {
    if (fired?.isDone) emit(draft, { type: 'trigger-rearmed', triggerId: id as TriggerId });
  }
  if (state.status !== 'open') moveTo(draft, 'open');
}

/** An answer by a person: the first response is given, and what was promised to the customer is kept. */
function answeredCustomer(draft: Draft, command: AddMessage): void {
  if (isLive(draft.state)) meetFirstResponse(draft);
  for (const { id } of draft.state.escalations) {
    keepUpdate(draft, id, command.nextUpdateAt);
    meetManagerResponse(draft, id, command.personId);
  }
  if (command.explains !== undefined) {
    emit(draft, { type: 'explanation-sent', escalationId: command.explains, messageId: command.messageId });
  }
}

/** The running promise is kept and the next one starts: at the instant that was told, else after the policy's interval. */
function keepUpdate(draft: Draft, id: OpenEscalation['id'], nextUpdateAt: number | undefined): void {
  const { facts } = draft;
  const { clock } = openOne(draft, id).customerUpdate;
  // Said before this promise was given and told to us late: it keeps nothing.
  if (draft.at < clock.startedAt && nextUpdateAt === undefined) return;
  if (isCounting(clock))
    emitEscalationClock(draft, 'clock-met', id, stopClock(clock, draft.at, facts.calendarOf), []);
  startNextUpdate(draft, id, nextUpdateAt);
}

/** Every open escalation has an armed customer update, at every instant; no pause stops it. */
export function startNextUpdate(draft: Draft, id: OpenEscalation['id'], nextUpdateAt?: number): void {
  const escalation = openOne(draft, id);
  const path = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  const name = 'customer-update';
  if (nextUpdateAt !== undefined) {
    // A told instant is a promise by the clock on the wall, whatever the hours.
    const told = promise(draft, { name, targetMs: nextUpdateAt - draft.at, calendar: 'always' }, draft.at);
    return emitEscalationClock(draft, 'clock-started', id, told, [{ code: 'promised-to-customer' }]);
  }
  const calendar = hoursOfPath(draft, path, escalation.teamId);
  const targetMs = updateEvery(path, escalation.severity);
  const clock = promise(draft, { name, targetMs, calendar }, draft.at);
  emitEscalationClock(draft, 'clock-started', id, clock, [
    { code: 'update-every', params: { minutes: targetMs / 60_000 } },
  ]);
}
