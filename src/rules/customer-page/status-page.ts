/** The status page of one ticket as HTML: who is on it, what is known, when the customer hears more, what he can do. */
import { type Markup, markup } from '../audit-page/markup.ts';
import { wordsOf } from './customer-words.ts';
import { hidden, selection, type Typed } from './form-parts.ts';
import type { CustomerWords } from './languages/english.ts';
import { framedPage, nothing, prose, when } from './page-frame.ts';
import { type CustomerReader, sayDate, sayMoment } from './say-moment.ts';
import { addressIn, doneNote } from './page-place.ts';
import { actsPart } from './status-acts.ts';
import type { DoneCode, PagePlace, ShownTarget, Standing, StatusFacts } from './status-facts.ts';
import { conversation } from './status-messages.ts';
import { offeredZones, zoneLabel } from './zones.ts';

/** `typed`: a message that was not taken. */
export function statusPage(
  facts: StatusFacts,
  place: PagePlace,
  done: DoneCode | null,
  typed: Typed = {},
): string {
  const { reader, from } = place;
  const words = wordsOf(reader.language);
  const [title, detail] = words.status.states[facts.state] as [string, string];
  const body = markup`<p class="quiet">${words.status.title(facts.number)}</p>
<h1>${facts.subject}</h1>
${done === null ? nothing : doneNote(done, words)}
<section class="state" aria-label="${title}"><strong>${title}</strong><span>${detail}</span></section>
<section><dl>${keyFacts(facts, reader, words)}</dl></section>
${standingPart(facts.standing, reader, words)}
${targetsPart(facts.targets, reader, words)}
${actsPart(facts, place, typed)}
${facts.showsAll ? conversation(facts.messages, place) : markup`<section><p class="quiet">${words.status.onlyState}</p></section>`}`;
  const title_ = `${words.status.title(facts.number)} · ${title}`;
  return framedPage({
    language: reader.language,
    title: title_,
    from,
    body,
    here: (language) => addressIn(place, language),
    foot: foot(facts, place),
  });
}

function keyFacts(facts: StatusFacts, reader: CustomerReader, { status }: CustomerWords): Markup[] {
  const team = facts.team ?? (facts.isWithSpecialists ? status.specialists : status.ourTeam);
  const { nextUpdate, contact, standing } = facts;
  return [
    markup`<dt>${status.who}</dt><dd>${team}</dd>`,
    contact === null ? nothing : markup`<dt>${status.contact}</dt><dd>${contact}</dd>`,
    nextUpdate === null ? nothing : markup`<dt>${status.nextUpdate}</dt>${updateLine(nextUpdate, reader)}`,
    standing?.milestone ? markup`<dt>${status.milestone}</dt><dd>${prose(standing.milestone)}</dd>` : nothing,
  ];
}

function updateLine({ at, isLate }: NonNullable<StatusFacts['nextUpdate']>, reader: CustomerReader): Markup {
  const { status } = wordsOf(reader.language);
  const said = sayMoment(at, reader);
  return isLate ? markup`<dd class="late">${status.late(said)}</dd>` : markup`<dd>${status.by(said)}</dd>`;
}

function standingPart(standing: Standing | null, reader: CustomerReader, { status }: CustomerWords): Markup {
  if (standing === null || (standing.verified === null && standing.unknown === null)) return nothing;
  const { verified, unknown, at } = standing;
  return markup`<section>
${verified === null ? nothing : markup`<h2>${status.verified}</h2><p>${prose(verified)}</p>`}
${unknown === null ? nothing : markup`<h2>${status.unknown}</h2><p>${prose(unknown)}</p>`}
<p class="quiet">${status.asOf(sayMoment(at, reader))}</p></section>`;
}

function targetsPart(
  targets: readonly ShownTarget[],
  reader: CustomerReader,
  { status }: CustomerWords,
): Markup {
  if (targets.length === 0) return nothing;
  const line = ({ dueAt, isLate }: ShownTarget) => {
    if (dueAt === null) return markup`<dd>${status.paused}</dd>`;
    const said = sayMoment(dueAt, reader);
    return isLate
      ? markup`<dd class="late">${status.targetLate(said)}</dd>`
      : markup`<dd>${status.dueBy(said)}</dd>`;
  };
  return markup`<section><h2>${status.targets}</h2><dl>${targets.map(
    (target) => markup`<dt>${status.targetNames[target.name]}</dt>${line(target)}`,
  )}</dl></section>`;
}

function foot({ linkUntil }: StatusFacts, place: PagePlace): Markup {
  const { reader, path, guidePath, formPath } = place;
  const { foot: words } = wordsOf(reader.language);
  return markup`<p>${words.zone(zoneLabel(reader.zone))}</p>
<details><summary>${words.changeZone}</summary><form method="get" action="${path}">
${hidden('lang', reader.language)}${selection('zone', words.changeZone, offeredZones(reader.zone), reader.zone)}
<button class="plain">${words.show}</button></form></details>
<p>${words.expires(sayDate(linkUntil, reader))}</p>
${when(guidePath !== null, () => markup`<a href="${guidePath ?? ''}?lang=${reader.language}">${words.guide}</a>`)}
${when(formPath !== null, () => markup`<a href="${formPath ?? ''}?lang=${reader.language}">${words.newRequest}</a>`)}`;
}
