// Which values the name of a field stands for: a field of the policy, or a fact that every ticket has.
import type { FieldDefinition, FieldValue } from '../../model/field.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import type { FoundValue } from './field-operators.ts';

type Read = (facts: TicketFacts) => FieldValue | null | undefined;

const ownFacts = {
  priority: ({ priority }) => priority,
  severity: ({ severity }) => severity,
  tier: ({ tier }) => tier,
  status: ({ status }) => status,
  issueType: ({ issueType }) => issueType,
  channel: ({ channel }) => channel,
  tags: ({ tags }) => tags,
  scope: ({ scope }) => scope,
  workaround: ({ workaround }) => workaround,
  needs: ({ needs }) => needs,
  failedAttempts: ({ failedAttempts }) => failedAttempts,
  reopens: ({ reopens }) => reopens,
  disputedAmount: ({ disputed }) => disputed?.amount,
  plan: ({ customer }) => customer?.plan,
  contract: ({ customer }) => customer?.contract,
  annualValue: ({ customer }) => customer?.annualValue,
  vip: ({ customer }) => customer?.vip,
  createdAt: ({ createdAt }) => createdAt,
  activeAt: ({ activeAt }) => activeAt,
  tierSince: ({ tierSince }) => tierSince,
  customerSince: ({ customer }) => customer?.since,
} as const satisfies Record<string, Read>;

export const factNames: readonly string[] = Object.keys(ownFacts);
/** Facts that are instants. */
export const dateFacts: ReadonlySet<string> = new Set([
  'createdAt',
  'activeAt',
  'tierSince',
  'customerSince',
]);

export type FieldsById = ReadonlyMap<string, Pick<FieldDefinition, 'name' | 'kind'>>;

/** A name that stands for nothing reads as nothing; the policy check refuses it. */
export function valueReader(name: string, fields: FieldsById): (facts: TicketFacts) => FoundValue {
  if (fields.has(name)) return (facts) => facts.fields?.[name] ?? null;
  const read = (ownFacts as Readonly<Record<string, Read>>)[name];
  return (facts) => read?.(facts) ?? null;
}
