// Reads a message of the customer's once: the policy's phrases and patterns, mood, kind, and who asks by it. What leaves
// here are codes, numbers and phrases of ours, never his words.
import { type MessageReading, neutralMood } from '../../model/ticket-signs.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { readText } from './keywords.ts';
import { messageIndex, messagePhrases } from './message-index.ts';
import { isAutomatic, messageKind } from './message-kind.ts';
import { ownWords } from './own-words.ts';
import { findPatterns } from './patterns.ts';
import { readMood } from './read-mood.ts';
import { readSignals } from './read-signals.ts';
import { plainText } from './read-words.ts';
import { type ReadMail, whoAsks } from './who-asks.ts';

export interface ReadMessage {
  readonly signals: readonly string[];
  readonly reading: MessageReading;
}

export function readMessage(compiled: CompiledPolicy, mail: ReadMail): ReadMessage {
  const own = ownWords(mail.text);
  if (isAutomatic(mail.subject, own)) {
    return { signals: [], reading: { kind: 'automatic', mood: neutralMood, askedBy: [] } };
  }
  const index = messageIndex(compiled.policy.languages);
  const words = `${mail.subject}\n${own}`;
  const read = readText(index.phrases.languages, words);
  const said = messagePhrases(index, read);
  const mood = readMood(read, said);
  const from = plainText(mail.subject).length + 1;
  return {
    signals: [...readSignals(compiled, read), ...findPatterns(compiled.patterns, words)],
    reading: {
      kind: messageKind(index, { read, said, mood, from }),
      mood,
      askedBy: whoAsks(compiled.policy.requesters, index, mail),
    },
  };
}
