import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Calendar } from '../../src/model/calendar.ts';
import type { Directory, Versioned } from '../../src/model/directory.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Person } from '../../src/model/person.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { RotaException } from '../../src/model/rota-exception.ts';
import { Rota } from '../../src/model/rota.ts';
import type { Team } from '../../src/model/team.ts';
import type {
  CalendarId,
  EscalationId,
  PersonId,
  Role,
  RotaId,
  TeamId,
  TicketId,
  Tier,
} from '../../src/model/words.ts';
import {
  alwaysOpen,
  type CompiledCalendar,
  compileCalendar,
} from '../../src/rules/clocks/compile-calendar.ts';
import { type CompiledPolicy, compilePolicy } from '../../src/rules/policy/compile-policy.ts';
import { parsePolicy, sayPolicyProblem } from '../../src/rules/policy/parse-policy.ts';
import type { DecisionFacts } from '../../src/rules/ticket/draft.ts';

/** Everything around a ticket, invented: the standard policy, the teams that it names, who works there and when. */
export interface World {
  readonly directory: Directory;
  readonly policies: readonly CompiledPolicy[];
  readonly calendarOf: DecisionFacts['calendarOf'];
  /** What was read of other tickets and of the customer; absent: nothing was looked up. */
  readonly elsewhere?: NonNullable<DecisionFacts['elsewhere']>;
}

export interface WorldChanges {
  /** Replaces or adds records; the rest stays as it is. */
  readonly people?: readonly Partial<Person>[];
  readonly teams?: readonly Team[];
  readonly rotas?: readonly Rota[];
  /** Of every rota. */
  readonly exceptions?: readonly RotaException[];
  readonly calendars?: Readonly<Record<string, Calendar>>;
  readonly catchAll?: PersonId;
  /** Version 1, 2 … The last is in force. */
  readonly policies?: readonly Policy[];
}

/** Always the same id for the same kind and number. */
export function idOf<T extends string>(kind: string, number: number): T {
  const kinds = ['person', 'ticket', 'escalation', 'message', 'text', 'customer', 'contact'];
  const part = (kinds.indexOf(kind) + 1).toString(16).padStart(4, '0');
  return `00000000-${part}-4000-8000-${number.toString(16).padStart(12, '0')}` as T;
}

const staff = [
  ['priya', 'agent', ['front-line']],
  ['ben', 'agent', ['front-line']],
  ['hana', 'team-lead', ['front-line']],
  ['jonas', 'specialist', ['specialists']],
  ['ingrid', 'specialist', ['specialists']],
  ['lukas', 'specialist', ['specialists']],
  ['carla', 'team-lead', ['specialists']],
  ['marek', 'specialist', ['engineering', 'incident-response']],
  ['ruth', 'specialist', ['engineering', 'incident-response']],
  ['omar', 'team-lead', ['engineering', 'incident-response', 'platform', 'security']],
  ['mei', 'specialist', ['platform']],
  ['ola', 'specialist', ['support-operations']],
  ['pieter', 'specialist', ['finance']],
  ['clara', 'specialist', ['legal', 'security']],
  ['tom', 'manager', ['managers']],
  ['aylin', 'manager', ['managers']],
  ['nadia', 'manager', []],
  ['greta', 'admin', []],
  ['vera', 'viewer', ['front-line', 'specialists']],
] as const satisfies readonly (readonly [string, Role, readonly string[]])[];

export type Staff = (typeof staff)[number][0];

/** The people of the large team by name; Nadia is the catch-all, Vera only looks on. */
export const who = Object.fromEntries(
  staff.map(([name], index) => [name, idOf<PersonId>('person', index + 1)]),
) as Readonly<Record<Staff, PersonId>>;

