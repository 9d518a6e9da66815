// An example policy with the answers of whoever begins: its languages, and when the urgent clocks run.
import type { PolicyAnswers } from '../../model/first-start.ts';
import { writeValue } from './write-policy-value.ts';

/** The example keeps its notes: they explain every part to who reads on. */
export function answerExample(source: string, { languages, aroundTheClock }: PolicyAnswers): string {
  const urgent = aroundTheClock ? 'always' : 'working';
  const runs = { low: 'working', normal: 'working', high: urgent, urgent };
  const spoken = writeValue(source, ['languages'], languages);
  const answered = spoken === null ? null : writeValue(spoken, ['ticketTargets', 'runs'], runs);
  if (answered === null) throw new Error('The example has no place for the answers.');
  return answered;
}
