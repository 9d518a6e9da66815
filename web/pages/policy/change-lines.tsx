import type { PolicyPreview } from '../../api/policy.ts';

/** What changed by meaning, a line each. */
export function ChangeLines(props: { changes: PolicyPreview['changes']; none: string }) {
  const { changes, none } = props;
  if (changes.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="policy-changes">
      {changes.map(({ change, sentence }, place) => (
        // Two changes may read alike; the list never changes its order.
        <li key={`${place} ${sentence}`} className={change}>
          {sentence}
        </li>
      ))}
    </ul>
  );
}
