import type { Instant } from '../model/instant.ts';

/** What the customer said of a resolution, and what keeps it from happening again. */
export interface ClosingRows {
  readonly answers: readonly {
    readonly seq: number;
    readonly answer: 'confirmed' | 'not-solved' | 'unconfirmed';
    readonly satisfaction: number | null;
    readonly commentId: string | null;
    readonly answeredAt: Instant;
  }[];
  readonly steps: readonly {
    readonly id: string;
    readonly escalationId: string;
    readonly textId: string;
    readonly ownerId: string | null;
    readonly teamId: string | null;
    readonly dueOn: string;
    readonly recordedAt: Instant;
  }[];
  readonly done: readonly { readonly id: string; readonly by: string; readonly at: Instant }[];
}
