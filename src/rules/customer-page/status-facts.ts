/** What a status page is made of, and where it stands. */
import type { Instant } from '../../model/instant.ts';
import type { CustomerState } from './customer-state.ts';
import type { CustomerWords } from './languages/english.ts';
import type { CustomerReader } from './say-moment.ts';

/** Everything that the page may say. What is not in here can't be on it. */
export interface StatusFacts {
  readonly number: number;
  readonly subject: string;
  readonly state: CustomerState;
  /** The team's public name; null: it has none, and is ours or one of specialists. */
  readonly team: string | null;
  readonly isWithSpecialists: boolean;
  /** The public name of whoever answers for it. */
  readonly contact: string | null;
  readonly nextUpdate: { readonly at: Instant; readonly isLate: boolean } | null;
  /** What a message to the customer said of how it stands. */
  readonly standing: Standing | null;
  readonly targets: readonly ShownTarget[];
  readonly messages: readonly ShownMessage[];
  /** Whether the link shows what we wrote: its holder had it from us, or by mail at the contact's address. */
  readonly showsAll: boolean;
  readonly answer: 'none' | 'confirmed' | 'unconfirmed';
  readonly satisfaction: number | null;
  readonly answerBy: Instant | null;
  readonly mayAnswer: boolean;
  readonly mayWrite: boolean;
  readonly linkUntil: Instant;
}

export interface Standing {
  readonly verified: string | null;
  readonly unknown: string | null;
  readonly milestone: string | null;
  readonly at: Instant;
}

export interface ShownTarget {
  readonly name: keyof CustomerWords['status']['targetNames'];
  readonly dueAt: Instant | null;
  readonly isLate: boolean;
}

export interface ShownMessage {
  /** null: the customer's own. */
  readonly author: string | null;
  readonly isOurs: boolean;
  readonly at: Instant;
  readonly text: string;
  readonly files: readonly ShownFile[];
}

export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly isImage: boolean;
  readonly scan: 'waiting' | 'clean' | 'refused' | 'unscanned';
}

/** What came of what the customer did last. */
export type DoneCode = keyof CustomerWords['done'];

export interface PagePlace {
  /** "/status/…", without what is asked of it. */
  readonly path: string;
  readonly reader: CustomerReader;
  readonly from: string;
  /** The page made from the policy, and the form; null: the policy has none. */
  readonly guidePath: string | null;
  readonly formPath: string | null;
  readonly fileLimit: string | null;
  /** Names one sending of a form, so that a second press does nothing more. */
  readonly formKey: string;
}
