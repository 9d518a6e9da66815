/** The definitions behind every number of an audit; docs/guide/metrics.md is made of them. */
import { flowDefinitions } from './definitions-of-flow.ts';
import { timeDefinitions } from './definitions-of-time.ts';

export interface NumberDefinition {
  /** Its place in the JSON. */
  readonly path: string;
  readonly words: string;
  readonly formula: string;
  /** Who defined it so, where it was not us. */
  readonly source?: string;
}

export const numberDefinitions: readonly NumberDefinition[] = [...flowDefinitions, ...timeDefinitions];
