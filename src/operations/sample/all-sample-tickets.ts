/** Everything that comes into the sample, in the order of time. */
import type { Instant } from '../../model/instant.ts';
import { type SampleTicket, sampleTickets } from './sample-tickets.ts';
import { storyTickets } from './story-tickets.ts';
import { todaysEscalations } from './todays-escalations.ts';

export function allSampleTickets(seed: number, end: Instant): SampleTicket[] {
  return [...sampleTickets(seed, end), ...storyTickets(end), ...todaysEscalations(end)].sort(
    (a, b) => a.at - b.at,
  );
}
