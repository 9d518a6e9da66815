import type { BulkAct } from '../../api/bulk.ts';
import type { QueueRow } from '../../api/schemas.ts';

export type BulkName = BulkAct['do'];
export const bulkNames = [
  'assign',
  'tag',
  'set-priority',
  'set-status',
  'accept',
] as const satisfies BulkName[];

/** The server takes so many at once. */
export const bulkMax = 500;

/** May this row's reader do it here? The server has said what he may. */
export function rowAllows(row: QueueRow, name: BulkName): boolean {
  if (name === 'accept') return row.allowedCommands?.includes('accept-escalation') ?? false;
  return row.ticketCommands.includes('change-ticket');
}

/** The first row that stands in the way; undefined: every one allows it. */
export function hindrance(rows: readonly QueueRow[], name: BulkName): QueueRow | undefined {
  return rows.find((row) => !rowAllows(row, name));
}

export function bulkTickets(rows: readonly QueueRow[], name: BulkName) {
  return rows.map((row) => ({
    ticketId: row.id,
    expectedVersion: row.version,
    ...(name === 'accept' && row.escalation ? { escalationId: row.escalation.id } : {}),
  }));
}
