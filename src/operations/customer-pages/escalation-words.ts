/** What a customer says by the form for an escalation, as the one message that people read. */
import type { CustomerReader } from '../../rules/customer-page/say-moment.ts';
import { wordsOf } from '../../rules/customer-page/customer-words.ts';

export interface AskedEscalation {
  readonly why: string;
  readonly blocked: string | null;
  /** One of the form's choices; anything else is left out. */
  readonly who: string | null;
  readonly until: string | null;
}

/** In the customer's language, with what was asked before each answer. */
export function escalationWords(
  { language }: Pick<CustomerReader, 'language'>,
  { why, blocked, who, until }: AskedEscalation,
): string {
  const { escalation: words } = wordsOf(language);
  const scope = Object.entries(words.scopes).find(([value]) => value === who && value !== 'unknown')?.[1];
  return [
    words.asks,
    why,
    ...(blocked === null ? [] : [words.blockedLine(blocked)]),
    ...(scope === undefined ? [] : [words.whoLine(scope)]),
    ...(until === null ? [] : [words.untilLine(until)]),
  ].join('\n\n');
}
