import type { Deadline } from '../../src/model/deadline.ts';
import type { OfferMade } from '../../src/model/escalation-event.ts';
import type { Policy } from '../../src/model/policy.ts';
import { isRefusal } from '../../src/model/refusal.ts';
import type { TicketEventBody } from '../../src/model/ticket-event.ts';
import type { MessageId, TicketId } from '../../src/model/words.ts';
import { deadlinesOf } from '../../src/rules/ticket/deadlines-of.ts';
import { at, by, engine, TicketStage } from '../support/ticket-stage.ts';
import { idOf, standardPolicy, who, world } from '../support/world.ts';
import type { Case } from './case.ts';

interface Stand {
  readonly acked: boolean;
  readonly ackedBy: 'user' | 'source';
  readonly resolved: boolean;
  readonly isChild: boolean;
  readonly remindEverySec: number | null;
  readonly unackAfterSec: number | null;
  readonly confirmed: boolean;
  readonly tokenCurrent: boolean;
  readonly ageDays: number;
}

const begins = at('2026-04-15T10:00');
const hourSec = 3600;

/** A ticket on which somebody has accepted, and what the product does at the instant that the task names. */
export function ackReminder(given: Case): unknown {
  const stand = given.state as Stand;
  const stage = accepted(stand);
  if (given.task === 'start') return remindIn(stage) ?? { nothing: true };
  const everyMs = (stand.remindEverySec ?? hourSec) * 1000;
  const remindAt = stage.now + stand.ageDays * 24 * hourSec * 1000 + everyMs;
  if (given.task === 'remind') return reach(stage, stand, remindAt);
  reach(stage, { ...stand, tokenCurrent: true }, remindAt);
  if (stand.confirmed) writesNote(stage);
  return reach(stage, stand, remindAt + (stand.unackAfterSec ?? 300) * 1000);
}

function accepted(stand: Stand): TicketStage {
  const stage = new TicketStage(world({ policies: [policyOf(stand)] }), begins);
  stage.receive({ firstAgentId: who.ben });
  stage.escalate(who.ben, 'specialists');
  const escalationId = stage.escalation().id;
  if (stand.acked && stand.ackedBy === 'user')
    stage.run(by(who.jonas), { type: 'accept-escalation', escalationId });
  // Nobody has: the machine gives it to the catch-all at the end of the chain.
  else if (stand.acked) stage.passTo(begins + 2 * hourSec * 1000);
  if (stand.resolved) {
    const words = { answerId: stage.word(), explanationId: null };
    stage.run(by(who.jonas), { type: 'answer-escalation', escalationId, ...words });
  }
  if (stand.isChild) {
    const into = { id: idOf<TicketId>('ticket', 2), number: 2 };
    const linked = [{ fromId: escalationId, toId: stage.escalationId(2) }];
    stage.run(by(who.ben), { type: 'merge-ticket', into, linked, noteId: null });
  }
  return stage;
}

function policyOf({ remindEverySec, unackAfterSec }: Stand): Policy {
  const minutes = (sec: number) => `${sec / 60} min`;
  const paths = standardPolicy.paths.map((path) => {
    const targets = { ...path.targets, substantiveAnswer: '1000 h', runs: 'always' as const };
    if (remindEverySec === null) return { ...path, targets };
    const within = minutes(remindEverySec + (unackAfterSec ?? 0));
    const missed = unackAfterSec === null ? ('remind' as const) : ('offer-again' as const);
    return { ...path, targets: { ...targets, checkIn: { within, missed } } };
  });
  const every = minutes(remindEverySec ?? hourSec);
  const lead = unackAfterSec === null ? 'none' : minutes(unackAfterSec);
  return {
    ...standardPolicy,
    paths,
    warnings: { ...standardPolicy.warnings, 'check-in': lead },
    reminders: { every, growing: false, atMost: 20 },
  };
}

function reach(stage: TicketStage, { tokenCurrent }: Stand, instant: number): unknown {
  const [armed] = checkInsOf(stage);
  const before = stage.events.length;
  if (tokenCurrent) stage.passTo(instant);
  else {
    stage.now = instant;
    const name = armed?.name ?? '';
    const older = { name, dueAt: instant, armedBy: (armed?.armedBy ?? 0) - 1 };
    if (isRefusal(stage.run(engine, { type: 'reach-deadline', ...older }))) return { nothing: true };
  }
  const said = stage.events.slice(before).filter(({ recordedAt }) => recordedAt === instant);
  const types = said.flatMap(({ body }) => ('name' in body && body.name === 'check-in' ? [body.type] : []));
  const offered = said.flatMap(({ body }) => (isRestart(body) ? [body.offer] : []));
  if (offered.length > 0) return { unacked: true, escalationRestarted: offered[0]?.number === 1 };
  if (types.length > 0) return { reminded: true, ...remindIn(stage), ...unackIn(stage) };
  return unackIn(stage) === null ? { nothing: true } : { unacked: false, ...remindIn(stage) };
}

function isRestart(body: TicketEventBody): body is OfferMade {
  return body.type === 'offer-made' && body.because.some(({ code }) => code === 'no-check-in');
}

function writesNote(stage: TicketStage): void {
  const words = { messageId: stage.word<MessageId>(), personId: who.jonas };
  stage.message(by(who.jonas), { direction: 'note', ...words });
}

function checkInsOf(stage: TicketStage): Deadline[] {
  return deadlinesOf(stage.state).filter(({ name }) => name.includes('/check-in'));
}

function remindIn(stage: TicketStage): { remindInSec: number } | null {
  const next = checkInsOf(stage).find(({ name }) => /\/(warn|remind)$/.test(name)) ?? checkInsOf(stage)[0];
  return next ? { remindInSec: (next.dueAt - stage.now) / 1000 } : null;
}

function unackIn(stage: TicketStage): { unackInSec: number } | null {
  const due = checkInsOf(stage).find(({ name }) => name.endsWith('/check-in'));
  return due ? { unackInSec: (due.dueAt - stage.now) / 1000 } : null;
}
