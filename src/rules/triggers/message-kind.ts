// Tells news from asking for news, from thanks, and from what machines write. Only news is a contact.
import type { MessageKind } from '../../model/ticket-signs.ts';
import { findPhrases } from './keywords.ts';
import type { MessageIndex } from './message-index.ts';
import { readWords } from './read-words.ts';

/** A message that says so much besides is about something. */
const otherWordsMax = 5;
const courtesyWordsMax = 6;
/** Nobody asks for news at such length. */
const wordsMax = 120;

export function messageKind(index: MessageIndex, subject: string, text: string): MessageKind {
  if (isAutomatic(subject, text)) return 'automatic';
  const sentences = sentencesOf(text);
  const all = sentences.map((sentence) => ({
    words: readWords(sentence, index.phrases.languages.readAs).words,
    lists: new Set(findPhrases(index.phrases, sentence).flatMap((phrase) => index.listsOf.get(phrase) ?? [])),
  }));
  if (all.reduce((sum, { words }) => sum + words.length, 0) > wordsMax) return 'words';
  const rest = (tell: 'chasers' | 'thanks') =>
    all
      .filter(({ lists, words }) => !lists.has(tell) && !lists.has('thanks') && !isCourtesy(lists, words))
      .reduce((sum, { words }) => sum + words.length, 0);
  const says = (list: 'chasers' | 'thanks' | 'anger' | 'displeasure' | 'cancellation' | 'legalThreat') =>
    all.some(({ lists }) => lists.has(list));
  if (says('cancellation') || says('legalThreat')) return 'words';
  if (says('chasers') && rest('chasers') <= otherWordsMax) return 'chaser';
  const turns = all.some(({ words }) => words.some((word) => index.turns.has(word)));
  const isPlain = !turns && !says('anger') && !says('displeasure') && !text.includes('?');
  return says('thanks') && isPlain && rest('thanks') <= otherWordsMax ? 'thanks' : 'words';
}

/** "Hello Ben" is one; a long sentence that begins with it says something. */
function isCourtesy(lists: ReadonlySet<string>, words: readonly string[]): boolean {
  return lists.has('courtesies') && words.length <= courtesyWordsMax;
}

function sentencesOf(text: string): string[] {
  return text
    .slice(0, 4000)
    .split(/(?<=[.!?…])\s|\n|(?<=[,;:])\s(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** What stands at the beginning of mails that no person wrote. */
const automaticSubject =
  /^\s*(?:auto(?:matic|mated)?[ -]?(?:reply|response)|out of (?:the )?office|abwesenheits|automatische (?:antwort|abwesenheit)|undeliver(?:able|ed)|delivery status notification|mail delivery (?:failed|subsystem)|returned mail|failure notice|unzustellbar|nicht zugestellt|read:|gelesen:)/i;
const automaticText =
  /^\s*(?:(?:hello|hi|dear|hallo|guten tag)[^\n]{0,40}\n\s*)?(?:this is an automat|i am (?:currently )?out of (?:the )?office|i'm (?:currently )?out of (?:the )?office|thank you for your (?:e-?mail|message)[.,!]? i am (?:currently )?(?:out|away|on)|ich bin (?:derzeit |zur ?zeit |aktuell |momentan |bis |vom |ab )?[^\n]{0,60}(?:nicht im (?:büro|haus)|abwesend|im urlaub|nicht erreichbar)|dies ist eine automatisch|diese (?:e-?mail|nachricht) wurde automatisch|delivery to the following recipients? failed|your message (?:could not|couldn't|wasn't|was not) (?:be )?delivered|this message was created automatically by mail delivery)/i;

export function isAutomatic(subject: string, text: string): boolean {
  return (
    automaticSubject.test(subject) ||
    automaticSubject.test(text.slice(0, 200)) ||
    automaticText.test(text.slice(0, 500))
  );
}
