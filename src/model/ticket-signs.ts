import { z } from 'zod';
import type { Instant } from './instant.ts';
import type { PathId, PathKind, PersonId, RequesterRole, TriggerId } from './words.ts';

/** What a ticket shows over time besides its plain facts. Codes, numbers, instants and phrases of ours; never his words. */

/** What the work needs that support does not have. */
export const needs = ['engineering', 'vendor', 'approval'] as const;
export const Need = z.enum(needs);
export type Need = z.infer<typeof Need>;

/** How the customer sounds. It may open a hierarchical escalation; it never changes a severity. */
export interface Mood {
  /** From -1 (worst) to 1; -0.5 and below is displeased. */
  readonly sentiment: number;
  /** The phrases of our word lists that told it, the strongest first; messages read by older versions have none. */
  readonly heard?: readonly string[];
  readonly shouting: boolean;
  /** The phrase of our word lists by which it was told; null: nothing of the kind was said. */
  readonly cancellation: string | null;
  readonly legalThreat: string | null;
  /** He speaks of the press, a review, a regulator or our executives; messages read by older versions have none. */
  readonly publicThreat?: string | null;
}

export const neutralMood: Mood = {
  sentiment: 0,
  shouting: false,
  cancellation: null,
  legalThreat: null,
  publicThreat: null,
};

/** `chaser`: only asks for news. `thanks`: says no more than that. `automatic`: a machine wrote it. */
export type MessageKind = 'words' | 'chaser' | 'thanks' | 'automatic';

/** What a message of the customer says, besides the policy's phrases. */
export interface MessageReading {
  readonly kind: MessageKind;
  readonly mood: Mood;
  /** Who asks by it, told by the policy's addresses; a forwarded mail counts. */
  readonly askedBy: readonly RequesterRole[];
}

/** What a message is to the count of contacts. `more`: belongs to the contact before it, which nobody has answered yet. */
export type CountsAs = 'contact' | 'more' | 'chaser' | 'thanks';

export const commitmentKinds = ['next-update', 'customer-deadline', 'commitment'] as const;
export const CommitmentKind = z.enum(commitmentKinds);
export type CommitmentKind = z.infer<typeof CommitmentKind>;

/** A date that somebody counts on: news that we promised, the customer's own deadline, or anything else we said. */
export interface Commitment {
  /** Sequence number of the event that made it. */
  readonly id: number;
  readonly what: CommitmentKind;
  readonly dueAt: Instant;
}

/** A contact on the same issue: the number of its ticket, and when. Short, because a snapshot holds many. */
export type TicketContact = readonly [number, Instant];

/** What is known of other tickets, as it was looked up. */
export interface Elsewhere {
  /** Looked up then; what happened later elsewhere is not this ticket's to act on. */
  readonly upTo: Instant;
  /** The same customer's, on the same issue type. */
  readonly contacts: readonly TicketContact[];
  /** Other customers' on the same issue type: the newest of each. */
  readonly customers: readonly TicketContact[];
  readonly dedicatedContactId: PersonId | null;
}

/** A trigger asks a person to look, or proposes an escalation. It stands until somebody has dealt with it. */
export interface TriggerAsk {
  /** Sequence number of the event that asked. */
  readonly id: number;
  readonly what: 'flag' | 'suggest';
  readonly triggerId: TriggerId;
  /** Of a suggestion. */
  readonly kind?: PathKind;
  readonly pathId?: PathId;
}

/** From, and to; null: it still waits. */
export type Wait = readonly [Instant, Instant | null];

export interface TicketSigns {
  /** null: nothing of mood was said. */
  readonly mood: Mood | null;
  /** This ticket's own contacts, the newest ten. */
  readonly contactsAt: readonly Instant[];
  /** He wrote himself, and then. null: nothing but machines so far. */
  readonly heardAt: Instant | null;
  /** How often he asked for news since our last answer. */
  readonly chasers: number;
  /** The newest message that came in is nothing to answer automatically. */
  readonly noAutoReply?: true;
  readonly prioritySince: Instant;
  /** When the next step was not ours, since it came to its tier; the newest ten. */
  readonly waits: readonly Wait[];
  readonly commitments: readonly Commitment[];
  readonly elsewhere: Elsewhere | null;
  readonly asks: readonly TriggerAsk[];
}
