import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Live } from '../model/live.ts';
import { type DeskFigures, readDeskFigures } from '../operations/desk-figures.ts';
import type { Desk } from '../operations/desk.ts';
import type { Meter } from '../operations/meter.ts';

/** What Prometheus reads. Labels are codes of ours: no ids, no names, no words of anybody. */
export interface Figures {
  readonly meter: Meter;
  /** In the text format of Prometheus. */
  say(desk: Desk, live: Live | null): Promise<string>;
  readonly contentType: string;
}

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const latenessSeconds = [0.1, 0.5, 1, 2, 5, 15, 60, 300, 1800, 7200];

export function makeFigures(): Figures {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Histogram({
    name: 'baton_http_request_duration_seconds',
    help: 'Requests by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: requestSeconds,
    registers,
  });
  const lateness = new Histogram({
    name: 'baton_deadline_lateness_seconds',
    help: 'Deadlines that fired, by how late the engine was.',
    buckets: latenessSeconds,
    registers,
  });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const misses = counter('baton_clock_misses_total', 'Deadlines of clocks that were missed.', ['clock']);
  const warnings = counter('baton_clock_warnings_total', 'Warnings before a deadline.', ['clock']);
  const reminders = counter('baton_clock_reminders_total', 'Reminders after a miss.', ['clock']);
  const offers = counter('baton_offers_missed_total', 'Offers that nobody answered in time.', []);
  const parcels = counter('baton_parcels_total', 'Attempts to send, by how they ended.', [
    'channel',
    'state',
  ]);
  const passes = new Histogram({
    name: 'baton_engine_pass_duration_seconds',
    help: 'Passes of the engine’s loops.',
    labelNames: ['loop', 'ended'],
    buckets: requestSeconds,
    registers,
  });
  const ofClock = { 'clock-missed': misses, 'clock-warned': warnings, 'clock-reminded': reminders } as const;
  const meter: Meter = {
    requestEnded: ({ route, method, status, durationMs }) =>
      requests.observe({ route, method, status }, durationMs / 1000),
    deadlineFired: (lateMs) => lateness.observe(Math.max(0, lateMs) / 1000),
    eventsFired: (events) => {
      for (const { body } of events) {
        if (body.type === 'offer-missed') offers.inc();
        if (body.type in ofClock && 'name' in body)
          ofClock[body.type as keyof typeof ofClock].inc({ clock: body.name });
      }
    },
    passEnded: (loop, durationMs, isDone) =>
      passes.observe({ loop, ended: isDone ? 'done' : 'failed' }, durationMs / 1000),
    parcelEnded: (channel, state) => parcels.inc({ channel, state }),
  };
  const gauges = makeGauges(register);
  return {
    meter,
    contentType: register.contentType,
    say: async (desk, live) => {
      gauges.set(await readDeskFigures(desk), live?.listeners ?? 0);
      return register.metrics();
    },
  };
}

/** Set at each reading; what the database does not tell is left out. */
function makeGauges(register: Registry) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `baton_${name}`, help, labelNames, registers: [register] });
  const up = gauge('database_up', '1: the database answers.');
  const listeners = gauge('event_stream_listeners', 'Open streams of events on this node.');
  const fromDatabase = {
    overdue: gauge('deadlines_overdue', 'Armed deadlines whose time has come.'),
    overdueAge: gauge('deadlines_overdue_oldest_seconds', 'How late the oldest of them is.'),
    setAside: gauge('deadlines_set_aside', 'Deadlines of tickets that broke the engine.'),
    commands: gauge('pending_commands', 'Work in bulk that waits.'),
    parcels: gauge('outbox_parcels', 'Parcels that wait, are under way, or were given up within a day.', [
      'channel',
      'state',
    ]),
    parcelAge: gauge('outbox_oldest_seconds', 'For how long the oldest parcel could have left.', [
      'channel',
      'state',
    ]),
    attempts: gauge('outbox_attempts_max', 'The most attempts that one of them has had.', [
      'channel',
      'state',
    ]),
    escalations: gauge('escalations_open', 'Open escalations.', ['kind', 'state']),
    connections: gauge('database_connections', 'Connections of this node.', ['state']),
  };
  const set = (figures: DeskFigures | null, listening: number) => {
    up.set(figures ? 1 : 0);
    listeners.set(listening);
    for (const one of Object.values(fromDatabase)) one.reset();
    if (!figures) return;
    const { engine, connections } = figures;
    fromDatabase.overdue.set(engine.overdue);
    fromDatabase.overdueAge.set(engine.oldestOverdueMs / 1000);
    fromDatabase.setAside.set(engine.setAside);
    fromDatabase.commands.set(engine.pendingCommands);
    for (const { channel, state, count, oldestAgeMs, attemptsMax } of figures.parcels) {
      fromDatabase.parcels.set({ channel, state }, count);
      fromDatabase.parcelAge.set({ channel, state }, oldestAgeMs / 1000);
      fromDatabase.attempts.set({ channel, state }, attemptsMax);
    }
    for (const { kind, state, count } of figures.escalations)
      fromDatabase.escalations.inc({ kind, state }, Number(count));
    fromDatabase.connections.set({ state: 'idle' }, connections.idle);
    fromDatabase.connections.set({ state: 'busy' }, connections.open - connections.idle);
    fromDatabase.connections.set({ state: 'waited-for' }, connections.waiting);
  };
  return { set };
}
