// What a person would want to know before a message leaves: what it promises, whom it blames, what it gives away, and what
// it asks although the customer has told it.
import type { MessageCheck } from '../../model/message-check.ts';
import type { PolicyLanguage } from '../../model/policy.ts';
import { templateFields } from '../../model/policy-template.ts';
import { openFields } from '../words/untouched-template.ts';
import { draftSentences, isQuestion } from './draft-sentences.ts';
import {
  copiedFromInside,
  type InternalMaterial,
  type InternalWord,
  internalWordsIn,
} from './internal-words.ts';
import { promisesFix } from './promised-fix.ts';
import type { Said } from './said-by-customer.ts';
import { namesTime } from './time-words.ts';
import { saysPhrase, toneIndex } from './tone-phrases.ts';
import { askedTopics } from './topics.ts';

export interface CheckedDraft {
  readonly text: string;
  /** Whether a time is promised beside the text, by when the customer hears again. */
  readonly promises: boolean;
  readonly languages: readonly PolicyLanguage[];
  readonly said: readonly Said[];
  readonly internal: InternalMaterial;
}

/** What was found, in the order of the text; what is about the whole of it stands last. */
export type Finding =
  | { readonly check: 'promised-fix' | 'no-time' | 'blame' | 'internal-text'; readonly excerpt: string }
  | { readonly check: 'promise-unsaid'; readonly excerpt: '' }
  | { readonly check: 'internal-word'; readonly excerpt: string; readonly inside: InternalWord }
  | { readonly check: 'asked-again'; readonly excerpt: string; readonly said: Said }
  | { readonly check: 'open-field'; readonly excerpt: string; readonly fields: readonly string[] };

export function checkMessage(draft: CheckedDraft): Finding[] {
  if (draft.text.trim() === '') return [];
  const sentences = draftSentences(draft.text);
  return [...sentences.flatMap((sentence) => inSentence(sentence, draft)), ...inWhole(sentences, draft)];
}

/** Which checks found something, each once. */
export function checksOf(findings: readonly Finding[]): MessageCheck[] {
  return [...new Set(findings.map(({ check }) => check))];
}

function inSentence(sentence: string, draft: CheckedDraft): Finding[] {
  const tone = toneIndex(draft.languages);
  return [
    ...(promisesFix(sentence) ? [{ check: 'promised-fix', excerpt: sentence } as const] : []),
    ...(saysPhrase(tone.blame, sentence) ? [{ check: 'blame', excerpt: sentence } as const] : []),
    ...internalWordsIn(sentence, draft.internal).map(
      (inside) => ({ check: 'internal-word', excerpt: inside.word, inside }) as const,
    ),
    ...askedAgain(sentence, draft.said),
  ];
}

function askedAgain(sentence: string, said: readonly Said[]): Finding[] {
  if (!isQuestion(sentence)) return [];
  return askedTopics(sentence).flatMap((topic) => {
    const known = said.find((one) => one.topic === topic);
    // Whoever names what was said asks for something else about it.
    if (known === undefined || sentence.includes(known.text)) return [];
    return [{ check: 'asked-again', excerpt: sentence, said: known } as const];
  });
}

function inWhole(sentences: readonly string[], draft: CheckedDraft): Finding[] {
  const { text, promises, languages } = draft;
  const { vague } = toneIndex(languages);
  const saysWhen = sentences.some((sentence) => namesTime(sentence) && !promisesFix(sentence));
  const comforts = saysWhen ? undefined : sentences.find((sentence) => saysPhrase(vague, sentence));
  const copied = copiedFromInside(text, draft.internal);
  const fields = openFields(text, templateFields);
  return [
    ...(copied === null ? [] : [{ check: 'internal-text', excerpt: copied } as const]),
    ...(fields.length === 0
      ? []
      : [{ check: 'open-field', excerpt: fields.map((name) => `{${name}}`).join(', '), fields } as const]),
    ...(comforts === undefined ? [] : [{ check: 'no-time', excerpt: comforts } as const]),
    ...(promises && !saysWhen && comforts === undefined && !fields.includes('nextUpdateAt')
      ? [{ check: 'promise-unsaid', excerpt: '' } as const]
      : []),
  ];
}
