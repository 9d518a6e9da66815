/** What was said between the customer and us, the newest first; older messages are folded away. */
import { type Markup, markup } from '../audit-page/markup.ts';
import { wordsOf } from './customer-words.ts';
import { nothing, prose } from './page-frame.ts';
import { sayMoment } from './say-moment.ts';
import { saySize } from './say-size.ts';
import type { PagePlace, ShownFile, ShownMessage } from './status-facts.ts';

/** The newest of these stand open. */
const openMax = 2;

export function conversation(messages: readonly ShownMessage[], place: PagePlace): Markup {
  if (messages.length === 0) return nothing;
  const { status } = wordsOf(place.reader.language);
  const newestFirst = [...messages].reverse();
  const earlier = newestFirst.slice(openMax);
  return markup`<section><h2>${status.messages}</h2>
<ol class="said">${newestFirst.slice(0, openMax).map((message) => entry(message, place))}</ol>
${
  earlier.length === 0
    ? nothing
    : markup`<details><summary>${status.earlier(earlier.length)}</summary><ol class="said">${earlier.map((message) => entry(message, place))}</ol></details>`
}</section>`;
}

function entry({ author, isOurs, at, text, files }: ShownMessage, place: PagePlace): Markup {
  const { status } = wordsOf(place.reader.language);
  const who = isOurs ? status.fromUs(author ?? status.support) : status.fromYou;
  return markup`<li><p class="quiet">${who}, ${sayMoment(at, place.reader)}</p>
<p>${prose(text.replaceAll('{statusLink}', status.thisPage))}</p>${fileList(files, place)}</li>`;
}

function fileList(files: readonly ShownFile[], place: PagePlace): Markup {
  if (files.length === 0) return nothing;
  const { status } = wordsOf(place.reader.language);
  return markup`<ul class="files" aria-label="${status.files}">${files.map((file) => fileLine(file, place))}</ul>`;
}

function fileLine({ id, name, size, isImage, scan }: ShownFile, { path, reader }: PagePlace): Markup {
  const { status } = wordsOf(reader.language);
  const label = `${name}, ${saySize(size, reader.language)}`;
  if (scan === 'waiting') return markup`<li>${label}: ${status.fileWaits}</li>`;
  if (scan === 'refused') return markup`<li>${label}: ${status.fileRefused}</li>`;
  const shot = isImage
    ? markup`<img class="shot" src="${path}/files/${id}/preview" alt="" loading="lazy">`
    : nothing;
  return markup`<li><a href="${path}/files/${id}">${shot}${label}</a></li>`;
}
