// What customers get, in words.
import type { CompensationAction } from '../../model/compensation.ts';

export const actionNames: Readonly<Record<CompensationAction, { one: string; many: string }>> = {
  refund: { one: 'refund', many: 'refunds' },
  credit: { one: 'credit', many: 'credits' },
  expedite: { one: 'expedite', many: 'expedites' },
};
