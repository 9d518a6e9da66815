/** What keeps a message from leaving where the stakes are high. The web app asks the same before it sends. */
import { openFields, untouchedTemplate } from './untouched-template.ts';

export interface NotOwnWords {
  /** Fields that still stand open; none: it is a template word for word. */
  readonly open: readonly string[];
}

export function notOwnWords(
  text: string,
  templates: readonly { readonly text: string }[],
  fields: readonly string[],
): NotOwnWords | null {
  const open = openFields(text, fields);
  if (open.length > 0) return { open };
  return untouchedTemplate(text, templates) === null ? null : { open: [] };
}

/** The sentence for whoever wrote it. */
export function sayNotOwnWords({ open }: NotOwnWords): string {
  if (open.length === 0)
    return 'The stakes are high here, and this is a template word for word. Say it in your own words.';
  const names = open.map((name) => `{${name}}`).join(', ');
  return `The stakes are high here, and ${open.length === 1 ? 'a field is' : 'fields are'} still open: ${names}. Say what belongs there.`;
}
