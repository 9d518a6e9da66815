/** What is said of one number, wherever it is explained. */
export interface NumberDefinition {
  /** Its place in the JSON. */
  readonly path: string;
  readonly words: string;
  readonly formula: string;
  /** Who defined it so, where it was not us. */
  readonly source?: string;
}
