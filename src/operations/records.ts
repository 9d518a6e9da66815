/** The policy and the live records of each workspace, compiled, kept until their versions move on. */
import type { Calendar } from '../model/calendar.ts';
import type { ClockCalendar } from '../model/clock.ts';
import type { Directory } from '../model/directory.ts';
import type { CalendarId, PersonId, WorkspaceId } from '../model/words.ts';
import { alwaysOpen, type CompiledCalendar, compileCalendar } from '../rules/clocks/compile-calendar.ts';
import type { CalendarOf } from '../rules/clocks/run-clock.ts';
import { type CompiledPolicy, compilePolicy } from '../rules/policy/compile-policy.ts';
import type { Database } from '../storage/database.ts';
import { readPolicies, readRecords, type StoredPolicy, type StoredRecords } from '../storage/live-records.ts';
import { readLoads, type WorkspaceHead } from '../storage/read-tickets.ts';
import type { DeskClock } from './desk-clock.ts';

export interface WorkspaceRecords {
  readonly directory: Directory;
  readonly policy: CompiledPolicy;
  readonly policyOf: (version: number) => CompiledPolicy;
  readonly calendarOf: CalendarOf;
  readonly endpoints: readonly { readonly id: string; readonly events: readonly string[] }[];
  readonly loads: ReadonlyMap<PersonId, number>;
}

interface Cached extends Omit<WorkspaceRecords, 'loads'> {
  readonly head: Pick<WorkspaceHead, 'recordsVersion' | 'policyVersion'>;
  loads: ReadonlyMap<PersonId, number>;
  loadsReadAt: number;
}

/** Loads only tip the choice between people on duty, so they may be this old. */
const loadsMaxAgeMs = 2_000;

export class WorkspaceNotReady extends Error {}

export class Records {
  readonly #database: Database;
  readonly #clock: DeskClock;
  readonly #cache = new Map<WorkspaceId, Cached>();

  constructor(database: Database, clock: DeskClock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** What is in force by the versions that were just read. Throws WorkspaceNotReady while no policy is published. */
  async of(workspaceId: WorkspaceId, head: WorkspaceHead): Promise<WorkspaceRecords> {
    const known = this.#cache.get(workspaceId);
    const cached = known && sameVersions(known.head, head) ? known : await this.#load(workspaceId, head);
    if (this.#clock.monotonicMs() - cached.loadsReadAt > loadsMaxAgeMs)
      await this.#readLoads(workspaceId, cached);
    return cached;
  }

  async #load(workspaceId: WorkspaceId, head: WorkspaceHead): Promise<Cached> {
    const db = this.#database.of(workspaceId);
    const [records, policies] = await Promise.all([
      readRecords(db, workspaceId),
      readPolicies(db, workspaceId),
    ]);
    const policyOf = compiledPolicies(policies);
    const newest = policies.at(-1);
    if (!newest || records.catchAllId === null) {
      throw new WorkspaceNotReady(
        'The workspace has no policy or nobody as catch-all yet. Publish a policy first.',
      );
    }
    const cached: Cached = {
      head: { recordsVersion: head.recordsVersion, policyVersion: head.policyVersion },
      directory: directoryOf(records, records.catchAllId, head.recordsVersion),
      policy: policyOf(newest.version),
      policyOf,
      calendarOf: compiledCalendars(records.calendars),
      endpoints: records.endpoints,
      loads: new Map(),
      loadsReadAt: Number.NEGATIVE_INFINITY,
    };
    this.#cache.set(workspaceId, cached);
    return cached;
  }

  async #readLoads(workspaceId: WorkspaceId, cached: Cached): Promise<void> {
    cached.loadsReadAt = this.#clock.monotonicMs();
    cached.loads = await readLoads(this.#database.of(workspaceId), workspaceId);
  }
}

function sameVersions(a: Cached['head'], b: Cached['head']): boolean {
  return a.recordsVersion === b.recordsVersion && a.policyVersion === b.policyVersion;
}

function directoryOf(records: StoredRecords, catchAllId: PersonId, version: number): Directory {
  const newestCalendars = new Map(
    records.calendars.map(({ id, version: of, record }) => [id, { version: of, record }]),
  );
  return {
    version,
    people: new Map(records.people.map((person) => [person.id, person])),
    teams: new Map(records.teams.map((team) => [team.record.id, team])),
    calendars: newestCalendars,
    rotas: new Map(records.rotas.map((rota) => [rota.record.id, rota])),
    catchAllId,
  };
}

/** Compiled once each, when first asked for: the newest mostly, older ones for escalations that keep theirs. */
function compiledPolicies(policies: readonly StoredPolicy[]): (version: number) => CompiledPolicy {
  const documents = new Map(policies.map((policy) => [policy.version, policy.document]));
  const compiled = new Map<number, CompiledPolicy>();
  return (version) => {
    const known = compiled.get(version);
    if (known) return known;
    const document = documents.get(version);
    if (!document) throw new Error(`There is no policy version ${version}.`);
    const made = compilePolicy(document, version);
    compiled.set(version, made);
    return made;
  };
}

function compiledCalendars(
  calendars: readonly { id: CalendarId; version: number; record: Calendar }[],
): CalendarOf {
  const always = alwaysOpen('UTC');
  const records = new Map(calendars.map(({ id, version, record }) => [`${id}/${version}`, record]));
  const compiled = new Map<string, CompiledCalendar>();
  return (calendar: ClockCalendar) => {
    if (calendar === 'always') return always;
    const key = `${calendar.id}/${calendar.version}`;
    const known = compiled.get(key);
    if (known) return known;
    const record = records.get(key);
    if (!record) throw new Error(`There is no calendar ${key}.`);
    const made = compileCalendar(record);
    compiled.set(key, made);
    return made;
  };
}
