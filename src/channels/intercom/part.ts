import { fieldAt, listAt, textAt, textOf, wordAt } from '../reading/fields.ts';
import { epochInstant } from '../reading/instants.ts';
import { partyAt } from '../reading/parties.ts';
import { htmlToText } from '../reading/plain-text.ts';
import { idAt } from '../reading/fields.ts';
import type { MessageStatement } from '../reading/ticket-story.ts';
import { directions, publicPartTypes, teammates } from './vocabulary.ts';

/** A part of a conversation or ticket; undefined when it only changes a state. */
export function messageOfPart(part: unknown): MessageStatement | undefined {
  const type = wordAt(part, 'part_type') ?? 'comment';
  const message = messageOfBody(part, epochInstant(fieldAt(part, 'created_at')));
  if (!message) return undefined;
  return publicPartTypes.has(type) ? message : { ...message, direction: 'note' };
}

/** Anything with `body` and `author`: a part, or the message that a conversation began with. */
export function messageOfBody(source: unknown, at: number | undefined): MessageStatement | undefined {
  const text = textOfBody(source);
  if (text === undefined) return undefined;
  const authorType = wordAt(source, 'author', 'type') ?? 'user';
  const direction = directions.get(authorType) ?? 'outbound';
  return {
    id: idAt(source, 'id'),
    at,
    direction,
    text,
    author: partyAt(source, 'author'),
    automatic: direction === 'outbound' && !teammates.has(authorType),
  };
}

/** A message of files alone is named by its files. */
function textOfBody(source: unknown): string | undefined {
  const text = htmlToText(textAt(source, 400_000, 'body') ?? '');
  const files = listAt(source, 'attachments').slice(0, 50);
  const names = files.flatMap((file) => textAt(file, 200, 'name') ?? []);
  return textOf(text || names.map((name) => `[file] ${name}`).join('\n'), 100_000);
}
