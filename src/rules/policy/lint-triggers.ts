// Checks what triggers do: that they do something, by a path that exists, and that mood sets no severity.
import type { Policy } from '../../model/policy.ts';
import type { PolicyTrigger, TriggerAction } from '../../model/policy-trigger.ts';
import { leavesBehind } from './conditions-in-policy.ts';
import { moodWords } from './lint-conditions.ts';
import { checkName } from './lint-names.ts';
import { atKey, atValue, type PolicyFindings } from './policy-finding.ts';

export function lintTriggers(policy: Policy, findings: PolicyFindings): void {
  policy.triggers.forEach((trigger, index) => {
    if (Object.values(trigger.then).every((part) => part === undefined)) {
      const mend = 'Say what it does: flag, suggest, escalate, reroute, tag, setSeverity or notify.';
      findings.mistakes.push(atValue(['triggers', index, 'then'], `${trigger.id} does nothing`, mend));
    }
    lintDestination(policy, trigger, index, 'escalate', findings);
    lintDestination(policy, trigger, index, 'suggest', findings);
    lintMood(policy, trigger, index, findings);
  });
}

function lintDestination(
  policy: Policy,
  trigger: PolicyTrigger,
  index: number,
  act: 'escalate' | 'suggest',
  findings: PolicyFindings,
): void {
  const destination: TriggerAction['escalate'] = trigger.then[act];
  if (destination === undefined) return;
  const at = ['triggers', index, 'then', act];
  const path = policy.paths.find(({ id }) => id === destination.path);
  if (destination.path !== undefined) {
    checkName(
      findings,
      [...at, 'path'],
      'path',
      destination.path,
      policy.paths.map(({ id }) => id),
      'paths',
    );
  }
  if (path !== undefined && destination.kind !== undefined && path.kind !== destination.kind) {
    const mend = `Leave kind out, or name a path that is ${destination.kind}.`;
    findings.mistakes.push(atValue([...at, 'kind'], `${path.id} is ${path.kind}`, mend));
  }
  if (
    destination.path === undefined &&
    destination.kind !== undefined &&
    !policy.paths.some(({ kind }) => kind === destination.kind)
  ) {
    const mend = `Add a path of this kind to paths.`;
    findings.mistakes.push(atValue([...at, 'kind'], `no path is ${destination.kind}`, mend));
  }
}

function lintMood(policy: Policy, trigger: PolicyTrigger, index: number, findings: PolicyFindings): void {
  if (trigger.then.setSeverity === undefined) return;
  const when = { room: 'triggers', path: ['triggers', index, 'when'], condition: trigger.when } as const;
  const mood = leavesBehind(policy, when).find(({ word }) => moodWords.has(word));
  if (mood === undefined) return;
  const message = `${trigger.id} reads mood (${mood.word}), and mood never sets a severity`;
  const mend = 'Let it suggest a hierarchical escalation instead, or take the mood out of its condition.';
  findings.mistakes.push(atKey(['triggers', index, 'then', 'setSeverity'], message, mend));
}
