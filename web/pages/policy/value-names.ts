import { conditionStrings } from '../../strings/en-conditions.ts';
import { strings } from '../../strings/en.ts';
import { clockCatalogue } from '../../../src/rules/ticket/clock-catalogue.ts';
import type { FormKnowledge } from './form-context.ts';

export interface NamedValue {
  readonly value: string | number;
  readonly text: string;
}

type Names = Readonly<Record<string, string>>;
const { customer: ofTicket } = strings;
const named: Readonly<Record<string, Names>> = {
  ...conditionStrings.values,
  kind: strings.kinds,
  priority: strings.priorities,
  scope: ofTicket.scopes,
  workaround: ofTicket.workarounds,
  requestedBy: ofTicket.requesters,
  needs: strings.triage.needNames,
  what: strings.triage.what,
  ...Object.fromEntries(
    ['target', 'targetAtRisk', 'targetMissed'].map((name) => [
      name,
      Object.fromEntries(Object.entries(clockCatalogue).map(([clock, { label }]) => [clock, label])),
    ]),
  ),
};

/** What one reads of a value of this name. */
export function textOf(name: string, value: string | number, { outline }: FormKnowledge): string {
  if (name === 'severity') return strings.severity(Number(value));
  if (name === 'tier' || name === 'atTier') {
    const tier = outline.tiers.find((one) => one.tier === value);
    return tier ? `${strings.tier(tier.tier)}: ${tier.name}` : strings.tier(Number(value));
  }
  const list = name === 'issueType' ? outline.issueTypes : name === 'path' ? outline.paths : [];
  return list.find(({ id }) => id === value)?.name ?? named[name]?.[value] ?? `${value}`;
}

/** What the policy has by this name, and what is chosen though it has it no more; null: whatever the house writes. */
export function namesFor(
  name: string,
  chosen: readonly (string | number)[],
  known: FormKnowledge,
): NamedValue[] | null {
  const names = known.names[name];
  if (!names) return null;
  const lost = chosen.filter((one) => one !== '' && !names.includes(`${one}`));
  return [
    ...names.map((value) => ({ value, text: textOf(name, value, known) })),
    ...lost.map((value) => ({ value, text: conditionStrings.unknownName(`${value}`) })),
  ];
}
