import { createWriteStream, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { proposalFor } from '../history/propose-for-file.ts';
import { readMapping } from '../history/read-mapping.ts';
import { type Imported, importHistory } from '../operations/import/import-history.ts';
import { type Call, calling, type CallOptions, withJson } from './call.ts';
import { Findings, Stopped, UsageMistake } from './ending.ts';
import { tell, warn } from './tell.ts';
import { onWorkspace, withWorkspaceOptions, type WorkspaceOptions } from './with-workspace.ts';

interface ImportOptions extends CallOptions, WorkspaceOptions {
  readonly mapping?: string;
  readonly propose?: true;
  readonly dryRun?: true;
  readonly rejects?: string;
  readonly delimiter?: string;
}

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description('Bring the history of another system in from a CSV file')
    .argument('<file>', 'plain, or compressed by gzip or zstd')
    .option('--mapping <file>', 'which column says what, as YAML')
    .option('--propose', 'look at the file and write a mapping to standard output')
    .option('--delimiter <sign>', 'for --propose, where it is not told by the header')
    .option('--dry-run', 'read and decide everything, write nothing')
    .option('--rejects <file>', 'write each row that can’t be taken there, with its number and reason')
    .addHelpText('after', help);
  withJson(withWorkspaceOptions(command)).action((file: string, options: ImportOptions) =>
    calling('import', options, (call) =>
      options.propose ? propose(file, options) : bringIn(file, options, call),
    ),
  );
}

const help = `
Examples:
  baton import tickets.csv.gz --propose > mapping.yaml
  baton import tickets.csv.gz --mapping mapping.yaml --dry-run --rejects rejects.csv
  baton import tickets.csv.gz --mapping mapping.yaml

The same file may be imported again: what is here already stays as it is. docs/guide/import.md explains the mapping.`;

async function propose(file: string, { delimiter }: ImportOptions): Promise<void> {
  tell((await proposalFor(resolve(file), delimiter)).trimEnd());
}

async function bringIn(file: string, options: ImportOptions, call: Call): Promise<void> {
  if (options.mapping === undefined)
    throw new UsageMistake(
      `Say with --mapping which column is what. \`baton import ${file} --propose > mapping.yaml\` makes a beginning.`,
    );
  const mapping = readMapping(readFileSync(options.mapping, 'utf8'));
  const rejects = rejectsFile(options.rejects);
  await onWorkspace(options, async (desk, workspaceId) => {
    try {
      const done = await importHistory(desk, {
        workspaceId,
        path: resolve(file),
        mapping,
        dryRun: options.dryRun ?? false,
        signal: call.signal,
        onProgress: call.onProgress,
        onRejected: rejects.add,
      });
      call.answer({ ...done, dryRun: options.dryRun ?? false, firstRejects: rejects.first }, [
        ...linesOf(done, options.dryRun ?? false),
        ...rejects.first.map(({ row, reason }) => `  row ${row}: ${reason}`),
      ]);
      if (done.rejected > 0) throw new Findings('Some rows were rejected.');
    } catch (error) {
      if (error instanceof Stopped) warn('What was written stays. Import the same file again to go on.');
      throw error;
    } finally {
      await rejects.end();
    }
  });
}

const firstMax = 10;

function rejectsFile(path: string | undefined) {
  const first: { row: number; reason: string }[] = [];
  const file = path === undefined ? undefined : createWriteStream(resolve(path), { mode: 0o600 });
  file?.write('row,reason\n');
  return {
    first,
    add: ({ row, reason }: { row: number; reason: string }) => {
      if (first.length < firstMax) first.push({ row, reason });
      file?.write(`${row},"${reason.replaceAll('"', '""')}"\n`);
    },
    end: async () => {
      if (file) await new Promise<void>((done) => file.end(done));
    },
  };
}

function linesOf(done: Imported, isDry: boolean): string[] {
  const { rows, tickets, known, open, events, messages, rejected, repeated, missed, unknown } = done;
  const late = Object.entries(missed).map(([name, count]) => `${count} × ${name}`);
  const names = Object.entries(unknown).slice(0, firstMax);
  return [
    `${isDry ? 'Would bring' : 'Brought'} in ${tickets} tickets (${open} still open) with ${events} events and ${messages} messages from ${rows} rows.`,
    ...(known > 0 ? [`${known} tickets are here already and stay as they are.`] : []),
    ...(repeated > 0 ? [`${repeated} rows said what another row had said.`] : []),
    ...(late.length > 0
      ? [`Open tickets that have missed already, told this once: ${late.join(', ')}.`]
      : []),
    ...(names.length > 0
      ? [`Nobody here is: ${names.map(([name, count]) => `${name} (${count} tickets)`).join(', ')}.`]
      : []),
    ...(rejected > 0 ? [`${rejected} rows could not be taken:`] : []),
  ];
}
