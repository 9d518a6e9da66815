import { minuteMs } from '../../src/model/instant.ts';
import { bundleOf } from '../../src/rules/notices/bundle.ts';
import { duplicatesAmong } from '../../src/rules/notices/duplicates.ts';
import { isAllowed, nextAllowedAt, type Throttle } from '../../src/rules/notices/throttle.ts';
import { compileCalendar } from '../../src/rules/clocks/compile-calendar.ts';
import { isStepLength, lintChain } from '../../src/rules/policy/lint-chains.ts';
import { noFindings } from '../../src/rules/policy/policy-finding.ts';
import { placeAfter, stepsRun } from '../../src/rules/routing/chain-place.ts';
import { nextInTurn, type PlainStep, runStep, type StepRun } from '../../src/rules/routing/chain-step.ts';
import { mayDo } from '../../src/rules/access/role-scopes.ts';
import { Calendar, weekdays } from '../../src/model/calendar.ts';
import { timeline } from './alert-timeline.ts';
import { ackReminder } from './check-in-case.ts';
import type { Case, Choice, Op } from './case.ts';
import { instantOf, isoOf, numberIn } from './case-values.ts';
import { documentedDifference, outOfScope } from './skip-reasons.ts';

const shape = (given: Case) => ({ steps: numberIn(given, 'steps'), repeat: 0 });
const lastRun = (given: Case) =>
  given.lastExecuted === null ? null : { step: numberIn(given, 'lastExecuted'), round: 0 };

export const noticesOps: Readonly<Record<string, Op>> = {
  timeline,
  stepExec: (given) => stepExec(given.step as Step, given.context ?? {}),
  nextStep: (given) => {
    const last = lastRun(given);
    return last === null ? 0 : (placeAfter(shape(given), last)?.step ?? null);
  },
  executedSteps: (given) => {
    const last = lastRun(given);
    return last === null ? [] : stepsRun(last);
  },
  throttleNext: (given) => {
    const sent = instantsOf(given.sentMin);
    const { length } = given.expected as readonly number[];
    return Array.from({ length }, () => {
      sent.push(nextAllowedAt(throttlesOf(given.rules), sent, sent.at(-1) ?? 0));
      return (sent.at(-1) ?? 0) / minuteMs;
    });
  },
  throttleAllows: (given) => {
    const at = ['atMin', 'nowMin', 'now', 'at'].map((key) => given[key]).find((value) => value !== undefined);
    return isAllowed(throttlesOf(given.rules), instantsOf(given.sentMin), Number(at ?? 0) * minuteMs);
  },
  dedupPending,
  dedup: dedupPending,
  bundleAlerts,
  bundle: bundleAlerts,
  // Of what a check finds in a chain; the rest of a policy is not in the case.
  lintPolicy: (given) => {
    const findings = noFindings();
    lintChain(given.policy as Parameters<typeof lintChain>[0], [], findings);
    return { notices: findings.mistakes.length };
  },
  validStepDelay: (given) => isStepLength(`${numberIn(given, 'delayMin')} min`),
  ackReminder,
  ackLog: () =>
    documentedDifference('0181', 'one person accepts; whoever comes later is told that it is taken'),
  notifyAfterAck: () => documentedDifference('0181', 'once somebody has accepted, nobody else is asked'),
  unsilence: () => outOfScope('an escalation is never silenced'),
  shouldAuditEscalation: () => outOfScope('an escalation is never silenced'),
  purge: () => outOfScope('nothing is removed because it is old'),
  limitNotice: () => outOfScope('tickets have no limit at which they are refused'),
  limitSequence: () => outOfScope('tickets have no limit at which they are refused'),
  statusUpdate: () => outOfScope('nobody subscribes to the state of a ticket'),
  mayNotify: (given) =>
    given.alert === 'open' &&
    mayTell((given.user as { role: string }).role === 'viewer' ? 'viewer' : 'agent'),
};

export const noticesChoices: readonly Choice[] = [
  {
    ops: ['timeline'],
    when: ({ script }) => (script as readonly { do: string }[]).some((line) => line.do === 'addRule'),
    decision: '0180',
    chose: 'one’s own rules hold for what begins after they were changed',
  },
];

interface Step {
  readonly kind: string | null;
  readonly [setting: string]: unknown;
}

interface Context {
  readonly now?: string;
  readonly users?: readonly string[];
  readonly onCall?: readonly string[];
  readonly mayNotBeNotified?: readonly string[];
  readonly lastNotified?: string | null;
  readonly alertsInWindow?: number;
  readonly timesRepeated?: number;
}

