/** What triggers ask of people on a ticket, in words: a flag to look at, or an escalation that is prepared. */
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent, TriggerMatched } from '../model/ticket-event.ts';
import type { TriggerAskView } from '../model/triage-view.ts';
import type { TriggerAsk } from '../model/ticket-signs.ts';
import type { Names } from '../rules/words/sentence-parts.ts';
import { sayReasons } from '../rules/words/say-reason.ts';
import { iso } from './names.ts';

export function triggerAsks(
  state: TicketState,
  events: Iterable<{ readonly event: TicketEvent }>,
  names: Names,
): TriggerAskView[] {
  const matched = new Map<number, Matched>();
  for (const { event } of events) {
    if (event.body.type === 'trigger-matched')
      matched.set(event.seq, { at: event.occurredAt, body: event.body });
  }
  return state.signs.asks.map((ask) => askView(ask, matched.get(ask.id), names));
}

interface Matched {
  readonly at: number;
  readonly body: TriggerMatched;
}

function askView(ask: TriggerAsk, matched: Matched | undefined, names: Names): TriggerAskView {
  const { id, what, kind = null, pathId = null } = ask;
  const policy = matched ? names.policyOf(matched.body.policyVersion) : names.policy;
  const trigger = policy.triggers.find((one) => one.id === ask.triggerId);
  const why = matched ? sayReasons(matched.body.because, names) : '';
  return {
    id,
    what,
    at: iso(matched?.at ?? 0),
    words: what === 'flag' ? (trigger?.then.flag ?? null) : null,
    because: `${trigger?.name ?? ask.triggerId}: ${why} (policy ${policy.version})`,
    kind,
    pathId,
    pathName: pathId === null ? null : (policy.paths.get(pathId)?.name ?? pathId),
  };
}
