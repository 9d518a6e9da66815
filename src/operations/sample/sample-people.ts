/** The invented software company of the sample: who works there, in which team, at which hours. */
import type { Calendar } from '../../model/calendar.ts';
import type { Instant } from '../../model/instant.ts';
import type { Person } from '../../model/person.ts';
import type { Rota } from '../../model/rota.ts';
import type { Team } from '../../model/team.ts';
import type { CalendarId, PersonId, Role, RotaId, TeamId, Tier } from '../../model/words.ts';
import { nameBasedId } from '../name-based-id.ts';

/** Slug, name, role, teams, zone. The first of a team is its lead where the role says so. */
const staff = [
  ['priya', 'Priya Raman', 'agent', ['front-line'], 'Europe/Berlin'],
  ['jonas', 'Jonas Weber', 'agent', ['front-line'], 'Europe/Berlin'],
  ['ben', 'Ben Carter', 'agent', ['front-line'], 'Europe/London'],
  ['elif', 'Elif Demir', 'agent', ['front-line'], 'Europe/Berlin'],
  ['sam', 'Sam Oduya', 'agent', ['front-line'], 'Europe/London'],
  ['ruth', 'Ruth Okafor', 'team-lead', ['front-line', 'specialists'], 'Europe/London'],
  ['lena', 'Lena Fuchs', 'specialist', ['specialists'], 'Europe/Berlin'],
  ['mateo', 'Mateo Silva', 'specialist', ['specialists'], 'Europe/London'],
  ['ingrid', 'Ingrid Solberg', 'specialist', ['specialists'], 'Europe/Berlin'],
  ['marek', 'Marek Dvořák', 'specialist', ['engineering'], 'Europe/Prague'],
  ['yuki', 'Yuki Mori', 'specialist', ['engineering'], 'Europe/Berlin'],
  ['omar', 'Omar Haddad', 'team-lead', ['engineering', 'incident-response'], 'Europe/Berlin'],
  // Among equals the first is asked first: Mei at Platform, Marek at Engineering, Tom among the managers.
  ['mei', 'Mei Tanaka', 'specialist', ['platform'], 'Europe/London'],
  ['nadia', 'Nadia Rossi', 'specialist', ['platform'], 'Europe/Berlin'],
  ['ola', 'Ola Nowak', 'specialist', ['support-operations'], 'Europe/Warsaw'],
  ['hana', 'Hana Suzuki', 'team-lead', ['support-operations', 'platform'], 'Europe/London'],
  ['pieter', 'Pieter de Vries', 'specialist', ['finance'], 'Europe/Amsterdam'],
  ['clara', 'Clara Brandt', 'specialist', ['legal', 'security'], 'Europe/Berlin'],
  ['tom', 'Tom Becker', 'manager', ['managers'], 'Europe/Berlin'],
  ['aylin', 'Aylin Kaya', 'manager', ['managers'], 'Europe/Berlin'],
  ['greta', 'Greta Lund', 'admin', ['front-line'], 'Europe/Berlin'],
] as const satisfies readonly (readonly [string, string, Role, readonly string[], string])[];

export type StaffSlug = (typeof staff)[number][0];

export function personId(slug: StaffSlug): PersonId {
  return nameBasedId('sample', 'person', slug) as PersonId;
}

/** Whoever decides while somebody is away. */
const deputies: Partial<Record<StaffSlug, StaffSlug>> = {
  tom: 'aylin',
  aylin: 'tom',
  omar: 'yuki',
  hana: 'ruth',
  ruth: 'lena',
};

export interface Absence {
  readonly from: Instant;
  readonly until: Instant;
}

/** Wednesday 15 April 2026, until Thursday 08:00 in Berlin. */
export const tomsAbsence: Absence = {
  from: Date.UTC(2026, 3, 14, 22),
  until: Date.UTC(2026, 3, 16, 6),
};

/** Everybody; Tom Becker, who decides about refunds, is away once. */
export function samplePeople(tomIsAway: Absence = tomsAbsence): Person[] {
  return staff.map(([slug, name, role, teams, timeZone]) => ({
    id: personId(slug),
    name,
    publicName: name,
    email: `${slug}@kestrel.example`,
    role,
    timeZone,
    locale: 'en-GB',
    teamIds: teams.map((team) => team as unknown as TeamId),
    ...(timeZone === 'Europe/London' ? { calendarId: 'office-london' as CalendarId } : {}),
    ...deputyOf(slug),
    ...(slug === 'tom' ? { awayFrom: tomIsAway.from } : {}),
    awayUntil: slug === 'tom' ? tomIsAway.until : null,
    closedAt: null,
  }));
}

