// Reads a message of the customer's once: the policy's phrases and patterns, mood, kind, and who asks by it. What leaves
// here are codes, numbers and phrases of ours, never his words.
import { type MessageReading, neutralMood } from '../../model/ticket-signs.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { messageIndex } from './message-index.ts';
import { messageKind } from './message-kind.ts';
import { ownWords } from './own-words.ts';
import { findPatterns } from './patterns.ts';
import { readMood } from './read-mood.ts';
import { readSignals } from './read-signals.ts';
import { type ReadMail, whoAsks } from './who-asks.ts';

export interface ReadMessage {
  readonly signals: readonly string[];
  readonly reading: MessageReading;
}

export function readMessage(compiled: CompiledPolicy, mail: ReadMail): ReadMessage {
  const index = messageIndex(compiled.policy.languages);
  const own = ownWords(mail.text);
  const words = `${mail.subject}\n${own}`;
  const kind = messageKind(index, mail.subject, own);
  if (kind === 'automatic') {
    return { signals: [], reading: { kind, mood: neutralMood, askedBy: [] } };
  }
  return {
    signals: [...readSignals(compiled, words), ...findPatterns(compiled.patterns, words)],
    reading: {
      kind,
      mood: readMood(index, words),
      askedBy: whoAsks(compiled.policy.requesters, index, mail),
    },
  };
}
