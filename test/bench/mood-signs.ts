// Our own labelled sentences, English and German: one half was used to choose phrases, the other only to measure them.
import { readFileSync } from 'node:fs';
import { policyUnderTest } from '../../src/rules/policy/fixtures/policy-under-test.ts';
import { readMessage } from '../../src/rules/triggers/read-message.ts';

export const signsFiles = {
  tuned: new URL('mood/signs-tune.jsonl', import.meta.url),
  blind: new URL('mood/signs-blind.jsonl', import.meta.url),
};

/** What is not named is not said. Sentences that name a kind say nothing of the others'. */
export interface SignedSentence {
  readonly text: string;
  readonly cancellation?: true;
  readonly legal?: true;
  readonly public?: true;
  readonly shouting?: true;
  readonly negative?: true;
  readonly kind?: 'chaser' | 'thanks' | 'words';
}

export function readSigns(file: URL): SignedSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SignedSentence);
}

const signs = ['cancellation', 'legal', 'public', 'shouting', 'negative', 'chaser', 'thanks'] as const;
type Sign = (typeof signs)[number];

export interface SignFigure {
  readonly sign: Sign;
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  /** What was heard and not said, or said and not heard. */
  readonly mistakes: readonly string[];
}

const policy = policyUnderTest({ languages: ['en', 'de'] });

export function measureSigns(sentences: readonly SignedSentence[]): SignFigure[] {
  const heard = sentences.map((sentence) => heardIn(sentence.text));
  return signs.map((sign) => {
    const said = sentences.map((sentence) => isSaid(sentence, sign));
    const asked = sentences.map((sentence) => isAsked(sentence, sign));
    const count = (holds: (at: number) => boolean) => sentences.filter((_, at) => asked[at] && holds(at)).length;
    const right = count((at) => said[at] === true && heard[at]?.has(sign) === true);
    return {
      sign,
      sentences: count((at) => said[at] === true),
      precision: share(right, count((at) => heard[at]?.has(sign) === true)),
      recall: share(right, count((at) => said[at] === true)),
      mistakes: sentences.filter((_, at) => asked[at] && said[at] !== heard[at]?.has(sign)).map(({ text }) => text),
    };
  });
}

function heardIn(text: string): ReadonlySet<Sign> {
  const { kind, mood } = readMessage(policy, { subject: '', text, authorEmail: null }).reading;
  return new Set(
    signs.filter((sign) => {
      if (sign === 'cancellation') return mood.cancellation !== null;
      if (sign === 'legal') return mood.legalThreat !== null;
      if (sign === 'public') return (mood.publicThreat ?? null) !== null;
      if (sign === 'shouting') return mood.shouting;
      return sign === 'negative' ? mood.sentiment <= -0.5 : kind === sign;
    }),
  );
}

function isSaid(sentence: SignedSentence, sign: Sign): boolean {
  return sign === 'chaser' || sign === 'thanks' ? sentence.kind === sign : sentence[sign] === true;
}

/** A threat is bad mood too, and so is asking again; whether it sounds so was only labelled where nothing else was. */
function isAsked(sentence: SignedSentence, sign: Sign): boolean {
  if (sign !== 'negative') return true;
  const { cancellation, legal, public: turnsToOthers, kind, negative, shouting } = sentence;
  return negative === true || !(cancellation || legal || turnsToOthers || shouting || kind);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}
