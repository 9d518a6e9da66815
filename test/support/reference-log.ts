import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { auditFiles } from '../../src/history/audit-files.ts';
import { readMapping } from '../../src/history/read-mapping.ts';
import type { TicketShare } from '../../src/model/audit-figures.ts';
import type { AuditReport } from '../../src/model/audit-report.ts';
import type { SeenTicket } from '../../src/rules/audit/seen-ticket.ts';
import { compilePolicy } from '../../src/rules/policy/compile-policy.ts';
import { parsePolicy } from '../../src/rules/policy/parse-policy.ts';

const root = `${import.meta.dirname}/../..`;
const shared = `${root}/../shared/data`;
/** Whether the logs are there whose figures are known. */
export const isThere = existsSync(`${shared}/bpic2013_incidents/reference.json`);

type TicketFigures = Readonly<Record<string, number | string | boolean>>;

export const json = (path: string) => JSON.parse(readFileSync(`${shared}/${path}`, 'utf8'));

function referenceTickets(path: string): Map<string, Record<string, string>> {
  const [header, ...rows] = gunzipSync(readFileSync(`${shared}/${path}`))
    .toString('utf8')
    .trimEnd()
    .split(/\r?\n/);
  const names = (header ?? '').split(',');
  return new Map(
    rows.map((row) => {
      const fields = row.split(',');
      return [fields[0] ?? '', Object.fromEntries(names.map((name, place) => [name, fields[place] ?? '']))];
    }),
  );
}

export async function auditOf(
  mapping: string,
  file: string,
  pick: (seen: SeenTicket) => TicketFigures = () => ({}),
  policy?: string,
) {
  const tickets = new Map<string, TicketFigures>();
  const parsed =
    policy === undefined ? null : parsePolicy(policy, { teams: new Set(policy.match(/[a-z0-9-]+/g)) });
  const report = await auditFiles({
    files: [`${shared}/${file}`],
    mapping: readMapping(readFileSync(`${root}/examples/mappings/${mapping}.yaml`, 'utf8')),
    policy: parsed && 'policy' in parsed ? compilePolicy(parsed.policy, 1) : null,
    onTicket: (seen, nameOf) => tickets.set(nameOf(seen.events.ticket), pick(seen)),
  });
  return { report, tickets };
}

/** Every ticket has the figures of the reference, and there are no others. */
export function expectTickets(tickets: Map<string, TicketFigures>, file: string, names: readonly string[]) {
  const wanted = referenceTickets(file);
  const cut = (figures: Readonly<Record<string, unknown>> | undefined) =>
    names.map((name) => `${name} ${String(figures?.[name])}`);
  const differing = [...wanted].flatMap(([ticket, figures]) => {
    const [ours, theirs] = [cut(tickets.get(ticket)), cut(figures)];
    const at = ours.findIndex((one, place) => one !== theirs[place]);
    return at === -1 ? [] : [`${ticket}: ${ours[at]}, not ${theirs[at]}`];
  });
  expect(differing.slice(0, 5)).toEqual([]);
  expect(tickets.size).toBe(wanted.size);
}

export const without = (all: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
export const shares = (one: TicketShare | null | undefined) => ({ cases: one?.tickets, pct: one?.share });
export const spread = (
  one: AuditReport['durations']['toClose'],
  names = 'n min mean median p90 p95 max sd_sample sum',
  factor = 1,
) =>
  Object.fromEntries(
    names.split(' ').map((name) => {
      const value = one?.[name.replace('_sample', '') as 'n'] ?? null;
      return [name, name === 'n' || value === null ? value : Number((value / factor).toFixed(3))];
    }),
  );
export const counts = (report: AuditReport, column: string) =>
  Object.fromEntries(
    report.states.filter((one) => one.column === column).map(({ value, events }) => [value, events]),
  );
export const iso = (at: number) => (Number.isNaN(at) ? '' : new Date(at).toISOString().replace('.000Z', 'Z'));
export const seconds = (ms: number) => (Number.isNaN(ms) ? '' : ms / 1000);
export const whole = (is: boolean) => (is ? 1 : 0);
