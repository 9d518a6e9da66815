import type { PolicyProblem } from '../../api/policy.ts';
import { useFormKnowledge } from './form-context.ts';

/** What the check says of one field, right below it. */
export function FaultLines({ of, id }: { of: string; id?: string }) {
  const problems = useFaults(of);
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="policy-faults">
      {problems.map(({ severity, path, message, mend }) => (
        <li key={`${path} ${message}`} className={severity === 'error' ? 'settings-fault' : 'settings-hint'}>
          {capital(message)}. {mend}
        </li>
      ))}
    </ul>
  );
}

export function useFaults(of: string): readonly PolicyProblem[] {
  return useFormKnowledge().faults.get(of) ?? [];
}

export function isMistaken(problems: readonly PolicyProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
