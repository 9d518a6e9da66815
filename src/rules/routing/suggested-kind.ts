/** Which kind of escalation the triggers that matched suggest: authority or the relationship goes before skill. */
import type { TicketState } from '../../model/ticket.ts';
import type { PathKind } from '../../model/words.ts';
import type { CompiledPolicy, CompiledTrigger } from '../policy/compile-policy.ts';

export interface SuggestedKind {
  readonly kind: PathKind;
  /** Names of the triggers that suggest it. */
  readonly triggers: readonly string[];
}

export function suggestedKind(
  policy: CompiledPolicy,
  { fired }: Pick<TicketState, 'fired'>,
): SuggestedKind | null {
  const matched = policy.triggers.filter(
    ({ id }) => fired[id] !== undefined && !fired[id].shadow && !fired[id].isDone,
  );
  for (const kind of ['hierarchical', 'functional'] as const) {
    const triggers = matched
      .filter((trigger) => kindsOf(policy, trigger).includes(kind))
      .map(({ name }) => name);
    if (triggers.length > 0) return { kind, triggers };
  }
  return null;
}

function kindsOf({ paths }: CompiledPolicy, { then }: CompiledTrigger): PathKind[] {
  return [then.suggest, then.escalate].flatMap((to) => {
    if (to === undefined) return [];
    return [(to.path === undefined ? to.kind : paths.get(to.path)?.kind) ?? 'functional'];
  });
}

/** "dispute above EUR 500 and cancellation intent" */
export function sayTriggerNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
