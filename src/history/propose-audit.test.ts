import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isThere } from '../../test/support/reference-log.ts';
import { auditFiles } from './audit-files.ts';
import { auditProposalFor } from './propose-audit.ts';
import { readMapping } from './read-mapping.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-propose-'));
afterAll(() => rmSync(folder, { recursive: true }));
const shared = `${import.meta.dirname}/../../../shared/data`;

async function proposed(path: string) {
  const mapping = readMapping(await auditProposalFor(path));
  return { mapping, report: await auditFiles({ files: [path], mapping }) };
}

describe('an audit without a mapping', () => {
  it.skipIf(!isThere)('guesses one for the given logs that gives the same figures', async () => {
    const incidents = await proposed(`${shared}/bpic2013_incidents/events.csv.gz`);
    expect([
      incidents.report.tickets,
      incidents.report.handoffs?.total,
      incidents.report.tiers?.upMoves,
    ]).toEqual([1857, 2409, 838]);
    expect(incidents.mapping.audit.waiting).toEqual({
      subStatus: expect.arrayContaining(['Wait', 'Wait - User']),
    });
    const problems = await proposed(`${shared}/bpic2013_problems/closed_problems.csv.gz`);
    expect([problems.mapping.file.delimiter, problems.mapping.file.encoding]).toEqual([';', 'windows-1252']);
    expect([problems.report.tickets, problems.report.handoffs?.total]).toEqual([1487, 655]);
    const servicenow = await proposed(`${shared}/uci_servicenow/incident_event_log.csv.gz`);
    expect(servicenow.mapping.times.format).toBe('D/M/YYYY HH:mm');
    expect([servicenow.report.handoffs?.total, servicenow.report.sla?.verdict?.missed.tickets]).toEqual([
      4746, 2286,
    ]);
    const helpdesk = await proposed(`${shared}/helpdesk_italian/events.csv.gz`);
    expect([helpdesk.report.tickets, helpdesk.report.durations.toFirstResolution?.n]).toEqual([4580, 4569]);
  });

  const instants = [0, 90, 305, 420].map((minutes) => Date.UTC(2026, 2, 4, 8) + minutes * 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = (at: number) => new Date(at).toISOString().slice(11, 16);
  const twelve = (at: number) =>
    `${((new Date(at).getUTCHours() + 11) % 12) + 1}:${two(new Date(at).getUTCMinutes())}`;
  it.each<[string, string, (at: number) => string]>([
    ['seconds since 1970', 'epoch-s', (at) => String(at / 1000)],
    ['milliseconds since 1970', 'epoch-ms', String],
    ['months before days, where either could be', 'M/D/YYYY HH:mm', (at) => `3/4/2026 ${clock(at)}`],
    ['days with dots', 'D.M.YYYY HH:mm', (at) => `04.03.2026 ${clock(at)}`],
    [
      'a clock of twelve hours',
      'M/D/YYYY h:mm:ss A',
      (at) => `3/4/2026 ${twelve(at)}:00 ${new Date(at).getUTCHours() < 12 ? 'AM' : 'PM'}`,
    ],
  ])('tells %s', async (_, format, said) => {
    const path = join(folder, 'times.csv');
    const states = ['neu', 'offen', 'wartet', 'gelöst'];
    const rows = instants.map((at, index) => `V-1;${said(at)};${states[index]};"Büro\nKöln"`);
    const later = said(Date.UTC(2026, 2, 4, 17))
      .replace('3/4', '3/5')
      .replace('04.03', '05.03');
    writeFileSync(
      path,
      ['Vorgangsnummer;Zeitpunkt;Status;Gruppe', ...rows, `V-2;${later};neu;Büro`].join('\r\n'),
    );
    const { mapping, report } = await proposed(path);
    expect([mapping.times.format, mapping.columns.ticket, mapping.columns.team]).toEqual([
      format,
      'Vorgangsnummer',
      'Gruppe',
    ]);
    expect([report.events, report.durations.toFirstResolution?.median, report.quality.leftOut]).toEqual([
      5, 25_200, 0,
    ]);
  });

  it('guesses one for XES', async () => {
    const path = join(folder, 'log.xes');
    const event = (name: string, group: string, at: number) =>
      `<event><string key="concept:name" value="${name}"/><string key="org:group" value="${group}"/><date key="time:timestamp" value="2026-04-0${at}T08:00:00Z"/></event>`;
    writeFileSync(
      path,
      `<?xml version="1.0"?><log><trace><string key="concept:name" value="T-1"/>${event('Open', 'Desk L1', 1)}${event('Ask', 'Desk L2', 2)}${event('Solved', 'Desk L2', 3)}</trace></log>`,
    );
    const { report } = await proposed(path);
    expect([
      report.tickets,
      report.events,
      report.tiers?.upMoves,
      report.durations.toFirstResolution?.n,
    ]).toEqual([1, 3, 1, 1]);
  });

  it.each([
    [
      'German, in windows-1252',
      Buffer.from(
        'Vorgangsnummer;Zeitstempel;Vorgangsstatus;Gruppe;Priorität\nV-1;04.03.2026 09:15;Neu;1st Level;Hoch\nV-1;05.03.2026 09:15;Gelöst;2nd Level;Hoch\n',
        'latin1',
      ),
      { at: 'Zeitstempel', status: 'Vorgangsstatus', priority: 'Priorität' },
      'D.M.YYYY HH:mm',
    ],
    [
      'an export with names of months',
      'Issue key,Status,Created,Updated\nS-1,Done,04/Mar/26 9:15 AM,05/Mar/26 10:00 AM\nS-1,Open,04/Mar/26 9:15 AM,04/Mar/26 10:00 PM\n',
      { ticket: 'Issue key', openedAt: 'Created', at: 'Updated' },
      'D/MMM/YY h:mm A',
    ],
    [
      'times in a column that is named for something else',
      'caseid,begun,amount,stage\n7,1772600000,12,Triage\n7,1772603600,900,Fix\n',
      { ticket: 'caseid', at: 'begun', activity: 'stage' },
      'epoch-s',
    ],
    [
      'a type that is no direction',
      'Ticket Id,Created time,Type,Technician\n1,2026-03-04 09:00,Question,Ann\n2,2026-03-04 10:00,Problem,Bob\n',
      { issueType: 'Type', agent: 'Technician', openedAt: 'Created time' },
      'iso',
    ],
  ])('guesses %s', async (_name, log, columns, format) => {
    const path = join(folder, 'guessed.csv');
    writeFileSync(path, log);
    const { mapping, report } = await proposed(path);
    expect(mapping.columns).toMatchObject(columns);
    expect([mapping.times.format, report.events, report.quality.leftOut]).toEqual([format, 2, 0]);
  });

  it('says what it could not guess', async () => {
    const path = join(folder, 'odd.csv');
    writeFileSync(path, 'foo,bar\n1,2\n');
    await expect(auditProposalFor(path)).rejects.toThrow('No column could be guessed for the id of a ticket');
  });
});
