import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { KnownNames } from './names-in-text.ts';
import {
  namesOffered,
  type Offer,
  placeAt,
  type Schema,
  schemasAt,
  valuesOffered,
  wordsOfName,
} from './schema-path.ts';

/** What a policy may point at, as the text stands now. */
export type NamesAt = (state: EditorState) => KnownNames;

/** Completion by the schema, and what it says of a name under the pointer. */
export function assistance(schema: Schema, names: NamesAt) {
  return [
    autocompletion({ override: [(context) => complete(context, schema, names)], icons: false }),
    hoverTooltip((view, position) => {
      const { text, lines, line, start } = placeIn(view.state, position);
      const found = /[\w-]+(?=\s*:)/g;
      for (const match of text.matchAll(found)) {
        const from = start + match.index;
        const to = from + match[0].length;
        if (position < from || position > to) continue;
        const { path } = placeAt(lines, line, match.index);
        const words = wordsOfName(schema, path, match[0]);
        if (words === null) return null;
        return { pos: from, end: to, create: () => ({ dom: paragraph(words) }) };
      }
      return null;
    }),
  ];
}

function paragraph(words: string): HTMLElement {
  const dom = document.createElement('p');
  dom.className = 'policy-hint';
  dom.textContent = words;
  return dom;
}

function placeIn(state: EditorState, position: number) {
  const { number, from, text } = state.doc.lineAt(position);
  return { lines: state.doc.toString().split('\n'), line: number - 1, start: from, text };
}

function complete(context: CompletionContext, schema: Schema, names: NamesAt): CompletionResult | null {
  const { lines, line, start } = placeIn(context.state, context.pos);
  const { path, key, word } = placeAt(lines, line, context.pos - start);
  if (word === '' && !context.explicit) return null;
  const from = context.pos - word.length;
  if (key === null) {
    const schemas = schemasAt(schema, path);
    const isEntry = path.at(-1) === '[]' && namesOffered(schemas).length === 0;
    const offers = isEntry ? pointing(path.at(-2), names, context) : namesOffered(schemas);
    const values = isEntry ? valuesOffered(schemas) : [];
    return answer(from, [...offers.map((one) => (isEntry ? one : { ...one, ends: ': ' })), ...values]);
  }
  return answer(from, [
    ...valuesOffered(schemasAt(schema, [...path, key])),
    ...pointing(key, names, context),
  ]);
}

function pointing(key: string | undefined, names: NamesAt, { state }: CompletionContext): Offer[] {
  return (key === undefined ? [] : (names(state)[key] ?? [])).map((label) => ({ label }));
}

function answer(from: number, offers: readonly (Offer & { ends?: string })[]): CompletionResult | null {
  if (offers.length === 0) return null;
  return {
    from,
    validFor: /^[\w.-]*$/,
    options: offers.map(({ label, detail, ends = '' }) => ({
      label,
      apply: `${label}${ends}`,
      ...(detail === undefined ? {} : { info: detail }),
    })),
  };
}
