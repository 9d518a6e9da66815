import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { atTheKeyboard, atTheMouse } from '../support/hands.ts';
import { openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { playDefect } from '../support/stories/defect-story.ts';
import { playExport } from '../support/stories/export-story.ts';
import { playRefund } from '../support/stories/refund-story.ts';
import { openStoryHouse } from '../support/story-house.ts';

// Each story twice, by keyboard alone and by mouse; each in a workspace of its own, at the time that it tells of.

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

const stories = [
  { story: 'a refund above the limit', startsAt: '2026-04-01T09:00:00+02:00', play: playRefund },
  { story: 'a wrong escalation, returned', startsAt: '2026-04-21T09:52:00+01:00', play: playExport },
  { story: 'a recurring defect', startsAt: '2026-05-26T09:12:00+02:00', play: playDefect },
];
const told = stories.flatMap((one, number) =>
  [atTheMouse, atTheKeyboard].map((hands) => ({ ...one, hands, slug: `story-${number}-${hands.by}` })),
);

it.each(told)(
  '$story, by $hands.by',
  async ({ slug, startsAt, play, hands }) => {
    const house = await openStoryHouse(desk, { slug, startsAt });
    await play(house, hands);
    await house.close();
  },
  120_000,
);