export function person(changes: Partial<Person> & Pick<Person, 'id'>): Person {
  const name = `Person ${Number.parseInt(changes.id.slice(-12), 16)}`;
  return {
    name,
    publicName: name,
    email: `${changes.id.slice(-4)}@kestrel.example`,
    role: 'agent',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    teamIds: [],
    awayUntil: null,
    closedAt: null,
    ...changes,
  };
}

export function team(id: string, tier: Tier, memberIds: PersonId[], more: Partial<Team> = {}): Team {
  return {
    id: id as TeamId,
    name: id,
    tier,
    calendarId: 'berlin' as CalendarId,
    memberIds,
    leadIds: [],
    ...more,
  };
}

const weekdays = (window: [string, string]): Calendar['weekly'] => ({
  mon: [window],
  tue: [window],
  wed: [window],
  thu: [window],
  fri: [window],
});

const everyDay: [string, string] = ['00:00', '24:00'];

export const worldCalendars: Readonly<Record<string, Calendar>> = {
  berlin: { zone: 'Europe/Berlin', weekly: weekdays(['08:00', '18:00']) },
  london: { zone: 'Europe/London', weekly: weekdays(['09:00', '17:30']) },
  // Over midnight, so that daylight saving falls into it.
  nights: {
    zone: 'Europe/Berlin',
    weekly: { ...weekdays(['22:00', '06:00']), sat: [['22:00', '06:00']], sun: [['22:00', '06:00']] },
  },
  'around-the-clock': {
    zone: 'UTC',
    weekly: { ...weekdays(everyDay), sat: [everyDay], sun: [everyDay] },
  },
};

const duty = (id: string) => ({ dutyCalendarId: id as CalendarId });

export const worldTeams: readonly Team[] = [
  team('front-line', 1, [who.priya, who.ben, who.hana, who.vera], { leadIds: [who.hana] }),
  team('specialists', 2, [who.jonas, who.ingrid, who.lukas], { leadIds: [who.carla], backupId: who.lukas }),
  team('engineering', 3, [who.marek, who.ruth], { leadIds: [who.omar] }),
  team('platform', 3, [who.mei], { leadIds: [who.omar] }),
  team('incident-response', 3, [who.marek, who.ruth, who.omar], {
    leadIds: [who.omar],
    rotaId: 'incident' as RotaId,
    ...duty('around-the-clock'),
  }),
  team('support-operations', 3, [who.ola]),
  team('finance', 3, [who.pieter], duty('nights')),
  team('legal', 3, [who.clara]),
  team('security', 3, [who.clara, who.omar], { leadIds: [who.omar], ...duty('around-the-clock') }),
  team('managers', 4, [who.tom, who.aylin], { leadIds: [who.tom] }),
];

export function worldTeam(id: string): Team {
  const found = worldTeams.find((one) => one.id === id);
  if (!found) throw new Error(`There is no team ${id}.`);
  return found;
}

export const teamNames: ReadonlySet<string> = new Set(worldTeams.map(({ id }) => id));

// As it was written before rotas had layers.
const incidentRota: Rota = Rota.parse({
  id: 'incident',
  name: 'Incident response',
  zone: 'Europe/Berlin',
  every: 'week',
  length: 1,
  startsOn: '2026-01-05',
  handOffAt: '09:00',
  memberIds: [who.marek, who.ruth, who.omar],
});

export const worldRotas: readonly Rota[] = [incidentRota];

const standardFile = fileURLToPath(new URL('../../examples/policies/standard.yaml', import.meta.url));
export const standardSource = readFileSync(standardFile, 'utf8');

function readStandardPolicy(): Policy {
  const parsed = parsePolicy(standardSource, { teams: teamNames });
  if ('problems' in parsed) throw new Error(parsed.problems.map(sayPolicyProblem).join('\n'));
  return parsed.policy;
}

export const standardPolicy = readStandardPolicy();
const compiledStandard = compilePolicy(standardPolicy, 1);

function compiled(policy: Policy, index: number): CompiledPolicy {
  return policy === standardPolicy && index === 0 ? compiledStandard : compilePolicy(policy, index + 1);
}

