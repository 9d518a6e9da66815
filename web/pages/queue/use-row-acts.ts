import { useNavigate } from '@tanstack/react-router';
import { ask, client } from '../../api/client.ts';
import { Failure } from '../../api/failure.ts';
import { useMe } from '../../api/questions.ts';
import { newRequestKey } from '../../api/request-key.ts';
import type { QueueRow } from '../../api/schemas.ts';
import { tellUndoable } from '../../api/undo.ts';
import { refresh } from '../../api/use-command.ts';
import type { KeyAction } from '../../keyboard/keymap.ts';
import { tell } from '../../layout/news.tsx';
import { paths, type QueueSearch } from '../../paths.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { useAcceptFromQueue } from './accept-from-queue.ts';

export const rowActNames = ['accept', 'return', 're-route', 'decline', 'escalate', 'assignMe'] as const;
export type RowActName = (typeof rowActNames)[number];

export const rowKeys = {
  accept: 'accept',
  return: 'returnRow',
  're-route': 'reRouteRow',
  decline: 'declineRow',
  escalate: 'escalate',
  assignMe: 'assignMe',
} as const satisfies { readonly [name in RowActName]: KeyAction };

const commands = {
  accept: 'accept-escalation',
  return: 'return-escalation',
  're-route': 're-route-escalation',
  decline: 'decline-escalation',
} as const;

export interface RowActs {
  readonly allows: (row: QueueRow, name: RowActName) => boolean;
  readonly run: (row: QueueRow, name: RowActName) => void;
}

/** What a row's menu and keys do: a sheet over the list where words are needed, at once where they are not. */
export function useRowActs(search: QueueSearch): RowActs {
  const navigate = useNavigate();
  const accept = useAcceptFromQueue();
  const me = useMe();
  const allows = (row: QueueRow, name: RowActName) => {
    if (name === 'escalate') return row.ticketCommands.includes('open-escalation');
    if (name === 'assignMe')
      return (
        row.ticketCommands.includes('change-ticket') && row.owner?.id !== me.person.id && !row.escalation
      );
    return row.escalation !== null && (row.allowedCommands?.includes(commands[name]) ?? false);
  };
  const run = (row: QueueRow, name: RowActName) => {
    if (!allows(row, name))
      return tell(name === 'accept' ? strings.queue.cannotAccept : queueStrings.notAllowedHere);
    if (name === 'accept') return accept(row);
    if (name === 'assignMe') return void assign(row, me.person.id);
    void navigate(
      paths.queue({ ...search, sheet: name, ticket: row.id, escalation: row.escalation?.number }),
    );
  };
  return { allows, run };
}

async function assign(row: QueueRow, personId: string): Promise<void> {
  try {
    const changed = await ask((signal) =>
      client.PATCH('/api/v1/tickets/{ticketId}', {
        params: { path: { ticketId: row.id }, header: { 'Idempotency-Key': newRequestKey() } },
        body: { firstAgentId: personId, expectedVersion: row.version },
        signal,
      }),
    );
    tellUndoable(queueStrings.undo.assigned(row.number), row.id, changed);
  } catch (failure) {
    tell(failure instanceof Failure ? failure.message : strings.failures.broken);
  }
  await refresh(row.id);
}
