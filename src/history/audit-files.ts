import { basename } from 'node:path';
import type { Progress } from '../model/backup.ts';
import type { AuditQuality, AuditReport } from '../model/audit-report.ts';
import type { ImportMapping } from '../model/import-mapping.ts';
import { auditEventLog } from '../rules/audit/audit-event-log.ts';
import type { EventLog } from '../rules/audit/event-log.ts';
import type { SeenTicket } from '../rules/audit/seen-ticket.ts';
import type { CompiledPolicy } from '../rules/policy/compile-policy.ts';
import { LogBuilder } from './log/log-builder.ts';
import { openBytes } from './log/open-bytes.ts';
import { readAnyLog } from './log/read-any-log.ts';

export interface AuditOrder {
  /** Several files are one log. */
  readonly files: readonly string[];
  readonly mapping: ImportMapping;
  readonly policy?: CompiledPolicy | null;
  /** What was guessed, to stand in the report. */
  readonly remarks?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told once all rows are read and before the first ticket is looked at. */
  readonly onLog?: (log: EventLog) => void;
  readonly onTicket?: (seen: SeenTicket, nameOf: (ticket: number) => string) => void;
}

/** Reads files and says what they tell. Throws HistoryError where files and mapping can't be meant for each other. */
export async function auditFiles(order: AuditOrder): Promise<AuditReport> {
  const builder = new LogBuilder(order.mapping);
  for (const file of order.files) await addFile(builder, file, order);
  const log = builder.finish();
  const { onTicket } = order;
  order.onLog?.(log);
  const report = auditEventLog(log, {
    mapping: order.mapping,
    policy: order.policy ?? null,
    ...(onTicket ? { onTicket: (seen: SeenTicket) => onTicket(seen, (ticket) => log.nameOf(ticket)) } : {}),
    onProgress: (done) => order.onProgress?.({ done, total: log.tickets, what: 'tickets' }),
  });
  const quality: AuditQuality = {
    files: order.files.map((file) => basename(file)),
    rows: builder.rows,
    leftOut: builder.troubles.leftOut,
    troubles: builder.troubles.all(),
    remarks: order.remarks ?? [],
  };
  return { ...report, quality };
}

async function addFile(
  builder: LogBuilder,
  file: string,
  { mapping, signal, onProgress }: AuditOrder,
): Promise<void> {
  const source = await openBytes(file, mapping.file.encoding);
  await readAnyLog(builder, mapping, file, source, () => {
    signal?.throwIfAborted();
    onProgress?.({
      done: source.bytesRead() / 1e6,
      total: source.sizeBytes / 1e6,
      what: `MB of ${basename(file)}, ${builder.events} events`,
    });
  });
}
