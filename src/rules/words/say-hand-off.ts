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
}

export function sayHandOff(said: HandOffToSay, reader: Reader): string {
  const hears = `The customer hears by ${sayInstant(said.customerUpdateBy, reader)}.`;
  if (said.isCatchAll) return `${said.to} owns it at once: nobody of ${said.team} can be asked. ${hears}`;
  const away = sayAway(said.insteadOf, reader);
  if (said.answerBy === null) {
    const who = away === '' ? `${said.to} (${said.team}, ${said.toWhy})` : `${away}; ${said.to}`;
    return `${who} must accept by ${sayInstant(said.acknowledgeBy, reader)}. You stay the owner until then. ${hears}`;
  }
  const must = `${said.to} must answer ${said.customer} by ${sayInstant(said.answerBy, reader)}`;
  const stays = `you stay the owner until ${callName(said.to)} accepts, by ${sayInstant(said.acknowledgeBy, reader)}`;
  return `${away === '' ? '' : `${away}; `}${must}; ${stays}. ${hears}`;
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
