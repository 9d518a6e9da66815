// Finds what the schema can't: names that lead nowhere, rows that are never reached, promises that contradict.
import type { Policy } from '../../model/policy.ts';
import { conditionsIn } from './conditions-in-policy.ts';
import { lintChains } from './lint-chains.ts';
import { lintClocks } from './lint-clocks.ts';
import { lintConditions } from './lint-conditions.ts';
import { lintDurations } from './lint-durations.ts';
import { lintFields } from './lint-fields.ts';
import { lintKeywords } from './lint-keywords.ts';
import { lintNames } from './lint-names.ts';
import { lintOrder } from './lint-order.ts';
import { lintPatterns } from './lint-patterns.ts';
import { lintTemplates } from './lint-templates.ts';
import { lintTold } from './lint-told.ts';
import { lintTriggers } from './lint-triggers.ts';
import { lintWindows } from './lint-windows.ts';
import { type KnownRecords, noFindings, type PolicyFindings } from './policy-finding.ts';

export function lintPolicy(policy: Policy, known: KnownRecords): PolicyFindings {
  const findings = noFindings();
  const conditions = conditionsIn(policy);
  lintNames(policy, known, findings);
  lintConditions(policy, conditions, findings);
  lintFields(policy, conditions, findings);
  lintOrder(policy, findings);
  lintTriggers(policy, findings);
  lintTold(policy, known, findings);
  lintWindows(policy, findings);
  lintChains(policy, known, findings);
  lintClocks(policy, findings);
  lintDurations(policy, conditions, findings);
  lintKeywords(policy, conditions, findings);
  lintPatterns(conditions, findings);
  lintTemplates(policy, findings);
  return findings;
}
