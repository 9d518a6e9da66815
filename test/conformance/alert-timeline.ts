import { minuteMs } from '../../src/model/instant.ts';
import { type PendingSending, planLeaving } from '../../src/rules/notices/plan-leaving.ts';
import { sendingsOf } from '../../src/rules/notices/sendings.ts';
import {
  type ChainPlace,
  chainStart,
  placeAfter,
  placeMovedOn,
} from '../../src/rules/routing/chain-place.ts';
import type { Case } from './case.ts';
import { documentedDifference, outOfScope } from './skip-reasons.ts';

interface Rule {
  readonly via: string;
  readonly afterMin: number;
}

interface Policy {
  readonly repeat: number;
  readonly steps: readonly {
    readonly delayMin: number;
    readonly notify: readonly string[];
    readonly multiAck?: boolean;
  }[];
}

type Line = Readonly<Record<string, unknown>> & { readonly do: string };

/** What one person hears because of one step of one alert. */
interface Cycle {
  readonly id: string;
  readonly user: string;
  readonly multiAck: boolean;
  pending: PendingSending[];
}

interface Alert {
  readonly id: string;
  place: ChainPlace | null;
  stepOverAt: number | null;
  status: 'open' | 'acked' | 'closed';
  cycles: Cycle[];
}

/** Runs a script on a clock that only the script moves; the steps, ways and parcels are the product's. */
class Timeline {
  readonly #rules: Map<string, Rule[]>;
  readonly #onCall: Readonly<Record<string, readonly string[]>>;
  readonly #policies: Readonly<Record<string, Policy>>;
  #policy: Policy;
  readonly #alerts = new Map<string, Alert>();
  readonly #named = new Map<string, string>();
  readonly #switchedOff = new Set<string>();
  #now = 0;
  #cycles = 0;
  #sent: [string, string, string][] = [];
  readonly checks: [string, string, string][][] = [];

  constructor(given: Case) {
    const users = given.users as Readonly<Record<string, unknown>>;
    this.#onCall = (users.onCall ?? {}) as Readonly<Record<string, readonly string[]>>;
    const people = Object.entries(users).filter(([user]) => user !== 'onCall');
    this.#rules = new Map(people.map(([user, rules]) => [user, [...(rules as readonly Rule[])]]));
    this.#policies = given.policies as Record<string, Policy>;
    this.#policy = Object.values(this.#policies)[0] as Policy;
  }

