// Whether a sentence of the customer says how he feels, or what he will do about it. What went wrong alone is no feeling.
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { judgeMood } from './judge-mood.ts';
import { feelings, type MoodGroup } from './languages/mood-words.ts';
import { readMessage } from './read-message.ts';

const felt: ReadonlySet<string> = new Set<MoodGroup>(feelings);

export function tellsMood(policy: CompiledPolicy, sentence: string): boolean {
  const { mood } = readMessage(policy, { subject: '', text: sentence, authorEmail: null }).reading;
  if (mood.cancellation ?? mood.legalThreat ?? mood.publicThreat) return true;
  const { because } = judgeMood(sentence, policy.policy.languages);
  return because.some(({ group, points }) => points > 0 && felt.has(group));
}
