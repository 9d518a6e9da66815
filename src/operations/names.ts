/** Puts names, times and clocks into the reader's words for every view. */
import type { Instant } from '../model/instant.ts';
import type { ClockStep } from '../model/clock.ts';
import type { Directory } from '../model/directory.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { ClockView } from '../model/view.ts';
import type { EscalationId, PersonId, TeamId } from '../model/words.ts';
import { explainClock } from '../rules/clocks/explain-clock.ts';
import { isCounting, isEnded } from '../rules/clocks/run-clock.ts';
import { sayClock, sayHandBack } from '../rules/clocks/say-clock.ts';
import type { Reader } from '../rules/clocks/say-instant.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { standing } from '../rules/ticket/evolve-undone.ts';
import { clockRiskFrom, type NamedClock } from '../rules/ticket/nearest-clock.ts';
import { clockLabel } from '../rules/words/say-event.ts';
import type { Names } from '../rules/words/sentence-parts.ts';

export function iso(at: Instant): string {
  return new Date(at).toISOString();
}

export function isoOrNull(at: Instant | null): string | null {
  return at === null || !Number.isFinite(at) ? null : iso(at);
}

export function personMark(directory: Directory, id: PersonId): { id: string; name: string } {
  return { id, name: directory.people.get(id)?.name ?? 'Somebody who left' };
}

export function personMarkOrNull(directory: Directory, id: PersonId | null) {
  return id === null ? null : personMark(directory, id);
}

export function teamMark(directory: Directory, id: TeamId): { id: string; name: string } {
  return { id, name: directory.teams.get(id)?.record.name ?? id };
}

/** What customers read for a team; whoever sends it reads it before. */
export function publicTeamName(directory: Directory, id: TeamId): string {
  return directory.teams.get(id)?.record.publicName ?? teamMark(directory, id).name;
}

/** Times in the zone of the person who reads. */
export function readerOf(directory: Directory, personId: PersonId, now: Instant): Reader {
  const person = directory.people.get(personId);
  return { zone: person?.timeZone ?? 'UTC', locale: person?.locale ?? 'en-GB', now };
}

export function namesFor(facts: DecisionFacts, personId: PersonId): Names {
  const { directory } = facts;
  return {
    person: (id) => personMark(directory, id).name,
    team: (id) => teamMark(directory, id).name,
    policyOf: facts.policyOf,
    policy: facts.policy,
    reader: readerOf(directory, personId, facts.now),
  };
}

/** `steps`: its life as the events tell it; without them the sentence is made of its present state. */
export function clockView(
  { clock, escalationId }: NamedClock,
  facts: DecisionFacts,
  reader: Reader,
  steps?: readonly ClockStep[],
): ClockView {
  const life = steps && steps.length > 0 ? steps : [{ at: clock.startedAt, clock, because: [] }];
  const explanation = explainClock(life, facts.calendarOf, facts.now);
  return {
    name: clock.name,
    label: clockLabel(clock.name),
    escalationId,
    risk: riskOf({ clock, escalationId }, facts),
    dueAt: isCounting(clock) ? iso(clock.dueAt) : null,
    riskAt: isoOrNull(clockRiskFrom(clock, facts.calendarOf)),
    missedAt: isoOrNull('missedAt' in clock ? clock.missedAt : null),
    startedAt: iso(clock.startedAt),
    endedAt: endOf(clock),
    targetMinutes: clock.targetMs / 60_000,
    why: sayClock(explanation, reader),
    handedBack: sayHandBack(explanation.clock, life.at(-1)?.because ?? []),
  };
}

function endOf(clock: NamedClock['clock']): string | null {
  if (!isEnded(clock)) return null;
  return iso(clock.state === 'cancelled' ? clock.cancelledAt : clock.metAt);
}

function riskOf({ clock }: NamedClock, { now, calendarOf }: DecisionFacts): ClockView['risk'] {
  switch (clock.state) {
    case 'running':
      if (clock.dueAt <= now) return 'missed';
      return clockRiskFrom(clock, calendarOf) <= now ? 'risk' : 'calm';
    case 'overdue':
      return 'missed';
    case 'paused':
      return 'paused';
    case 'met':
      return 'met';
    case 'late':
      return 'missed';
    case 'cancelled':
      return 'ended';
  }
}

/** The steps of one clock, from the ticket's events. */
export function stepsOf(
  events: readonly { readonly event: TicketEvent }[],
  name: string,
  escalationId: EscalationId | null,
): ClockStep[] {
  const steps: ClockStep[] = [];
  for (const { event } of standing(events)) {
    const body = event.body as unknown as ClockBody;
    const isOpening =
      body.type === 'escalation-opened' && name === 'customer-update' && body.escalationId === escalationId;
    if (isOpening)
      steps.push({ at: event.occurredAt, clock: body.customerUpdate as ClockStep['clock'], because: [] });
    if (body.clock === undefined || body.name !== name || body.escalationId !== escalationId) continue;
    // A clock that is started again is another promise under the same name.
    if (body.type === 'clock-started') steps.length = 0;
    steps.push({
      at: event.occurredAt,
      clock: body.clock,
      because: body.because ?? [],
    });
  }
  return steps;
}

interface ClockBody {
  readonly type: string;
  readonly name?: string;
  readonly escalationId?: EscalationId | null;
  readonly clock?: ClockStep['clock'];
  readonly customerUpdate?: ClockStep['clock'];
  readonly because?: ClockStep['because'];
}
