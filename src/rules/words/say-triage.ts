// Says what happened at triage as sentences for the history.
import type { TriageEvent } from '../../model/triage-event.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { type Reader, sayInstant } from '../clocks/say-instant.ts';
import { checklistItems } from '../triage/checklist-items.ts';
import { valueWords } from './catalogue.ts';

/** What other tickets show is told by the trigger that acts on it. */
export function sayTriageEvent(body: TriageEvent, policy: CompiledPolicy, reader: Reader): string | null {
  switch (body.type) {
    case 'checklist-answered': {
      const item = wordsOfItem(policy, body.item);
      if (!body.done) return `Opened “${item}” on the checklist again.`;
      return body.answerId === null
        ? `Ticked “${item}” on the checklist.`
        : `Answered “${item}” on the checklist.`;
    }
    case 'commitment-made':
      return `Recorded ${sayCommitment(body.what)}, due ${sayInstant(body.dueAt, reader)}.`;
    case 'commitment-ended':
      return {
        kept: 'A recorded date was kept.',
        dropped: 'A recorded date no longer counts.',
        replaced: null,
      }[body.how];
    case 'flag-seen':
      return 'Had a look, as was asked for.';
    case 'suggestion-put-aside':
      return 'Put the suggested escalation aside.';
    case 'elsewhere-found':
      return null;
  }
}

function sayCommitment(what: string): string {
  return valueWords['what']?.[what] ?? what;
}

function wordsOfItem(policy: CompiledPolicy, key: string): string {
  for (const type of policy.issueTypes.values()) {
    const item = checklistItems(type).find((one) => one.key === key);
    if (item) return item.ask;
  }
  return key.replaceAll('-', ' ');
}
