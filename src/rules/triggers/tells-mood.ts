// Whether a sentence of the customer says how he feels, or what he will do about it.
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { isNegative } from './judge-mood.ts';
import { readMessage } from './read-message.ts';

export function tellsMood(policy: CompiledPolicy, sentence: string): boolean {
  const { mood } = readMessage(policy, { subject: '', text: sentence, authorEmail: null }).reading;
  const { sentiment, cancellation, legalThreat, publicThreat } = mood;
  return isNegative(sentiment) || Boolean(cancellation ?? legalThreat ?? publicThreat);
}
