// Named windows of the policy are hours like those of a calendar, and are checked the same way.
import type { Policy } from '../../model/policy.ts';
import { checkCalendar } from './check-calendar.ts';
import type { PolicyFindings } from './policy-finding.ts';

export function lintWindows(policy: Policy, findings: PolicyFindings): void {
  policy.windows.forEach((window, index) => {
    findings.mistakes.push(...checkCalendar(window, ['windows', index]));
  });
}
