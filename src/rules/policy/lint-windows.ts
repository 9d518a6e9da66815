// Named windows of the policy are hours like those of a calendar, and are checked the same way.
import type { Policy } from '../../model/policy.ts';
import type { PolicyWindow } from '../../model/policy-window.ts';
import { checkWeekly, checkZone } from './check-calendar.ts';
import { atKey, atValue, type PolicyFinding, type PolicyFindings } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

export function lintWindows(policy: Policy, findings: PolicyFindings): void {
  policy.windows.forEach((window, index) => {
    findings.mistakes.push(...checkWindow(window, ['windows', index]));
  });
}

function checkWindow(window: PolicyWindow, at: PolicyPath): PolicyFinding[] {
  const { zone, weekly, times, weekdays } = window;
  const findings = checkZone(zone, [...at, 'zone']);
  if (weekly !== undefined) {
    findings.push(...checkWeekly(weekly, [...at, 'weekly']));
    if (times !== undefined || weekdays !== undefined) {
      const mend = 'Write the hours of each weekday in weekly, or leave it out.';
      findings.push(atKey([...at, 'weekly'], 'weekly stands beside times or weekdays', mend));
    }
  }
  for (const part of ['daysOfMonth', 'months', 'years'] as const) {
    window[part]?.forEach((one, index) => {
      // Of days, one may be counted from the start of the month and the other from its end.
      if (typeof one === 'number' || one[0] <= one[1] || one[0] > 0 !== one[1] > 0) return;
      const message = `${one[0]} stands before ${one[1]}`;
      findings.push(atValue([...at, part, index], message, 'Write the earlier one first, or two ranges.'));
    });
  }
  return findings;
}
