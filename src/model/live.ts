import type { EscalationId, PersonId, TicketId, WorkspaceId } from './words.ts';

/** A place in a workspace's stream of events: all before it has been told. Written `transaction.ticket.seq`. */
export interface StreamPlace {
  /** PostgreSQL's number of the writing transaction, as text: it outgrows what a number holds. */
  readonly transaction: string;
  readonly ticketId: string;
  readonly seq: number;
}

export type Doing = 'looking' | 'writing';

/** What a listener is told. Ids, versions and codes; never words. */
export type LiveMessage =
  | { readonly event: 'ready'; readonly id: string; readonly data: { readonly again: boolean } }
  | {
      readonly event: 'ticket';
      readonly id: string;
      readonly data: {
        readonly ticketId: TicketId;
        /** Of the ticket by now, which may be later than `seq`. */
        readonly version: number;
        readonly seq: number;
        readonly type: string;
        readonly escalationId: EscalationId | null;
      };
    }
  | {
      readonly event: 'workspace';
      readonly id: null;
      /** The shift moves in the sample alone. */
      readonly data: {
        readonly recordsVersion: number;
        readonly policyVersion: number;
        readonly clockShiftMs: number;
      };
    }
  | { readonly event: 'reset'; readonly id: string | null; readonly data: { readonly reason: ResetReason } }
  | {
      readonly event: 'presence';
      readonly id: null;
      readonly data: {
        readonly ticketId: TicketId;
        readonly people: readonly { readonly personId: PersonId; readonly doing: Doing }[];
      };
    };

/** Why a listener has to load anew: too much at once, a place that nobody knows, or it reads too slowly. */
export type ResetReason = 'backlog' | 'unknown-place' | 'too-slow';

export interface LiveListener {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  /** Where it left off, as it was told; null: it begins. */
  readonly after: string | null;
  readonly tell: (message: LiveMessage) => void;
  /** The desk stops, or the person has left. */
  readonly end: () => void;
}

/** Somebody looks at a ticket, writes on it, or has left it. */
export interface Presence {
  readonly workspaceId: WorkspaceId;
  readonly ticketId: TicketId;
  readonly personId: PersonId;
  readonly doing: Doing | 'left';
  /** Everybody of the workspace may see the ticket, and so who is at it. */
  readonly isOpen: boolean;
}

/** Tells listeners what changes, whichever node wrote it. */
export interface Live {
  /** Answers how to leave; null: there are as many listeners as may be. */
  join(listener: LiveListener): (() => void) | null;
  announce(presence: Presence): void;
  readonly listeners: number;
  /** Ends every listener; the node stops. */
  endAll(): void;
}
