// Says what was asked of experts, as sentences for the history.
import type { ConsultEvent } from '../../model/consult.ts';
import type { PersonId } from '../../model/words.ts';
import { formatDuration } from '../clocks/durations.ts';
import { type Reader, sayInstant } from '../clocks/say-instant.ts';

interface Names {
  person(id: PersonId): string;
  readonly reader: Reader;
}

export function sayConsult(body: ConsultEvent, names: Names): string {
  switch (body.type) {
    case 'consult-asked':
      return `${names.person(body.askedById)} asked ${people(body.expertIds, names)} without handing over${'dueAt' in body.clock ? `; an answer is owed by ${sayInstant(body.clock.dueAt, names.reader)}` : ''}.`;
    case 'consult-answered':
      return `${names.person(body.byId)} answered the question of ${names.person(body.askedById)}, after ${formatDuration(body.tookMs, { withDays: true })}.`;
    case 'consult-missed':
      return `${people(body.expertIds, names)} did not answer in time${body.lateMs >= 60_000 ? ` (noticed ${formatDuration(body.lateMs)} late)` : ''}.`;
    case 'consult-warned':
      return `${people(body.expertIds, names)} ${were(body.expertIds)} told that the answer is due soon.`;
    case 'consult-reminded':
      return `${people(body.expertIds, names)} ${were(body.expertIds)} reminded of the question.`;
    case 'consult-ended':
      return body.byId === null
        ? `${people(body.expertIds, names)} can’t answer any more; the question of ${names.person(body.askedById)} has ended.`
        : `${names.person(body.byId)} no longer needs an answer of ${people(body.expertIds, names)}.`;
  }
}

function people(ids: readonly PersonId[], names: Names): string {
  const all = ids.map((id) => names.person(id));
  const last = all.at(-1) ?? 'nobody';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

function were(ids: readonly PersonId[]): string {
  return ids.length === 1 ? 'was' : 'were';
}
