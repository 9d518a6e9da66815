/** What is in the outbox leaves the house, outside of any transaction, always under the same id. */
import type { OutboundChannel, SendOutcome } from '../model/channel.ts';
import { markParcel, type ParcelEnd, type TakenParcel, takeParcels } from '../storage/outbox.ts';
import { readHead } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import { renderParcel } from './render-parcel.ts';
import { notePosting } from './webhook-log.ts';

const leaseMs = 60_000;
const takenMax = 50;
/** After so many attempts, over more than a day, a parcel is given up and stands in the delivery log as dead. */
const attemptsMax = 14;
const backOffMs = [5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 14_400_000];

export type OutboundChannels = ReadonlyMap<string, OutboundChannel>;

/** One round; answers how many parcels were taken. */
export async function deliverMessages(desk: Desk, channels: OutboundChannels): Promise<number> {
  const taken = await takeParcels(desk.database.across, desk.clock.realNow(), leaseMs, takenMax);
  await Promise.all(taken.map((parcel) => deliver(desk, channels, parcel)));
  return taken.length;
}

async function deliver(desk: Desk, channels: OutboundChannels, taken: TakenParcel): Promise<void> {
  const startedMs = desk.clock.monotonicMs();
  const { end, outcome } = await attempt(desk, channels, taken).catch(
    (error: Error): Attempted => ({ end: again(taken, error.message), outcome: null }),
  );
  const durationMs = desk.clock.monotonicMs() - startedMs;
  const head = await readHead(desk.database.of(taken.workspaceId), taken.workspaceId);
  const now = desk.clock.now(head?.clockShiftMs ?? 0);
  const isMarked = await markParcel(desk.database.across, taken, end, now);
  if (!isMarked)
    desk.log.warn({ id: taken.id }, 'A parcel took longer than its lease; another attempt has begun.');
  if (end.state === 'dead' && !isPing(taken))
    desk.log.error({ id: taken.id, reason: end.error }, 'A parcel could not be delivered.');
  desk.meter.parcelEnded(taken.channel, end.state);
  await notePosting(desk, { taken, end, outcome, durationMs, now });
}

interface Attempted {
  readonly end: ParcelEnd;
  readonly outcome: SendOutcome | null;
}

async function attempt(desk: Desk, channels: OutboundChannels, taken: TakenParcel): Promise<Attempted> {
  const unsent = (end: ParcelEnd): Attempted => ({ end, outcome: null });
  const channel = channels.get(taken.channel);
  if (!channel) return unsent({ state: 'dead', error: `There is no channel ${taken.channel}.` });
  const rendered = await renderParcel(desk, taken);
  if ('unsendable' in rendered) return unsent({ state: 'dead', error: rendered.unsendable });
  if ('parcel' in rendered) {
    const outcome = await channel.send(rendered.parcel);
    return { end: endOf(taken, outcome), outcome };
  }
  // Its reason has gone before anybody heard of it. A later attempt may have been heard, so it is not said to be void.
  return unsent(
    taken.attempt === 1 ? { state: 'superseded' } : { state: 'dead', error: 'its reason has gone' },
  );
}

function endOf(taken: TakenParcel, outcome: SendOutcome): ParcelEnd {
  if (outcome.sent) return { state: 'sent' };
  // A ping is asked for by somebody who looks at what comes of it.
  return outcome.again && !isPing(taken)
    ? again(taken, outcome.detail)
    : { state: 'dead', error: outcome.detail };
}

function isPing({ parcel }: TakenParcel): boolean {
  return (parcel as { to?: string }).to === 'ping';
}

function again({ attempt: count }: TakenParcel, error: string): ParcelEnd {
  if (count >= attemptsMax) return { state: 'dead', error };
  const afterMs = backOffMs[Math.min(count, backOffMs.length) - 1] as number;
  return { state: 'pending', error, afterMs };
}
