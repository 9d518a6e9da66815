// How a message sounds, with the phrases that told it: they open doors to people and decide nothing by themselves.
import type { Mood } from '../../model/ticket-signs.ts';
import { judgeRead, type MoodJudgement } from './judge-mood.ts';
import type { ReadText } from './keywords.ts';
import type { MessagePhrase } from './message-index.ts';
import { moodIndex } from './mood-index.ts';

/** So many phrases are kept to say by what it was told. */
const heardMost = 3;

export function readMood(read: ReadText, said: readonly MessagePhrase[]): Mood {
  const judged = judgeRead(moodIndex(read.languages.each.map(({ id }) => id)), read);
  const first = (list: 'cancellation' | 'legalThreat' | 'publicThreat') =>
    said.find(({ lists }) => lists.includes(list))?.phrase ?? null;
  return {
    sentiment: judged.score,
    heard: heard(judged),
    shouting: isShouted(read.run.plain),
    cancellation: first('cancellation'),
    legalThreat: first('legalThreat'),
    publicThreat: first('publicThreat'),
  };
}

/** What spoke for the side to which it came out. */
function heard({ score, because }: MoodJudgement): readonly string[] {
  const side = because.filter(({ points }) => (score < 0 ? points > 0 : points < 0));
  return score === 0 ? [] : side.slice(0, heardMost).map(({ phrase }) => phrase);
}

/** So much of a text in capitals is shouted; codes, acronyms and single words are not. */
const shoutedShare = 0.6;
const shoutedWordsLeast = 4;
/** So many of them are words that people speak: "PDF CSV XML JSON" shouts at nobody. */
const spokenWordsLeast = 2;
const shoutedCharacters = 20_000;

function isShouted(text: string): boolean {
  if (!hasManyCapitals(text)) return false;
  const words = (text.slice(0, shoutedCharacters).match(/[\p{L}\p{M}\p{N}'_-]+/gu) ?? []).filter((word) =>
    /^[\p{L}\p{M}']{2,}$/u.test(word),
  );
  const shouted = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  const spoken = shouted.filter(
    (word) => word.length > 3 && (/[AEIOUYÄÖÜ]/.test(word) || /[^A-Z']/.test(word)),
  );
  return (
    shouted.length >= shoutedWordsLeast &&
    shouted.length >= words.length * shoutedShare &&
    spoken.length >= spokenWordsLeast
  );
}

/** Most texts have few, and are done with: no word of theirs is looked at. Letters that are not Latin are left to the words. */
function hasManyCapitals(text: string): boolean {
  const end = Math.min(text.length, shoutedCharacters);
  let capitals = 0;
  let small = 0;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) capitals++;
    else if (unit >= 97 && unit <= 122) small++;
  }
  return capitals * 3 >= small;
}
