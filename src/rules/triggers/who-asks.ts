// Who asks by a message: the policy lists addresses of executives, account managers and partners. A mail that they
// forward, or that somebody forwards from them, asks; a mail of their own does when its words ask.
import type { Requesters } from '../../model/policy-triage.ts';
import type { RequesterRole } from '../../model/words.ts';
import { findPhrases } from './keywords.ts';
import type { MessageIndex } from './message-index.ts';
import { forwardMark } from './own-words.ts';

export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly authorEmail: string | null;
}

const forwardedSubject = /^\s*(?:fwd?|wg)\s*:/i;
/** The head of a forwarded mail, where its writer stands. */
const headLength = 2000;
const writer = /^[ \t>*]{0,10}(?:From|Von|De)\b[ \t*]{0,4}:[ \t*]{0,4}(.{1,200})$/im;
const address = /[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\]]{1,190}/;

export function whoAsks(requesters: Requesters, index: MessageIndex, mail: ReadMail): RequesterRole[] {
  if (requesters.length === 0) return [];
  const mark = forwardMark.exec(mail.text);
  const isForwarded = mark !== null || forwardedSubject.test(mail.subject);
  const head = mail.text.slice(mark?.index ?? 0, (mark?.index ?? 0) + headLength);
  const first = isForwarded ? address.exec(writer.exec(head)?.[1] ?? '')?.[0] : undefined;
  const ofAuthor = mail.authorEmail === null ? [] : rolesOf(requesters, mail.authorEmail);
  // Words are read only where it matters: few authors are listed.
  const asks = ofAuthor.length > 0 && (isForwarded || asksInWords(index, `${mail.subject}\n${mail.text}`));
  return [
    ...new Set([...(asks ? ofAuthor : []), ...(first === undefined ? [] : rolesOf(requesters, first))]),
  ];
}

/** `@partner.example` is everybody there. */
function isAddress(email: string, wanted: string): boolean {
  return wanted.startsWith('@') ? email.endsWith(wanted) : email === wanted;
}

function asksInWords(index: MessageIndex, text: string): boolean {
  return findPhrases(index.phrases, text).some((phrase) => index.listsOf.get(phrase)?.includes('asks'));
}

function rolesOf(requesters: Requesters, email: string): RequesterRole[] {
  const plain = email.toLowerCase().replace(/[.>]+$/, '');
  return requesters
    .filter(({ addresses }) => addresses.some((one) => isAddress(plain, one.toLowerCase())))
    .map(({ role }) => role);
}
