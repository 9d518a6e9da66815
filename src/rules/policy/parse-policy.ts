// Reads a policy as people write it: all mistakes at once, each with its line and column and what to do about it.
import { Policy } from '../../model/policy.ts';
import type { PolicyProblem } from '../../model/policy-problem.ts';
import { explainIssues } from './explain-issues.ts';
import { lintPolicy } from './lint-policy.ts';
import { namesInPolicy } from './names-in-schema.ts';
import type { KnownRecords, PolicyFinding } from './policy-finding.ts';
import { type PolicySource, readPolicySource } from './read-policy-source.ts';

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly warnings: readonly PolicyProblem[];
}

export interface RefusedPolicy {
  /** In the order of the document. */
  readonly problems: readonly PolicyProblem[];
  readonly warnings: readonly PolicyProblem[];
}

/** `known` holds the live records of the workspace that a policy may name. */
export function parsePolicy(source: string, known: KnownRecords): ParsedPolicy | RefusedPolicy {
  const read = readPolicySource(source);
  if ('problems' in read) return { problems: read.problems, warnings: [] };
  const parsed = Policy.safeParse(read.value);
  if (!parsed.success) {
    const findings = explainIssues(parsed.error.issues, read.value, namesInPolicy);
    return { problems: placed(read, findings), warnings: [] };
  }
  const { mistakes, doubts } = lintPolicy(parsed.data, known);
  const warnings = placed(read, doubts);
  return mistakes.length > 0
    ? { problems: placed(read, mistakes), warnings }
    : { policy: parsed.data, warnings };
}

/** "12:5 triggers.2.when.openFor: there is no tier 7. Use one of 1, 2, 3." */
export function sayPolicyProblem({ line, column, path, message, mend }: PolicyProblem): string {
  return `${line}:${column} ${path === '' ? '' : `${path}: `}${message}. ${mend}`;
}

function placed(source: PolicySource, findings: readonly PolicyFinding[]): PolicyProblem[] {
  return findings
    .map(({ path, spot, message, mend }) => ({
      ...source.place(path, spot),
      path: path.join('.'),
      message,
      mend,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
