import type { PolicyOutline, PolicyProblem } from '../../api/policy.ts';
import { keyAt } from './condition-draft.ts';
import type { FormDraft, FormRow } from './matrix-draft.ts';

/** What the check says, by the field of the form that it is about; '': about what the form does not show. */
export type Faults = ReadonlyMap<string, readonly PolicyProblem[]>;

export function faultsOf(
  draft: FormDraft,
  outline: PolicyOutline,
  problems: readonly PolicyProblem[],
): Faults {
  const faults = new Map<string, PolicyProblem[]>();
  for (const problem of problems) {
    const key = fieldOf(draft, outline, problem.path.split('.'));
    faults.set(key, [...(faults.get(key) ?? []), problem]);
  }
  return faults;
}

function fieldOf(draft: FormDraft, outline: PolicyOutline, [part, ...rest]: readonly string[]): string {
  if (part === 'matrix') return fieldOfRow(draft.rows, rest);
  if (part === 'paths') {
    const [number, name, ...clock] = rest;
    const path = outline.paths[Number(number)];
    if (path && name === 'targets') return `${path.id} ${clock.join('.')}`;
    if (path && (name === 'team' || name === 'kind')) return `${path.id} ${name}`;
  }
  if (part === 'ticketTargets' && rest[0] === 'rows') return rest.slice(1).join(' ');
  return '';
}

function fieldOfRow(rows: readonly FormRow[], [number, name, ...rest]: readonly string[]): string {
  const row = rows[Number(number)];
  if (!row) return '';
  if (name === 'when') return keyAt(row.condition, rest);
  if (name === 'rows' && rest.length > 0) return fieldOfRow(row.rows, rest);
  return name === 'path' || name === 'told' ? `${row.key} ${name}` : row.key;
}
