import { useMe } from '../../api/questions.ts';
import type { Evidence } from '../../api/schemas.ts';
import { EvidenceText } from '../../components/evidence-text.tsx';
import { strings } from '../../strings/en.ts';
import { exactText, wallText } from '../../times.ts';

/** Each piece with its kind, who added it and when, and the beginning of its content's hash. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const zone = useMe().person.timeZone;
  return (
    <ul className="evidence-table">
      {evidence.map((piece) => {
        const at = new Date(piece.addedAt).toISOString();
        return (
          <li key={`${piece.kind} ${piece.contentHash} ${piece.text}`}>
            <span className="chip">{strings.evidenceKinds[piece.kind]}</span>
            <EvidenceText piece={piece} file={piece.file} />
            <span
              className="second evidence-by"
              title={`${exactText(at, zone)}, sha256 ${piece.contentHash}`}
            >
              {piece.by && <span>{piece.by.name}</span>}
              <span className="nowrap">
                {wallText(piece.addedAt, zone)} · <code>{piece.contentHash.slice(0, 8)}</code>
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
