import { createHash } from 'node:crypto';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import nodemailer from 'nodemailer';
import { z } from 'zod';
import type { OutboundChannel, OutboundParcel, SendOutcome } from '../../model/channel.ts';

export interface MailFolderSettings {
  /** Each mail becomes one file here; made when it is missing. */
  readonly directory: string;
  /** The desk's own sender, for mail that no person signs. */
  readonly sender: { readonly name: string; readonly address: string };
}

/**
 * Mail out, as RFC 5322 files: for desks whose mail another program takes from a folder. A file is named by its parcel's id and appears whole or
 * not at all; a parcel that was written before is not written again.
 */
export function makeMailFolder(settings: MailFolderSettings): OutboundChannel {
  return { name: 'mail', send: (parcel) => send(parcel, settings) };
}

async function send(parcel: OutboundParcel, settings: MailFolderSettings): Promise<SendOutcome> {
  if (!Address.safeParse(parcel.destination).success)
    return never('The destination is not an e-mail address.');
  if (!Address.safeParse(senderOf(parcel, settings).address).success)
    return never('The sender is not an e-mail address.');
  const messageId = messageIdOf(parcel.id, settings);
  const path = join(settings.directory, `${fileStem(parcel.id)}.eml`);
  try {
    if (await exists(path)) return { sent: true, remoteId: messageId, detail: 'It was written before.' };
    await writeWhole(path, await compose(parcel, messageId, settings));
    return { sent: true, remoteId: messageId, detail: null };
  } catch (error) {
    return { sent: false, again: true, detail: reasonOf(error) };
  }
}

const Address = z.email().max(320);

const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

async function compose(
  parcel: OutboundParcel,
  messageId: string,
  settings: MailFolderSettings,
): Promise<Buffer> {
  const sender = senderOf(parcel, settings);
  const earlier = messageIdIn(parcel.inReplyTo);
  const composed = await composer.sendMail({
    from: { name: oneLine(sender.name, 200), address: sender.address },
    to: { name: '', address: parcel.destination },
    subject: oneLine(parcel.subject ?? '', 500),
    text: parcel.text,
    messageId,
    date: new Date(parcel.sentAt * 1000),
    headers: automaticHeaders(parcel),
    ...(earlier === null ? {} : { inReplyTo: earlier, references: earlier }),
    ...(parcel.files ? { attachments: parcel.files.map(attachmentOf) } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!Buffer.isBuffer(composed.message)) throw new Error('The mail was not composed in memory.');
  return composed.message;
}

/** Its type is what its bytes tell; mail programs save anything else. */
function attachmentOf({ name, type, content }: NonNullable<OutboundParcel['files']>[number]) {
  return { filename: name, contentType: type, content: Buffer.from(content) };
}

function senderOf(
  parcel: OutboundParcel,
  settings: MailFolderSettings,
): { readonly name: string; readonly address: string } {
  return parcel.from ?? settings.sender;
}

/** Mail that no person signs says so (RFC 3834), and asks other machines to stay silent. */
function automaticHeaders(parcel: OutboundParcel): Record<string, string> {
  if (parcel.from !== null) return {};
  return {
    'Auto-Submitted': parcel.inReplyTo === null ? 'auto-generated' : 'auto-replied',
    'X-Auto-Response-Suppress': 'All',
  };
}

/** The same parcel has the same Message-ID in every attempt, so that a mailbox can tell a repeat. */
function messageIdOf(parcelId: string, settings: MailFolderSettings): string {
  const domain = settings.sender.address.split('@').at(-1) ?? 'localhost';
  return `<${fileStem(parcelId)}@${domain}>`;
}

function messageIdIn(text: string | null): string | null {
  const match = /^<?([^\s<>@]{1,200}@[^\s<>@]{1,200})>?$/.exec(text?.trim() ?? '');
  return match ? `<${match[1]}>` : null;
}

/** An id that could mean another folder, or too long a name, is named by its hash. */
function fileStem(parcelId: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(parcelId)) return parcelId;
  return createHash('sha256').update(parcelId).digest('hex');
}

/** A line end in a header would start another header. */
function oneLine(text: string, limit: number): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, limit);
}

/** On the disk before it has its name: after a power cut the file is whole or absent. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.part`;
  try {
    await writeFile(draft, content, { mode: 0o600, flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function never(detail: string): SendOutcome {
  return { sent: false, again: false, detail };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return `The mail could not be written: ${code}.`;
}
