import { closeSync, openSync, writeSync } from 'node:fs';
import type { SeenTicket } from '../rules/audit/seen-ticket.ts';

const flushAt = 1 << 20;

/** Writes the figures of each ticket as a CSV; what the log does not say is an empty field. Lengths are in seconds. */
export class TicketRows {
  readonly #file: number;
  #text = `${ticketColumns.map(([name]) => name).join(',')}\n`;

  constructor(path: string) {
    this.#file = openSync(path, 'w', 0o600);
  }

  add(seen: SeenTicket, nameOf: (ticket: number) => string): void {
    const fields = ticketColumns.map(([, read]) => read(seen, nameOf));
    this.#text += `${fields.map(quoted).join(',')}\n`;
    if (this.#text.length > flushAt) this.#flush();
  }

  end(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }
}

type Cell = string | number | boolean;

export const ticketColumns: readonly (readonly [
  string,
  (seen: SeenTicket, nameOf: (ticket: number) => string) => Cell,
])[] = [
  ['ticket', ({ events }, nameOf) => nameOf(events.ticket)],
  ['events', ({ measures }) => measures.events],
  ['firstAt', ({ measures }) => instant(measures.firstAt)],
  ['lastAt', ({ measures }) => instant(measures.lastAt)],
  ['startsAt', ({ measures }) => instant(measures.startsAt)],
  ['teams', ({ measures }) => measures.teams],
  ['handoffs', ({ measures }) => measures.handoffs],
  ['teamDirectReturns', ({ measures }) => measures.teamDirectReturns],
  ['teamAnyReturns', ({ measures }) => measures.teamAnyReturns],
  ['people', ({ measures }) => measures.people],
  ['personChanges', ({ measures }) => measures.personChanges],
  ['personDirectReturns', ({ measures }) => measures.personDirectReturns],
  ['touches', ({ measures }) => measures.touches],
  ['startTier', ({ measures }) => known(measures.startTier)],
  ['highestTier', ({ measures }) => known(measures.highestTier)],
  ['endTier', ({ measures }) => known(measures.endTier)],
  ['tierDirectReturns', ({ measures }) => measures.tierDirectReturns],
  ['upMoves', ({ measures }) => measures.upMoves],
  ['downMoves', ({ measures }) => measures.downMoves],
  ['skips', ({ measures }) => measures.skips],
  [
    'pushToFrontViolation',
    ({ measures }) => measures.startsAbove || measures.pushedDown || measures.pushedPast,
  ],
  ['reopened', ({ measures }) => measures.reopened],
  ['reopenedAfterClosed', ({ measures }) => measures.reopenedAfterClosed],
  ['reopenedByName', ({ measures }) => measures.reopenedByName.join(' ')],
  ['reopenCounter', ({ measures }) => known(measures.reopenCounter)],
  ['reassignments', ({ measures }) => known(measures.reassignments)],
  ['spanSeconds', ({ measures }) => measures.spanMs / 1000],
  ['waitSeconds', ({ measures }) => measures.waitMs / 1000],
  ['firstResolvedAt', ({ measures }) => instant(measures.firstResolvedAt)],
  [
    'firstResolvedEventAt',
    ({ measures, events }) => instant(events.at[measures.resolvedIndex] ?? Number.NaN),
  ],
  ['toFirstResolutionSeconds', ({ measures }) => known(measures.toFirstResolutionMs / 1000)],
  ['closedAt', ({ measures }) => instant(measures.closedAt)],
  ['toCloseSeconds', ({ measures }) => known(measures.toCloseMs / 1000)],
  ['escalatedAt', ({ measures, events }) => instant(events.at[measures.escalatedIndex] ?? Number.NaN)],
  ['priorityRaises', ({ measures }) => measures.priorityRaises],
  ['priorityLowers', ({ measures }) => measures.priorityLowers],
  ['slaMissed', ({ measures }) => (measures.lastVerdict === 0 ? '' : measures.lastVerdict === -1)],
  ['slaEverMissed', ({ measures }) => measures.everMissed],
  ['onlyTheEnd', ({ measures }) => measures.onlyTheEnd],
];

function instant(at: number): string {
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}

function known(number: number): number | string {
  return Number.isNaN(number) || number < 0 ? '' : number;
}

/** A sign at which a spreadsheet would begin to calculate is kept from it. */
function quoted(cell: Cell): string {
  const text = String(cell);
  if (typeof cell !== 'string') return text;
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
