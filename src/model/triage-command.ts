import type { Instant } from './instant.ts';
import type { CommitmentKind } from './ticket-signs.ts';
import type { TextId } from './words.ts';

export interface AnswerChecklist {
  readonly type: 'answer-checklist';
  readonly item: string;
  readonly done: boolean;
  readonly answerId: TextId | null;
}
export interface MakeCommitment {
  readonly type: 'make-commitment';
  readonly what: CommitmentKind;
  readonly dueAt: Instant;
  readonly noteId: TextId | null;
}
export interface EndCommitment {
  readonly type: 'end-commitment';
  readonly commitmentId: number;
  readonly how: 'kept' | 'dropped';
}
export interface SeeFlag {
  readonly type: 'see-flag';
  readonly askId: number;
}
export interface PutAsideSuggestion {
  readonly type: 'put-aside-suggestion';
  readonly askId: number;
}
/** Something happened on another ticket that counts here. */
export interface LookAgain {
  readonly type: 'look-again';
}

export type TriageCommand =
  | AnswerChecklist
  | MakeCommitment
  | EndCommitment
  | SeeFlag
  | PutAsideSuggestion
  | LookAgain;

const triageTypes: ReadonlySet<string> = new Set<TriageCommand['type']>([
  'answer-checklist',
  'make-commitment',
  'end-commitment',
  'see-flag',
  'put-aside-suggestion',
  'look-again',
]);

export function isTriageCommand<T extends { readonly type: string }>(
  command: T,
): command is Extract<T, TriageCommand> {
  return triageTypes.has(command.type);
}
