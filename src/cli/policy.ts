import { type Command, InvalidArgumentError } from 'commander';
import { checkPolicy } from '../operations/check-policy.ts';
import type { Desk } from '../operations/desk.ts';
import { listPolicies, readPolicyDocument, viewPolicy } from '../operations/policies.ts';
import type { WorkspaceId } from '../model/words.ts';
import { comparePolicies, sayPolicyChange } from '../rules/policy/compare-policies.ts';
import { type Call, calling, type CallOptions, withJson } from './call.ts';
import { Findings, UsageMistake } from './ending.ts';
import { problemLines, readPolicyFile } from './policy-lines.ts';
import { addPolicyPublish } from './policy-publish.ts';
import { onWorkspace, withWorkspaceOptions, type WorkspaceOptions } from './with-workspace.ts';

interface PolicyOptions extends CallOptions, WorkspaceOptions {}

export function addPolicy(program: Command): void {
  const policy = program.command('policy').description('Check, show, compare and publish the policy');
  withJson(
    withWorkspaceOptions(
      policy
        .command('check')
        .description(
          'Every mistake of a policy at once, with line, column and what to do; ends with 1 on a mistake',
        )
        .argument('<file>'),
    ),
  ).action((file: string, options: PolicyOptions) =>
    calling('policy check', options, (call) =>
      onWorkspace(options, (desk, workspaceId) => check(desk, workspaceId, file, call)),
    ),
  );
  withJson(
    withWorkspaceOptions(
      policy
        .command('show')
        .description('The policy as it was written')
        .option('--version <number>', 'an older one', readVersion),
    ),
  ).action((options: PolicyOptions & { version?: number }) =>
    calling('policy show', options, (call) =>
      onWorkspace(options, (desk, workspaceId) => show(desk, workspaceId, options.version, call)),
    ),
  );
  withJson(
    withWorkspaceOptions(policy.command('versions').description('All versions, the newest first')),
  ).action((options: PolicyOptions) =>
    calling('policy versions', options, (call) =>
      onWorkspace(options, async (desk, workspaceId) => {
        const versions = await listPolicies(desk, workspaceId);
        call.answer(
          { versions },
          versions.map(
            (one) => `${one.version}  ${one.publishedAt}  ${one.publishedBy?.name ?? 'Baton'}  ${one.name}`,
          ),
        );
      }),
    ),
  );
  addDiff(policy);
  addPolicyPublish(policy);
}

function addDiff(policy: Command): void {
  withJson(
    withWorkspaceOptions(
      policy
        .command('diff')
        .description('What changed by meaning: targets, paths, triggers, matrix; ends with 0 either way')
        .argument('<from>', 'a file, or the number of a version')
        .argument('[to]', 'the same; absent: the version in force')
        .addHelpText('after', '\nExamples:\n  baton policy diff 3 4\n  baton policy diff draft.yaml'),
    ),
  ).action((from: string, to: string | undefined, options: PolicyOptions) =>
    calling('policy diff', options, (call) =>
      onWorkspace(options, async (desk, workspaceId) => {
        // With one policy named, it is the newer one: what would change if it were published.
        const [old, next] = to === undefined ? ['current', from] : [from, to];
        const before = await policyOf(desk, workspaceId, old);
        const after = await policyOf(desk, workspaceId, next);
        const changes = comparePolicies(before, after);
        call.answer({ changes }, changes.length === 0 ? ['Nothing changes.'] : changes.map(sayPolicyChange));
      }),
    ),
  );
}

function readVersion(text: string): number {
  const version = Number(text);
  if (!Number.isInteger(version) || version < 1)
    throw new InvalidArgumentError('A version is a number from 1 on.');
  return version;
}

async function check(desk: Desk, workspaceId: WorkspaceId, file: string, call: Call): Promise<void> {
  const { policy, problems } = await checkPolicy(desk, workspaceId, readPolicyFile(file));
  const mistakes = problems.filter(({ severity }) => severity === 'error').length;
  call.answer({ isGood: policy !== null, problems }, [
    ...problemLines(file, problems),
    policy === null
      ? `${mistakes} mistakes; it can't be published.`
      : `It can be published${problems.length > 0 ? `, with ${problems.length} doubts` : ''}.`,
  ]);
  if (policy === null) throw new Findings('The policy has mistakes.');
}

async function show(
  desk: Desk,
  workspaceId: WorkspaceId,
  version: number | undefined,
  call: Call,
): Promise<void> {
  const found = await viewPolicy(desk, workspaceId, version ?? 'current');
  if ('refused' in found)
    throw new Error(`There is no version ${version}. \`baton policy versions\` lists them.`);
  call.answer(found, [found.source.trimEnd()]);
}

async function policyOf(desk: Desk, workspaceId: WorkspaceId, named: string) {
  if (named !== 'current' && !/^\d+$/.test(named)) {
    const { policy, problems } = await checkPolicy(desk, workspaceId, readPolicyFile(named));
    if (policy) return policy;
    throw new UsageMistake(
      `${problemLines(named, problems).join('\n')}\nMend it first: \`baton policy check ${named}\`.`,
    );
  }
  const stored = await readPolicyDocument(desk, workspaceId, named === 'current' ? 'current' : Number(named));
  if (!stored) throw new UsageMistake(`There is no version ${named}. \`baton policy versions\` lists them.`);
  return stored;
}
