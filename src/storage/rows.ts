import type { Instant } from '../model/instant.ts';

/** Rows that are written beside a ticket's events, in the same statement. */
export interface SideRows {
  readonly texts?: readonly {
    readonly id: string;
    readonly ticket_id: string;
    readonly kind: TextKind;
    readonly body: string;
    readonly recorded_at: Instant;
  }[];
  readonly messages?: readonly {
    readonly ticket_id: string;
    readonly id: string;
    readonly direction: 'inbound' | 'outbound' | 'note';
    readonly text_id: string;
    readonly author_kind: 'person' | 'contact' | 'system';
    readonly person_id: string | null;
    readonly contact_id: string | null;
    readonly automatic: boolean;
    readonly sent_by_us: boolean;
    readonly occurred_at: Instant;
  }[];
  readonly packets?: readonly {
    readonly escalation_id: string;
    readonly version: number;
    readonly ticket_id: string;
    readonly body: object;
    readonly written_by: string | null;
    readonly written_at: Instant;
  }[];
  readonly externalIds?: readonly {
    readonly system: string;
    readonly kind: 'ticket' | 'message';
    readonly remote_id: string;
    readonly our_id: string;
    readonly ticket_id: string;
    readonly remote_version: number | null;
  }[];
  readonly customers?: readonly {
    readonly id: string;
    readonly name: string;
    readonly name_key: string;
    readonly plan: string | null;
    readonly contract: string | null;
    readonly annual_value: number | null;
    readonly currency: string | null;
    readonly vip: boolean | null;
    readonly since: Instant | null;
    readonly dedicated_contact_id: string | null;
    /** Added to its count of critical issues. */
    readonly critical?: number;
  }[];
  readonly contacts?: readonly {
    readonly id: string;
    readonly customer_id: string | null;
    readonly name: string;
    readonly email: string | null;
  }[];
  /** Files that go with a message; those that went with one already stay there. */
  readonly attached?: readonly {
    readonly id: string;
    readonly ticket_id: string;
    readonly message_id: string;
  }[];
  /** Files that a packet names from now on. */
  readonly evidenced?: readonly { readonly id: string; readonly evidence_at: Instant }[];
  readonly idempotency?: {
    readonly actor: string;
    readonly key: string;
    /** sha256 of the request in hex. */
    readonly request_hash: string;
    readonly status: number;
    readonly answer: object;
    readonly created_at: Instant;
  };
}

export type TextKind =
  | 'subject'
  | 'message'
  | 'note'
  | 'answer'
  | 'explanation'
  | 'reason'
  | 'cause'
  | 'workaround'
  | 'findings'
  | 'vendor'
  | 'decision'
  | 'comment'
  | 'prevention'
  | 'checklist'
  | 'commitment'
  | 'question';

/** Something that has to leave the house. Ids and codes only. */
export interface OutboxRow {
  readonly id: string;
  /** The event and its part: the same fact never makes two. */
  readonly dedupeKey: string;
  /** Destination and ticket; in order within it. */
  readonly lane: string;
  readonly channel: 'mail' | 'webhook';
  readonly reasonSeq: number;
  readonly parcel: object;
  readonly notBefore: Instant;
  readonly createdAt: Instant;
}

/** What a person is told. Ids and codes only. */
export interface NoticeRow {
  readonly id: string;
  readonly personId: string;
  readonly escalationId: string | null;
  readonly kind: string;
  readonly reasonSeq: number;
  readonly toldAt: Instant;
  /** The ways by which it leaves; none where it has a parcel of its own, which leaves at once. */
  readonly sendings: readonly SendingRow[];
}

export interface SendingRow {
  readonly id: string;
  /** The name of a channel. */
  readonly via: string;
  readonly dueAt: Instant;
  readonly mayGoEarly: boolean;
}

export interface EscalationRow {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly pathId: string;
  readonly teamId: string;
  readonly state: string;
  readonly severity: number;
  readonly ownerId: string;
  readonly updatesOwnerId: string;
  readonly leadId: string;
  readonly offeredTo: string | null;
  readonly triggerId: string | null;
  readonly restricted: boolean;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
}
