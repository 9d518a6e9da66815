import ts from 'typescript';
import { type Finding, finding, isTest, type SourceFile } from './source-files.ts';

const ROOMS = /^src\/(rules|operations|engine)\//;
const LEAST_WORDS = 4;

/** A file in these rooms opens with a sentence on what it is for. */
export function openingFindings(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => ROOMS.test(file.path) && file.path.endsWith('.ts') && !isTest(file.path))
    .filter((file) => !isSentence(openingComment(file.text)))
    .map((file) => finding(file, 1, 'does not open with a sentence on what it is for'));
}

function openingComment(text: string): string {
  const [first] = ts.getLeadingCommentRanges(text, 0) ?? [];
  if (first === undefined) return '';
  const isBlock = first.kind === ts.SyntaxKind.MultiLineCommentTrivia;
  const comment = isBlock ? text.slice(first.pos, first.end) : (/^(\/\/.*\n?)+/m.exec(text)?.[0] ?? '');
  return comment.replaceAll(/^\s*(\/\*+|\*+\/|\*|\/\/)|\*\/$/gm, ' ').trim();
}

function isSentence(comment: string): boolean {
  return comment.split(/\s+/).length >= LEAST_WORDS && /[.!?:](\s|$)/.test(comment);
}
