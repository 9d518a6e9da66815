// `npm run bench -- mood [FILE…] [--negative=LABEL]`: how many messages are read in a second on one core, how well our own
// sentences are told apart, and, for each labelled file (CSV with a head line or JSON Lines; columns text and label), precision
// and recall of "negative" with the confusion table.
import { readFileSync } from 'node:fs';
import { standardPolicy } from '../../src/rules/policy/fixtures/standard-policy.ts';
import { measureSigns, readSigns, signsFiles } from '../support/measure-signs.ts';
import { judgeMood } from '../../src/rules/triggers/judge-mood.ts';
import { readMessage } from '../../src/rules/triggers/read-message.ts';
import { detectIssueType } from '../../src/rules/triggers/read-signals.ts';
import { median } from './figure.ts';
import { type LabelledText, moods, readLabelled } from './labelled-texts.ts';

type Figure = Readonly<Record<string, unknown>>;

export function* benchMood(files: readonly string[], negative?: string): Generator<Figure> {
  const standard = new URL('../../examples/policies/standard.yaml', import.meta.url);
  const policy = standardPolicy(readFileSync(standard, 'utf8'));
  const sentences = Object.values(signsFiles).flatMap((file) => readSigns(file).map(({ text }) => text));
  const read = (text: string) => {
    readMessage(policy, { subject: 'Your order', text, authorEmail: 'customer@example.org' });
    detectIssueType(policy, text);
  };
  yield speed('mood of a short message', joined(sentences, 2), (text) => judgeMood(text));
  yield speed('whole reading of a short message', joined(sentences, 2), read);
  yield speed('whole reading of a mail', joined(sentences, 16), read);
  for (const [half, file] of Object.entries(signsFiles)) {
    for (const figure of measureSigns(readSigns(file))) yield { half, ...figure };
  }
  for (const file of files) yield { file, ...measureMood(readLabelled(file, negative)) };
}

/** Texts of so many sentences. */
function joined(sentences: readonly string[], count: number): string[] {
  return sentences.map((_, at) =>
    Array.from({ length: count }, (__, next) => sentences[(at + next * 7) % sentences.length]).join(' '),
  );
}

/** The compiler of the machine needs so long to be done with all of it. */
const warmUpMs = 3000;
const rounds = 5;
const roundMs = 700;

/** Medians over rounds; each has a plain counting loop beside it, which tells in what state the machine was. */
function speed(figure: string, texts: readonly string[], read: (text: string) => unknown): Figure {
  const readAll = () => {
    for (const text of texts) read(text);
    return texts.length;
  };
  perSecond(readAll, warmUpMs);
  const measured = Array.from({ length: rounds }, () => ({
    read: perSecond(readAll, roundMs),
    counted: perSecond(countedLoop, roundMs / 4),
  }));
  const characters = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return {
    figure,
    messagesPerSecond: Math.round(median(measured.map((round) => round.read))),
    charactersEach: Math.round(characters),
    countedPerMicrosecond: Math.round(median(measured.map(({ counted }) => counted)) / 1e6),
  };
}

function countedLoop(): number {
  let odd = 0;
  const count = 1_000_000;
  for (let at = 0; at < count; at++) odd += at & 1;
  return odd * 2;
}

/** By the time of this process, so that a busy machine does not count. */
function perSecond(work: () => number, least: number): number {
  const start = process.cpuUsage();
  const spent = () => process.cpuUsage(start).user / 1000;
  let count = 0;
  while (spent() < least) count += work();
  return (count / spent()) * 1000;
}

export function measureMood(texts: readonly LabelledText[]): Figure {
  const table = Object.fromEntries(moods.map((label) => [label, { negative: 0, neutral: 0, positive: 0 }]));
  for (const { text, label } of texts) {
    const row = table[label];
    if (row !== undefined) row[judgeMood(text).mood] += 1;
  }
  const right = table['negative']?.negative ?? 0;
  const said = moods.reduce((sum, label) => sum + (table[label]?.negative ?? 0), 0);
  const meant = texts.filter(({ label }) => label === 'negative').length;
  const [precision, recall] = [right / Math.max(1, said), right / Math.max(1, meant)];
  const f1 = (2 * precision * recall) / Math.max(0.001, precision + recall);
  return {
    texts: texts.length,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
    labelledAsReadAs: table,
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
