/** Sentences of an audit's report whose numbers know which definition they belong to. */
import type { Distribution, TicketShare } from '../../model/audit-figures.ts';
import { formatDuration } from '../clocks/durations.ts';

export interface Figure {
  /** Of the definition, such as `pingPong.byTeamDirect`. */
  readonly path: string;
  readonly text: string;
}

export type Phrase = readonly (string | Figure)[];

/** One line of a report. `isMissing`: the log can't tell it, and the phrase says why. */
export interface Fact {
  readonly label: string;
  readonly phrase: Phrase;
  readonly isMissing?: boolean;
}

export function say(texts: TemplateStringsArray, ...values: readonly (string | Figure | Phrase)[]): Phrase {
  return texts.flatMap((text, index) => {
    const value = values[index] ?? '';
    return [text, ...(Array.isArray(value) ? (value as Phrase) : [value as string | Figure])];
  });
}

/** `space`: what stands between the words of a number. */
export function plain(phrase: Phrase, space = ' '): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.text.replaceAll(' ', space))).join('');
}

export function joined(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function countText(value: number | null): string {
  return value === null ? '–' : whole.format(value);
}

/** "41 %", and one digit below ten. */
export function percentText(share: number | null): string {
  if (share === null) return '–';
  return `${share >= 10 || Number.isInteger(share) ? Math.round(share) : Number(share.toFixed(1))} %`;
}

const daySeconds = 86_400;

/** From ten days on, hours say nothing any more. */
export function lengthText(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds >= 10 * daySeconds) return `${countText(Math.floor(seconds / daySeconds))} days`;
  return formatDuration(seconds * 1000, { withDays: true });
}

export const countOf = (path: string, value: number | null): Figure => ({ path, text: countText(value) });
export const percentOf = (path: string, share: number | null): Figure => ({ path, text: percentText(share) });
export const lengthOf = (path: string, seconds: number | null): Figure => ({
  path,
  text: lengthText(seconds),
});

export function ticketsOf(path: string, { tickets, share }: TicketShare): Phrase {
  const text = tickets === 1 ? '1 ticket' : `${countText(tickets)} tickets`;
  return [{ path, text: share === null ? text : `${text} (${percentText(share)})` }];
}

export function spreadOf(path: string, one: Distribution): Phrase {
  if (one.n === 0) return ['no ticket has one'];
  return say`median ${lengthOf(path, one.median)} · p90 ${lengthOf(path, one.p90)} · p99 ${lengthOf(path, one.p99)} · ${countOf(path, one.n)} tickets`;
}
