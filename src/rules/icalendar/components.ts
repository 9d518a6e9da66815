/** Sorts the lines of an iCalendar text into its components, BEGIN to END. */
import type { ContentLine } from './content-lines.ts';
import { type ICalendarMistake, mistake } from './mistake.ts';

export interface Component {
  /** VEVENT, VTIMEZONE, STANDARD … */
  readonly name: string;
  readonly line: number;
  readonly lines: readonly ContentLine[];
  readonly children: readonly Component[];
}

interface OpenComponent extends Component {
  readonly lines: ContentLine[];
  readonly children: Component[];
}

/** VCALENDAR holds VTIMEZONE, which holds DAYLIGHT; alarms stand in events. Nothing is deeper. */
const depthMax = 6;

/** The calendars of a text, one mostly. Lines outside of any component are a mistake. */
export function readComponents(lines: readonly ContentLine[]): Component[] | ICalendarMistake {
  const whole: Component[] = [];
  const open: OpenComponent[] = [];
  for (const line of lines) {
    const top = open.at(-1);
    if (line.name === 'BEGIN') {
      if (open.length >= depthMax) return unbalanced(line, 'nested_too_deep');
      open.push({ name: line.value.trim().toUpperCase(), line: line.line, lines: [], children: [] });
    } else if (line.name === 'END') {
      if (top === undefined || top.name !== line.value.trim().toUpperCase()) return unbalanced(line);
      open.pop();
      (open.at(-1)?.children ?? whole).push(top);
    } else if (top === undefined) {
      return mistake('not_a_calendar', { line: line.line, found: line.name });
    } else top.lines.push(line);
  }
  const left = open.at(-1);
  if (left !== undefined)
    return mistake('component_unbalanced', { property: 'BEGIN', line: left.line, found: left.name });
  return whole;
}

function unbalanced(
  { name, line, value }: ContentLine,
  code: 'component_unbalanced' | 'nested_too_deep' = 'component_unbalanced',
): ICalendarMistake {
  return mistake(code, { property: name, line, found: value });
}

/** The first line of a name. */
export function lineNamed({ lines }: Component, name: string): ContentLine | undefined {
  return lines.find((line) => line.name === name);
}
