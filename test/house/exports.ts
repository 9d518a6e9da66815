import ts from 'typescript';
import { type Finding, finding, lineOf, parse, type SourceFile } from './source-files.ts';

/** Files whose reader wants a default export. */
const DEFAULT_WANTED = new Set(['vite.config.ts', 'vitest.config.ts', 'scripts/check/count-reporter.ts']);

export function defaultExportFindings(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => !DEFAULT_WANTED.has(file.path))
    .flatMap((file) =>
      parse(file)
        .statements.filter(isDefaultExport)
        .map((statement) => finding(file, lineOf(statement), 'has a default export')),
    );
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
    const { exportClause } = statement;
    return (
      ts.isNamedExports(exportClause) &&
      exportClause.elements.some((element) => element.name.text === 'default')
    );
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword);
}

/** A file that only passes on what others hold hides where a thing stands. */
export function barrelFindings(files: readonly SourceFile[]): Finding[] {
  return files.filter(isBarrel).map((file) => finding(file, 1, 'only passes on the exports of others'));
}

function isBarrel(file: SourceFile): boolean {
  const statements = parse(file).statements.filter((statement) => !ts.isImportDeclaration(statement));
  const passesOn = (statement: ts.Statement) => ts.isExportDeclaration(statement);
  return statements.length > 0 && statements.every(passesOn);
}
