/** One ticket's rows become its past: each instant is a delivery of its own, decided by the rules of the desk. */
import type { HistoryPart } from '../../history/map-row.ts';
import type { Instant } from '../../model/instant.ts';
import type { WorkspaceId } from '../../model/words.ts';
import { genesisHash } from '../../storage/event-hashes.ts';
import type { IntakeLookups } from '../../storage/intake-lookups.ts';
import { withMessageNames } from '../delivered-ticket.ts';
import { type FactsAt, PastTicket } from '../past/past-ticket.ts';
import { planDelivery } from '../plan-delivery.ts';
import { ticketIdOf } from '../receive-delivery.ts';
import type { GatheredTicket } from './gathered-rows.ts';

export interface PastOfRows {
  readonly workspaceId: WorkspaceId;
  readonly system: string;
  readonly number: number;
  /** Customers that are known; nothing else of it is looked at. */
  readonly found: IntakeLookups;
  readonly factsAt: FactsAt;
  readonly now: Instant;
}

export function pastOfRows(ticket: GatheredTicket, known: PastOfRows): PastTicket {
  const { workspaceId, system, number, factsAt, now } = known;
  const { remoteId } = ticket;
  const past = new PastTicket(ticketIdOf(workspaceId, system, remoteId), factsAt);
  const found = { ...known.found, tickets: [], messages: new Set<string>() };
  const { parts } = withMessageNames({ system, deliveryId: remoteId, parts: [...ticket.parts] });
  for (const [occurredAt, together] of byInstant(parts)) {
    const refusal = past.carryOut(occurredAt, (state, facts) => {
      const before = state && { id: past.id, version: state.version, state, lastHash: genesisHash };
      const ticketId = past.id;
      const plan = planDelivery({
        workspaceId,
        system,
        ticketId,
        number,
        remoteId,
        parts: together,
        found,
        before,
        facts,
      });
      const { externalIds = [], ...side } = plan.side ?? {};
      // The ticket is named once; a statement writes no row twice.
      const names = before ? externalIds.filter(({ kind }) => kind !== 'ticket') : externalIds;
      return { ...plan, skipIdle: true, side: { ...side, externalIds: names } };
    });
    if (refusal) throw new Error(`The ticket ${remoteId} was refused: ${refusal.refused}.`);
  }
  past.passTo(now);
  return past;
}

function byInstant(parts: readonly HistoryPart[]): [Instant, HistoryPart[]][] {
  return [...Map.groupBy(parts, ({ occurredAt }) => occurredAt)];
}
