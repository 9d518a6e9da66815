/** A letter to somebody's account, with a link that is made at this moment: no secret waits in the outbox. */
import type { PersonId } from '../model/words.ts';
import { readMember } from '../storage/accounts.ts';
import type { TakenParcel } from '../storage/outbox.ts';
import type { LinkPurpose } from '../storage/sign-in.ts';
import type { Desk } from './desk.ts';
import { linkMinutes, newLink } from './sign-in.ts';

export interface AccountLetter {
  readonly to: 'account';
  readonly personId: PersonId | null;
  readonly purpose: LinkPurpose;
  readonly next: string;
}

export interface LetterWords {
  readonly destination: string;
  readonly subject: string;
  readonly text: string;
}

/** null: nobody has the address that was asked for, or whoever had it has left. */
export async function letterWords(
  desk: Desk,
  { workspaceId }: TakenParcel,
  { personId, purpose, next }: AccountLetter,
): Promise<LetterWords | null> {
  const member = personId && (await readMember(desk.database.of(workspaceId), workspaceId, personId));
  if (!member) return null;
  const token = await newLink(desk, workspaceId, member, purpose);
  const further = next === '/' ? '' : `&next=${encodeURIComponent(next)}`;
  const page = purpose === 'password' ? 'choose-password' : 'sign-in-by-link';
  const address = `${desk.address()}/${page}?token=${token}${further}`;
  return { destination: member.email, ...words[purpose](member.name, address) };
}

const ending = `The link works once, for ${linkMinutes} minutes. If you did not ask for it, do nothing: without the link nothing changes.`;

const words: Readonly<
  Record<LinkPurpose, (name: string, address: string) => { subject: string; text: string }>
> = {
  'sign-in': (name, address) => ({
    subject: 'Your link to sign in to Baton',
    text: `Hello ${name},\n\nopen this to sign in:\n\n${address}\n\n${ending}\n`,
  }),
  password: (name, address) => ({
    subject: 'Choose a password for Baton',
    text: `Hello ${name},\n\nopen this to choose a password:\n\n${address}\n\n${ending}\n`,
  }),
};
