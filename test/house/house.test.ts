import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { barrelFindings, defaultExportFindings } from './exports.ts';
import { nameFindings } from './file-names.ts';
import { clockFindings, sqlFindings, sqlTimeFindings } from './forbidden-calls.ts';
import { cycleFindings } from './import-cycles.ts';
import { type ImportedThing, type ImportGraph, readImportGraph } from './import-graph.ts';
import { browserFindings, importFindings } from './import-table.ts';
import { openingFindings } from './opening-sentence.ts';
import { aimFindings, sizeFindings } from './sizes.ts';
import { isCode, listFiles, nodesOf, parse, readFiles, root, type SourceFile } from './source-files.ts';
import { strayWordFindings } from './stray-words.ts';

// The house as it stands. That each of these checks can fail is shown in planted.test.ts.

const ROOMS = ['src', 'web', 'test', 'scripts', 'launch.mjs'];
const paths = listFiles();
const code = readFiles(paths.filter(isCode));
const texts = readFiles(paths.filter((path) => !/\.(woff2?|png|ico|gz|br|zip|pdf)$/.test(path)));

describe('imports', () => {
  let graph: ImportGraph;

  beforeAll(async () => {
    graph = await readImportGraph(root, ROOMS);
  });

  it('are read, all of every file: with another compiler the reader finds nothing and is content', () => {
    expect(ts.version).toMatch(/^6\./);
    const inRooms = code.filter((file) => ROOMS.includes(file.path.split('/')[0] ?? ''));
    expect([...graph.keys()].filter(isCode).sort()).toEqual(inRooms.map((file) => file.path).sort());
    const read = inRooms.map((file) => [
      file.path,
      [...new Set(graph.get(file.path)?.map(specifierOf))].sort(),
    ]);
    expect(read).toEqual(inRooms.map((file) => [file.path, writtenImports(file)]));
  });

  it('keep to the table of who may import whom', () => expect(importFindings(graph)).toEqual([]));

  it('go in no circle', () => expect(cycleFindings(graph)).toEqual([]));

  it('bring no checks at run time and no calendars into the browser', () =>
    expect(browserFindings(graph)).toEqual([]));
});

describe('files', () => {
  it('are named for what is in them', () => expect(nameFindings(paths)).toEqual([]));

  it('have no default export unless a tool needs one', () => expect(defaultExportFindings(code)).toEqual([]));

  it('hold something of their own', () => expect(barrelFindings(code)).toEqual([]));

  it('open with a sentence where things are decided', () => expect(openingFindings(code)).toEqual([]));

  it('keep to the limits of size', () => expect(sizeFindings(code)).toEqual([]));

  it('keep, by and large, to the aims of size', () => expect(aimFindings(code)).toEqual([]));

  it('name no machine and no registry', () => expect(strayWordFindings(texts)).toEqual([]));
});

describe('time, dice and SQL', () => {
  it('the wall clock and dice are used in their places only', () => expect(clockFindings(code)).toEqual([]));

  it('SQL is spoken in storage only', () => expect(sqlFindings(code)).toEqual([]));

  it('no statement asks the database for the time', () =>
    expect(sqlTimeFindings(texts.filter(isSourceText))).toEqual([]));
});

function isSourceText({ path }: { path: string }): boolean {
  return isCode(path) || path.endsWith('.sql');
}

const specifierOf = ({ specifier }: ImportedThing) => specifier.replace(/^node:/, '');

/** The imports of a file as its own text has them, against which the reader is held. */
function writtenImports(file: SourceFile): string[] {
  const written = [...nodesOf(parse(file))].flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      return literalText(node.moduleSpecifier);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      return literalText(node.argument.literal);
    return isDynamicImport(node) ? literalText(node.arguments[0]) : [];
  });
  return [...new Set(written)].sort();
}

function isDynamicImport(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function literalText(node: ts.Node | undefined): string[] {
  return node !== undefined && ts.isStringLiteral(node) ? [node.text.replace(/^node:/, '')] : [];
}
