import type { OutboundParcel } from '../../src/model/channel.ts';
import { type Simulation, trying } from './story.ts';

/** What leaves the house reaches a world outside that is sometimes deaf. */
export async function send(story: Simulation): Promise<void> {
  const { dice, product } = story;
  const deafness = dice.pick([0, 0, 0.4]);
  await trying(story, (desk) => product.deliverMessages(desk, channelsOf(story, deafness)));
}

export function channelsOf({ told, dice }: Simulation, deafness: number) {
  const channel = (name: string) => ({
    name,
    send: async (parcel: OutboundParcel) => {
      if (dice.chance(deafness)) return { sent: false, again: true, detail: 'deaf' } as const;
      if (!told.received.has(parcel.id) && name === 'webhook') note(told.lanes, parcel);
      told.received.set(parcel.id, (told.received.get(parcel.id) ?? 0) + 1);
      return { sent: true, remoteId: null, detail: null } as const;
    },
  });
  return new Map([
    ['mail', channel('mail')],
    ['webhook', channel('webhook')],
  ]);
}

/** A webhook says which event of which ticket it is about. */
function note(lanes: Map<string, number[]>, { text }: OutboundParcel): void {
  const { ids } = JSON.parse(text) as { ids: { ticketId: string; seq: number } };
  lanes.set(ids.ticketId, [...(lanes.get(ids.ticketId) ?? []), ids.seq]);
}
