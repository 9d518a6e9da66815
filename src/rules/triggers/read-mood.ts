// How a message sounds: a plain signal from phrases and capitals. It opens doors to people; it decides nothing by itself.
import type { Mood } from '../../model/ticket-signs.ts';
import { findPhrases } from './keywords.ts';
import type { MessageIndex } from './message-index.ts';

export function readMood(index: MessageIndex, text: string): Mood {
  const said = findPhrases(index.phrases, text);
  const within = (list: 'cancellation' | 'legalThreat' | 'anger' | 'displeasure' | 'pleasure') =>
    said.filter((phrase) => index.listsOf.get(phrase)?.includes(list));
  const shouting = isShouted(text);
  const bad = 2 * within('anger').length + within('displeasure').length + (shouting ? 1 : 0);
  return {
    sentiment: sentimentOf(bad, within('pleasure').length),
    shouting,
    cancellation: within('cancellation')[0] ?? null,
    legalThreat: within('legalThreat')[0] ?? null,
  };
}

/**
 * One word of displeasure is −0.5, two or one of anger −0.67, and so on towards −1; kind words lift it by half as much,
 * because even angry people are polite.
 */
function sentimentOf(bad: number, good: number): number {
  const value = (good / (good + 1)) * (bad > 0 ? 0.5 : 1) - bad / (bad + 1);
  return Math.round(value * 100) / 100;
}

/** So much of a text in capitals is shouted; codes, names of products and single words are not. */
const shoutedShare = 0.6;
const shoutedWordsLeast = 4;

function isShouted(text: string): boolean {
  const words = (text.slice(0, 20_000).match(/[\p{L}\p{M}\p{N}'’_-]+/gu) ?? []).filter((word) =>
    /^[\p{L}\p{M}'’]{3,}$/u.test(word),
  );
  const shouted = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return shouted.length >= shoutedWordsLeast && shouted.length >= words.length * shoutedShare;
}
