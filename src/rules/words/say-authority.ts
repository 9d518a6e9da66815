// Says what was given and approved as a sentence for the history, and why somebody may not give it alone.
import type { ApprovalDecided, ApprovalEvent } from '../../model/approval.ts';
import type { CompensationAction, CompensationEvent } from '../../model/compensation.ts';
import { dayMs } from '../../model/instant.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PersonId } from '../../model/words.ts';
import { formatDuration } from '../clocks/durations.ts';
import { type Reader, sayDate, sayInstant } from '../clocks/say-instant.ts';
import { actionNames } from './action-names.ts';
import { sayAmount, sayMoney } from './say-money.ts';
import { sayReasons } from './say-reason.ts';

/** Whose names a sentence needs, and who reads it. */
interface Names {
  person(id: PersonId): string;
  readonly reader: Reader;
}

export function sayAuthorityEvent(body: ApprovalEvent | CompensationEvent, names: Names): string {
  switch (body.type) {
    case 'compensation-given': {
      const booked = body.reference === null ? '' : `, booked as ${body.reference}`;
      const what = `${actionNames[body.action].one} of ${sayMoney(body)}`;
      return body.approvalId === null
        ? `${names.person(body.byId)} gave a ${what}: ${sayReasons(body.because)} (policy ${body.policyVersion})${booked}.`
        : `The customer gets a ${what}; ${names.person(body.byId)} books it.`;
    }
    case 'compensation-booked':
      return `${names.person(body.byId)} booked it as ${body.reference}.`;
    case 'approval-requested':
      return `${names.person(body.askedById)} asks for approval of a ${actionNames[body.action].one} of ${sayMoney(body)}. ${names.person(body.approverId)} is asked: ${sayReasons(body.because)} (policy ${body.policyVersion})${by(body.clock, names)}.`;
    case 'approval-missed':
      return `${names.person(body.personId)} did not decide in time${body.lateMs >= 60_000 ? ` (noticed ${formatDuration(body.lateMs)} late)` : ''}.`;
    case 'approval-warned':
      return `${names.person(body.personId)} was told that the approval is due soon.`;
    case 'approval-reminded':
      return `${names.person(body.personId)} was reminded of the approval.`;
    case 'approval-passed':
      return `${names.person(body.approverId)} is asked now: ${sayReasons(body.because)}${by(body.clock, names)}.`;
    case 'approval-decided':
      return sayDecided(body, names);
  }
}

function by(clock: ApprovalDecided['clock'], { reader }: Names): string {
  return 'dueAt' in clock ? `, by ${sayInstant(clock.dueAt, reader)}` : '';
}

function sayDecided(body: ApprovalDecided, names: Names): string {
  const who = names.person(body.byId);
  const asked = sayMoney({ amount: body.askedAmount, currency: body.currency });
  if (body.outcome === 'withdrawn') return `${who} no longer asks for ${asked}.`;
  const took = `after ${formatDuration(body.tookMs, { withDays: true })}`;
  if (body.outcome === 'refused') return `${who} refused ${asked}, ${took}.`;
  const less = body.amount < body.askedAmount ? ` of the ${asked} that was asked for` : '';
  return `${who} approved ${sayMoney(body)}${less}, ${took}.`;
}

/** More single amounts than this read worse than their sum. */
const partsMax = 4;

/** "EUR 60 on 2 April + 100 = 160, above EUR 150 for this customer in 30 days"; `params` as the refusal has them. */
export function sayAboveLimit(params: NonNullable<Refusal['params']>, reader: Reader): string {
  const { action, currency, amount, over, limit, sum, withinMs } = params;
  const money = (of: unknown) => sayMoney({ amount: Number(of), currency: String(currency) });
  if (over === 'currency') {
    const { many } = actionNames[action as CompensationAction];
    return `${money(amount)}: your role has no limit for ${many} in ${String(currency)}`;
  }
  const days = `${Math.round(Number(withinMs) / dayMs)} days`;
  const allowed = `${money(limit)} for this ${over === 'customer' ? `customer in ${days}` : 'case'}`;
  const earlier = (params['earlier'] ?? []) as readonly string[];
  if (earlier.length === 0) return `${money(amount)} is above ${allowed}`;
  return `${String(currency)} ${sayEarlier(earlier, reader)} + ${sayAmount(Number(amount))} = ${sayAmount(Number(sum))}, above ${allowed}`;
}

/** Each as "60 1775113200000". */
function sayEarlier(earlier: readonly string[], reader: Reader): string {
  const parts = earlier.map((one) => one.split(' ').map(Number) as [number, number]);
  if (parts.length > partsMax) {
    const total = parts.reduce((sum, [amount]) => sum + Math.round(amount * 100), 0) / 100;
    return `${sayAmount(total)} in ${parts.length} parts since ${sayDate(parts[0]?.[1] ?? 0, reader)}`;
  }
  return parts.map(([amount, at]) => `${sayAmount(amount)} on ${sayDate(at, reader)}`).join(' + ');
}
