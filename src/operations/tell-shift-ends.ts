/** Half an hour before a shift ends whoever holds open escalations is told, once: who gets each of them, or why is it kept? */
import { minuteMs } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { isOnDuty } from '../rules/routing/duty.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { dueWhileOff, isKept, nextTimeOff } from '../rules/ticket/shift-hand-over.ts';
import { readHolders } from '../storage/desk-notices.ts';
import { readHead } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import { tellPerson } from './desk-notices.ts';
import { workspaceFacts } from './people.ts';
import { heldBy } from './shift-hand-over.ts';

const beforeMs = 30 * minuteMs;

/** Answers how many people hold something as their shift ends. */
export async function tellShiftEnds(desk: Desk, workspaceId: WorkspaceId): Promise<number> {
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  if (!head || head.policyVersion === 0) return 0;
  const facts = await workspaceFacts(desk, workspaceId);
  let count = 0;
  for (const personId of await readHolders(db, workspaceId))
    if (await tellOne(desk, workspaceId, personId, facts)) count += 1;
  return count;
}

async function tellOne(
  desk: Desk,
  workspaceId: WorkspaceId,
  personId: PersonId,
  facts: DecisionFacts,
): Promise<boolean> {
  const { directory, now } = facts;
  const person = directory.people.get(personId);
  if (!person || !isOnDuty(facts, personId, now)) return false;
  const off = nextTimeOff(facts, personId);
  if (off === null || off.from > now + beforeMs) return false;
  const held = (await heldBy(desk, workspaceId, personId)).filter(
    ({ escalation }) => !isKept(escalation, personId, off),
  );
  if (held.length === 0) return false;
  const due = held.filter(({ escalation }) => dueWhileOff(escalation, personId, off).length > 0);
  await tellPerson(desk, desk.database.of(workspaceId), {
    workspaceId,
    person,
    body: { kind: 'shift-ends', endsAt: off.from, escalations: held.length, due: due.length },
    mark: `${off.from}`,
    at: now,
  });
  return true;
}
