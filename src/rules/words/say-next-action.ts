// The next action as a reader sees it.
import type { NextActionCode } from '../ticket/next-action.ts';

const sentences: Readonly<Record<NextActionCode, string>> = {
  'complete-packet': 'Complete the packet and send it',
  'send-escalation': 'Send it to the other team',
  'answer-offer': 'Accept it, or return it with what is missing',
  'take-over': 'Take over: the answer is overdue',
  'answer-escalation': 'Answer the escalation',
  'answer-customer-yourself': 'Answer the customer yourself',
  'record-decision': 'Decide, and record the decision',
  'decide-coordination': 'Decide who keeps it',
  'explain-to-customer': 'Explain the answer to the customer',
  'close-escalation': 'Close it with what was learnt',
  'answer-customer': 'Answer the customer',
  resolve: 'Resolve it, or escalate',
  'wait-for-customer': 'Wait for the customer',
  'confirm-resolution': 'Wait for the customer to confirm',
  'take-ticket': 'Somebody takes it and answers',
  nothing: 'Nothing is owed',
};

export function sayNextAction(code: NextActionCode): string {
  return sentences[code];
}
