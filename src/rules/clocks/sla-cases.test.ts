/**
 * Runs independent histories of tickets that lie beside the project, where there are any: the clocks of Baton are
 * started, paused, resumed and stopped as the history says, and asked for deadlines and used time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dueAtOf } from './run-clock.ts';
import { iso, type SlaCase, TicketHistory, time } from './fixtures/ticket-history.ts';

const file = join(import.meta.dirname, '../../../../shared/cases/sla-history.dev.json');
const setAside: Readonly<Record<string, string>> = {
  'sla-cw-005': '0014: what was done after its deadline is late, whenever anybody looked',
};

describe.skipIf(!existsSync(file))('histories of tickets (skipped where the folder is missing)', () => {
  const cases: readonly SlaCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cases : [];
  for (const each of cases) {
    const because = each.op === 'slaSelect' ? 'the policy chooses, not the clock' : setAside[each.id];
    test.skipIf(because !== undefined)(`${each.id} ${each.op}${because ? ` – ${because}` : ''}`, () => {
      compare(answer(new TicketHistory(each)), each.expected);
    });
  }
});

/** Only the keys that are expected count; a tolerance is as wide as its case says. */
function compare(
  found: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): void {
  const tolerance = Number(expected.toleranceSeconds ?? 0) * 1000;
  for (const [key, value] of Object.entries(expected)) {
    if (key === 'toleranceSeconds') continue;
    const own = found[key];
    if (isRecord(value)) compare(isRecord(own) ? own : {}, value);
    else if (tolerance > 0 && key === 'dueAt') {
      expect(Math.abs(time(String(own)) - time(String(value)))).toBeLessThanOrEqual(tolerance);
    } else expect({ [key]: own }).toEqual({ [key]: value });
  }
}

function answer(history: TicketHistory): Record<string, unknown> {
  const { each } = history;
  switch (each.op) {
    case 'slaState':
    case 'slaStateDays':
      return history.states();
    case 'responseClock':
      return { dueAt: iso(dueAtOf(history.conversationClock())) };
    case 'dueFrom':
      return { at: iso(dueAtOf(history.run(time(each.start), Number(each.minutes), null))) };
    case 'countedMinutes':
      return { minutes: history.countedMinutes() };
    case 'earliestDeadline':
      return { at: each.state === 'closed' ? null : (Object.values(each.deadlines ?? {}).sort()[0] ?? null) };
    case 'targetChange':
      return { dueAt: history.changedDeadlines() };
    default:
      throw new Error(`unknown op ${each.op}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
