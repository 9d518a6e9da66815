import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboundParcel } from '../../model/channel.ts';
import { makeMailFolder } from './send.ts';

let directory = '';
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'baton-mail-')), 'out');
});
afterEach(() => rm(join(directory, '..'), { recursive: true, force: true }));

const sender = { name: 'Sample Desk', address: 'desk@desk.example' };
const folder = () => makeMailFolder({ directory, sender });
const person = { name: 'Agent One', address: 'agent.one@desk.example' };

function parcel(changes: Partial<OutboundParcel> = {}): OutboundParcel {
  return {
    id: '0190a0b0-0000-7000-8000-000000000001',
    attempt: 1,
    destination: 'contact.one@customer.example',
    secret: null,
    previousSecret: null,
    subject: 'Your checkout: next update at 14:00',
    text: 'We found the cause.\nNext update at 14:00, with or without a fix.\n',
    inReplyTo: null,
    from: person,
    sentAt: Date.parse('2026-03-02T10:00:00Z') / 1000,
    ...changes,
  };
}

async function written(name = '0190a0b0-0000-7000-8000-000000000001'): Promise<string> {
  return readFile(join(directory, `${name}.eml`), 'utf8');
}
/** Header lines, unfolded. */
function headersOf(mail: string): string[] {
  const [head = ''] = mail.split('\r\n\r\n', 1);
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

describe('a mail out', () => {
  it('is one RFC 5322 file, named by its parcel', async () => {
    const outcome = await folder().send(parcel());
    expect(outcome).toEqual({
      sent: true,
      remoteId: '<0190a0b0-0000-7000-8000-000000000001@desk.example>',
      detail: null,
    });
    const mail = await written();
    expect(headersOf(mail)).toEqual(
      expect.arrayContaining([
        'From: Agent One <agent.one@desk.example>',
        'To: contact.one@customer.example',
        'Subject: Your checkout: next update at 14:00',
        'Message-ID: <0190a0b0-0000-7000-8000-000000000001@desk.example>',
        'Date: Mon, 02 Mar 2026 10:00:00 +0000',
        'MIME-Version: 1.0',
      ]),
    );
    expect(mail.split('\r\n\r\n').slice(1).join('\r\n\r\n')).toBe(
      'We found the cause.\r\nNext update at 14:00, with or without a fix.\r\n',
    );
    expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(await readdir(directory)).toEqual(['0190a0b0-0000-7000-8000-000000000001.eml']);
  });

  it('is written once, however often it is sent', async () => {
    const first = await folder().send(parcel());
    const mail = await written();
    const repeat = await folder().send(parcel({ attempt: 2, sentAt: 1_800_000_000 }));
    expect(repeat).toEqual({ ...first, detail: 'It was written before.' });
    expect(await written()).toBe(mail);
  });

  it('says that it is automatic when no person signs it', async () => {
    await folder().send(parcel({ from: null }));
    const headers = headersOf(await written());
    expect(headers).toContain('From: Sample Desk <desk@desk.example>');
    expect(headers).toContain('Auto-Submitted: auto-generated');
    await folder().send(parcel({ id: 'second', from: null, inReplyTo: '<a@b.example>' }));
    expect(headersOf(await written('second'))).toContain('Auto-Submitted: auto-replied');
    await folder().send(parcel({ id: 'third' }));
    expect(await written('third')).not.toContain('Auto-Submitted');
  });

  it('keeps the thread', async () => {
    await folder().send(parcel({ inReplyTo: 'a.1@customer.example' }));
    const headers = headersOf(await written());
    expect(headers).toContain('In-Reply-To: <a.1@customer.example>');
    expect(headers).toContain('References: <a.1@customer.example>');
  });

  it('lets nothing start a header line', async () => {
    const injected = '\r\nBcc: other@evil.example\r\n\r\nbody';
    await folder().send(
      parcel({
        subject: `Hello${injected}`,
        inReplyTo: `<a@b.example>${injected}`,
        from: { name: `Agent${injected}`, address: person.address },
      }),
    );
    const headers = headersOf(await written());
    expect(headers.filter((line) => /^(bcc|in-reply-to|references):/i.test(line))).toEqual([]);
    expect(headers.filter((line) => line.startsWith('Subject: '))).toEqual([
      'Subject: Hello Bcc: other@evil.example body',
    ]);
  });

  it('carries letters of any script', async () => {
    await folder().send(
      parcel({ subject: 'Rückfrage – 返信', text: 'Grüße\n返信', from: { ...person, name: 'Zoë' } }),
    );
    const mail = await written();
    expect(mail).toMatch(/^\p{ASCII}*$/u);
    expect(mail).toContain('Content-Transfer-Encoding');
  });

  it.each(['', 'no address', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>'])(
    'goes never to %j',
    async (destination) => {
      expect(await folder().send(parcel({ destination }))).toMatchObject({ sent: false, again: false });
    },
  );

  it.each(['../outside', '/etc/outside', '.hidden', 'a/b', 'x'.repeat(300), 'nul\u0000', ''])(
    'stays in its folder under the id %j',
    async (id) => {
      expect(await folder().send(parcel({ id }))).toMatchObject({ sent: true });
      expect(await readdir(directory)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.eml$/)]);
      expect(await readdir(join(directory, '..'))).toEqual(['out']);
    },
  );

  it('is tried again when the folder cannot be written', async () => {
    const closed = makeMailFolder({ directory: '/dev/null/mail', sender });
    expect(await closed.send(parcel())).toMatchObject({ sent: false, again: true });
  });
});
