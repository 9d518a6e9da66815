/** The page made from the policy: when and how to ask for more, which facts help, what to expect. */
import type { Policy } from '../../model/policy.ts';
import { priorities, type Priority, type Severity } from '../../model/words.ts';
import { markup, type Markup } from '../audit-page/markup.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import { frontLine } from '../routing/front-line.ts';
import { ticketTargetsFor } from '../routing/ticket-targets.ts';
import { type CustomerLanguage, localized, wordsOf } from './customer-words.ts';
import type { CustomerWords } from './languages/english.ts';
import { framedPage, nothing, prose, when } from './page-frame.ts';
import { type OfferedType, offeredTypes } from './request-form.ts';
import { sayLength } from './say-moment.ts';
import type { PagePlace } from './status-facts.ts';

/** What the policy promises at the front line, for one urgency. */
interface PromisedRow {
  readonly priority: Priority;
  /** null: for everybody. */
  readonly plans: readonly string[] | null;
  readonly firstResponseMs: number;
  readonly resolutionMs: number;
  readonly isWorkingTime: boolean;
}

/** For everybody as the clocks have it, and rows for a plan. What else tells customers apart is our business alone. */
export function promisedRows(compiled: CompiledPolicy): PromisedRow[] {
  const { ticketTargets } = compiled.policy;
  const { tier } = frontLine(compiled);
  return [...priorities].reverse().flatMap((priority) => {
    const isWorkingTime = ticketTargets.runs[priority] !== 'always';
    const general = ticketTargetsFor(compiled, tier, priority);
    const { firstResponseMs, resolutionMs } = general;
    const ofPlans = ticketTargets.rows.filter(
      (row) => row.tier === tier && row.priority === priority && isOfPlan(row.customer),
    );
    return [
      ...ofPlans.map(({ customer, firstResponse, resolution }) => ({
        priority,
        plans: customer?.plan ?? null,
        firstResponseMs: durationMsOf(firstResponse),
        resolutionMs: durationMsOf(resolution),
        isWorkingTime,
      })),
      { priority, plans: null, firstResponseMs, resolutionMs, isWorkingTime },
    ];
  });
}

function isOfPlan(customer: Policy['ticketTargets']['rows'][number]['customer']): boolean {
  return customer?.plan !== undefined && Object.keys(customer).length === 1;
}

/** By severity, the longest that somebody waits between two updates, whichever functional path it takes. */
function updatesBySeverity({ paths }: CompiledPolicy): (severity: Severity) => number {
  const functional = [...paths.values()].filter(({ kind }) => kind === 'functional');
  return (severity) =>
    Math.max(0, ...functional.map(({ targets }) => targets.customerUpdate.thenMs[severity]));
}

export function guidePage(compiled: CompiledPolicy, place: PagePlace): string {
  const { reader, from, path } = place;
  const words = wordsOf(reader.language);
  const { guide } = words;
  const { customerPages, confirmation } = compiled.policy;
  const askWhen = localized(customerPages?.escalateWhen, reader.language) ?? guide.whenDefault;
  const within = sayLength(durationMsOf(confirmation.within), reader.language);
  const body = markup`<h1>${guide.title(from)}</h1>
<section><h2>${guide.whenTitle}</h2><p>${prose(askWhen)}</p><h2>${guide.howTitle}</h2><p>${guide.how}</p></section>
${factsPart(offeredTypes(compiled.policy, reader.language), guide)}
${expectPart(compiled, reader.language, words)}
<section><h2>${guide.afterTitle}</h2><p>${guide.after(within)}</p></section>
${when(
  place.formPath !== null,
  () =>
    markup`<p><a class="button" href="${place.formPath ?? ''}?lang=${reader.language}">${guide.write}</a></p>`,
)}`;
  return framedPage({
    language: reader.language,
    title: guide.title(from),
    from,
    body,
    here: (language) => `${path}?lang=${language}`,
  });
}

function factsPart(types: readonly OfferedType[], guide: CustomerWords['guide']): Markup {
  const told = types.filter(({ facts }) => facts.length > 0);
  if (told.length === 0) return nothing;
  return markup`<section><h2>${guide.factsTitle}</h2><p>${guide.factsLead}</p>${told.map(
    ({ name, facts }) =>
      markup`<h3>${name}</h3><ul class="plain">${facts.map(({ ask }) => markup`<li>${ask}</li>`)}</ul>`,
  )}</section>`;
}

function expectPart(compiled: CompiledPolicy, language: CustomerLanguage, words: CustomerWords): Markup {
  const { guide } = words;
  const rows = promisedRows(compiled);
  const told = compiled.policy.severities.flatMap(({ severity, customer }) => {
    const name = localized(customer, language);
    return name === null ? [] : [{ severity, name }];
  });
  const longest = updatesBySeverity(compiled);
  return markup`<section><h2>${guide.expectTitle}</h2>
${rows.length === 0 ? nothing : markup`<table><thead><tr><th scope="col">${guide.priority}</th><th scope="col">${guide.firstAnswers}</th><th scope="col">${guide.solutions}</th></tr></thead><tbody>${rows.map((row) => promisedRow(row, language, guide))}</tbody></table>`}
${
  told.length === 0
    ? nothing
    : markup`<h3>${guide.updatesTitle}</h3><ul class="plain">${told.map(
        ({ severity, name }) =>
          markup`<li>${guide.updates(name, sayLength(longest(severity), language))}</li>`,
      )}</ul>`
}
<p>${guide.promises}</p></section>`;
}

function promisedRow(row: PromisedRow, language: CustomerLanguage, guide: CustomerWords['guide']): Markup {
  const plan = row.plans === null ? '' : ` ${guide.withPlan(row.plans.join(', '))}`;
  const length = (ms: number) => sayLength(ms, language, row.isWorkingTime);
  return markup`<tr><th scope="row">${guide.priorities[row.priority]}${plan}</th><td>${length(row.firstResponseMs)}</td><td>${length(row.resolutionMs)}</td></tr>`;
}
