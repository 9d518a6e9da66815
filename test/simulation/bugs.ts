import type { PlantedBug } from '../support/planted-bug.ts';

/** Mistakes of the kinds that lose or double things; each must be caught by the simulation. */
export const bugs: readonly PlantedBug[] = [
  {
    name: 'a deadline is taken in a transaction of its own, apart from its effect',
    file: 'operations/fire-due-deadlines.ts',
    find: 'const fired = await db.transaction().execute((tx) => fireBatch(desk, tx, workspaceId, failed));',
    replace: `const fired = await (async () => {
      const head = await readHead(db, workspaceId);
      if (!head) return { deadlines: 0, isFull: false };
      const facts = await decisionFacts(desk, workspaceId, head);
      const records = await desk.records.of(workspaceId, head);
      const taken = await db.transaction().execute(async (tx) => {
        const due = await takeDueDeadlines(tx, workspaceId, facts.now, batchMax);
        for (const one of due) for (const { name } of one.due) {
          await tx.deleteFrom('deadlines').where('ticket_id', '=', one.ticket.id).where('name', '=', name).execute();
        }
        return due;
      });
      const writes = taken.map((due) => withDisarmed(ticketWrite(workspaceId, decideDue(desk, due, facts), records), due));
      if (writes.length > 0) await writeTickets(db, workspaceId, writes, {});
      return { deadlines: taken.length, isFull: false };
    })();`,
  },
  {
    name: 'what leaves the house has no name that stays',
    file: 'operations/ticket-write.ts',
    find: 'const dedupeKey = `${ticketId}/${message.reasonSeq}/${destination}`;',
    replace: 'const dedupeKey = `${ticketId}/${message.reasonSeq}/${destination}/${Math.random()}`;',
  },
  {
    name: 'an update does not look at the version',
    file: 'storage/write-tickets.ts',
    find: 'and t.version = r.expected',
    replace: '',
  },
  {
    name: 'a deadline that the state no longer holds is forgotten in its table',
    file: 'rules/ticket/deadlines-of.ts',
    find: 'clear: [...old.keys()]',
    replace: 'clear: []',
  },
  {
    name: 'a message is marked as sent before it is sent',
    file: 'operations/deliver-messages.ts',
    find: 'const rendered = await renderParcel(desk, taken);',
    replace: `const rendered = await renderParcel(desk, taken);
  await markParcel(desk.database.across, taken, { state: 'sent' }, desk.clock.realNow());`,
  },
  {
    name: 'a failed sending counts as sent',
    file: 'operations/deliver-messages.ts',
    find: '? again(taken, outcome.detail)',
    replace: "? { state: 'sent' }",
  },
  {
    name: 'the answer to a request is not kept with its effect',
    file: 'operations/advance-ticket.ts',
    find: '...(advance.answer ? { idempotency: advance.answer(advanced) } : {}),',
    replace: '',
  },
  {
    name: 'what is stored is looked up before the ticket is locked',
    file: 'operations/receive-delivery.ts',
    find: `  const locked = isLocked
    ? await lockTickets(db, workspaceId, await withTheirTargets(db, workspaceId, ids))
    : null;
  const found = await lookUpIntake(db, workspaceId, lookedFor(workspaceId, intake));`,
    replace: `  const found = await lookUpIntake(db, workspaceId, lookedFor(workspaceId, intake));
  const locked = isLocked
    ? await lockTickets(db, workspaceId, await withTheirTargets(db, workspaceId, ids))
    : null;`,
  },
];
