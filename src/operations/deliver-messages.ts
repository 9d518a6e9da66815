/** What is in the outbox leaves the house, outside of any transaction, always under the same id. */
import type { OutboundChannel, OutboundParcel } from '../model/channel.ts';
import { markParcel, type ParcelEnd, type TakenParcel, takeParcels } from '../storage/outbox.ts';
import { readHead } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import { renderParcel } from './render-parcel.ts';

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
  const end = await attempt(desk, channels, taken).catch(
    (error: Error): ParcelEnd => again(taken, error.message),
  );
  const head = await readHead(desk.database.of(taken.workspaceId), taken.workspaceId);
  const isMarked = await markParcel(
    desk.database.across,
    taken,
    end,
    desk.clock.now(head?.clockShiftMs ?? 0),
  );
  if (!isMarked)
    desk.log.warn({ id: taken.id }, 'A parcel took longer than its lease; another attempt has begun.');
  if (end.state === 'dead')
    desk.log.error({ id: taken.id, reason: end.error }, 'A parcel could not be delivered.');
}

async function attempt(desk: Desk, channels: OutboundChannels, taken: TakenParcel): Promise<ParcelEnd> {
  const channel = channels.get(taken.channel);
  if (!channel) return { state: 'dead', error: `There is no channel ${taken.channel}.` };
  const rendered = await renderParcel(desk, taken);
  if ('unsendable' in rendered) return { state: 'dead', error: rendered.unsendable };
  if ('parcel' in rendered) return send(channel, taken, rendered.parcel);
  // Its reason has gone before anybody heard of it. A later attempt may have been heard, so it is not said to be void.
  return taken.attempt === 1 ? { state: 'superseded' } : { state: 'dead', error: 'its reason has gone' };
}

async function send(
  channel: OutboundChannel,
  taken: TakenParcel,
  parcel: OutboundParcel,
): Promise<ParcelEnd> {
  const outcome = await channel.send(parcel);
  if (outcome.sent) return { state: 'sent' };
  return outcome.again ? again(taken, outcome.detail) : { state: 'dead', error: outcome.detail };
}

function again({ attempt: count }: TakenParcel, error: string): ParcelEnd {
  if (count >= attemptsMax) return { state: 'dead', error };
  const afterMs = backOffMs[Math.min(count, backOffMs.length) - 1] as number;
  return { state: 'pending', error, afterMs };
}