  /** false: Baton has nothing like it. */
  take(line: Line): boolean {
    const alert = this.#alerts.get(this.#named.get(String(line.dedupKey)) ?? String(line.alert));
    switch (line.do) {
      case 'open':
        this.#open(line);
        return true;
      case 'ack':
        if (alert?.status === 'open' || alert?.status === 'acked') ack(alert, String(line.by));
        return true;
      case 'close':
        if (alert) Object.assign(alert, { status: 'closed', stepOverAt: null, cycles: [] });
        return true;
      case 'escalate':
        if (alert && alert.status !== 'closed') this.#moveOn(alert);
        return true;
      case 'advance':
        this.#advance(Number(line.min), line.engine === 'down');
        return true;
      case 'setPolicy':
        return this.#setPolicy(line);
      case 'addRule':
        this.#rules.get(String(line.user))?.push(line.rule as Rule);
        return true;
      case 'disableChannel':
      case 'enableChannel':
        this.#switch(line);
        return true;
      // It stands in the delivery log as refused; nothing is sent again by itself.
      case 'providerRejects':
        return true;
      case 'check':
        this.#tick();
        this.checks.push(this.#sent.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)));
        this.#sent = [];
        return true;
      default:
        return false;
    }
  }

  #open({ alert, dedupKey, acked }: Line): void {
    const id = String(alert);
    if ((this.#alerts.get(id)?.status ?? 'closed') !== 'closed') return;
    if (typeof dedupKey === 'string') this.#named.set(dedupKey, id);
    const opened: Alert = { id, place: null, stepOverAt: null, status: 'open', cycles: [] };
    this.#alerts.set(id, opened);
    if (acked === true) Object.assign(opened, { status: 'acked', place: chainStart });
    else this.#startStep(opened, chainStart);
  }

  #startStep(alert: Alert, place: ChainPlace): void {
    const step = this.#policy.steps[place.step];
    if (!step) return;
    alert.place = place;
    alert.status = 'open';
    alert.stepOverAt = this.#now + step.delayMin * minuteMs;
    const people = step.notify.flatMap((name) => this.#onCall[name] ?? [name]);
    for (const user of new Set(people)) alert.cycles.push(this.#cycle(alert, user, step.multiAck === true));
  }

  #cycle(alert: Alert, user: string, multiAck: boolean): Cycle {
    this.#cycles += 1;
    const id = `cycle ${this.#cycles}`;
    const rules = (this.#rules.get(user) ?? []).map(({ via, afterMin }) => ({
      via,
      afterMs: afterMin * minuteMs,
    }));
    const about = { about: alert.id, toldAt: this.#now, isNews: false, mayGoEarly: false };
    const pending = sendingsOf(rules, this.#now).map((way, index) => ({
      ...way,
      ...about,
      id: `${id}/${index}`,
      noticeId: id,
      personId: user,
    }));
    return { id, user, multiAck, pending };
  }

  #moveOn(alert: Alert): void {
    const { steps, repeat } = this.#policy;
    const shape = { steps: steps.length, repeat: repeat < 0 ? ('forever' as const) : repeat };
    const place = placeMovedOn(shape, alert.place);
    if (place) this.#startStep(alert, place);
  }

  #advance(minutes: number, isDown: boolean): void {
    for (let minute = 0; minute < minutes; minute += 1) {
      this.#now += minuteMs;
      if (!isDown) this.#tick();
    }
    this.#tick();
  }

  #tick(): void {
    for (const alert of this.#alerts.values()) this.#runSteps(alert);
    const alerts = [...this.#alerts.values()];
    const cycles = alerts.flatMap((alert) => alert.cycles.map((cycle) => ({ alert, cycle })));
    const alertOf = new Map(cycles.map(({ alert, cycle }) => [cycle.id, alert.id]));
    const leaving = planLeaving(
      cycles.flatMap(({ cycle }) => cycle.pending),
      {
        now: this.#now,
        aheadMs: 0,
        throttles: [],
        sentAt: () => [],
        isUsable: (user, via) => !this.#switchedOff.has(`${user} ${via}`) && !this.#switchedOff.has(via),
      },
    );
    for (const { personId, via, noticeIds } of leaving.parcels)
      this.#sent.push(
        ...noticeIds.map((id): [string, string, string] => [personId, via, alertOf.get(id) ?? '']),
      );
    const done = new Set([...leaving.parcels.flatMap(({ sendings }) => sendings), ...leaving.dropped]);
    for (const { cycle } of cycles) cycle.pending = cycle.pending.filter(({ id }) => !done.has(id));
  }

  /** However late the engine looks, one step at a time: the next counts from now. */
  #runSteps(alert: Alert): void {
    if (alert.status !== 'open' || alert.stepOverAt === null || alert.stepOverAt > this.#now) return;
    const { steps, repeat } = this.#policy;
    alert.stepOverAt = null;
    const shape = { steps: steps.length, repeat: repeat < 0 ? ('forever' as const) : repeat };
    const next = alert.place && placeAfter(shape, alert.place);
    if (next) this.#startStep(alert, next);
  }

  /** As an escalation that goes another way: its chain begins anew. */
  #setPolicy(line: Line): boolean {
    const { steps, repeat = 0, policy } = line as Line & Partial<Policy>;
    const named = this.#policies[String(policy)] ?? (steps && { steps, repeat });
    if (named === undefined) return false;
    this.#policy = named;
    for (const alert of this.#alerts.values())
      if (alert.status === 'open') this.#startStep(alert, chainStart);
    return true;
  }

  #switch({ do: what, user, via }: Line): void {
    const name = typeof user === 'string' ? `${user} ${String(via)}` : String(via);
    if (what === 'disableChannel') this.#switchedOff.add(name);
    else this.#switchedOff.delete(name);
  }
}

/** Taken over: nobody hears more of it. Where each confirms for himself, he who did. */
function ack(alert: Alert, by: string): void {
  alert.status = 'acked';
  alert.stepOverAt = null;
  alert.cycles = alert.cycles.filter(({ user, multiAck }) => multiAck && user !== by);
}

export function timeline(given: Case): unknown {
  const run = new Timeline(given);
  const script = given.script as readonly Line[];
  if (script.some((line) => line.do === 'maintenance'))
    return documentedDifference(
      '0181',
      'a customer’s problem does not stop being one: no team is in maintenance',
    );
  for (const line of script) if (!run.take(line)) return outOfScope(`Baton has no ${line.do}`);
  return run.checks;
}
