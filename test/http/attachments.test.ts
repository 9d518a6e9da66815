import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../src/model/instant.ts';
import { forgetUnusedFiles } from '../../src/operations/attachments/forget-unused-files.ts';
import { readChunk } from '../../src/storage/attachments.ts';
import { newPolicySource } from '../support/other-policy.ts';
import { customerBrowser, formOf } from '../support/customer-browser.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import { packet } from '../support/ticket-so-far.ts';
import { png, readFileOf, ticketFor, uploadFile } from '../support/uploaded-files.ts';

let desk: TestDesk;
let ticketId: string;
beforeAll(async () => {
  desk = await startTestDesk({
    policy: newPolicySource('attachments: { fileMegabytes: 9, ticketMegabytes: 12, refusedEndings: [exe] }'),
  });
  ticketId = await newTicket();
});
afterAll(() => desk.close());

const newTicket = (on = desk) => ticketFor(on);
const upload = (name: string, content: Buffer, of = ticketId, on = desk) => uploadFile(on, of, name, content);
const read = (id: string, what: 'content' | 'preview', of = ticketId, on = desk) =>
  readFileOf(on, of, id, what);

describe('files of a ticket', () => {
  it('come in parts, are known by their bytes, and come back as they were', async () => {
    const long = Buffer.alloc(8_700_000, 'line of a log\n');
    const file = await upload('../../day.log', long);
    expect(file).toMatchObject({
      name: 'day.log',
      size: long.length,
      type: 'text/plain',
      isImage: false,
      scan: 'unscanned',
      sha256: createHash('sha256').update(long).digest('hex'),
      addedBy: { name: 'Priya Raman' },
    });
    const answer = await read(file.id, 'content');
    expect(answer.rawPayload.equals(long)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="day.log"; filename*=UTF-8''day.log`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    await desk.as('priya').removeAttachment({ ticketId, attachmentId: file.id });
    expect((await read(file.id, 'content')).statusCode).toBe(404);
  });

  it('are shown only where they are pictures, whatever they are called', async () => {
    const shot = await upload('Bild "für" <Sie>.png', png);
    const shown = await read(shot.id, 'preview');
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/png']);
    expect(shown.headers['content-disposition']).toMatch(
      /^inline; filename="[\w .()-]+"; filename\*=UTF-8''Bild/,
    );
    for (const [name, content] of [
      ['evil.png', '<script>alert(1)</script>'],
      ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['page.html', '<!doctype html>'],
    ] as const) {
      const file = await upload(name, Buffer.from(content));
      expect((await read(file.id, 'preview')).statusCode).toBe(404);
      const saved = await read(file.id, 'content');
      expect(saved.headers['content-type']).toBe('application/octet-stream');
      expect(saved.headers['content-disposition']).toMatch(/^attachment;/);
      await desk.as('priya').removeAttachment({ ticketId, attachmentId: file.id });
    }
  });

  it('go on where they were cut, and are no file before they are whole', async () => {
    const priya = desk.as('priya');
    const { id } = await priya.beginUpload({ ticketId, name: 'cut.log', bytes: 6 });
    const send = (offset: number, part: string) =>
      priya.send('sendFilePart', { ticketId, attachmentId: id, offset, part: Buffer.from(part) });
    expect((await send(0, 'abc')).body).toMatchObject({ received: 3, sha256: null });
    expect((await send(0, 'abc')).status).toBe(200);
    expect((await read(id, 'content')).statusCode).toBe(404);
    const gap = await send(4, 'e');
    expect([gap.status, gap.body]).toEqual([409, expect.objectContaining({ code: 'upload_out_of_step' })]);
    expect((await send(3, 'defg')).body).toMatchObject({ code: 'upload_longer_than_said' });
    const message = { ticketId, direction: 'outbound', text: 'See it.', attachmentIds: [id] } as const;
    expect((await priya.send('addMessage', message)).body).toMatchObject({ code: 'attachment_not_found' });
    expect((await send(3, 'def')).body).toMatchObject({ received: 6, sha256: expect.any(String) });
    expect((await read(id, 'content')).payload).toBe('abcdef');
    const none = await priya.send('beginUpload', { ticketId, name: 'x', bytes: 0 });
    expect(none.status).toBe(400);
  });

  it('have limits for one and for all of a ticket', async () => {
    const of = await newTicket();
    const priya = desk.as('priya');
    const big = await priya.send('beginUpload', { ticketId: of, name: 'x', bytes: 9_000_001 });
    expect([big.status, big.body]).toEqual([413, expect.objectContaining({ code: 'file_too_large' })]);
    const tool = await priya.send('beginUpload', { ticketId: of, name: 'tool.EXE', bytes: 1 });
    expect([tool.status, tool.body]).toEqual([422, expect.objectContaining({ code: 'file_kind_refused' })]);
    await priya.beginUpload({ ticketId: of, name: 'x', bytes: 9_000_000 });
    const more = await priya.send('beginUpload', { ticketId: of, name: 'y', bytes: 4_000_000 });
    expect([more.status, more.body]).toEqual([422, expect.objectContaining({ code: 'attachments_full' })]);
  });

  it('are those of their ticket and workspace, and go with one message', async () => {
    const file = await upload('shot.png', png);
    const other = await newTicket();
    expect((await read(file.id, 'content', other)).statusCode).toBe(404);
    const priya = desk.as('priya');
    const stolen = {
      ticketId: other,
      direction: 'outbound',
      text: 'See it.',
      attachmentIds: [file.id],
    } as const;
    expect((await priya.send('addMessage', stolen)).body).toMatchObject({ code: 'attachment_not_found' });
    await priya.addMessage({ ticketId, direction: 'outbound', text: 'See it.', attachmentIds: [file.id] });
    await desk.forward('1 min');
    const { messages } = await priya.viewTicket({ ticketId });
    expect(messages.at(-1)?.attachments.map(({ id }) => id)).toEqual([file.id]);
    const mail = desk.sent.findLast(({ destination }) => destination === 'sam@sample.example');
    expect(mail?.files?.map(({ name, type }) => [name, type])).toEqual([['shot.png', 'image/png']]);
    expect(Buffer.from(mail?.files?.[0]?.content ?? []).equals(png)).toBe(true);
    const gone = await priya.send('removeAttachment', { ticketId, attachmentId: file.id });
    expect(gone.body).toMatchObject({ code: 'attachment_not_found' });
    const twice = { ticketId, direction: 'outbound', text: 'Again.', attachmentIds: [file.id] } as const;
    expect((await priya.send('addMessage', twice)).body).toMatchObject({ code: 'attachment_not_found' });
  });

  it('go with another message where the first was taken back, and the same request sent again is the same', async () => {
    const of = await newTicket();
    const file = await upload('shot.png', png, of);
    const priya = desk.as('priya');
    const said = {
      ticketId: of,
      direction: 'outbound' as const,
      text: 'See it.',
      attachmentIds: [file.id],
    };
    const first = await priya.addMessage(said);
    await priya.undoAct({ ticketId: of, ...first.undo } as never);
    const again = { ...said, text: 'See it now.' };
    const answers = [
      await priya.send('addMessage', again, { key: 'files-again' }),
      await priya.send('addMessage', again, { key: 'files-again' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { messages } = await priya.viewTicket({ ticketId: of });
    expect(messages.map(({ takenBack, attachments }) => [takenBack, attachments.length])).toEqual([
      [false, 0],
      [true, 0],
      [false, 1],
    ]);
  });

  it('that nobody has used go after a week, with their content; what was sent or is evidence stays', async () => {
    const of = await newTicket();
    const priya = desk.as('priya');
    const [unused, sent, proof] = [
      await upload('unused.txt', Buffer.from('only once'), of),
      await upload('sent.txt', Buffer.from('sent'), of),
      await upload('proof.txt', Buffer.from('proof'), of),
    ];
    const { id: cut } = await priya.beginUpload({ ticketId: of, name: 'cut.txt', bytes: 9 });
    await priya.addMessage({ ticketId: of, direction: 'note', text: 'See it.', attachmentIds: [sent.id] });
    const evidence = [{ kind: 'file' as const, text: 'proof.txt', attachmentId: proof.id }];
    const { escalationId } = await priya.openEscalation({
      ticketId: of,
      kind: 'functional',
      pathId: 'specialists',
      packet: { ...packet, evidence },
    });
    await priya.writePacket({ escalationId: String(escalationId), packet });
    expect((await priya.send('removeAttachment', { ticketId: of, attachmentId: proof.id })).status).toBe(404);
    desk.clock.forwardTo(desk.clock.realNow() + 25 * hourMs);
    await forgetUnusedFiles(desk.desk, desk.workspaceId);
    const left = async () => (await priya.listAttachments({ ticketId: of })).attachments.map(({ id }) => id);
    expect(await left()).toEqual([unused, sent, proof].map(({ id }) => id));
    expect(await left()).not.toContain(cut);
    desk.clock.forwardTo(desk.clock.realNow() + 7 * dayMs);
    expect(await forgetUnusedFiles(desk.desk, desk.workspaceId)).toBeGreaterThan(0);
    expect(await left()).toEqual([sent, proof].map(({ id }) => id));
    expect(await forgetUnusedFiles(desk.desk, desk.workspaceId)).toBe(0);
    const db = desk.desk.database.of(desk.workspaceId);
    const content = (sha256: string | null) =>
      readChunk(db, desk.workspaceId, Buffer.from(String(sha256), 'hex'), 0);
    expect([await content(unused.sha256), String(await content(sent.sha256))]).toEqual([null, 'sent']);
  });

  it('are evidence by their content’s hash', async () => {
    const of = await newTicket();
    const file = await upload('shot.png', png, of);
    const evidence = [{ kind: 'screenshot' as const, text: 'shot.png', attachmentId: file.id }];
    const open = {
      ticketId: of,
      kind: 'functional',
      pathId: 'specialists',
      packet: { ...packet, evidence },
    } as const;
    const { escalationId } = await desk.as('priya').openEscalation(open);
    const view = await desk.api.viewPacket({ escalationId: String(escalationId) });
    expect(view.evidence).toEqual([
      expect.objectContaining({
        attachmentId: file.id,
        contentHash: file.sha256,
        text: 'shot.png',
        by: expect.objectContaining({ name: 'Priya Raman' }),
        file: expect.objectContaining({ size: png.length, isImage: true, ticketId: of, isEvidence: true }),
      }),
    ]);
    const stray = [{ ...evidence[0], attachmentId: '00000000-0000-4000-8000-000000000001' }];
    const refused = await desk
      .as('priya')
      .send('writePacket', { escalationId, packet: { ...packet, evidence: stray } });
    expect(refused.body).toMatchObject({ code: 'attachment_not_found' });
  });

  it('are shown to the customer with the messages that they went with, and no others', async () => {
    const of = await newTicket();
    const sent = await upload('sent.png', png, of);
    const inside = await upload('inside.png', Buffer.concat([png, png]), of);
    const priya = desk.as('priya');
    await priya.addMessage({
      ticketId: of,
      direction: 'outbound',
      text: 'See it.',
      attachmentIds: [sent.id],
    });
    await priya.addMessage({ ticketId: of, direction: 'note', text: 'Look.', attachmentIds: [inside.id] });
    await desk.forward('1 min');
    const { address } = await priya.makeStatusLink({ ticketId: of });
    const path = new URL(String(address)).pathname;
    const customer = customerBrowser(desk.server);
    const { body } = await customer.look(path);
    expect(body).toContain('sent.png');
    expect(body).not.toContain('inside');
    const shown = await customer.look(`${path}/files/${sent.id}/preview`);
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/png']);
    expect((await customer.look(`${path}/files/${inside.id}`)).statusCode).toBe(404);
    const letters = desk.sent.filter(({ files }) => files?.some(({ name }) => name === 'inside.png'));
    expect(letters).toEqual([]);
    // Colleagues are offered it as evidence; what the customer was sent proves nothing.
    const { evidence } = await priya.previewEscalation({ ticketId: of });
    expect(evidence.filter(({ attachmentId }) => attachmentId)).toEqual([
      expect.objectContaining({ kind: 'screenshot', attachmentId: inside.id, contentHash: inside.sha256 }),
    ]);
  });
});

describe('files that a customer sends from his page', () => {
  it('go with his words; one too large or cut off leaves nothing', async () => {
    const of = await newTicket();
    const { address } = await desk.as('priya').makeStatusLink({ ticketId: of });
    const path = new URL(String(address)).pathname;
    const customer = customerBrowser(desk.server);
    const form = formOf((await customer.look(path)).body, '/messages');
    const files = [{ name: '../a b.png', content: png }];
    const sent = await customer.sendFiles(form.path, { ...form.fields, text: '' }, [
      ...files,
      { name: '', content: Buffer.alloc(0) },
    ]);
    expect(sent.headers['location']).toContain('done=written');
    const { messages } = await desk.api.viewTicket({ ticketId: of });
    expect([messages.at(-1)?.text, messages.at(-1)?.direction]).toEqual(['a b.png', 'inbound']);
    const shown = await customer.look(`${path}/files/${messages.at(-1)?.attachments[0]?.id}/preview`);
    expect(shown.rawPayload.equals(png)).toBe(true);
    const large = [{ name: 'large.bin', content: Buffer.alloc(9_500_000) }];
    const much = await customer.sendFiles(form.path, { text: 'Too much.' }, [...files, ...large]);
    expect([much.statusCode, much.body]).toEqual([413, expect.stringContaining('9 MB')]);
    expect(much.body).toMatch(/Nothing was sent yet[\s\S]*<details open>[\s\S]*\nToo much\.<\/textarea>/);
    const tool = [{ name: 'tool.exe', content: png }];
    const kind = await customer.sendFiles(form.path, { text: 'A tool.' }, [...files, ...tool]);
    expect(kind.body).toMatch(/of a kind that we do not take[\s\S]*A tool\.<\/textarea>/);
    const cut = await customer.sendFiles(form.path, { text: 'Cut.' }, files, 190);
    expect(cut.statusCode).toBe(400);
    const many = await customer.sendFiles(
      form.path,
      { text: 'Many.' },
      Array.from({ length: 11 }, () => files[0]).flatMap((one) => one ?? []),
    );
    expect([many.statusCode, many.body]).toEqual([413, expect.stringContaining('ten at most')]);
    expect((await desk.api.listAttachments({ ticketId: of })).attachments).toHaveLength(1);
    expect((await desk.api.viewTicket({ ticketId: of })).messages).toHaveLength(messages.length);
  });

  it('go with his words to the ticket that his was merged into', async () => {
    const [from, into] = [await newTicket(), await newTicket()];
    const priya = desk.as('priya');
    const { address } = await priya.makeStatusLink({ ticketId: from });
    await priya.mergeTicket({ ticketId: from, into });
    const path = new URL(String(address)).pathname;
    const customer = customerBrowser(desk.server);
    const form = formOf((await customer.look(path)).body, '/messages');
    const files = [{ name: 'after.png', content: png }];
    const sent = await customer.sendFiles(form.path, { ...form.fields, text: 'One more.' }, files);
    expect(sent.headers['location']).toContain('done=written');
    const { messages } = await desk.api.viewTicket({ ticketId: into });
    expect([messages.at(-1)?.text, messages.at(-1)?.attachments.length]).toEqual(['One more.', 1]);
  });
});
