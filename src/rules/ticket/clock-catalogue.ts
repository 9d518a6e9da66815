/**
 * Every clock, and what the machinery has to know of it. A new clock joins in three steps: its name in
 * `model/ticket.ts` or `model/escalation.ts`, a row here, and somebody who starts and meets it (`startEscalationClock`,
 * `meetEscalationClock`). Its deadline, warning, reminders, notices, webhooks, explanation, excuses and the pauses of
 * the policy follow from these. A clock that lives elsewhere is emitted by `emitClock` and kept as an `ArmedClock`.
 */
import type { ClockName } from '../../model/clock-event.ts';

/** Who does what is promised: he is warned, told of the miss and reminded. */
export type OwedBy = 'ticket-owner' | 'talker' | 'owner' | 'updates-owner' | 'sender' | 'offered';

export interface ClockTraits {
  readonly label: string;
  readonly owedBy: OwedBy;
  /** A policy may let it stand still. Promises to people and updates never do. */
  readonly mayPause: boolean;
  /** A miss is told by what follows from it, such as the next offer; nobody is reminded of it. */
  readonly missTellsItself?: true;
}

export const clockCatalogue = {
  'first-response': { label: 'First response', owedBy: 'talker', mayPause: true },
  'next-response': { label: 'Next response', owedBy: 'talker', mayPause: true },
  investigation: { label: 'Investigation', owedBy: 'ticket-owner', mayPause: true },
  resolution: { label: 'Resolution', owedBy: 'ticket-owner', mayPause: true },
  vendor: { label: 'Vendor’s answer', owedBy: 'ticket-owner', mayPause: false },
  acknowledge: { label: 'Acknowledge', owedBy: 'offered', mayPause: false, missTellsItself: true },
  'substantive-answer': { label: 'Substantive answer', owedBy: 'owner', mayPause: true },
  'customer-update': { label: 'Customer update', owedBy: 'updates-owner', mayPause: false },
  findings: { label: 'Findings', owedBy: 'owner', mayPause: false },
  'follow-up': { label: 'Missing items', owedBy: 'sender', mayPause: false },
  'manager-response': { label: 'Manager’s answer', owedBy: 'offered', mayPause: false },
  decision: { label: 'Decision', owedBy: 'offered', mayPause: false },
  coordination: { label: 'Coordinator’s decision', owedBy: 'owner', mayPause: false },
  'check-in': { label: 'Check-in', owedBy: 'owner', mayPause: false },
  relief: { label: 'Relief', owedBy: 'owner', mayPause: true },
  'escalation-resolution': { label: 'Resolution of the escalation', owedBy: 'owner', mayPause: true },
} as const satisfies Record<ClockName, ClockTraits>;

export function traitsOf(name: ClockName): ClockTraits {
  return clockCatalogue[name];
}