export function largePeople(): Person[] {
  return staff.map(([name, role, teamIds]) =>
    person({
      id: who[name],
      name,
      publicName: name,
      email: `${name}@kestrel.example`,
      role,
      teamIds: teamIds.map((id) => id as string as TeamId),
    }),
  );
}

/** The large team, unless the changes say otherwise. */
export function world(changes: WorldChanges = {}): World {
  const people = new Map(largePeople().map((one) => [one.id, one]));
  for (const one of changes.people ?? []) {
    const id = one.id as PersonId;
    people.set(id, { ...(people.get(id) ?? person({ id })), ...one });
  }
  const calendars = { ...worldCalendars, ...changes.calendars };
  const directory: Directory = {
    version: 1,
    people,
    teams: recordsById([...worldTeams, ...(changes.teams ?? [])]),
    calendars: new Map(
      Object.entries(calendars).map(([id, record]) => [id as CalendarId, { version: 1, record }]),
    ),
    rotas: new Map(
      [...worldRotas, ...(changes.rotas ?? [])].map((record) => [
        record.id,
        { version: 1, record, exceptions: changes.exceptions ?? [] },
      ]),
    ),
    catchAllId: changes.catchAll ?? who.nadia,
  };
  return {
    directory,
    policies: (changes.policies ?? [standardPolicy]).map(compiled),
    calendarOf: calendarsOf(directory),
  };
}

/** A house of few: every team is made of these people, in this order; the last is lead and catch-all. */
export function smallHouse(count: number): World & { readonly people: readonly PersonId[] } {
  const ids = Array.from({ length: count }, (_, index) => idOf<PersonId>('person', 101 + index));
  const last = ids.at(-1) as PersonId;
  const teams = worldTeams.map(({ id, tier }) =>
    team(id, tier, ids, { leadIds: [last], ...(count > 1 ? { backupId: ids.at(-2) as PersonId } : {}) }),
  );
  const made = world({
    people: ids.map((id) => person({ id, teamIds: [...teamNames] as TeamId[] })),
    teams,
    catchAll: last,
  });
  const people = new Map([...made.directory.people].filter(([id]) => ids.includes(id)));
  return { ...made, directory: { ...made.directory, people }, people: ids };
}

function recordsById<T extends { readonly id: string }>(records: readonly T[]): Map<T['id'], Versioned<T>> {
  return new Map(records.map((record) => [record.id, { version: 1, record }]));
}

export function calendarsOf({ calendars }: Pick<Directory, 'calendars'>): DecisionFacts['calendarOf'] {
  const always = alwaysOpen('UTC');
  const known = new Map<string, CompiledCalendar>();
  return (calendar) => {
    if (calendar === 'always') return always;
    const found = known.get(calendar.id) ?? compileOf(calendars, calendar.id);
    known.set(calendar.id, found);
    return found;
  };
}

function compileOf(calendars: Directory['calendars'], id: CalendarId): CompiledCalendar {
  const found = calendars.get(id);
  if (!found) throw new Error(`There is no calendar ${id}.`);
  return compileCalendar(found.record);
}

/** What a decision at `now` may look at. */
export function factsAt({ directory, policies, calendarOf, elsewhere }: World, now: Instant): DecisionFacts {
  const policyOf = (version: number): CompiledPolicy => {
    const found = policies[version - 1];
    if (!found) throw new Error(`There is no policy version ${version}.`);
    return found;
  };
  return {
    now,
    policy: policyOf(policies.length),
    policyOf,
    directory,
    calendarOf,
    loads: new Map(),
    escalationIdOf: worldEscalationId,
    ...(elsewhere ? { elsewhere } : {}),
  };
}

export function worldEscalationId(ticketId: TicketId, number: number): EscalationId {
  return idOf('escalation', Number.parseInt(ticketId.slice(-12), 16) * 1000 + number);
}
