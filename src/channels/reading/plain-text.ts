import sanitizeHtml from 'sanitize-html';
import { clip, storable } from './fields.ts';

/** Messages longer than this are cut; the model takes no more. */
export const messageTextLimit = 100_000;
/** HTML longer than this is cut before it is read: it bounds the work that one message can make. */
const htmlLimit = 200_000;

/** The words of an HTML message, with its paragraphs as lines and the addresses of its links. */
export function htmlToText(html: string): string {
  const bare = sanitizeHtml(clip(storable(html), htmlLimit), {
    allowedTags: [...blocks, 'br', 'li', 'a', 'td', 'th'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
  });
  const lined = withoutSourceLines(bare)
    .replace(/<a(?: href="([^"]*)")?>(.*?)<\/a>/g, (_whole, href: string | undefined, label: string) =>
      linkText(href, label),
    )
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<li>/g, '\n- ')
    .replace(/<\/t[dh]>/g, '\t')
    .replace(blockTag, '\n')
    .replace(/<[^>]*>/g, '');
  return tidy(decodeEntities(lined));
}

/** HTML where there are tags, else the text itself: templates put either into the same field. */
export function textOfEither(value: string): string {
  return /<\/?[a-z][^<>]*>/i.test(value) ? htmlToText(value) : tidy(decodeEntities(storable(value)));
}

/** A body that is said to be plain keeps its angle brackets (logs, XML); only the hard blanks of some vendors go. */
export function plainText(value: string): string {
  return tidy(value.replaceAll('&nbsp;', ' '));
}

/** Trailing blanks off, at most one empty line in a row, cut at the limit. */
export function tidy(text: string): string {
  const lines = storable(text).replace(/\r\n?/g, '\n').split('\n');
  const joined = lines.map((line) => line.trimEnd()).join('\n');
  return clip(joined.replace(/\n{3,}/g, '\n\n').trim(), messageTextLimit);
}

/** Line ends of HTML's source mean nothing, except in <pre>, where logs are pasted. */
function withoutSourceLines(html: string): string {
  const pieces = html.split(/(<pre>.*?<\/pre>)/s);
  return pieces.map((piece) => (piece.startsWith('<pre>') ? piece : piece.replace(/\s+/g, ' '))).join('');
}

const blocks = [
  'p',
  'div',
  'ul',
  'ol',
  'table',
  'tr',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
];
const blockTag = new RegExp(`</?(?:${blocks.join('|')})(?: [^>]*)?/?>`, 'g');

/** "our page (https://…)"; the address alone where the label says the same. */
function linkText(href: string | undefined, label: string): string {
  const address = href?.replace(/^mailto:/, '') ?? '';
  const words = label.trim();
  if (address === '' || words.includes(address)) return label;
  return words === '' ? address : `${words} (${address})`;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Those that sanitising writes and that plain bodies of vendors hold; in one pass, so that nothing is decoded twice. */
function decodeEntities(text: string): string {
  return text
    .replace(/&(?:lt|gt|quot|nbsp|amp|#39);/g, (entity) => entities[entity] ?? entity)
    .replaceAll('\u00A0', ' ');
}
