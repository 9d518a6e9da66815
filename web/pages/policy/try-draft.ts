import type { TryOrder } from '../../api/policy.ts';
import type { PolicySearch } from '../../paths.ts';
import { policyStrings } from '../../strings/en-policy.ts';

/** What is typed of a ticket that is tried. Empty: as the policy finds it. */
export interface TryDraft {
  readonly subject: string;
  readonly text: string;
  readonly issueType: string;
  readonly severity: string;
  readonly priority: NonNullable<TryOrder['ticket']['priority']>;
  readonly channel: string;
  readonly plan: string;
  readonly annualValue: string;
  readonly vip: boolean;
  readonly impact: readonly string[];
  readonly scope: '' | NonNullable<TryOrder['ticket']['scope']>;
  readonly workaround: '' | NonNullable<TryOrder['ticket']['workaround']>;
}

export function draftFrom({ issueType, severity }: Pick<PolicySearch, 'issueType' | 'severity'>): TryDraft {
  const { subject, text } = policyStrings.try.sample;
  return {
    subject,
    text,
    issueType: issueType ?? '',
    severity: severity === undefined ? '' : `${severity}`,
    priority: 'normal',
    channel: 'email',
    plan: '',
    annualValue: '',
    vip: false,
    impact: [],
    scope: '',
    workaround: '',
  };
}

export function bodyOf(draft: TryDraft, of: number | { readonly source: string }): TryOrder {
  const { subject, text, issueType, severity, priority, channel, scope, workaround, impact } = draft;
  const { plan, annualValue, vip } = draft;
  const hasCustomer = plan.trim() !== '' || annualValue !== '' || vip;
  return {
    ...(typeof of === 'number' ? { version: of } : of),
    ticket: {
      // The server asks for words; a ticket without any is tried by its facts.
      subject: subject.trim() || '-',
      text: text.trim() || '-',
      priority,
      channel,
      tags: [],
      ...(issueType ? { issueType } : {}),
      ...(severity ? { severity: Number(severity) as 1 } : {}),
      ...(scope ? { scope } : {}),
      ...(workaround ? { workaround } : {}),
      ...(impact.length > 0 ? { impact: Object.fromEntries(impact.map((flag) => [flag, true])) } : {}),
      ...(hasCustomer
        ? {
            customer: {
              name: '-',
              ...(plan.trim() ? { plan: plan.trim() } : {}),
              ...(annualValue ? { annualValue: Math.max(0, Number(annualValue) || 0) } : {}),
              ...(vip ? { vip } : {}),
            },
          }
        : {}),
    },
  };
}
