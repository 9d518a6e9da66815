import { describe, expect, it } from 'vitest';
import { makeScanner } from '../../src/channels/scan/scan-file.ts';
import { scanFiles } from '../../src/operations/attachments/scan-files.ts';
import { startTestDesk } from '../support/test-desk.ts';
import { packet } from '../support/ticket-so-far.ts';
import { png, readFileOf, ticketFor, uploadFile } from '../support/uploaded-files.ts';

describe('the check of files', () => {
  it('is asked before anybody may open one: until it answers, and after it refuses, nobody can', async () => {
    const scanned = await startTestDesk({ scansFiles: true });
    try {
      const of = await ticketFor(scanned);
      const [good, bad] = [
        await uploadFile(scanned, of, 'good.png', png),
        await uploadFile(scanned, of, 'bad.log', Buffer.from('virus')),
      ];
      expect([good.scan, bad.scan]).toEqual(['waiting', 'waiting']);
      const early = await readFileOf(scanned, of, good.id, 'content');
      expect([early.statusCode, early.json()]).toEqual([
        422,
        expect.objectContaining({ code: 'file_waits_for_scan' }),
      ]);
      await scanFiles(scanned.desk, async () => 'unknown');
      expect((await readFileOf(scanned, of, good.id, 'content')).statusCode).toBe(422);
      scanned.clock.forwardTo(scanned.clock.realNow() + 61_000);
      const command = makeScanner({ command: 'grep -q -v virus', address: null });
      if (command === null) throw new Error('There is a scanner.');
      await scanFiles(scanned.desk, command);
      const { attachments } = await scanned.as('priya').listAttachments({ ticketId: of });
      expect(attachments.map(({ name, scan }) => [name, scan])).toEqual([
        ['good.png', 'clean'],
        ['bad.log', 'refused'],
      ]);
      expect((await readFileOf(scanned, of, good.id, 'preview')).statusCode).toBe(200);
      const refused = await readFileOf(scanned, of, bad.id, 'content');
      expect(refused.json()).toMatchObject({ code: 'file_refused_by_scan' });
      const message = {
        ticketId: of,
        direction: 'outbound',
        text: 'See it.',
        attachmentIds: [bad.id],
      } as const;
      expect((await scanned.as('priya').send('addMessage', message)).body).toMatchObject({
        code: 'file_refused_by_scan',
      });
      const evidence = [{ kind: 'log' as const, text: 'bad.log', attachmentId: bad.id }];
      const open = { ticketId: of, kind: 'functional', packet: { ...packet, evidence } } as const;
      expect((await scanned.as('priya').send('openEscalation', open)).body).toMatchObject({
        code: 'file_refused_by_scan',
      });
    } finally {
      await scanned.close();
    }
  });

  it('says nothing where there is no such program', async () => {
    const scan = makeScanner({ command: 'no-such-program-here', address: null });
    const said = await scan?.({
      sha256: '',
      size: 1,
      bytes: async function* () {
        yield Buffer.from('x');
      },
    });
    expect(said).toBe('unknown');
    expect(makeScanner({ command: null, address: null })).toBeNull();
  });
});
