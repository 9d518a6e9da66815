import { statfs } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { type LookedAt, openDeskToLook } from '../app.ts';
import { machineFindings, migrationFindings } from '../operations/desk-findings.ts';
import { type Examined, examineDesk } from '../operations/examine-desk.ts';
import { type Call, calling, type CallOptions, withJson } from './call.ts';
import { databaseOptionsOf, withDatabaseOptions } from './database-options.ts';
import { Findings } from './ending.ts';
import { findingLines } from './finding-lines.ts';

interface DoctorOptions extends CallOptions {
  readonly data: string;
  readonly sample?: number;
  readonly strict?: true;
}

export function addDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .description('Look whether everything on the desk holds, without stopping or changing it')
    .option('--sample <number>', 'look at so many tickets of each workspace instead of all', readCount)
    .option('--strict', 'end with 1 also where something is only worth a look')
    .addHelpText('after', help);
  withJson(withDatabaseOptions(command)).action((options: DoctorOptions) =>
    calling('doctor', options, (call) => look(options, call)),
  );
}

const help = `
Examples:
  baton doctor
  baton doctor --sample 500 --json

Ends with 1 and the name of each finding when something is broken. docs/guide/operate.md says what each name means.`;

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('A number of tickets, 1 or more.');
  return count;
}

const nothing: Examined = {
  findings: [],
  workspaces: 0,
  tickets: 0,
  events: 0,
  openEscalations: 0,
  deadlines: 0,
};

async function look(options: DoctorOptions, call: Call): Promise<void> {
  const place = databaseOptionsOf(options);
  const looked = await openDeskToLook(place);
  try {
    const seen = await examine(looked, options, call);
    const room = place.databaseUrl === null ? await statfs(place.dataDirectory) : null;
    const machine = machineFindings({
      apartMs: looked.apartMs,
      freeBytes: room && room.bavail * room.bsize,
      totalBytes: room && room.blocks * room.bsize,
    });
    const findings = [...migrationFindings(looked.pending), ...machine, ...seen.findings];
    const graves = findings.filter(({ isGrave }) => isGrave).length;
    call.answer({ ...seen, isSound: graves === 0, findings }, [
      ...findingLines(findings),
      `Looked at ${seen.tickets} tickets with ${seen.events} events, ${seen.openEscalations} open escalations and ` +
        `${seen.deadlines} deadlines: ${graves === 0 ? 'nothing is broken.' : `${graves} findings.`}`,
    ]);
    if (graves > 0 || (options.strict && findings.length > 0)) throw new Findings('The doctor has findings.');
  } finally {
    await looked.close();
  }
}

function examine(
  { desk, pending }: LookedAt,
  { sample }: DoctorOptions,
  call: Call,
): Promise<Examined> | Examined {
  if (pending.length > 0) return nothing;
  const { signal, onProgress } = call;
  return examineDesk(desk, { sample: sample ?? null, isResting: false, signal, onProgress });
}
