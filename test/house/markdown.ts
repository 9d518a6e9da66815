import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Finding, root, type SourceFile } from './source-files.ts';

/** The rows of the table below a heading, without its first two lines; cells without their blanks. */
export function tableBelow(text: string, heading: string): string[][] {
  const lines = sectionOf(text, heading).filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The lines between a heading and the next one of the same rank or a higher one. */
function sectionOf(text: string, heading: string): string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start === -1) throw new Error(`There is no heading "${heading}".`);
  const rank = heading.indexOf(' ');
  const length = lines.slice(start + 1).findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= rank);
  return length === -1 ? lines.slice(start + 1) : lines.slice(start + 1, start + 1 + length);
}

/** Words in backticks. */
export function codeWords(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
}

/** Links that lead to no file of the house, or to no heading of it. Links to the outside are not followed. */
export function deadLinks(page: SourceFile, pages: readonly SourceFile[]): Finding[] {
  const links = [...withoutCode(page.text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => isDead(link, page, pages)).map((link) => `${page.path} links to ${link}`);
}

function isDead(link: string, page: SourceFile, pages: readonly SourceFile[]): boolean {
  if (/^[a-z]+:/.test(link)) return false;
  const [file = '', heading] = link.split('#');
  const path = file === '' ? page.path : normalize(join(dirname(page.path), file));
  const target = pages.find((one) => one.path === path);
  if (target !== undefined) return heading !== undefined && !headingsOf(target.text).includes(heading);
  return heading !== undefined || path.startsWith('..') || !existsSync(join(root, path));
}

/** Headings as anchors: small letters, no marks, a dash for each blank. */
function headingsOf(text: string): string[] {
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```/gms, '');
}
