/** What is wrong, or doubtful, at one place of a policy document. `line` and `column` count from 1. */
export interface PolicyProblem {
  readonly line: number;
  readonly column: number;
  /** Names in the document joined by dots, lists by number from 0: "triggers.2.when.openFor". */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}
