// Lengths of time must be more than nothing, within reach, and must not contradict each other.
import { dayMs } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import { parseDuration } from '../clocks/durations.ts';
import { type PlacedCondition, leavesOf } from './conditions-in-policy.ts';
import { atValue, type PolicyFindings } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

/** Calendars are searched for years, but a promise further away than this is a slip of the pen. */
const longestMs = 800 * dayMs;

export function lintDurations(
  policy: Policy,
  conditions: readonly PlacedCondition[],
  findings: PolicyFindings,
): void {
  for (const [path, text] of durationsIn(policy, conditions)) {
    const length = parseDuration(text);
    if (typeof length !== 'number') {
      findings.mistakes.push(
        atValue(path, length.message, 'Write a length of time such as "30 min", "4 h" or "2 days".'),
      );
    } else if (length > longestMs) {
      findings.mistakes.push(atValue(path, `${text} is longer than 800 days`, 'Write a shorter time.'));
    }
  }
  policy.ticketTargets.rows.forEach((row, index) => {
    const path = ['ticketTargets', 'rows', index, 'resolution'];
    lintSequence(path, 'resolution', row.resolution, 'firstResponse', row.firstResponse, findings);
  });
  policy.paths.forEach(({ targets }, index) => {
    const path = ['paths', index, 'targets', 'substantiveAnswer'];
    lintSequence(
      path,
      'substantiveAnswer',
      targets.substantiveAnswer,
      'acknowledge',
      targets.acknowledge,
      findings,
    );
  });
}

function lintSequence(
  path: PolicyPath,
  later: string,
  laterText: string,
  earlier: string,
  earlierText: string,
  findings: PolicyFindings,
): void {
  const [laterMs, earlierMs] = [parseDuration(laterText), parseDuration(earlierText)];
  if (typeof laterMs !== 'number' || typeof earlierMs !== 'number' || laterMs >= earlierMs) return;
  const message = `${later} (${laterText}) is due before ${earlier} (${earlierText})`;
  findings.doubts.push(atValue(path, message, `Give ${later} at least as long as ${earlier}.`));
}

function durationsIn(policy: Policy, conditions: readonly PlacedCondition[]): [PolicyPath, string][] {
  const named: [PolicyPath, Record<string, unknown>, readonly string[]][] = [
    [['packets'], policy.packets, ['followWithin']],
    [['notices'], policy.notices ?? {}, ['gatherFor']],
    [['reminders'], policy.reminders, ['every']],
    [['coordinator'], policy.coordinator ?? {}, ['decideWithin']],
  ];
  policy.ticketTargets.rows.forEach((row, index) => {
    named.push([
      ['ticketTargets', 'rows', index],
      row,
      ['firstResponse', 'resolution', 'nextResponse', 'investigation', 'vendor'],
    ]);
  });
  policy.notices?.atMost.forEach((throttle, index) => {
    named.push([['notices', 'atMost', index], throttle, ['within']]);
  });
  policy.chains.forEach(({ steps }, index) => {
    steps.forEach((step, place) => {
      const at = ['chains', index, 'steps', place, 'onlyIfMoreThan'];
      named.push([at, step.onlyIfMoreThan ?? {}, ['within']]);
    });
  });
  policy.limits.forEach((limit, index) => {
    named.push([['limits', index, 'perCustomer'], limit.perCustomer ?? {}, ['within']]);
  });
  policy.paths.forEach(({ targets }, index) => {
    const at = ['paths', index, 'targets'];
    named.push([
      at,
      targets,
      ['acknowledge', 'substantiveAnswer', 'managerResponse', 'decision', 'findings', 'relief', 'resolution'],
    ]);
    named.push([[...at, 'checkIn'], targets.checkIn ?? {}, ['within']]);
    const { first, then } = targets.customerUpdate;
    named.push([[...at, 'customerUpdate'], { first, then }, ['first', 'then']]);
    if (typeof then !== 'string') named.push([[...at, 'customerUpdate', 'then'], then, ['1', '2', '3', '4']]);
  });
  for (const { path, leaf } of conditions.flatMap(leavesOf)) {
    named.push([path, leaf, ['openFor', 'idleFor', 'priorityNotTakenWithin', 'commitmentWithin']]);
    if ('contacts' in leaf) named.push([[...path, 'contacts'], leaf.contacts, ['within']]);
    if ('waitedLongerThan' in leaf)
      named.push([[...path, 'waitedLongerThan'], leaf.waitedLongerThan, ['length']]);
  }
  return named.flatMap(([path, group, keys]) =>
    keys.flatMap((key): [PolicyPath, string][] => {
      const text = group[key];
      return typeof text === 'string' ? [[[...path, key], text]] : [];
    }),
  );
}
