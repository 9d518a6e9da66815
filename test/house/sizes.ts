import ts from 'typescript';
import { type Finding, finding, isTest, lineOf, nodesOf, parse, type SourceFile } from './source-files.ts';

const FILE_LIMIT = 300;
const FILE_AIM = 200;
const FUNCTION_LIMIT = 60;
const FUNCTION_AIM = 30;
/** A component is a picture of its part of a page and is read as one. */
const COMPONENT_LIMIT = 100;

/** How many files and functions may stand between the aim and the limit, as a share of all. */
const OVER_AIM_SHARE = 0.15;

export function sizeFindings(files: readonly SourceFile[]): Finding[] {
  const long = files.filter((file) => linesOf(file) > FILE_LIMIT);
  const functions = files.filter((file) => !isTest(file.path)).flatMap(functionsOf);
  return [
    ...long.map((file) =>
      finding(file, FILE_LIMIT, `has ${linesOf(file)} lines; the limit is ${FILE_LIMIT}`),
    ),
    ...functions
      .filter(({ lines, limit }) => lines > limit)
      .map(({ file, node, lines, limit }) =>
        finding(file, lineOf(node), `has a function of ${lines} lines; the limit is ${limit}`),
      ),
  ];
}

/** The aims hold for the house as a whole: most files and functions keep them. */
export function aimFindings(files: readonly SourceFile[]): Finding[] {
  const measured = files.filter((file) => !isTest(file.path));
  const functions = measured.flatMap(functionsOf);
  const longFiles = measured.filter((file) => linesOf(file) > FILE_AIM);
  const longFunctions = functions.filter(
    ({ lines, limit }) => lines > (FUNCTION_AIM * limit) / FUNCTION_LIMIT,
  );
  return [
    ...shareFinding(`files over ${FILE_AIM} lines`, longFiles.length, measured.length),
    ...shareFinding(`functions over ${FUNCTION_AIM} lines`, longFunctions.length, functions.length),
  ];
}

function shareFinding(what: string, count: number, all: number): Finding[] {
  return count > all * OVER_AIM_SHARE
    ? [`${count} of ${all} ${what}; at most ${OVER_AIM_SHARE * 100} % may be`]
    : [];
}

const linesOf = (file: SourceFile) => file.text.trimEnd().split('\n').length;

interface MeasuredFunction {
  readonly file: SourceFile;
  readonly node: ts.Node;
  readonly lines: number;
  readonly limit: number;
}

function functionsOf(file: SourceFile): MeasuredFunction[] {
  const tree = parse(file);
  return [...nodesOf(tree)].filter(isFunctionWithBody).map((node) => {
    const lines = tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(node);
    return { file, node, lines, limit: hasJsx(node) ? COMPONENT_LIMIT : FUNCTION_LIMIT };
  });
}

function isFunctionWithBody(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function hasJsx(node: ts.Node): boolean {
  for (const inner of nodesOf(node)) {
    if (ts.isJsxElement(inner) || ts.isJsxSelfClosingElement(inner) || ts.isJsxFragment(inner)) return true;
  }
  return false;
}