function stepExec(step: Step, context: Context): unknown {
  if (step.kind === 'repeat') return repeated(context);
  if (step.kind === 'notifyRoundRobin') return inTurn(step, context);
  const plain = plainStep(step);
  if (plain === null) return outOfScope(`no step of a chain is ${step.kind}`);
  const now = context.now === undefined ? 0 : instantOf(context.now);
  const people = context.onCall ?? (step.users as readonly string[] | undefined) ?? context.users;
  const run = runStep(plain, {
    now,
    peopleTold: (words) => (people ?? words).filter((name) => mayTell(roleOf(name, context))),
    contactsWithin: () => context.alertsInWindow ?? 0,
  });
  return stepAnswer(run, now);
}

function mayTell(role: 'viewer' | 'agent'): boolean {
  return mayDo({ closedAt: null, role }, 'escalations:write');
}

function roleOf(name: string, { mayNotBeNotified = [] }: Context) {
  return mayNotBeNotified.includes(name) ? 'viewer' : 'agent';
}

function plainStep(step: Step): PlainStep | null {
  switch (step.kind) {
    case null:
      return { do: 'tell', words: [], important: false };
    case 'wait':
      return { do: 'wait', ms: Number(step.minutes) * minuteMs };
    case 'notifyAll':
    case 'notifyUsers':
    case 'notifySchedule':
    case 'notifyGroup':
    case 'notifyTeam':
      return {
        do: 'tell',
        words: [nameIn(step)],
        important: step.important === true,
      };
    case 'continueOnlyBetween': {
      const hours = [[step.from, step.to]];
      const weekly = Object.fromEntries(weekdays.map((day) => [day, hours]));
      const window = compileCalendar(Calendar.parse({ zone: step.zone, weekly }));
      return { do: 'only-during', window };
    }
    case 'continueIfMoreAlertsThan':
      return {
        do: 'only-if-more-than',
        contacts: Number(step.count),
        withinMs: Number(step.inMinutes) * minuteMs,
      };
    default:
      return null;
  }
}

function nameIn(step: Step): string {
  const named = [step.schedule, step.group, step.team].find((name) => typeof name === 'string');
  return typeof named === 'string' ? named : 'all';
}

/** The format writes "at once" as five seconds; Baton goes on without any delay. */
const atOnceSec = 5;

function stepAnswer({ then, at, outcome, told }: StepRun<string>, now: number): unknown {
  const afterSec = at === now ? atOnceSec : (at - now) / 1000;
  return { then, afterSec, at: isoOf(at), log: outcome, dispatched: told.length > 0, notified: told };
}

function repeated({ timesRepeated = 0 }: Context): unknown {
  // As often as the source repeats.
  const next = placeAfter({ steps: 1, repeat: 5 }, { step: 0, round: timesRepeated });
  if (next === null) return { then: 'stop', log: 'triggered', notified: [], timesRepeated };
  return { then: 'first', afterSec: atOnceSec, log: 'triggered', notified: [], timesRepeated: next.round };
}

function inTurn({ users }: Step, { lastNotified = null }: Context): unknown {
  const members = users as readonly string[];
  const turn = nextInTurn(members, lastNotified);
  const told = turn === null ? [] : [turn];
  const nextInQueue = turn === null ? null : nextInTurn(members, turn);
  const outcome = turn === null ? 'failed' : 'triggered';
  return { ...(stepAnswer({ then: 'next', at: 0, outcome, told }, 0) as object), nextInQueue };
}

function bundleAlerts(given: Case): unknown {
  const alerts = (given.alerts ?? []) as readonly { readonly id: number; readonly status: string }[];
  const bundle = bundleOf(alerts, ({ status }) => status === 'resolved');
  const left = 'one' in bundle ? [bundle.one] : 'several' in bundle ? bundle.several : [];
  return { mode: bundle.mode, alerts: left.map(({ id }) => id) };
}

function throttlesOf(rules: unknown): Throttle[] {
  return ((rules ?? []) as readonly { count: number; perMin: number; smooth?: boolean }[])
    .map(({ count, perMin, smooth }) => ({ count, perMs: perMin * minuteMs, evenly: smooth }))
    .toSorted((a, b) => a.perMs - b.perMs);
}

function instantsOf(minutes: unknown): number[] {
  return ((minutes ?? []) as readonly number[]).map((minute) => minute * minuteMs);
}

interface Message {
  readonly id: string;
  readonly type: string;
  readonly alert?: number;
  readonly to?: string;
  readonly createdAt?: string;
  readonly sent?: boolean;
}

function dedupPending(given: Case): unknown {
  const messages = (given.messages ?? []) as readonly Message[];
  const kept = duplicatesAmong(
    messages
      .filter(({ sent }) => !sent)
      .map(({ id, type, alert, to, createdAt }) => ({
        id,
        same: alert === undefined ? null : `${type} ${alert} ${to ?? ''}`,
        at: createdAt === undefined ? 0 : instantOf(createdAt),
        isNews: type !== 'alert',
      })),
  );
  const over = new Set([...kept.values()].flat());
  return {
    keep: messages.flatMap(({ id }) => (over.has(id) ? [] : [id])),
    duplicates: Object.fromEntries(kept),
  };
}
