/** Fields of the forms that customers fill in: labelled, big enough for a thumb, with what was typed before. */
import { type Markup, markup } from '../audit-page/markup.ts';
import { nothing, when } from './page-frame.ts';

/** What was typed, by field. */
export type Typed = Readonly<Partial<Record<string, string>>>;

export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly typed: Typed;
  readonly hint?: string;
  readonly maxLength: number;
  readonly type?: 'text' | 'email' | 'date';
  readonly autocomplete?: string;
  readonly required?: boolean;
}

export function textField(field: TextField): Markup {
  const { name, label, typed, hint, maxLength, type = 'text', autocomplete = 'off', required } = field;
  return markup`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" maxlength="${maxLength}" autocomplete="${autocomplete}" value="${typed[name] ?? ''}"${when(required === true, () => markup` required`)}${hintMark(name, hint)}>${hintLine(name, hint)}</div>`;
}

export function textArea({ name, label, typed, hint, maxLength, required }: TextField): Markup {
  return markup`<div class="field"><label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" maxlength="${maxLength}" rows="5"${when(required === true, () => markup` required`)}${hintMark(name, hint)}>
${keptLines(typed[name] ?? '')}</textarea>${hintLine(name, hint)}</div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function choices(
  name: string,
  legend: string,
  offered: readonly Choice[],
  typed: Typed,
  required = false,
): Markup {
  return markup`<fieldset><legend>${legend}</legend>${offered.map(
    ({ value, label }) =>
      markup`<label class="choice"><input type="radio" name="${name}" value="${value}"${when(typed[name] === value, () => markup` checked`)}${when(required, () => markup` required`)}> ${label}</label>`,
  )}</fieldset>`;
}

export function selection(name: string, label: string, offered: readonly Choice[], chosen: string): Markup {
  return markup`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${offered.map(
    (one) =>
      markup`<option value="${one.value}"${when(one.value === chosen, () => markup` selected`)}>${one.label}</option>`,
  )}</select></div>`;
}

export function hidden(name: string, value: string): Markup {
  return markup`<input type="hidden" name="${name}" value="${value}">`;
}

function hintMark(name: string, hint: string | undefined): Markup {
  return hint === undefined ? nothing : markup` aria-describedby="${name}-hint"`;
}

function hintLine(name: string, hint: string | undefined): Markup {
  return hint === undefined ? nothing : markup`<p class="hint" id="${name}-hint">${hint}</p>`;
}

/** A form gives its text back with its own line ends; a text area begins after the first. */
function keptLines(text: string): readonly Markup[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line, place) => markup`${place === 0 ? nothing : lineEnd}${line}`);
}

const lineEnd = markup`
`;
