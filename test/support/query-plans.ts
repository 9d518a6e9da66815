import { Client, type ClientConfig } from 'pg';

export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Subplan Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

export function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

const large = new Set([
  'tickets',
  'texts',
  'ticket_people',
  'messages',
  'outbox',
  'external_ids',
  'ticket_events',
]);

/** Does it read a large table from end to end? */
export function isWholeRead(node: PlanNode): boolean {
  return node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? '');
}

/** Rows of the table that a node had in its hands, those that it dropped among them. */
export function rowsRead(node: PlanNode): number {
  const { 'Actual Rows': given = 0, 'Actual Loops': loops = 1 } = node;
  return (given + (node['Rows Removed by Filter'] ?? 0)) * loops;
}

/** Of the statements that functions make, with what they read: a plan from outside shows a function as one node. */
export async function nestedPlans(
  { connection, workspaceId }: { connection: ClientConfig; workspaceId: string },
  text: string,
  values: unknown[],
): Promise<PlanNode[]> {
  const owner = new Client(connection);
  const plans: PlanNode[] = [];
  owner.on('notice', ({ message = '' }) => {
    const json = /\{[\s\S]*\}/.exec(message)?.[0];
    if (message.includes('plan:') && json) plans.push((JSON.parse(json) as { Plan: PlanNode }).Plan);
  });
  await owner.connect();
  try {
    await owner.query(`load 'auto_explain'`);
    await owner.query(`select set_config('baton.workspace', $1, false)`, [workspaceId]);
    for (const setting of [
      'log_min_duration = 0',
      'log_nested_statements',
      'log_analyze',
      'log_format = json',
    ])
      await owner.query(`set auto_explain.${setting.includes('=') ? setting : `${setting} = on`}`);
    await owner.query('set client_min_messages = log');
    await owner.query(text, values);
    return plans;
  } finally {
    await owner.end();
  }
}
