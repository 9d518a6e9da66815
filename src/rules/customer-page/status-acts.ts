/** What the customer can do on his page: say whether it is solved, write, ask for more help. Plain forms. */
import { type Markup, markup } from '../audit-page/markup.ts';
import { wordsOf } from './customer-words.ts';
import { choices, hidden, textArea, textField, type Typed } from './form-parts.ts';
import { framedPage, nothing, when } from './page-frame.ts';
import { sayMoment } from './say-moment.ts';
import { addressIn, doneNote } from './page-place.ts';
import type { PagePlace, StatusFacts } from './status-facts.ts';

/** As much as a message may have; more is cut off by the form and refused by the desk. */
export const messageLengthMax = 20_000;
export const commentLengthMax = 4000;

export function actsPart(facts: StatusFacts, place: PagePlace, typed: Typed): Markup {
  const { acts } = wordsOf(place.reader.language);
  const escalate = markup`<section><h2>${acts.escalate}</h2><p>${acts.escalateLead}</p>
<a class="button plain" href="${addressIn(place, place.reader.language, '/escalation')}">${acts.escalate}</a></section>`;
  const mayAsk = facts.mayWrite && facts.state !== 'confirmed' && facts.state !== 'solved';
  return markup`${answerPart(facts, place)}${when(facts.mayWrite, () => writePart(place, typed))}${when(mayAsk, () => escalate)}`;
}

function answerPart(facts: StatusFacts, place: PagePlace): Markup {
  const { reader } = place;
  const { acts } = wordsOf(reader.language);
  const { satisfaction, answer, answerBy } = facts;
  if (answer === 'confirmed' && satisfaction !== null)
    return markup`<section><p>${acts.youSaid(acts.scores[satisfaction - 1] ?? '')}</p></section>`;
  if (!facts.mayAnswer) return nothing;
  const scores = acts.scores.map((label, place_) => ({ value: String(place_ + 1), label })).toReversed();
  return markup`<section><h2>${acts.answerTitle}</h2>
${answer === 'unconfirmed' ? markup`<p>${acts.bySilence}</p>` : nothing}
${answerBy === null ? nothing : markup`<p>${acts.askBy(sayMoment(answerBy, reader))}</p>`}
<form method="post" action="${addressIn(place, reader.language, '/resolution')}">${hidden('key', place.formKey)}
${choices(
  'solved',
  acts.answerTitle,
  [
    { value: 'yes', label: acts.yes },
    { value: 'no', label: acts.no },
  ],
  {},
  true,
)}
${choices('satisfaction', acts.satisfaction, [...scores, { value: '', label: acts.noScore }], { satisfaction: '' })}
${textArea({ name: 'comment', label: acts.comment, typed: {}, hint: acts.notSolvedHint, maxLength: commentLengthMax })}
<button>${acts.answer}</button></form></section>`;
}

function writePart(place: PagePlace, typed: Typed): Markup {
  const { reader, fileLimit } = place;
  const { acts } = wordsOf(reader.language);
  return markup`<section><details${when(typed['text'] !== undefined, () => markup` open`)}><summary>${acts.write}</summary>
<form method="post" action="${addressIn(place, reader.language, '/messages')}"${encoding(fileLimit)}>${hidden('key', place.formKey)}
${textArea({ name: 'text', label: acts.message, typed, maxLength: messageLengthMax })}
${filesField(place)}<button>${acts.send}</button></form></details></section>`;
}

function encoding(fileLimit: string | null): Markup {
  return fileLimit === null ? nothing : markup` enctype="multipart/form-data"`;
}

export function filesField({ fileLimit, reader }: Pick<PagePlace, 'fileLimit' | 'reader'>): Markup {
  if (fileLimit === null) return nothing;
  const { acts } = wordsOf(reader.language);
  return markup`<div class="field"><label for="files">${acts.addFiles}</label>
<input id="files" name="files" type="file" multiple aria-describedby="files-hint">
<p class="hint" id="files-hint">${acts.filesHint(fileLimit)}</p></div>`;
}

/** Why it is urgent, what it stops, whom, and until when: what helps whoever decides. */
export function escalationPage(
  number: number,
  place: PagePlace,
  typed: Typed,
  isIncomplete: boolean,
): string {
  const { reader, from } = place;
  const words = wordsOf(reader.language);
  const { escalation } = words;
  const scopes = Object.entries(escalation.scopes).map(([value, label]) => ({ value, label }));
  const body = markup`<p class="quiet">${words.status.title(number)}</p><h1>${escalation.title}</h1>
${when(isIncomplete, () => doneNote('incomplete', words))}
<section><p>${escalation.lead}</p>
<form method="post" action="${addressIn(place, reader.language, '/escalation')}">${hidden('key', place.formKey)}
${textArea({ name: 'why', label: escalation.why, typed, maxLength: commentLengthMax, required: true })}
${textArea({ name: 'blocked', label: escalation.blocked, typed, maxLength: commentLengthMax })}
${choices('who', escalation.who, scopes, { who: typed['who'] ?? 'unknown' })}
${textField({ name: 'until', label: escalation.until, typed, type: 'date', maxLength: 10 })}
<button>${escalation.send}</button></form></section>
<p><a href="${addressIn(place, reader.language)}">${escalation.back}</a></p>`;
  return framedPage({
    language: reader.language,
    title: escalation.title,
    from,
    body,
    here: (language) => addressIn(place, language, '/escalation'),
  });
}
