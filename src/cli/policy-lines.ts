import { readFileSync } from 'node:fs';
import colors from 'picocolors';
import type { PolicyProblemView } from '../operations/check-policy.ts';
import { sayPolicyProblem } from '../rules/policy/parse-policy.ts';
import { UsageMistake } from './ending.ts';

/** As editors understand them: file, line, column. */
export function problemLines(file: string, problems: readonly PolicyProblemView[]): string[] {
  return problems.map((problem) => {
    const mark = problem.severity === 'error' ? colors.red('mistake') : colors.yellow('doubt');
    return `${file}:${sayPolicyProblem(problem).replace(' ', ` ${mark} `)}`;
  });
}

export function readPolicyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageMistake(`${file} can't be read: ${(error as Error).message}.`, { cause: error });
  }
}
