import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { auditFiles } from '../history/audit-files.ts';
import { auditProposalFor } from '../history/propose-audit.ts';
import { readMapping } from '../history/read-mapping.ts';
import { TicketRows } from '../history/ticket-rows.ts';
import type { AuditReport } from '../model/audit-report.ts';
import { auditPage } from '../rules/audit-page/audit-page.ts';
import { type AuditEvidence, EvidenceCollector } from '../rules/audit/audit-evidence.ts';
import type { EventLog } from '../rules/audit/event-log.ts';
import { explainNumber } from '../rules/audit/explain-number.ts';
import { sayAudit } from '../rules/audit/say-audit.ts';
import type { SeenTicket } from '../rules/audit/seen-ticket.ts';
import { zoneOffsets } from '../rules/clocks/zone-offsets.ts';
import { compilePolicy } from '../rules/policy/compile-policy.ts';
import { durationMsOf } from '../rules/policy/duration-ms.ts';
import { parsePolicy, sayPolicyProblem } from '../rules/policy/parse-policy.ts';
import { type Call, calling } from './call.ts';
import { Findings, UsageMistake } from './ending.ts';
import { tell, warn } from './tell.ts';

type NameOf = (ticket: number) => string;

interface AuditOptions {
  readonly mapping?: string;
  readonly policy?: string;
  readonly format: 'text' | 'json' | 'html';
  readonly out?: string;
  readonly tickets?: string;
  readonly explain?: string;
  readonly zone?: string;
}

export function addAudit(program: Command): void {
  program
    .command('audit')
    .description('What a team’s own history says: hand-offs, ping-pong, tiers, waiting, stalls, targets')
    .argument('[logs...]', 'exports or event logs, plain or compressed by gzip or zstd; several are one log')
    .option('--mapping <file>', 'which column says what, as YAML; without it one is proposed and used')
    .option('--policy <file>', 'compare with the targets of this policy')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'html']).default('text'))
    .option('--zone <zone>', 'in which hours of the week are told; without it that of the times', readZone)
    .option('--out <file>', 'write the report there')
    .option('--tickets <file>', 'write the figures of each ticket there, as CSV')
    .option('--explain <number>', 'what a number of the report means, such as pingPong.byTeamDirect')
    .addHelpText('after', help)
    .action((logs: string[], options: AuditOptions) =>
      calling('audit', { json: false }, (call) => run(logs, options, call)),
    );
}

const help = `
Examples:
  baton audit events.csv.gz
  baton audit closed.csv open.csv --mapping mapping.yaml --policy policy.yaml --format json --out audit.json
  baton audit events.csv.gz --format html --out audit.html
  baton audit --explain handoffs.total

It needs no desk and no database. docs/guide/audit.md explains the mapping, docs/guide/metrics.md every number.`;

async function run(logs: readonly string[], options: AuditOptions, call: Call): Promise<void> {
  if (options.explain !== undefined) return explain(options.explain, call);
  if (logs.length === 0) throw new UsageMistake('Say which log is to be read: `baton audit events.csv.gz`.');
  const files = logs.map((log) => resolve(log));
  const { source, remarks } = await mappingFor(files, options.mapping);
  const read = readMapping(source);
  let evidence: EvidenceCollector | undefined;
  const rows = options.tickets === undefined ? null : new TicketRows(resolve(options.tickets));
  const report = await auditFiles({
    files,
    mapping: read,
    policy: options.policy === undefined ? null : policyIn(options.policy),
    remarks,
    signal: call.signal,
    onProgress: call.onProgress,
    ...(options.format === 'html'
      ? {
          onLog: (log: EventLog) =>
            (evidence = new EvidenceCollector(log, {
              stallAfterMs: durationMsOf(read.audit.stallAfter),
              zone: options.zone ?? read.times.zone,
            })),
        }
      : {}),
    ...(rows || options.format === 'html'
      ? {
          onTicket: (seen: SeenTicket, nameOf: NameOf) => {
            rows?.add(seen, nameOf);
            evidence?.add(seen);
          },
        }
      : {}),
  });
  rows?.end();
  show(report, evidence?.all(), options, call);
  const isCut = report.quality.troubles.some(({ kind }) => kind === 'cut-off' || kind === 'empty-file');
  if (isCut) throw new Findings('A file is not whole.');
}

function explain(name: string, call: Call): void {
  const found = explainNumber(name);
  if (found.length === 0)
    throw new UsageMistake(`There is no number ${name}. docs/guide/metrics.md lists them all.`);
  call.answer({}, found);
}

async function mappingFor(files: readonly string[], mapping: string | undefined) {
  if (mapping !== undefined) {
    try {
      return { source: readFileSync(mapping, 'utf8'), remarks: [] };
    } catch (error) {
      throw new UsageMistake(`${mapping} can't be read: ${(error as Error).message}.`, { cause: error });
    }
  }
  const source = await auditProposalFor(files[0] ?? '');
  warn(
    'No mapping was given. This one was guessed from the header and the first rows; look at every line:\n',
  );
  warn(source);
  return {
    source,
    remarks: [
      'No mapping was given; columns, times and states were guessed from the header and the first rows.',
    ],
  };
}

function policyIn(file: string) {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageMistake(`${file} can't be read: ${(error as Error).message}.`, { cause: error });
  }
  const parsed = parsePolicy(source, { teams: teamsNamedIn(source) });
  if ('policy' in parsed) return compilePolicy(parsed.policy, 1);
  const problems = parsed.problems.map((problem) => `${file}:${sayPolicyProblem(problem)}`);
  throw new UsageMistake(`The policy has mistakes.\n${problems.join('\n')}`);
}

function readZone(zone: string): string {
  try {
    zoneOffsets(zone);
    return zone;
  } catch {
    throw new InvalidArgumentError('There is no such zone. Name one such as Europe/Berlin or UTC.');
  }
}

/** Without a desk there is nothing that a team's name could be checked against. */
function teamsNamedIn(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/\bteam: *["']?([a-z0-9][a-z0-9-]*)/g)].map(([, team]) => team ?? ''));
}

function show(
  report: AuditReport,
  evidence: AuditEvidence | undefined,
  { format, out }: AuditOptions,
  call: Call,
): void {
  const text = evidence
    ? auditPage(report, evidence).trimEnd()
    : format === 'json'
      ? JSON.stringify(report, undefined, 2)
      : sayAudit(report).join('\n');
  if (out === undefined) return call.answer({}, [text]);
  writeFileSync(resolve(out), `${text}\n`, { mode: 0o600 });
  call.answer({}, []);
  for (const trouble of report.quality.troubles)
    warn(
      `${trouble.rows} rows: ${trouble.kind}; first: row ${trouble.first[0]?.row} ${trouble.first[0]?.reason}`,
    );
  tell(`Written to ${out}.`);
}
