/** An absence has a beginning and an end. */
import { describe, expect, test } from 'vitest';
import { at } from '../../../test/support/ticket-stage.ts';
import { who, world, worldTeam } from '../../../test/support/world.ts';
import { isAvailable, nextOnDutyAt } from './duty.ts';

const managers = worldTeam('managers');

function tomAway(awayFrom: string | null, awayUntil: string) {
  const from = awayFrom === null ? {} : { awayFrom: at(awayFrom) };
  return world({ people: [{ id: who.tom, ...from, awayUntil: at(awayUntil) }] });
}

describe('an absence', () => {
  test('counts from its beginning, and ends at its end', () => {
    const { directory } = tomAway('2026-04-15T00:00', '2026-04-16T08:00');
    const isHere = (instant: string) => isAvailable(directory, who.tom, at(instant));
    expect(isHere('2026-04-14T23:59')).toBe(true);
    expect(isHere('2026-04-15T00:00')).toBe(false);
    expect(isHere('2026-04-16T07:59')).toBe(false);
    expect(isHere('2026-04-16T08:00')).toBe(true);
  });

  test('without a beginning has begun', () => {
    const { directory } = tomAway(null, '2026-04-16T08:00');
    expect(isAvailable(directory, who.tom, at('2020-01-01T12:00'))).toBe(false);
  });

  test('that begins before the next opening is waited for', () => {
    const around = tomAway('2026-04-15T00:00', '2026-04-16T12:00');
    expect(nextOnDutyAt(around, who.tom, managers, at('2026-04-14T17:00'))).toBe(at('2026-04-14T17:00'));
    expect(nextOnDutyAt(around, who.tom, managers, at('2026-04-14T19:00'))).toBe(at('2026-04-16T12:00'));
    expect(nextOnDutyAt(around, who.tom, managers, at('2026-04-15T09:00'))).toBe(at('2026-04-16T12:00'));
  });
});
