import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditFiles } from '../audit-files.ts';
import { auditProposalFor } from '../propose-audit.ts';
import { readMapping } from '../read-mapping.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-json-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
async function audit(text: string) {
  made += 1;
  const path = join(folder, `export-${made}.json`);
  writeFileSync(path, text);
  return auditFiles({ files: [path], mapping: readMapping(await auditProposalFor(path)) });
}

const change = (field: string, value: string | number) => ({ type: 'Change', field_name: field, value });
const zendesk = [
  {
    id: 1,
    ticket_id: 7,
    created_at: '2026-04-01T08:00:00Z',
    author_id: 3,
    events: [
      { type: 'Create', field_name: 'status', value: 'new' },
      { type: 'Create', field_name: 'group_id', value: 11 },
      { type: 'Comment', body: 'x' },
    ],
  },
  {
    id: 2,
    ticket_id: 7,
    created_at: '2026-04-01T09:00:00Z',
    author_id: 3,
    events: [change('status', 'open'), change('assignee_id', 5)],
  },
  { id: 3, ticket_id: 7, created_at: '2026-04-01T10:00:00Z', author_id: 3, events: [change('group_id', 12)] },
  {
    id: 4,
    ticket_id: 7,
    created_at: '2026-04-01T11:00:00Z',
    author_id: 3,
    events: [change('status', 'pending')],
  },
  {
    id: 5,
    ticket_id: 7,
    created_at: '2026-04-02T11:00:00Z',
    author_id: 3,
    events: [change('status', 'solved')],
  },
];

describe('an export of a helpdesk', () => {
  it.each([
    ['Zendesk audits', JSON.stringify({ audits: zendesk, next_page: null }, null, 1)],
    ['Zendesk audits on lines', zendesk.map((one) => JSON.stringify(one)).join('\n')],
    [
      'Freshdesk activities',
      JSON.stringify({
        activities_data: [
          {
            performed_at: '01-04-2026 08:00:00 +0000',
            ticket_id: 7,
            performer_id: 3,
            activity: { status: 'Open', group: 'Desk' },
          },
          {
            performed_at: '01-04-2026 09:00:00 +0000',
            ticket_id: 7,
            performer_id: 3,
            activity: { agent_name: 'Ann' },
          },
          {
            performed_at: '01-04-2026 10:00:00 +0000',
            ticket_id: 7,
            performer_id: 3,
            activity: { group: 'Experts' },
          },
          {
            performed_at: '01-04-2026 11:00:00 +0000',
            ticket_id: 7,
            performer_id: 3,
            activity: { status: 'Pending' },
          },
          {
            performed_at: '02-04-2026 11:00:00 +0000',
            ticket_id: 7,
            performer_id: 3,
            activity: { status: 'Resolved' },
          },
        ],
      }),
    ],
    [
      'a Zammad history',
      JSON.stringify({
        history: [
          ['group', 'Desk', 8],
          ['owner', 'Ann', 9],
          ['group', 'Experts', 10],
          ['state', 'pending reminder', 11],
          ['state', 'resolved', 35],
        ].map(([attribute, value, hour]) => ({
          object: 'Ticket',
          o_id: 7,
          type: 'updated',
          attribute,
          value_to: value,
          created_at: new Date(Date.UTC(2026, 3, 1, Number(hour))).toISOString(),
        })),
      }),
    ],
  ])('is read: %s', async (_name, text) => {
    const report = await audit(text);
    expect([report.tickets, report.events, report.handoffs?.total]).toEqual([1, 5, 1]);
    expect(report.durations.toFirstResolution).toMatchObject({ n: 1, median: 27 * 3600 });
    expect(report.waiting?.seconds).toBe(24 * 3600);
    expect(report.quality.troubles).toEqual([]);
  });

  it('of Zammad knows the creation and an article as the ticket’s own', async () => {
    const created = { type: 'created', created_at: '2026-04-01T08:00:00Z' };
    const report = await audit(
      JSON.stringify({
        history: [
          { id: 31, object: 'Ticket', o_id: 7, ...created },
          {
            id: 32,
            object: 'Ticket::Article',
            o_id: 55,
            related_object: 'Ticket',
            related_o_id: 7,
            ...created,
          },
          {
            id: 33,
            object: 'Ticket',
            o_id: 7,
            type: 'updated',
            attribute: 'state',
            value_to: 'resolved',
            created_at: '2026-04-01T09:00:00Z',
          },
        ],
      }),
    );
    expect([report.tickets, report.events, report.durations.toFirstResolution?.median]).toEqual([1, 3, 3600]);
    expect(report.quality.troubles).toEqual([]);
  });

  it('of tickets as they stand gives a beginning and an end', async () => {
    const ticket = {
      id: 7,
      created_at: '2026-04-01T08:00:00Z',
      updated_at: '2026-04-03T08:00:00Z',
      status: 4,
      priority: 3,
      group_id: 2,
      responder_id: 9,
      type: 'Question',
      stats: { resolved_at: '2026-04-02T08:00:00Z', closed_at: null },
    };
    const report = await audit(JSON.stringify([ticket]));
    expect([report.tickets, report.events, report.durations.toFirstResolution?.median]).toEqual([
      1, 2, 86_400,
    ]);
    expect(report.topTypes?.[0]?.type).toBe('Question');
  });

  it('counts records that are none', async () => {
    const report = await audit(
      [...zendesk.map((one) => JSON.stringify(one)), '{"cut', '{"other": 1}'].join('\n'),
    );
    expect(report.events).toBe(5);
    expect(report.quality.troubles).toMatchObject([
      { kind: 'broken-record', rows: 2, first: [{ row: 6 }, { row: 7 }] },
    ]);
  });
});
