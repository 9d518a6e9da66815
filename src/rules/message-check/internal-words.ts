// What belongs into the house: its slang, its people whom the customer does not know, its trackers, and its own notes.
import type { ThreadMessage } from '../packet/prefill.ts';
import { holdsFirstName } from './colleague-names.ts';

export interface InternalMaterial {
  readonly messages: readonly ThreadMessage[];
  /** Text that only colleagues read besides the notes of the thread. */
  readonly internalTexts: readonly string[];
  /** Names of colleagues whom the customer has no reason to know. */
  readonly colleagues: readonly string[];
  /** Those of their first names that tell as much. */
  readonly firstNames: readonly string[];
  /** Words of the policy's. */
  readonly words: readonly string[];
}

export interface InternalWord {
  readonly word: string;
  readonly what: 'slang' | 'colleague' | 'tracker' | 'address' | 'limit';
}

const slang =
  /\b(?:tier[ -]?[0-4]|level[ -]?[1-4] (?:support|team|agent)|[1-3](?:st|nd|rd)[ -]level|(?:first|second|third)[ -]level support|L[1-4](?= |\b)(?! cache)|sev(?:erity)?[ -]?[1-4]|P[0-4](?: (?:ticket|incident|issue|bug))|SLA breach|breach(?:ed)? (?:the |our )?SLA|catch-all|bounce limit|on-?call (?:engineer|person|rota|rotation)|rota|runbook|post-?mortem|war room|hotfix branch|pull request|merge request|jira|confluence|pagerduty|opsgenie|slack channel|zendesk|freshdesk|zammad|KB article internal|wontfix|won't fix|churn(?: risk)?|VIP flag|escalation matrix|escalation policy)\b/i;
const tracker = /\b[A-Z][A-Z0-9]{1,9}-\d{1,7}\b/g;
const address =
  /\b(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|[\w-]{1,40}\.(?:internal|local|corp|intranet|lan)|(?:jira|confluence|gitlab|github|grafana|kibana|sentry|wiki|intranet)\.[\w.-]{2,60})\b[^\s]{0,80}/i;
const limit =
  /\b(?:(?:my|our|his|her|approval|refund|internal|compensation) limit|limit (?:for|of) (?:refunds|approvals?|my role)|above my (?:limit|pay grade)|(?:meine?|unsere?|interne[rs]?) (?:limit|freigabegrenze)|freigabegrenze)\b/i;

export function internalWordsIn(sentence: string, material: InternalMaterial): InternalWord[] {
  const found: InternalWord[] = [];
  const add = (what: InternalWord['what'], pattern: RegExp) => {
    const [word] = pattern.exec(sentence) ?? [];
    if (word !== undefined) found.push({ word, what });
  };
  add('slang', slang);
  add('address', address);
  add('limit', limit);
  for (const word of material.words) if (holdsWord(sentence, word)) found.push({ word, what: 'slang' });
  for (const name of material.colleagues)
    if (holdsWord(sentence, name)) found.push({ word: name, what: 'colleague' });
  for (const name of material.firstNames)
    if (holdsFirstName(sentence, name) && !found.some(({ word }) => word.startsWith(`${name} `)))
      found.push({ word: name, what: 'colleague' });
  const known = publicText(material.messages);
  for (const [key] of sentence.matchAll(tracker)) {
    if (!known.includes(key.toLowerCase()) && isInternal(key, material))
      found.push({ word: key, what: 'tracker' });
  }
  return found;
}

/** Customers have ids of that look, too; a tracker's stands in our own notes only. */
function isInternal(key: string, { messages, internalTexts }: InternalMaterial): boolean {
  const lower = key.toLowerCase();
  const notes = messages.filter(({ direction }) => direction === 'note').map(({ text }) => text);
  return [...notes, ...internalTexts].some((text) => text.toLowerCase().includes(lower));
}

function publicText(messages: readonly ThreadMessage[]): string {
  return messages
    .filter(({ direction }) => direction !== 'note')
    .map(({ text }) => text.toLowerCase())
    .join('\n');
}

function holdsWord(sentence: string, word: string): boolean {
  const at = sentence.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return false;
  return !/[\p{L}\p{N}]/u.test((sentence[at - 1] ?? ' ') + (sentence[at + word.length] ?? ' '));
}

/** So many words in a row are no accident. */
const copiedWords = 8;

/** The longest run of words in the draft that stands in a note or a packet, and in nothing that the customer has seen. */
export function copiedFromInside(text: string, { messages, internalTexts }: InternalMaterial): string | null {
  const inside = [
    ...messages.filter(({ direction }) => direction === 'note').map((note) => note.text),
    ...internalTexts,
  ];
  const words = wordsOf(text);
  if (words.length < copiedWords || inside.length === 0) return null;
  const secret = runsOf(inside);
  const open = runsOf(
    messages.filter(({ direction }) => direction !== 'note').map((message) => message.text),
  );
  for (let at = 0; at + copiedWords <= words.length; at++) {
    if (!isSecret(words, at, secret, open)) continue;
    let end = at + copiedWords;
    while (end < words.length && isSecret(words, end - copiedWords + 1, secret, open)) end++;
    return words
      .slice(at, end)
      .map(({ written }) => written)
      .join(' ');
  }
  return null;
}

interface Word {
  readonly written: string;
  readonly plain: string;
}

function wordsOf(text: string): Word[] {
  return text
    .slice(0, 20_000)
    .split(/\s+/)
    .map((written) => ({ written, plain: written.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') }))
    .filter(({ plain }) => plain !== '');
}

function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (let at = 0; at + copiedWords <= words.length; at++) runs.add(runAt(words, at));
  }
  return runs;
}

function runAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + copiedWords)
    .map(({ plain }) => plain)
    .join(' ');
}

function isSecret(
  words: readonly Word[],
  at: number,
  secret: ReadonlySet<string>,
  open: ReadonlySet<string>,
) {
  const run = runAt(words, at);
  return secret.has(run) && !open.has(run);
}
