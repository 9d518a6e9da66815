/** What falls due for a person within the same minutes leaves as one notice. */
import { minuteMs } from '../model/instant.ts';
import { gatherNotices } from '../storage/notices.ts';
import type { Desk } from './desk.ts';

/** What would leave within so long goes along. */
const aheadMs = 5 * minuteMs;
/** More than a person reads in one mail; the rest follows with the next pass. */
const noticesMax = 500;

/** One round; answers how many parcels it made. */
export function gatherDueNotices(desk: Desk): Promise<number> {
  return gatherNotices(desk.database.across, desk.clock.realNow(), { aheadMs, noticesMax });
}
