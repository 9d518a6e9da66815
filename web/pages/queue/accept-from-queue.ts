import { ask, client } from '../../api/client.ts';
import { Failure } from '../../api/failure.ts';
import { newRequestKey } from '../../api/request-key.ts';
import type { QueueRow } from '../../api/schemas.ts';
import { refresh } from '../../api/use-command.ts';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';

/** Accepts the offer of a row without opening it. The server decides; a refusal is told in its words. */
export function useAcceptFromQueue(): (row: QueueRow) => void {
  return (row) => {
    const { escalation } = row;
    const allowed = row.allowedCommands?.includes('accept-escalation') ?? escalation?.offer != null;
    if (!escalation || !allowed) return tell(strings.queue.cannotAccept);
    void accept(row, escalation.id);
  };
}

/** One key for each offer as it lay on the screen: pressed again after a silence, it is accepted once. */
const keys = new Map<string, string>();

async function accept(row: QueueRow, escalationId: string): Promise<void> {
  const offer = `${escalationId} ${row.version}`;
  const key = keys.get(offer) ?? newRequestKey();
  keys.set(offer, key);
  try {
    await ask((signal) =>
      client.POST('/api/v1/escalations/{escalationId}/accept', {
        params: { path: { escalationId }, header: { 'Idempotency-Key': key } },
        body: { expectedVersion: row.version },
        signal,
      }),
    );
    tell(strings.queue.accepted(row.number));
  } catch (failure) {
    tell(failure instanceof Failure ? failure.message : strings.failures.broken);
  }
  await refresh(row.id);
}
