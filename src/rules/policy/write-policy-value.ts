// Puts one value into the text of a policy: only what stands there, or the collection around it, is written anew.
import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { PathPart, PolicyPath } from './read-policy-source.ts';

/** `value` undefined: it is taken away. null: its place is not there, or stands for another by an alias. */
export function writeValue(source: string, path: PolicyPath, value: unknown): string | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, merge: false, stringKeys: true });
  if (document.errors.length > 0) return null;
  const node = document.getIn(path, true);
  const [name] = path.slice(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (name === undefined || !isMap(parent) || passesAlias(document, path)) return null;
  if (value === undefined && node === undefined) return source;
  if (isScalar(node) && isPlain(value))
    return node.value === value ? source : spliced(source, node, `${value}`);
  if (value === undefined) parent.delete(keyIn(parent, name));
  else parent.set(keyIn(parent, name), document.createNode(value, { flow: isShort(value) }));
  return spliced(source, parent, laidOut(parent, columnOf(parent, lines)));
}

/** Short collections stand on one line. */
const lineMax = 84;

export function isShort(value: unknown): boolean {
  return JSON.stringify(value).length <= lineMax;
}

/** Written as it is: ids, lengths of time, yes and no. */
function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function passesAlias(document: Document, path: PolicyPath): boolean {
  return path.some((_, index) => isAlias(document.getIn(path.slice(0, index + 1), true)));
}

/** Names are found by their text: 1 and "1" are the same. */
function keyIn(map: YAMLMap, name: PathPart): unknown {
  const pair = map.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(name));
  return pair?.key ?? name;
}

function spliced(source: string, node: Node, text: string): string {
  const [from, to] = node.range ?? [0, 0];
  // A block ends behind its last line break, which stays.
  const end = from + source.slice(from, to).trimEnd().length;
  return source.slice(0, from) + text + source.slice(end);
}

function columnOf(node: Node, lines: LineCounter): number {
  return Math.max(0, lines.linePos(node.range?.[0] ?? 0).col - 1);
}

/** A part of a document as text, to stand at this column; its first line stands there already. */
export function laidOut(node: Node, column: number): string {
  const piece = new Document(null, { merge: false });
  // What stands before and behind it in the document stays there.
  if (isCollection(node)) {
    node.commentBefore = null;
    node.comment = null;
    node.spaceBefore = false;
  }
  piece.contents = node;
  return piece
    .toString({ lineWidth: 116 - column })
    .trimEnd()
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(column) + line))
    .join('\n');
}
