import type { TicketState } from '../../src/model/ticket.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import type { Simulation } from './story.ts';

/** Everything that does not hold at the end of a story. */
export async function breachesOf(story: Simulation): Promise<string[]> {
  const { database, workspaceId, told, clock } = story;
  return [
    ...told.surprises,
    ...(await deskBreaches({ database, workspaceId, now: clock.realNow() })),
    ...(await sendingBreaches(story)),
    ...(await lostWrites(story)),
    ...(await newsBreaches(story)),
  ];
}

/** What is marked as sent was received; what came on a lane came in order; nothing came that is not known. */
async function sendingBreaches({ database, workspaceId, told }: Simulation): Promise<string[]> {
  const rows = await database.across
    .selectFrom('outbox')
    .select(['id', 'dedupe_key', 'state'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  return [
    ...rows
      .filter(({ id, state }) => state === 'sent' && !told.received.has(id))
      .map((row) => `${row.dedupe_key} is marked as sent and nobody got it`),
    ...rows
      .filter(({ id, state }) => state === 'superseded' && told.received.has(id))
      .map((row) => `${row.dedupe_key} is marked as void and somebody got it`),
    ...[...told.received.keys()]
      .filter((id) => !ids.has(id))
      .map((id) => `${id} came and nobody had posted it`),
    ...[...told.lanes]
      .filter(([, reasons]) => reasons.some((seq, index) => seq < (reasons[index - 1] ?? 0)))
      .map(([ticketId, reasons]) => `${ticketId}: webhooks came as ${reasons.join(' ')}`),
  ];
}

/** What was acknowledged is there, and what somebody typed stands nowhere twice. */
async function lostWrites({ database, workspaceId, told }: Simulation): Promise<string[]> {
  const db = database.of(workspaceId);
  const tickets = await db
    .selectFrom('tickets')
    .select(['id', 'version'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const texts = await db
    .selectFrom('texts')
    .select(['ticket_id', 'body'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const messages = await db
    .selectFrom('messages')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .execute();
  const names = await db
    .selectFrom('external_ids')
    .select(['kind', 'remote_id', 'ticket_id', 'our_id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const versionOf = new Map(tickets.map(({ id, version }) => [id, version]));
  const said = new Map<string, number>();
  for (const { body } of texts) said.set(body, (said.get(body) ?? 0) + 1);
  const breaches: string[] = [];
  for (const [name, ticketId] of [...told.remoteTickets, ...told.keys])
    if (!versionOf.has(ticketId)) breaches.push(`the acknowledged ticket ${name} is lost`);
  for (const [ticketId, version] of told.versions)
    if ((versionOf.get(ticketId) ?? 0) < version)
      breaches.push(`${ticketId} is behind the acknowledged version ${version}`);
  for (const text of told.texts.keys())
    if ((said.get(text) ?? 0) > 1) breaches.push(`"${text}" stands ${said.get(text)} times`);
  for (const [body, count] of said)
    if (body.startsWith('Made under ') && count > 1) breaches.push(`"${body}" is ${count} tickets`);
  for (const message of told.messages) {
    const [remoteId, name] = message.split(' ');
    const found = names.filter(
      (row) => row.kind === 'message' && row.remote_id === `${remoteId} ${name}`.split(' ')[1],
    );
    if (found.length !== 1 || found[0]?.ticket_id !== told.remoteTickets.get(remoteId as string))
      breaches.push(`the acknowledged message ${message} is lost`);
    if (!messages.some(({ id }) => id === found[0]?.our_id))
      breaches.push(`the words of ${message} are lost`);
  }
  return breaches;
}

/** Old news never stands over newer news: a ticket has the priority of the newest version that was taken. */
async function newsBreaches({ database, workspaceId, told }: Simulation): Promise<string[]> {
  const rows = await database
    .of(workspaceId)
    .selectFrom('external_ids as e')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.workspace_id', '=', 'e.workspace_id').onRef('t.id', '=', 'e.our_id'),
    )
    .select(['e.remote_id', 'e.remote_version', 't.snapshot'])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.kind', '=', 'ticket')
    .execute();
  return rows.flatMap(({ remote_id, remote_version, snapshot }) => {
    const { priority } = JSON.parse(snapshot) as TicketState;
    const told_ = told.priorities.get(`${remote_id} ${remote_version}`);
    return priority === told_
      ? []
      : [`${remote_id} has the priority ${priority}; its newest version said ${told_}`];
  });
}
