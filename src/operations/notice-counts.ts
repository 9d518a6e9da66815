/** How much reached a person week by week, how much of it at night, and what waits for the end of the quiet hours. */
import { dayMs } from '../model/instant.ts';
import type { NoticeCounts } from '../model/notice-view.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { readNoticeKinds, readNoticeWeeks, readWaitingSendings } from '../storage/notice-counts.ts';
import { readHead } from '../storage/read-tickets.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';
import { noticeLabels } from './notice-words.ts';

/** As far as somebody still remembers. */
const weeksShown = 8;
/** Where somebody has said nothing of his nights. */
const night = { from: '22:00', to: '07:00' };

export async function countNotices(
  desk: Desk,
  { workspaceId, personId }: { readonly workspaceId: WorkspaceId; readonly personId: PersonId },
): Promise<NoticeCounts | Refusal> {
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  const facts = head && (await decisionFacts(desk, workspaceId, head));
  const person = facts?.directory.people.get(personId);
  if (!facts || !person) return { refused: 'not_permitted' };
  const { now } = facts;
  const quiet = person.noticeRules?.quiet;
  const zone = quiet?.zone ?? person.timeZone;
  const since = now - weeksShown * 7 * dayMs;
  const [weeks, kinds, waiting] = await Promise.all([
    readNoticeWeeks(db, workspaceId, personId, { since, zone, night: quiet ?? night }),
    readNoticeKinds(db, workspaceId, personId, now - 7 * dayMs),
    readWaitingSendings(db, workspaceId, personId),
  ]);
  return {
    zone,
    weeks: weeks.slice(0, weeksShown),
    kinds: kinds.map((one) => ({ ...one, label: noticeLabels[one.kind] })),
    waiting: waiting && { count: waiting.count, until: iso(waiting.until) },
  };
}
