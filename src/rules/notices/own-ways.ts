/** By which ways a person hears of what must not wait: by his own rules, else by mail at once. */
import type { NoticeRule, NoticeRules } from '../../model/notice-rule.ts';
import type { NoticeKind } from '../../model/outgoing.ts';
import type { Person } from '../../model/person.ts';

/** How somebody hears who has said nothing of it. */
export const withoutOwnRules: NoticeRules = {
  important: [{ via: 'mail', afterMin: 0 }],
  others: [{ via: 'mail', afterMin: 0 }],
};

/** Besides the list in the app. Of a kind that he does not want to hear of nothing leaves. */
export function importantWays(
  { noticeRules = withoutOwnRules, muted = [] }: Pick<Person, 'noticeRules' | 'muted'>,
  kind: NoticeKind,
): readonly NoticeRule[] {
  return muted.includes(kind) ? [] : noticeRules.important;
}
