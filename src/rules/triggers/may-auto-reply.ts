// Whom no machine of ours may answer: other machines, lists, senders that take no mail, and ourselves. Two desks that
// answer each other's answers never end.
import type { MailSigns } from '../../model/mail-signs.ts';

export function mayAutoReply(mail: MailSigns): boolean {
  return !Object.values(mail).includes(true);
}

/** Written by a machine: it stops no clock and counts as no contact. A list or a form may still carry a person's words. */
export function isFromMachine({ bounce, autoSubmitted, fromOwnAddress }: MailSigns): boolean {
  return bounce === true || autoSubmitted === true || fromOwnAddress === true;
}
