import { z } from 'zod';
import type { IntakeCustomer, IntakeParty } from '../../model/intake.ts';
import { fieldAt, idAt, listAt, textAt, textOf } from './fields.ts';

const Email = z.email().max(320);

/** A person of theirs, with what is known; undefined when nothing is. */
export function party(remoteId?: string, name?: string, email?: string): IntakeParty | undefined {
  const address = Email.safeParse(email?.trim()).data;
  if (remoteId === undefined && name === undefined && address === undefined) return undefined;
  return {
    ...(remoteId === undefined ? {} : { remoteId }),
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { email: address }),
  };
}

/** A person given as {id, name, email}. */
export function partyAt(value: unknown, ...path: readonly string[]): IntakeParty | undefined {
  const person = fieldAt(value, ...path);
  return party(idAt(person, 'id'), textAt(person, 200, 'name'), textAt(person, 320, 'email'));
}

/** An organisation without a name cannot be shown: it stays unsaid. */
export function customerNamed(name: string | undefined, remoteId?: string): IntakeCustomer | undefined {
  if (name === undefined) return undefined;
  return remoteId === undefined ? { name } : { name, remoteId };
}

const tagLimit = 50;

/** Tags as list, as list of {name}, or as one text with blanks or commas between them. */
export function tagsAt(value: unknown, ...path: readonly string[]): string[] | undefined {
  const written = fieldAt(value, ...path);
  if (typeof written === 'string') return tidyTags(written.slice(0, 10_000).split(/[\s,]+/));
  if (!Array.isArray(written)) return undefined;
  return tidyTags(
    listAt(value, ...path).map((tag) => (typeof tag === 'string' ? tag : fieldAt(tag, 'name'))),
  );
}

function tidyTags(tags: readonly unknown[]): string[] {
  const texts = tags.slice(0, 1000).flatMap((tag) => textOf(tag, 60) ?? []);
  return [...new Set(texts)].slice(0, tagLimit);
}
