/** Words and packets that an escalation takes along into another ticket: copies there, the first ones stay. */
import type { LinkedEscalation } from '../model/merge.ts';
import type { OpenEscalation } from '../model/escalation.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TextId, TicketId, WorkspaceId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import type { Db } from '../storage/database.ts';
import { readPacket } from '../storage/packets.ts';
import { readTexts } from '../storage/read-views.ts';
import type { SideRows, TextKind } from '../storage/rows.ts';
import type { Desk } from './desk.ts';

export interface Carried {
  readonly workspaceId: WorkspaceId;
  readonly from: TicketState;
  readonly intoId: TicketId;
  readonly linked: readonly LinkedEscalation[];
  readonly facts: DecisionFacts;
}

type Rows = Required<Pick<SideRows, 'texts' | 'packets'>>;

export async function carriedRows(
  desk: Desk,
  tx: Db,
  carried: Carried,
): Promise<{ words: Partial<Record<TextId, TextId>>; side: Rows }> {
  const { workspaceId, from, intoId, facts } = carried;
  if (from.escalations.length === 0) return { words: {}, side: { texts: [], packets: [] } };
  const known = await readTexts(tx, workspaceId, from.id);
  const words: Partial<Record<TextId, TextId>> = {};
  const texts: Rows['texts'][number][] = [];
  for (const id of from.escalations.flatMap(wordsOf)) {
    const text = known.get(id);
    if (!text || words[id] !== undefined) continue;
    const copy = desk.dice.id() as TextId;
    words[id] = copy;
    const { kind, body } = text;
    texts.push({ id: copy, ticket_id: intoId, kind: kind as TextKind, body, recorded_at: facts.now });
  }
  return { words, side: { texts, packets: await packetRows(tx, carried) } };
}

async function packetRows(tx: Db, { workspaceId, from, intoId, linked }: Carried): Promise<Rows['packets']> {
  const rows: Rows['packets'][number][] = [];
  for (const { fromId, toId } of linked) {
    const written = from.escalations.find(({ id }) => id === fromId)?.packetVersion ?? 0;
    const packet = written === 0 ? null : await readPacket(tx, workspaceId, fromId);
    if (!packet) continue;
    const body = { ...packet, escalationId: toId, ticketId: intoId, version: 1 };
    const { writtenBy: written_by, writtenAt: written_at } = packet;
    rows.push({ escalation_id: toId, version: 1, ticket_id: intoId, body, written_by, written_at });
  }
  return rows;
}

/** The words that its state refers to. */
function wordsOf(one: OpenEscalation): TextId[] {
  const ids = [
    one.findings?.textId ?? null,
    'returned' in one ? (one.returned?.noteId ?? null) : null,
    ...(one.state === 'answered' ? [one.answerId, one.explanationId] : []),
  ];
  return ids.filter((id) => id !== null);
}
