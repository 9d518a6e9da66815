// Templates must name fields that exist, and a progress report must say when the next one comes.
import type { Policy, PolicyTemplate } from '../../model/policy.ts';
import { sendingFields, templateFields } from '../../model/policy-template.ts';
import { didYouMean } from './nearest-word.ts';
import { atValue, type PolicyFindings } from './policy-finding.ts';

/** These keep the customer waiting, so they must carry the next promise. */
const promisingKinds: ReadonlySet<PolicyTemplate['kind']> = new Set([
  'initial',
  'progress',
  'missed-promise',
]);

const knownFields = [...templateFields, ...sendingFields];

export function lintTemplates(policy: Policy, findings: PolicyFindings): void {
  policy.templates.forEach(({ id, kind, text }, index) => {
    const path = ['templates', index, 'text'];
    const fields = [...text.matchAll(/\{([^{}\n]{0,60})\}/g)].map(([, field = '']) => field);
    for (const field of new Set(fields)) {
      if (knownFields.some((known) => known === field)) continue;
      const near = didYouMean(field, knownFields);
      const mend = near === '' ? `Use one of ${knownFields.join(', ')}.` : near;
      findings.mistakes.push(atValue(path, `{${field}} is not a field of templates`, mend));
    }
    if (promisingKinds.has(kind) && !fields.includes('nextUpdateAt')) {
      const mend = 'Add a sentence with {nextUpdateAt}.';
      findings.doubts.push(atValue(path, `${id} does not say when the customer hears from you next`, mend));
    }
  });
}
