import type * as addMessage from '../../src/operations/add-message.ts';
import type * as answerEscalation from '../../src/operations/answer-escalation.ts';
import type * as changeTicket from '../../src/operations/change-ticket.ts';
import type * as closeEscalation from '../../src/operations/close-escalation.ts';
import type * as createTicket from '../../src/operations/create-ticket.ts';
import type * as createWorkspace from '../../src/operations/create-workspace.ts';
import type * as deliverMessages from '../../src/operations/deliver-messages.ts';
import type * as fireDueDeadlines from '../../src/operations/fire-due-deadlines.ts';
import type * as handOff from '../../src/operations/hand-off.ts';
import type * as openEscalation from '../../src/operations/open-escalation.ts';
import type * as receiveDelivery from '../../src/operations/receive-delivery.ts';
import type * as records from '../../src/operations/records.ts';
import type * as pending from '../../src/operations/run-pending-commands.ts';
import type * as steering from '../../src/operations/steer-escalation.ts';
import type * as writePacket from '../../src/operations/write-packet.ts';
import type * as database from '../../src/storage/database.ts';
import type { Planted } from '../support/planted-bug.ts';

/** What a simulation drives: the product's operations, as they are or with a bug planted in them. */
export type Product = Pick<typeof addMessage, 'addMessage'> &
  Pick<typeof answerEscalation, 'answerEscalation'> &
  Pick<typeof changeTicket, 'changeTicket'> &
  Pick<typeof createTicket, 'createTicket'> &
  Pick<typeof createWorkspace, 'createWorkspace'> &
  Pick<typeof deliverMessages, 'deliverMessages'> &
  Pick<typeof fireDueDeadlines, 'fireDueDeadlines'> &
  Pick<
    typeof handOff,
    'acceptEscalation' | 'returnEscalation' | 'reRouteEscalation' | 'requestEscalation' | 'endHandOff'
  > &
  Pick<typeof openEscalation, 'openEscalation'> &
  Pick<typeof receiveDelivery, 'receiveDelivery'> &
  Pick<typeof closeEscalation, 'closeEscalation'> &
  Pick<typeof pending, 'runPendingCommands'> &
  Pick<typeof steering, 'decideCoordination'> &
  Pick<typeof writePacket, 'writePacket'> &
  Pick<typeof records, 'Records'> &
  Pick<typeof database, 'Database'>;

const files = [
  'operations/add-message.ts',
  'operations/answer-escalation.ts',
  'operations/change-ticket.ts',
  'operations/close-escalation.ts',
  'operations/create-ticket.ts',
  'operations/create-workspace.ts',
  'operations/deliver-messages.ts',
  'operations/fire-due-deadlines.ts',
  'operations/hand-off.ts',
  'operations/open-escalation.ts',
  'operations/receive-delivery.ts',
  'operations/records.ts',
  'operations/run-pending-commands.ts',
  'operations/steer-escalation.ts',
  'operations/write-packet.ts',
  'storage/database.ts',
];

/** Loaded from a copy of the sources, so that one with a bug and one without run the same way. */
export function productFrom(planted: Planted): Product {
  return Object.assign({}, ...files.map((file) => planted.load<object>(file))) as Product;
}

export const rooms = ['model', 'rules', 'storage', 'operations'];
