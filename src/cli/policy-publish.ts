import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { WorkspaceId } from '../model/words.ts';
import { checkPolicy } from '../operations/check-policy.ts';
import type { Desk } from '../operations/desk.ts';
import { findPerson } from '../operations/find-person.ts';
import { type PolicyPreview, previewPolicy } from '../operations/preview-policy.ts';
import { publishPolicy } from '../operations/publish-policy.ts';
import { type Call, calling, type CallOptions, withJson } from './call.ts';
import { Findings, UsageMistake } from './ending.ts';
import { problemLines, readPolicyFile } from './policy-lines.ts';
import { warn } from './tell.ts';
import { onWorkspace, withWorkspaceOptions, type WorkspaceOptions } from './with-workspace.ts';

interface PublishOptions extends CallOptions, WorkspaceOptions {
  readonly yes?: true;
  readonly as?: string;
  readonly reason?: string;
}

export function addPolicyPublish(policy: Command): void {
  const command = policy
    .command('publish')
    .description('Say which open clocks a policy moves, ask, and put it in force')
    .argument('<file>')
    .option('--yes', 'do not ask')
    .option('--as <e-mail>', 'who publishes it; the first admin when absent')
    .option('--reason <words>', 'why; shown beside the version')
    .addHelpText(
      'after',
      '\nExamples:\n  baton policy publish policy.yaml\n  baton policy publish policy.yaml --yes --json',
    );
  withJson(withWorkspaceOptions(command)).action((file: string, options: PublishOptions) =>
    calling('policy publish', options, (call) =>
      onWorkspace(options, (desk, workspaceId) => publish(desk, workspaceId, { file, options, call })),
    ),
  );
}

interface Publishing {
  readonly file: string;
  readonly options: PublishOptions;
  readonly call: Call;
}

async function publish(desk: Desk, workspaceId: WorkspaceId, publishing: Publishing): Promise<void> {
  const { file, options, call } = publishing;
  const source = readPolicyFile(file);
  const { policy, problems } = await checkPolicy(desk, workspaceId, source);
  if (policy === null) {
    call.answer({ published: false, problems }, problemLines(file, problems));
    throw new Findings('The policy has mistakes.');
  }
  const person = await findPerson(desk, workspaceId, options.as ?? null);
  if (!person) throw new UsageMistake(`Nobody on this desk has the address ${options.as}.`);
  const preview = await previewPolicy(desk, workspaceId, policy, call.signal);
  for (const line of previewLines(preview)) warn(line);
  if (!options.yes && !(await isWanted(call))) {
    call.answer({ published: false, preview }, ['Nothing was published.']);
    throw new Findings('It was not wanted.');
  }
  const published = await publishPolicy(desk, {
    workspaceId,
    personId: person.personId,
    source,
    reason: options.reason,
  });
  if ('refused' in published) {
    const problems = 'problems' in published ? problemLines(file, published.problems) : [published.refused];
    throw new Error(problems.join('\n'));
  }
  call.answer({ published: true, ...published, preview }, [
    `Version ${published.version} is in force; ${published.openTicketsThatFollow} open tickets follow it.`,
  ]);
}

const movesShown = 20;

function previewLines({ openTickets, moves, routes, triggered }: PolicyPreview): string[] {
  const told = moves
    .slice(0, movesShown)
    .map(
      ({ ticket, clock, before, after }) =>
        `  T-${ticket} ${clock}: ${before ?? 'none'} → ${after ?? 'none'} (UTC)`,
    );
  return [
    `${moves.length} clocks of ${openTickets} open tickets move; escalations keep their version.`,
    ...told,
    ...(moves.length > movesShown ? [`  and ${moves.length - movesShown} more`] : []),
    ...(routes.length > 0 ? [`${routes.length} open tickets would be escalated elsewhere.`] : []),
    ...(triggered > 0 ? [`On ${triggered} open tickets a trigger acts at once.`] : []),
  ];
}

/** Whoever is not there to be asked has not said yes. */
async function isWanted({ signal }: Call): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageMistake('Say --yes where nobody is there to be asked. Nothing was published.');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await asking.question('Publish it? [y/N] ', { signal })).trim());
  } finally {
    asking.close();
  }
}
