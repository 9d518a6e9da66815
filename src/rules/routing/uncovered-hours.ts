/** Hours in which an escalation to a team with a rota would reach nobody: its rota has a gap, and no member is at work. */
import type { DutyRota } from '../../model/directory.ts';
import type { Instant } from '../../model/instant.ts';
import type { CoverGap } from '../../model/rota-cover.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import { openPeriodsIn } from '../clocks/open-periods.ts';
import { gapsIn } from '../rota/cover.ts';

export interface TeamCover {
  readonly rota: Pick<DutyRota, 'record' | 'exceptions'>;
  /** When the members are at work. */
  readonly working: CompiledCalendar;
  /** When the team’s clocks run; null: whenever members are at work or on call. */
  readonly duty: CompiledCalendar | null;
}

export function uncoveredHours({ rota, working, duty }: TeamCover, from: Instant, to: Instant): CoverGap[] {
  return gapsIn(rota, from, to).flatMap((gap) => {
    const wanted = duty === null ? [gap] : openPeriodsIn(duty, gap.from, gap.to);
    return wanted.flatMap((span) => without(span, openPeriodsIn(working, span.from, span.to)));
  });
}

/** `taken` in order, inside the span. */
function without(span: CoverGap, taken: readonly CoverGap[]): CoverGap[] {
  const left: CoverGap[] = [];
  let start = span.from;
  for (const { from, to } of taken) {
    if (from > start) left.push({ from: start, to: from });
    start = to;
  }
  if (start < span.to) left.push({ from: start, to: span.to });
  return left;
}
