import type { Progress } from './backup.ts';
import type { PersonId } from './words.ts';

/** One file of an audit by upload, as it was named over there. */
export interface UploadedLog {
  readonly name: string;
  readonly bytes: number;
}

/** How an audit by upload stands. `interrupted`: the desk ended while it ran. */
export const logAuditStates = [
  'uploading',
  'uploaded',
  'running',
  'done',
  'failed',
  'stopped',
  'interrupted',
] as const;
export type LogAuditState = (typeof logAuditStates)[number];

export interface LogAuditSummary {
  readonly tickets: number;
  readonly events: number;
  readonly rows: number;
  readonly leftOut: number;
  /** A file was empty or ends in the middle; what could be read is told. */
  readonly isCut: boolean;
  /** What was found, a sentence each. Audits that ran before these were kept have none. */
  readonly findings?: readonly { readonly heading: string; readonly told: string }[] | undefined;
}

/** What is written down of an audit by upload, beside its files. */
export interface LogAuditRecord {
  readonly id: string;
  readonly personId: PersonId;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly files: readonly UploadedLog[];
  readonly state: Exclude<LogAuditState, 'uploaded' | 'interrupted'>;
  /** With which it was started last, as YAML. */
  readonly mapping: string | null;
  readonly comparesPolicy: boolean;
  /** Why it failed, in words. */
  readonly failure: string | null;
  readonly summary: LogAuditSummary | null;
  /** false: the logs are gone, and the report stays. */
  readonly hasFiles: boolean;
}

/** The head of a log, and what is guessed or asked of it. */
export interface LogLook {
  readonly kind: 'csv' | 'xes' | 'json';
  readonly header: readonly string[];
  /** The first rows, as they stand there. */
  readonly rows: readonly (readonly string[])[];
  /** By column: its words and how often the first rows have them. Columns with very many words are left out. */
  readonly words: Readonly<Record<string, readonly LogWord[]>>;
  /** The mapping as a document; it may still lack what a mapping must name. */
  readonly mapping: Readonly<Record<string, unknown>>;
  /** The same as YAML, to keep. */
  readonly source: string;
  /** Of the first rows: how many there are, and in how many the time can be read. */
  readonly looked: { readonly rows: number; readonly withTime: number };
  /** For each of `rows`: the instant that is read. */
  readonly times: readonly (string | null)[];
  /** What must be mended before it can start. */
  readonly problems: readonly string[];
}

export interface LogWord {
  readonly word: string;
  readonly rows: number;
}

/** What a process of its own is asked to do with files, and what it says. */
export type LogOrder =
  | { readonly task: 'look'; readonly file: string; readonly mapping: string | null }
  | {
      readonly task: 'audit';
      readonly files: readonly string[];
      readonly mapping: string;
      /** The desk's own, as JSON; null: none is compared with. */
      readonly policy: unknown;
      readonly remarks: readonly string[];
      /** Where the reports are written. */
      readonly folder: string;
      readonly memoryMaxMb: number;
    };

export type LogWordOut =
  | { readonly progress: Progress }
  | { readonly looked: LogLook }
  | { readonly audited: LogAuditSummary }
  | { readonly failed: string };

export const reportFiles = { json: 'report.json', html: 'report.html', text: 'report.txt' } as const;
export type ReportFormat = keyof typeof reportFiles;