function deputyOf(slug: StaffSlug): Pick<Person, 'deputyId'> {
  const deputy = deputies[slug];
  return deputy ? { deputyId: personId(deputy) } : {};
}

const workday: Calendar['weekly'] = {
  mon: [['08:00', '18:00']],
  tue: [['08:00', '18:00']],
  wed: [['08:00', '18:00']],
  thu: [['08:00', '18:00']],
  fri: [['08:00', '18:00']],
};

const wholeDay: [string, string][] = [['00:00', '24:00']];

export function sampleCalendars(): { id: CalendarId; body: Calendar }[] {
  const everyDay = {
    mon: wholeDay,
    tue: wholeDay,
    wed: wholeDay,
    thu: wholeDay,
    fri: wholeDay,
    sat: wholeDay,
    sun: wholeDay,
  };
  return [
    {
      id: 'office' as CalendarId,
      body: {
        zone: 'Europe/Berlin',
        weekly: workday,
        recurringHolidays: ['01-01', '05-01', '10-03', '12-25', '12-26'],
      },
    },
    {
      id: 'office-london' as CalendarId,
      body: { zone: 'Europe/London', weekly: workday, recurringHolidays: ['01-01', '12-25', '12-26'] },
    },
    { id: 'around-the-clock' as CalendarId, body: { zone: 'Europe/Berlin', weekly: everyDay } },
  ];
}

/** What customers read; the others are teams of specialists to them. */
const publicTeamNames = {
  'front-line': 'Kestrel Support',
  engineering: 'Kestrel Engineering',
  platform: 'Platform and integrations',
  finance: 'Billing',
} as const;

/** Team, name, tier, lead, backup. */
const teams = [
  ['front-line', 'Front line', 1, 'ruth', 'ruth'],
  ['specialists', 'Specialists', 2, 'ruth', 'ingrid'],
  ['engineering', 'Engineering', 3, 'omar', 'yuki'],
  ['platform', 'Platform', 3, 'hana', 'nadia'],
  ['incident-response', 'Incident Response', 3, 'omar', 'omar'],
  ['support-operations', 'Support Operations', 3, 'hana', 'hana'],
  ['finance', 'Finance', 3, 'tom', 'aylin'],
  ['legal', 'Legal', 3, 'tom', 'aylin'],
  ['security', 'Security', 3, 'omar', 'omar'],
  ['managers', 'Managers', 3, 'tom', 'aylin'],
] as const satisfies readonly (readonly [string, string, Tier, StaffSlug, StaffSlug])[];

export function sampleTeams(): Team[] {
  return teams.map(([id, name, tier, lead, backup]) => ({
    id: id as unknown as TeamId,
    name,
    ...(id in publicTeamNames ? { publicName: publicTeamNames[id as keyof typeof publicTeamNames] } : {}),
    tier,
    calendarId: 'office' as CalendarId,
    ...(id === 'incident-response'
      ? { dutyCalendarId: 'around-the-clock' as CalendarId, rotaId: 'incidents' as RotaId }
      : {}),
    memberIds: staff
      .filter(
        ([, , role, of]) =>
          (of as readonly string[]).includes(id) &&
          role !== 'admin' &&
          !(role === 'team-lead' && id === 'front-line'),
      )
      .map(([slug]) => personId(slug)),
    leadIds: [personId(lead)],
    backupId: personId(backup),
  }));
}

export function sampleRotas(): Rota[] {
  return [
    {
      id: 'incidents' as RotaId,
      name: 'Incidents, first call',
      zone: 'Europe/Berlin',
      plans: [
        {
          startsAt: null,
          version: 1,
          layers: [
            {
              id: 'weeks',
              name: 'Weeks',
              priority: 1,
              zone: 'Europe/Berlin',
              every: 'week',
              length: 1,
              startsOn: '2026-01-05',
              handOffAt: '09:00',
              turns: [[personId('omar')], [personId('yuki')], [personId('marek')]],
            },
          ],
          afterHoursIds: [personId('hana')],
        },
      ],
    },
  ];
}
