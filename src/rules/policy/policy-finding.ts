// What a check of a policy found, before its place in the document is known.
import type { PolicyPath, PolicySpot } from './read-policy-source.ts';

/** Live records of the workspace that a policy may name. */
export interface KnownRecords {
  readonly teams: ReadonlySet<string>;
}

export interface PolicyFinding {
  readonly path: PolicyPath;
  readonly spot: PolicySpot;
  readonly message: string;
  readonly mend: string;
}

/** Mistakes keep a policy from being published; doubts are shown and leave it to the author. */
export interface PolicyFindings {
  readonly mistakes: PolicyFinding[];
  readonly doubts: PolicyFinding[];
}

export function noFindings(): PolicyFindings {
  return { mistakes: [], doubts: [] };
}

export function atValue(path: PolicyPath, message: string, mend: string): PolicyFinding {
  return { path, spot: 'value', message, mend };
}

export function atKey(path: PolicyPath, message: string, mend: string): PolicyFinding {
  return { path, spot: 'key', message, mend };
}
