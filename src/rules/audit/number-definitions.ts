/** The definitions behind every number of an audit; docs/guide/metrics.md is made of them. */
import { flowDefinitions } from './definitions-of-flow.ts';
import { timeDefinitions } from './definitions-of-time.ts';
import type { NumberDefinition } from './number-definition.ts';

export const numberDefinitions: readonly NumberDefinition[] = [...flowDefinitions, ...timeDefinitions];
