/** After an escalation the customer is asked whether it is solved; until when he is waited for. */
import { durationMsOf } from '../policy/duration-ms.ts';
import { type Draft, emit } from './draft.ts';

/** Only what was escalated is waited for; whoever has answered already is not asked again. */
export function awaitConfirmation(draft: Draft): void {
  const { escalationsOpened, confirmation } = draft.state;
  if (escalationsOpened === 0 || confirmation !== 'none') return;
  const withinMs = durationMsOf(draft.facts.policy.policy.confirmation.within);
  emit(draft, { type: 'confirmation-awaited', until: draft.at + withinMs });
}
