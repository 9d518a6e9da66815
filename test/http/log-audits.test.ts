import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyWorkspace } from '../../src/operations/create-empty-workspace.ts';
import { forgetOldAudits } from '../../src/operations/log-audits/forget-log-audits.ts';
import { createTokenFor } from '../../src/operations/tokens.ts';
import { announced, inventedLog, inventedMapping, uploaded } from '../support/log-audit-writes.ts';
import type { Problem } from '../../src/http/problem.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const nobodys = '00000000-0000-4000-8000-0000000000ff';
const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as Problem).code];

async function ended(auditId: string) {
  await expect
    .poll(async () => (await desk.api.viewLogAudit({ auditId })).state, { timeout: 20_000 })
    .not.toBe('running');
  return desk.api.viewLogAudit({ auditId });
}

const newest = async () => (await desk.api.listLogAudits({})).audits[0]?.id ?? '';

const read = (auditId: string, operation: 'readLogAuditReport' | 'readLogAuditPage' | 'readLogAuditText') =>
  desk.api.send(operation, { auditId });

describe('an audit by upload', () => {
  it('is proposed a mapping, runs, and gives the report that the command line gives', async () => {
    const auditId = await uploaded(desk);
    const look = await desk.api.lookAtLogs({ auditId });
    expect(look).toMatchObject({
      kind: 'csv',
      header: ['Ticket', 'Time', 'State', 'Group'],
      looked: { rows: 7, withTime: 7 },
      mapping: { columns: { ticket: 'Ticket', at: 'Time', status: 'State', team: 'Group' } },
      problems: [],
    });
    expect(look.times[0]).toBe('2026-03-04T09:00:00.000Z');
    expect(look.words['State']).toContainEqual({ word: 'Solved', rows: 2 });
    const started = await desk.api.startLogAudit({ auditId, mapping: look.source, isGuess: true });
    expect(started.state).toBe('running');
    const end = await ended(auditId);
    const handOffs = {
      heading: 'Hand-offs',
      told: expect.stringMatching(/^\d+ % of tickets change team at least once.*\.$/),
    };
    expect(end).toMatchObject({
      state: 'done',
      failure: null,
      summary: { tickets: 2, events: 7, isCut: false, findings: expect.arrayContaining([handOffs]) },
    });
    const report = (await read(auditId, 'readLogAuditReport')).body as {
      handoffs: { total: number };
      quality: { files: string[]; remarks: string[] };
    };
    expect([report.handoffs.total, report.quality.files]).toEqual([2, ['invented.csv']]);
    expect(report.quality.remarks).toEqual([expect.stringContaining('guess')]);
    expect((await read(auditId, 'readLogAuditText')).text).toContain('2 tickets');
  });

  it('shows its page under rules of its own: no script, no frame, nothing from elsewhere', async () => {
    const id = await newest();
    const { headers, text, status } = await read(id, 'readLogAuditPage');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'.*sandbox/);
    expect(text).toContain('<h1>Audit: invented.csv</h1>');
    expect(text).not.toContain('<script');
  });

  it('comes in parts, and out of step says where to go on', async () => {
    const bytes = Buffer.from(inventedLog);
    const auditId = await announced(desk);
    const send = (offset: number, part: Buffer) =>
      desk.api.send('sendLogPart', { auditId, file: 0, offset, part });
    expect((await send(0, bytes.subarray(0, 50))).body).toEqual({ received: 50 });
    const again = await send(0, bytes.subarray(0, 50));
    expect(again.body).toMatchObject({ code: 'upload_out_of_step', params: { received: 50 } });
    expect(codeOf(await desk.api.send('lookAtLogs', { auditId }))).toEqual([422, 'upload_incomplete']);
    expect(codeOf(await send(50, Buffer.concat([bytes, bytes])))).toEqual([422, 'upload_longer_than_said']);
    expect((await send(50, bytes.subarray(50))).body).toEqual({ received: bytes.length });
    expect((await desk.api.viewLogAudit({ auditId })).state).toBe('uploaded');
    await desk.api.deleteLogAudit({ auditId });
    expect(codeOf(await desk.api.send('viewLogAudit', { auditId }))).toEqual([404, 'audit_not_found']);
  });

  it.each([
    [
      'a gzip that is cut before its first row',
      gzipSync(inventedLog).subarray(0, 14),
      undefined,
      'cut off or broken',
    ],
  ])('says in words what is wrong: %s', async (_name, log, mapping, words) => {
    const auditId = await uploaded(desk, log);
    const { body } = await desk.api.send('lookAtLogs', { auditId, ...(mapping ? { mapping } : {}) });
    expect(body).toMatchObject({ code: 'log_unreadable', detail: expect.stringContaining(words) });
    expect((body as Problem).detail).not.toContain('/');
    await desk.api.deleteLogAudit({ auditId });
  });

  it('names what a mapping lacks before it starts, and why it failed when it is started all the same', async () => {
    const auditId = await uploaded(desk);
    const wrong = inventedMapping.replace('at: Time', 'at: When').replace('zone: UTC', 'zone: Mars/Base');
    const { problems } = await desk.api.lookAtLogs({ auditId, mapping: wrong });
    expect(problems).toEqual([expect.stringContaining('no column "When"')]);
    const comma = inventedMapping.replace("';'", "','");
    expect((await desk.api.lookAtLogs({ auditId, mapping: comma })).header).toEqual([
      'Ticket;Time;State;Group',
    ]);
    await desk.api.startLogAudit({ auditId, mapping: comma });
    expect(await ended(auditId)).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/^invented\.csv has no column "Ticket".*";" were the delimiter\.$/),
    });
    // Nothing is lost: the mended mapping runs over the same log, with the desk's policy.
    await desk.api.startLogAudit({ auditId, mapping: inventedMapping, comparePolicy: true });
    expect(await ended(auditId)).toMatchObject({ state: 'done', comparesPolicy: true });
    await desk.api.deleteLogAudit({ auditId });
  });

  it('can be stopped, and runs alone', async () => {
    const rows = Array.from({ length: 400_000 }, (_, row) => `T-${row};04/03/2026 09:00;New;Front`);
    const auditId = await uploaded(
      desk,
      gzipSync(`Ticket;Time;State;Group\n${rows.join('\n')}\n`, { level: 1 }),
    );
    const other = await uploaded(desk);
    await desk.api.startLogAudit({ auditId, mapping: inventedMapping });
    expect(
      codeOf(await desk.api.send('startLogAudit', { auditId: other, mapping: inventedMapping })),
    ).toEqual([422, 'audits_busy']);
    await desk.api.stopLogAudit({ auditId });
    expect((await ended(auditId)).state).toBe('stopped');
    expect(codeOf(await read(auditId, 'readLogAuditReport'))).toEqual([404, 'audit_not_done']);
    await desk.api.deleteLogAudit({ auditId });
    await desk.api.deleteLogAudit({ auditId: other });
  });

  it.each([
    ['../../etc/passwd', 10],
    ['..', 10],
    ['a\u0000b', 10],
    ['a\ud800', 10],
    ['é'.repeat(101), 10],
    ['x.csv', 0],
    ['x.csv', 1.5],
  ])('is not announced by the name %j with %d bytes', async (name, bytes) => {
    const { status } = await desk.api.send('beginLogAudit', { files: [{ name, bytes }] });
    expect(status).toBe(400);
  });

  it('has limits: of bytes, of parts, of audits', async () => {
    const huge = { files: [{ name: 'x.csv', bytes: 5e9 }] };
    expect(codeOf(await desk.api.send('beginLogAudit', huge))).toEqual([413, 'upload_too_large']);
    const auditId = await announced(desk);
    const part = Buffer.alloc(4 * 1024 * 1024 + 1);
    const large = await desk.api.send('sendLogPart', { auditId, file: 0, offset: 0, part });
    expect(large.body).toMatchObject({ code: 'body_too_large', params: { limitBytes: 4 * 1024 * 1024 } });
    expect(
      codeOf(await desk.api.send('sendLogPart', { auditId, file: 1, offset: 0, part: Buffer.alloc(1) })),
    ).toEqual([404, 'audit_not_found']);
    const more = [];
    for (let i = 0; i < 11; i += 1)
      more.push(await desk.api.send('beginLogAudit', { files: [{ name: 'x.csv', bytes: 1 }] }));
    expect(more.map(codeOf).at(-1)).toEqual([422, 'audits_full']);
  });

  it('is nobody else’s: not of another workspace, not of an agent', async () => {
    const auditId = await newest();
    const { workspaceId } = await createEmptyWorkspace(desk.desk, {
      adminEmail: 'ada@other.example',
      zone: 'UTC',
      policySource: standardPolicy,
    });
    const made = await createTokenFor(desk.desk, workspaceId, 'ada@other.example', { name: 'x' });
    const ada = desk.with(made?.token ?? '');
    expect((await ada.listLogAudits({})).audits).toEqual([]);
    for (const operation of [
      'viewLogAudit',
      'lookAtLogs',
      'stopLogAudit',
      'deleteLogAudit',
      'readLogAuditPage',
    ] as const) {
      const theirs = await ada.send(operation, { auditId });
      expect([operation, theirs]).toEqual([
        operation,
        await ada.send(operation, { auditId: nobodys }).then((one) => ({ ...one, headers: theirs.headers })),
      ]);
      expect(theirs.status).toBe(404);
    }
    expect(codeOf(await desk.as('priya').send('viewLogAudit', { auditId }))).toEqual([
      403,
      'role_lacks_scope',
    ]);
  });

  it('is in the audit log, with the names of the files', async () => {
    const { rows } = await desk.api.listAudit({ what: 'beginLogAudit', limit: 1 });
    expect(rows[0]?.params).toMatchObject({ files: [{ name: 'x.csv' }] });
    expect((await desk.api.listAudit({ what: 'deleteLogAudit', limit: 1 })).rows).toHaveLength(1);
  });

  it('loses its logs after a day and its report after a month', async () => {
    const done = (await desk.api.listLogAudits({})).audits.find(({ state }) => state === 'done');
    const auditId = done?.id ?? '';
    desk.clock.forwardTo(desk.clock.realNow() + 25 * 3_600_000);
    forgetOldAudits(desk.desk);
    const { audits } = await desk.api.listLogAudits({});
    expect(audits.map(({ id, logsKeptUntil }) => [id, logsKeptUntil])).toEqual([[auditId, null]]);
    expect(codeOf(await desk.api.send('startLogAudit', { auditId, mapping: 'x' }))).toEqual([
      410,
      'logs_gone',
    ]);
    expect((await read(auditId, 'readLogAuditPage')).status).toBe(200);
    desk.clock.forwardTo(desk.clock.realNow() + 30 * 24 * 3_600_000);
    forgetOldAudits(desk.desk);
    expect((await desk.api.listLogAudits({})).audits).toEqual([]);
  });
});
