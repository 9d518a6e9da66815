import type { Directory } from '../../src/model/directory.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import { liveSampleTicket } from '../../src/operations/sample/live-sample-ticket.ts';
import type { PastTicket } from '../../src/operations/past/past-ticket.ts';
import {
  personId,
  sampleCalendars,
  samplePeople,
  sampleRotas,
  sampleTeams,
} from '../../src/operations/sample/sample-people.ts';
import type { SampleTicket } from '../../src/operations/sample/sample-tickets.ts';
import { allSampleTickets } from '../../src/operations/sample/all-sample-tickets.ts';
import { compilePolicy } from '../../src/rules/policy/compile-policy.ts';
import { calendarsOf, factsAt, standardPolicy } from './world.ts';

/** The sample's company without a desk. */
export function sampleDirectory(): Directory {
  const records = <T extends { id: string }>(all: readonly T[]) =>
    new Map(all.map((record) => [record.id as T['id'], { version: 1, record }]));
  return {
    version: 1,
    people: new Map(samplePeople().map((one) => [one.id, one])),
    teams: records(sampleTeams()),
    rotas: new Map(sampleRotas().map((record) => [record.id, { version: 1, record, exceptions: [] }])),
    calendars: new Map(sampleCalendars().map(({ id, body }) => [id, { version: 1, record: body }])),
    catchAllId: personId('ruth'),
  };
}

export interface LivedSample {
  readonly tickets: readonly SampleTicket[];
  readonly pasts: readonly PastTicket[];
}

/** All of the sample as it is when it is opened at `end`. */
export function liveSample(seed: number, end: Instant, newest = Number.POSITIVE_INFINITY): LivedSample {
  const directory = sampleDirectory();
  const around = {
    directory,
    policies: [compilePolicy(standardPolicy, 1)],
    calendarOf: calendarsOf(directory),
  };
  const tickets = allSampleTickets(seed, end);
  const workspaceId = '00000000-0000-4000-8000-00000000beef' as WorkspaceId;
  const facts = (at: Instant) => factsAt(around, at);
  const pasts = tickets.flatMap((ticket, index) =>
    index < tickets.length - newest
      ? []
      : [liveSampleTicket(ticket, { workspaceId, factsAt: facts, number: index + 1, end })],
  );
  return { tickets, pasts };
}
