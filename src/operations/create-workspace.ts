/** A new workspace with its people, records and policy: all of it or nothing. */
import type { Calendar } from '../model/calendar.ts';
import type { Person } from '../model/person.ts';
import type { Rota } from '../model/rota.ts';
import type { Team } from '../model/team.ts';
import type { CalendarId, PersonId, WorkspaceId } from '../model/words.ts';
import { sayPolicyProblem } from '../rules/policy/parse-policy.ts';
import { ensureAccount, insertWorkspace } from '../storage/accounts.ts';
import { type LiveRecord, writePolicy, writeRecords } from '../storage/live-records.ts';
import { insertPerson } from '../storage/people.ts';
import { checkPolicyWith } from './check-policy.ts';
import type { Desk } from './desk.ts';
import { assertCompiles, policyRow } from './publish-policy.ts';

export interface NewWorkspace {
  readonly slug: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly calendars: readonly { readonly id: CalendarId; readonly body: Calendar }[];
  readonly teams: readonly Team[];
  readonly rotas: readonly Rota[];
  readonly people: readonly Person[];
  /** One of the people. */
  readonly catchAllId: PersonId;
  readonly policySource: string;
}

/** Throws where the policy has mistakes: whoever makes a workspace brings one that was checked. */
export async function createWorkspace(
  desk: Desk,
  workspace: NewWorkspace,
): Promise<{ workspaceId: WorkspaceId }> {
  const { slug, name, isSample, people, catchAllId, policySource } = workspace;
  const now = desk.clock.realNow();
  const policy = checkedPolicy(workspace, now);
  const workspaceId = desk.dice.id() as WorkspaceId;
  await desk.database
    .of(workspaceId)
    .transaction()
    .execute(async (tx) => {
      await insertWorkspace(tx, { id: workspaceId, slug, name, isSample }, catchAllId, now);
      for (const person of people) {
        const accountId = await ensureAccount(tx, desk.dice.id(), person.email, now);
        await insertPerson(tx, workspaceId, person, accountId);
      }
      await writeRecords(tx, workspaceId, recordsOf(workspace), now, null);
      const row = { ...policyRow(policy, policySource), reason: null, publishedAt: now, publishedBy: null };
      await writePolicy(tx, workspaceId, row);
    });
  return { workspaceId };
}

function checkedPolicy({ policySource, teams, calendars }: NewWorkspace, now: number) {
  const records = {
    teams: teams.map((record) => ({ version: 1, record })),
    calendars: calendars.map(({ id, body }) => ({ id, version: 1, record: body })),
  };
  const { policy, problems } = checkPolicyWith(policySource, records, now, false);
  if (policy === null)
    throw new Error(`The policy has mistakes:\n${problems.map(sayPolicyProblem).join('\n')}`);
  assertCompiles(policy);
  return policy;
}

function recordsOf({ calendars, teams, rotas }: NewWorkspace): LiveRecord[] {
  return [
    ...calendars.map(({ id, body }) => ({ kind: 'calendar', id, body }) as const),
    ...rotas.map((rota) => ({ kind: 'rota', id: rota.id, body: rota }) as const),
    ...teams.map((team) => ({ kind: 'team', id: team.id, body: team }) as const),
  ];
}
