// Says before it is sent what sending an escalation will do: who must answer by when, and who owns it until then.
import type { Instant } from '../../model/instant.ts';
import { type Reader, sayDay, sayInstant } from '../clocks/say-instant.ts';

export interface HandOffToSay {
  readonly to: string;
  readonly team: string;
  /** Why this person: "on duty now". */
  readonly toWhy: string;
  /** Who is away, and until when. */
  readonly insteadOf: { readonly name: string; readonly awayUntil: Instant | null } | null;
  readonly isCatchAll: boolean;
  readonly acknowledgeBy: Instant;
  readonly customerUpdateBy: Instant;
  /** Hierarchical: until then the manager himself answers this customer. */
  readonly answerBy: Instant | null;
  readonly customer: string;
  /** Who owns it until somebody accepts; null: the reader. */
  readonly heldBy: string | null;
}

export function sayHandOff(said: HandOffToSay, reader: Reader): string {
  const hears = `The customer hears by ${sayInstant(said.customerUpdateBy, reader)}.`;
  if (said.isCatchAll) return `${said.to} owns it at once: nobody of ${said.team} can be asked. ${hears}`;
  const away = sayAway(said.insteadOf, reader);
  if (said.answerBy === null) {
    const who = away === '' ? `${said.to} (${said.team}, ${said.toWhy})` : `${away}; ${said.to}`;
    return `${who} must accept by ${sayInstant(said.acknowledgeBy, reader)}. ${stays(said)} until then. ${hears}`;
  }
  const must = `${said.to} must answer ${said.customer} by ${sayInstant(said.answerBy, reader)}`;
  const until = `until ${callName(said.to)} accepts, by ${sayInstant(said.acknowledgeBy, reader)}`;
  const held = said.heldBy === null ? 'you stay the owner' : `${said.heldBy} stays the owner`;
  return `${away === '' ? '' : `${away}; `}${must}; ${held} ${until}. ${hears}`;
}

function stays({ heldBy }: HandOffToSay): string {
  return heldBy === null ? 'You stay the owner' : `${heldBy} stays the owner`;
}

function sayAway(absent: HandOffToSay['insteadOf'], reader: Reader): string {
  if (absent === null) return '';
  return absent.awayUntil === null
    ? `${absent.name} is away`
    : `${absent.name} is away until ${sayDay(absent.awayUntil, reader)}`;
}

/** "Marta" of "Marta Lindqvist"; a name that begins with a title is said whole. */
export function callName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return rest.length === 0 || titles.test(first) ? name.trim() : first;
}

const titles = /^(dr|prof|mr|mrs|ms|miss|sir|dame|herr|frau)\.?$/i;

/** "Mei Tanaka’s return was bounce 1 of 2." */
export function sayBounce(by: string, kind: 'return' | 're-route', bounces: number, limit: number): string {
  return `${by}’s ${kind} was bounce ${bounces} of ${limit}.`;
}

/** What handing it back or on comes to: another bounce, or a coordinator who has to decide. */
export function sayNextBounce(
  bounces: number,
  limit: number,
  coordinator: { readonly name: string; readonly decideBy: Instant } | null,
  reader: Reader,
): string {
  const count = `This is bounce ${bounces} of ${limit}`;
  if (coordinator === null) return `${count}.`;
  return `${count}: ${coordinator.name} gets it, must decide by ${sayInstant(coordinator.decideBy, reader)}, and it can’t be returned to a coordinator.`;
}
