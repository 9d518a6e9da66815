import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A file of the house: its path from the root, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A breach of a house rule, as `path:line what is wrong`. */
export type Finding = string;

export const root = join(import.meta.dirname, '..', '..');

const LEFT_OUT = new Set(['node_modules', '.git', '.baton', 'dist', 'output']);

/** All files that belong to the house, of every kind, with those of `folder` and below only where one is given. */
export function listFiles(folder = '', base = root): string[] {
  return readdirSync(join(base, folder), { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name) && !entry.name.startsWith('baton-data'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path, base) : [path];
    });
}

export function readFiles(paths: readonly string[]): SourceFile[] {
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isCode = (path: string) => /\.(ts|tsx|mjs|js)$/.test(path) && !isGenerated(path);

export const isTest = (path: string) => /\.test\.tsx?$/.test(path);

export const isGenerated = (path: string) => path.endsWith('.d.ts') || path.includes('/fixtures/');

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

export function parse(file: SourceFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true, kind);
  parsed.set(file, tree);
  return tree;
}

/** Every node of a file, parents before children. */
export function* nodesOf(tree: ts.Node): Generator<ts.Node> {
  yield tree;
  const children: ts.Node[] = [];
  ts.forEachChild(tree, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

export function lineOf(node: ts.Node): number {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

export function finding(file: SourceFile, line: number, what: string): Finding {
  return `${file.path}:${line} ${what}`;
}
