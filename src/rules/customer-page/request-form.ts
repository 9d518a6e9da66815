/** The request form as HTML: first what it is about, then one page with what helps for that. No script. */
import type { Policy } from '../../model/policy.ts';
import { markup, type Markup } from '../audit-page/markup.ts';
import { checklistItems } from '../triage/checklist-items.ts';
import { type CustomerLanguage, localized, wordsOf } from './customer-words.ts';
import { choices, hidden, selection, textArea, textField, type Typed } from './form-parts.ts';
import type { CustomerWords } from './languages/english.ts';
import { framedPage, nothing, when } from './page-frame.ts';
import { filesField, messageLengthMax } from './status-acts.ts';
import type { PagePlace } from './status-facts.ts';
import { offeredZones } from './zones.ts';

/** What somebody who knows the policy's words for customers may choose from. */
export interface OfferedType {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly AskedFact[];
}

export interface AskedFact {
  /** Of the checklist's item. */
  readonly key: string;
  readonly ask: string;
}

/** Types with words for customers, each with those of its checklist's items that have some. */
export function offeredTypes(
  { issueTypes }: Pick<Policy, 'issueTypes'>,
  language: CustomerLanguage,
): OfferedType[] {
  return issueTypes.flatMap((type) => {
    const name = localized(type.customer, language);
    return name === null ? [] : [{ id: type.id, name, facts: askedFacts(type, language) }];
  });
}

function askedFacts(type: Policy['issueTypes'][number], language: CustomerLanguage): AskedFact[] {
  const asked = new Map(
    type.checklist.flatMap((item) => (typeof item === 'string' ? [] : [[item.ask, item.customer] as const])),
  );
  return checklistItems(type).flatMap(({ key, ask }) => {
    const words = localized(asked.get(ask), language);
    return words === null ? [] : [{ key, ask: words }];
  });
}

/** Of files: they were too much, of a kind that is not taken, or have to be chosen again. */
export type FormFault = 'name' | 'email' | 'subject' | 'text' | FileFault;
type FileFault = 'tooMuch' | 'notTaken' | 'again';

export interface FormPage {
  readonly types: readonly OfferedType[];
  /** null: it is to be chosen. `other`: none of them. */
  readonly chosen: OfferedType | 'other' | null;
  readonly typed: Typed;
  readonly faults: readonly FormFault[];
}

const factLengthMax = 2000;
/** How fields of the checklist are called in the form, so that no name of theirs is another field's. */
export const factField = (key: string) => `fact-${key}`;

export function requestForm(page: FormPage, place: PagePlace): string {
  const { reader, from } = place;
  const words = wordsOf(reader.language);
  const body = markup`<h1>${words.form.title(from)}</h1>
<p>${words.form.lead}</p>
${faultsPart(page.faults, words)}
${page.chosen === null && page.types.length > 0 ? typeChoice(page, place, words) : mainPart(page, place, words)}`;
  return framedPage({
    language: reader.language,
    title: words.form.title(from),
    from,
    body,
    here: (language) => `${place.path}?lang=${language}${typeOf(page)}`,
    foot: when(
      place.guidePath !== null,
      () => markup`<a href="${place.guidePath ?? ''}?lang=${reader.language}">${words.foot.guide}</a>`,
    ),
  });
}

function typeOf({ chosen }: FormPage): string {
  if (chosen === null) return '';
  return `&type=${encodeURIComponent(chosen === 'other' ? 'other' : chosen.id)}`;
}

function faultsPart(faults: readonly FormFault[], { form, done }: CustomerWords): Markup {
  if (faults.length === 0) return nothing;
  const lines = {
    name: form.needName,
    email: form.needEmail,
    subject: form.needSubject,
    text: form.needText,
    tooMuch: done.tooMuch,
    notTaken: done.notTaken,
    again: form.chooseAgain,
  };
  return markup`<section class="alert" role="alert">${when(!faults.some((fault) => fault === 'tooMuch' || fault === 'notTaken'), () => markup`<p>${done.incomplete}</p>`)}<ul class="plain">${faults.map(
    (fault) => markup`<li><a href="#${isOfFiles(fault) ? 'files' : fault}">${lines[fault]}</a></li>`,
  )}</ul></section>`;
}

function isOfFiles(fault: FormFault): fault is FileFault {
  return fault === 'tooMuch' || fault === 'notTaken' || fault === 'again';
}

function typeChoice({ types }: FormPage, { path, reader }: PagePlace, { form }: CustomerWords): Markup {
  const offered = [
    ...types.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'other', label: form.other },
  ];
  return markup`<section><form method="get" action="${path}">${hidden('lang', reader.language)}
${choices('type', form.type, offered, {}, true)}<button>${form.choose}</button></form></section>`;
}

function mainPart(page: FormPage, place: PagePlace, words: CustomerWords): Markup {
  const { form } = words;
  const { chosen, typed } = page;
  const { path, reader, formKey, fileLimit } = place;
  const facts = chosen === null || chosen === 'other' ? [] : chosen.facts;
  const enctype = fileLimit === null ? nothing : markup` enctype="multipart/form-data"`;
  return markup`${chosenLine(page, place, words)}
<form method="post" action="${path}?lang=${reader.language}${typeOf(page)}"${enctype}>${hidden('key', formKey)}
<section>
${textField({ name: 'subject', label: form.subject, typed, maxLength: 300, required: true })}
${textArea({ name: 'text', label: form.text, typed, maxLength: messageLengthMax, required: true })}</section>
${
  facts.length === 0
    ? nothing
    : markup`<section><h2>${form.facts}</h2><p class="hint">${form.factsHint}</p>${facts.map(({ key, ask }) =>
        textField({ name: factField(key), label: ask, typed, maxLength: factLengthMax }),
      )}</section>`
}
<section>
${textField({ name: 'name', label: form.name, typed, maxLength: 200, autocomplete: 'name', required: true })}
${textField({ name: 'email', label: form.email, typed, type: 'email', maxLength: 320, hint: form.emailHint, autocomplete: 'email', required: true })}
${selection('zone', form.zone, offeredZones(typed['zone'] ?? reader.zone), typed['zone'] ?? reader.zone)}
${filesField(place)}
<div class="away" aria-hidden="true"><label for="website">${form.website}</label><input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
<button>${form.send}</button></section></form>`;
}

function chosenLine({ chosen }: FormPage, { path, reader }: PagePlace, { form }: CustomerWords): Markup {
  if (chosen === null) return nothing;
  const name = chosen === 'other' ? form.other : chosen.name;
  return markup`<section><p><strong>${name}</strong></p><a href="${path}?lang=${reader.language}">${form.changeType}</a></section>`;
}
