import colors from 'picocolors';
import type { DeskFinding } from '../operations/desk-findings.ts';

/** One line each: how bad, its name, where, what. */
export function findingLines(findings: readonly DeskFinding[]): string[] {
  return findings.map(({ code, isGrave, where, what }) => {
    const mark = isGrave ? colors.red('✗') : colors.yellow('!');
    return `${mark} ${colors.bold(code)}${where === null ? '' : ` ${where}`}: ${what}`;
  });
}
