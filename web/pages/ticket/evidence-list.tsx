import type { Evidence } from '../../api/schemas.ts';
import { EvidenceText } from '../../components/evidence-text.tsx';
import { strings } from '../../strings/en.ts';

/** Each piece with its kind. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className="evidence-list">
      {evidence.map((piece) => (
        <li key={`${piece.kind} ${piece.contentHash} ${piece.text}`}>
          <span className="chip">{strings.evidenceKinds[piece.kind]}</span>
          <EvidenceText piece={piece} file={piece.file} />
        </li>
      ))}
    </ul>
  );
}
