import type { IntakeMessage, IntakeParty } from '../../model/intake.ts';
import { fieldAt, flagAt, idAt, textAt, textOf, wordAt } from '../reading/fields.ts';
import { isoInstant } from '../reading/instants.ts';
import { party } from '../reading/parties.ts';
import { htmlToText, plainText } from '../reading/plain-text.ts';
import type { MessageStatement } from '../reading/ticket-story.ts';
import type { People } from './people.ts';
import { automaticChannels } from './vocabulary.ts';

/** A comment of the REST API, of an event, or of a trigger; undefined when it says nothing. */
export function messageOfComment(
  comment: unknown,
  requesterId: string | undefined,
  people: People,
): MessageStatement | undefined {
  const text = textOfComment(comment);
  if (text === undefined) return undefined;
  return {
    id: idAt(comment, 'id'),
    at: isoInstant(fieldAt(comment, 'created_at')),
    direction: directionOf(comment, requesterId, people),
    text,
    author: authorOf(comment, people),
    automatic: automaticChannels.has(wordAt(comment, 'via', 'channel') ?? ''),
  };
}

/** `html_body` is what was written; the plain ones are made from it. A comment of files alone is named by its files. */
function textOfComment(comment: unknown): string | undefined {
  const html = textAt(comment, 400_000, 'html_body');
  const plain = textAt(comment, 400_000, 'plain_body') ?? textAt(comment, 400_000, 'body');
  const text = (html === undefined ? '' : htmlToText(html)) || (plain === undefined ? '' : plainText(plain));
  return text === '' ? fileNames(fieldAt(comment, 'attachments')) : text;
}

function fileNames(attachments: unknown): string | undefined {
  const files = Array.isArray(attachments) ? attachments.slice(0, 50) : [];
  const names = files.flatMap(
    (file) => textAt(file, 200, 'file_name') ?? textAt(file, 200, 'filename') ?? [],
  );
  return textOf(names.map((name) => `[file] ${name}`).join('\n'), 10_000);
}

/**
 * What is not said to be public is a note, unless the customer wrote it. A public comment whose author could be either counts as
 * the customer's: a reply taken for a question is looked at, a question taken for a reply is not.
 */
function directionOf(
  comment: unknown,
  requesterId: string | undefined,
  people: People,
): IntakeMessage['direction'] {
  const isPublic = flagAt(comment, 'public') ?? flagAt(comment, 'is_public');
  const side = sideOf(comment, requesterId, people);
  if (isPublic === false || (isPublic === undefined && side !== 'customer')) return 'note';
  return side === 'staff' ? 'outbound' : 'inbound';
}

function sideOf(
  comment: unknown,
  requesterId: string | undefined,
  people: People,
): 'customer' | 'staff' | 'unknown' {
  const authorId = authorIdOf(comment);
  if (authorId !== undefined && authorId === requesterId) return 'customer';
  const isStaff = flagAt(comment, 'author', 'is_staff') ?? isStaffRole(people.get(authorId ?? ''));
  if (isStaff !== undefined) return isStaff ? 'staff' : 'customer';
  return authorId !== undefined && requesterId !== undefined ? 'staff' : 'unknown';
}

function isStaffRole(person: unknown): boolean | undefined {
  const role = wordAt(person, 'role');
  return role === undefined ? undefined : role !== 'end-user';
}

function authorIdOf(comment: unknown): string | undefined {
  return idAt(comment, 'author_id') ?? idAt(comment, 'author', 'id');
}

function authorOf(comment: unknown, people: People): IntakeParty | undefined {
  const id = authorIdOf(comment);
  const known = fieldAt(comment, 'author') ?? people.get(id ?? '');
  return party(id, textAt(known, 200, 'name'), textAt(known, 320, 'email'));
}
