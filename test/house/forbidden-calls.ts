import ts from 'typescript';
import { type Finding, finding, isTest, lineOf, nodesOf, parse, type SourceFile } from './source-files.ts';

/** The only places that may ask what time it is, or throw dice. */
const CLOCKS = new Set(['src/engine/clock.ts', 'src/app.ts', 'web/clock.ts']);
/** The only place in the web app that may make up a key, under which a repeated request is known again. */
const REQUEST_KEY = 'web/api/request-key.ts';

const FORBIDDEN_MEMBERS = new Set([
  'Date.now',
  'Math.random',
  'crypto.randomUUID',
  'performance.now',
  'process.hrtime',
  'process.uptime',
  'Temporal.Now',
]);

/** Wall clocks and dice in src and web: the same ticket must come to the same end whenever it is decided. */
export function clockFindings(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => /^(src|web)\//.test(file.path) && !isTest(file.path) && !CLOCKS.has(file.path))
    .flatMap((file) =>
      [...nodesOf(parse(file))].flatMap((node) => {
        const what = forbiddenIn(node);
        const isRequestKey = file.path === REQUEST_KEY && what?.endsWith('randomUUID') === true;
        return what === undefined || isRequestKey ? [] : [finding(file, lineOf(node), `uses ${what}`)];
      }),
    );
}

function forbiddenIn(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0) {
    return 'new Date()';
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()';
  if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'randomUUID')
    return 'randomUUID';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const member = `${lastName(node.expression)}.${node.name.text}`;
  return FORBIDDEN_MEMBERS.has(member) || node.name.text === 'randomUUID' ? member : undefined;
}

/** The `performance` in both `performance` and `globalThis.performance`. */
function lastName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

const isNamed = (expression: ts.Expression, name: string) =>
  ts.isIdentifier(expression) && expression.text === name;

const SQL =
  /\b(insert\s+into\s+\w|delete\s+from\s+\w|update\s+\w+\s+set\s|(create|alter|drop)\s+table\s|select\s+[\w*,.()\s"]+\s+from\s+\w+\s*($|;|where\b|join\b|order\s+by\b|group\s+by\b|limit\b|for\s+update\b))/i;

/** SQL stands in storage and nowhere else. */
export function sqlFindings(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(
      (file) => file.path.startsWith('src/') && !file.path.startsWith('src/storage/') && !isTest(file.path),
    )
    .flatMap((file) => literalFindings(file, SQL, 'speaks SQL outside storage'));
}

/** Time is a parameter of every statement; only one file may ask the database what time it is. */
const DATABASE_CLOCK = 'src/storage/database-time.ts';
const SQL_NOW =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|\bcurrent_(timestamp|date|time)\b/i;

export function sqlTimeFindings(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => file.path.startsWith('src/') && file.path !== DATABASE_CLOCK && !isTest(file.path))
    .flatMap((file) =>
      (file.path.endsWith('.sql') ? lineFindings : literalFindings)(file, SQL_NOW, ASKS_TIME),
    );
}

const ASKS_TIME = 'asks the database for the time';

function lineFindings(file: SourceFile, pattern: RegExp, what: string): Finding[] {
  const lines = file.text.split('\n').map((line) => line.replace(/--.*$/, ''));
  return lines.flatMap((line, index) => (pattern.test(line) ? [finding(file, index + 1, what)] : []));
}

function literalFindings(file: SourceFile, pattern: RegExp, what: string): Finding[] {
  return [...nodesOf(parse(file))]
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
    .filter((node) => pattern.test(node.getText()))
    .map((node) => finding(file, lineOf(node), what));
}
