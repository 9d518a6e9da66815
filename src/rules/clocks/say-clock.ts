/** Puts a clock's explanation into English: times in the reader's zone, which is named; business time marked "working". */
import { type DurationMs, hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import type { Clock } from '../../model/clock.ts';
import type { Reason } from '../../model/words.ts';
import { handBackOf, type handBacks } from './clock-sentence.ts';
import { formatDuration } from './durations.ts';
import type { ClockExplanation } from './explain-clock.ts';
import { type Reader, sayInstant, sayInstantNear } from './say-instant.ts';

/**
 * One sentence: "Due today 15:00 CET: 30 working minutes from 14:10, paused 20 min while waiting for the customer."
 */
export function sayClock({ sentence }: Pick<ClockExplanation, 'sentence'>, reader: Reader): string {
  const params = readParams(sentence);
  switch (sentence.code) {
    case 'clock.due':
      return `Due ${sayInstant(params.at('dueAt'), reader)}: ${sayTarget(params, 'dueAt', reader)}.`;
    case 'clock.overdue':
      return `Due ${sayInstant(params.at('dueAt'), reader)}${sayOver(params)}: ${sayTarget(params, 'dueAt', reader)}.`;
    case 'clock.paused':
      return `Paused since ${sayInstant(params.at('pausedAt'), reader)} ${sayWhile(params.text('because'))}, ${sayLeft(params)}: ${sayTarget(params, 'pausedAt', reader)}.`;
    case 'clock.met':
      return `${sayEnding(params, 'Met')} ${sayInstant(params.at('metAt'), reader)}, ${sayLeft(params)}: ${sayTarget(params, 'metAt', reader)}.`;
    case 'clock.late':
      return `${sayEnding(params, 'Done')} ${sayInstant(params.at('metAt'), reader)}${sayOver(params)}; it was due ${sayInstant(params.at('missedAt'), reader)}: ${sayTarget(params, 'missedAt', reader)}.`;
    case 'clock.cancelled':
      return `${sayEnding(params, 'No longer applies since')} ${sayInstant(params.at('cancelledAt'), reader)}, ${sayLeft(params)}: ${sayTarget(params, 'cancelledAt', reader)}.`;
    default:
      throw new RangeError(`no sentence for the code ${sentence.code}`);
  }
}

/** "returned after 12 min" where an offer was handed back instead of accepted, else null. */
export function sayHandBack(clock: Clock, because: readonly Reason[]): string | null {
  return handBackWords(readParams({ code: 'clock.handed-back', params: handBackOf(clock, because) }));
}

function handBackWords(params: Params): string | null {
  if (!params.has('by')) return null;
  const tookMs = params.ms('tookMs');
  // To the nearest minute, as the two times beside it are read.
  const roundMs = tookMs < minuteMs ? tookMs : Math.round(tookMs / minuteMs) * minuteMs;
  const took = sayAmount(roundMs, params.yes('tookWorking'));
  return `${handBackVerbs[params.text('by')] ?? params.text('by')} after ${took}`;
}

const handBackVerbs: Readonly<Record<string, string>> = {
  returned: 'returned',
  're-routed': 're-routed',
  'escalation-declined': 'declined',
} satisfies Record<(typeof handBacks)[number], string>;

/** Followed by the instant. */
function sayEnding(params: Params, otherwise: string): string {
  const words = handBackWords(params);
  return words === null ? otherwise : `${words.charAt(0).toUpperCase()}${words.slice(1)},`;
}

/** The words of a timeline row: "working hours", "paused while waiting for the customer". */
export function sayWhy(why: Reason): string {
  const params = readParams(why);
  switch (why.code) {
    case 'timeline.working-hours':
      return 'working hours';
    case 'timeline.summed':
      return 'working hours of many days, summed up';
    case 'timeline.around-the-clock':
      return 'counted around the clock';
    case 'timeline.earlier':
      return `earlier, summed up over ${params.ms('steps')} changes`;
    case 'timeline.closed-hours':
      return 'outside working hours';
    case 'timeline.holiday':
      return `holiday ${params.text('date')}`;
    case 'timeline.closed-date':
      return `closed on ${params.text('date')}`;
    case 'timeline.break':
      return 'break';
    case 'timeline.paused':
      return `paused ${sayWhile(params.text('because'))}`;
    case 'timeline.ended':
      return 'ended, until it was opened again';
    case 'timeline.target-changed':
      return `target changed from ${formatDuration(params.ms('fromMs'))} to ${formatDuration(params.ms('toMs'))}`;
    case 'timeline.hours-changed':
      return `hours changed from ${params.text('from')} to ${params.text('to')}`;
    case 'timeline.clocks-forward':
      return `clocks went forward by ${formatDuration(params.ms('byMs'))}`;
    case 'timeline.clocks-back':
      return `clocks went back by ${formatDuration(params.ms('byMs'))}`;
    case 'timeline.deadline-missed':
      return 'deadline missed';
    default:
      throw new RangeError(`no words for the code ${why.code}`);
  }
}

/** "30 working minutes", "4 working hours", "1 h 20 min working"; around the clock "30 min", "3 days". */
export function sayAmount(ms: DurationMs, working: boolean): string {
  if (!working) return formatDuration(ms, { withDays: true });
  if (ms >= minuteMs && ms < hourMs) return count(Math.floor(ms / minuteMs), 'working minute');
  if (ms >= hourMs && ms % hourMs < minuteMs) return count(Math.floor(ms / hourMs), 'working hour');
  return `${formatDuration(ms)} working`;
}

function sayTarget(params: Params, nearTo: string, reader: Reader): string {
  const target = sayAmount(params.ms('targetMs'), params.yes('working'));
  const from = sayInstantNear(params.at('startedAt'), params.at(nearTo), reader);
  return `${target} from ${from}${sayHeld(params)}`;
}

function sayHeld(params: Params): string {
  if (!params.has('heldMs')) return '';
  const held = `, paused ${formatDuration(params.ms('heldMs'))}`;
  if (params.has('heldBecause')) return `${held} ${sayWhile(params.text('heldBecause'))}`;
  return `${held} in ${count(params.ms('pauses'), 'pause')}`;
}

function sayLeft(params: Params): string {
  const leftMs = params.ms('leftMs');
  if (leftMs < 0) return `${sayAmount(-leftMs, params.yes('working'))} over`;
  return `${sayAmount(leftMs, params.yes('working'))} left`;
}

function sayOver(params: Params): string {
  const overMs = -params.ms('leftMs');
  return overMs < minuteMs ? '' : `, ${sayAmount(overMs, params.yes('working'))} over`;
}

/** A pause without words of its own is said by its code: nothing is hidden. */
function sayWhile(because: string): string {
  return `while ${pauseWords[because] ?? because.replaceAll('-', ' ')}`;
}

const pauseWords: Readonly<Record<string, string>> = {
  'waiting-for-customer': 'waiting for the customer',
  'waiting-for-vendor': 'waiting for the vendor',
};

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

type Params = ReturnType<typeof readParams>;

/** Throws a RangeError where a sentence lacks what it is made of. */
function readParams({ code, params = {} }: Reason) {
  const missing = (name: string): never => {
    throw new RangeError(`${code} needs ${name}`);
  };
  const number = (name: string): number => {
    const value = params[name];
    return typeof value === 'number' ? value : missing(name);
  };
  return {
    has: (name: string): boolean => params[name] !== undefined,
    at: (name: string): Instant => number(name),
    ms: (name: string): DurationMs => number(name),
    yes: (name: string): boolean => params[name] === true,
    text: (name: string): string => {
      const value = params[name];
      return typeof value === 'string' ? value : missing(name);
    },
  };
}
