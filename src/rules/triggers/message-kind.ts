// Tells news from asking for news, from thanks, and from what machines write. Only news is a contact.
import type { MessageKind, Mood } from '../../model/ticket-signs.ts';
import type { ReadText } from './keywords.ts';
import type { MessageIndex, MessagePhrase, PhraseList } from './message-index.ts';

/** A message that says so much besides is about something. */
const otherWordsMax = 5;
const courtesyWordsMax = 6;
/** Nobody asks for news at such length. */
const wordsMax = 120;
/** Who sounds worse than this has more to say than thanks. */
const thanksMoodLeast = -0.34;

export interface HeardMessage {
  readonly read: ReadText;
  readonly said: readonly MessagePhrase[];
  readonly mood: Mood;
  /** Where in the text that was read the message begins; before it stands the subject. */
  readonly from: number;
}

/** Of a message that a person wrote. */
export function messageKind(index: MessageIndex, message: HeardMessage): MessageKind {
  const { read, said, mood, from } = message;
  const { words, starts, plain } = read.run;
  const first = starts.findIndex((start) => start >= from);
  if (first < 0 || words.length - first > wordsMax) return 'words';
  // Most messages neither thank nor ask for news, and are done with.
  if (!said.some(({ lists }) => lists.includes('chasers') || lists.includes('thanks'))) return 'words';
  const sentences = sentencesOf(message, first);
  const rest = (tell: 'chasers' | 'thanks') =>
    sentences
      .filter(({ lists, count }) => !lists.has(tell) && !lists.has('thanks') && !isCourtesy(lists, count))
      .reduce((sum, { count }) => sum + count, 0);
  const says = (list: PhraseList) => sentences.some(({ lists }) => lists.has(list));
  if (said.some(({ start, lists }) => start >= first && lists.some((list) => threats.has(list))))
    return 'words';
  if (says('chasers') && rest('chasers') <= otherWordsMax) return 'chaser';
  const turns = words.some(({ text }, at) => at >= first && index.turns.has(text));
  const isPlain = !turns && mood.sentiment > thanksMoodLeast && !plain.includes('?', from);
  return says('thanks') && isPlain && rest('thanks') <= otherWordsMax ? 'thanks' : 'words';
}

const threats: ReadonlySet<PhraseList> = new Set(['cancellation', 'legalThreat', 'publicThreat'] as const);

/** "Hello Ben" is one; a long sentence that begins with it says something. */
function isCourtesy(lists: ReadonlySet<string>, count: number): boolean {
  return lists.has('courtesies') && count <= courtesyWordsMax;
}

interface Sentence {
  readonly lists: Set<PhraseList>;
  count: number;
}

const sentenceEnd = /[.!?…]\s|\n|[,;:]\s(?=\p{Lu})/gu;

function sentencesOf({ read, said }: HeardMessage, first: number): readonly Sentence[] {
  const { words, starts, plain } = read.run;
  const ends = [...plain.matchAll(sentenceEnd)].map(({ index }) => index);
  const sentences: Sentence[] = ends.map(() => ({ lists: new Set<PhraseList>(), count: 0 }));
  sentences.push({ lists: new Set(), count: 0 });
  const sentenceOf: number[] = [];
  let sentence = 0;
  for (let at = 0; at < words.length; at++) {
    while (sentence < ends.length && (starts[at] as number) > (ends[sentence] as number)) sentence++;
    sentenceOf.push(sentence);
    if (at >= first) (sentences[sentence] as Sentence).count++;
  }
  for (const { start, lists } of said) {
    if (start < first) continue;
    for (const list of lists) sentences[sentenceOf[start] as number]?.lists.add(list);
  }
  return sentences.filter(({ count }) => count > 0);
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
