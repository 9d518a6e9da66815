import type { Evidence } from '../../api/schemas.ts';
import { strings } from '../../strings/en.ts';

/** Each piece with its kind; links open elsewhere and tell nothing about where they were read. */
export function EvidenceList({ evidence }: { evidence: readonly Pick<Evidence, 'kind' | 'text'>[] }) {
  return (
    <ul className="evidence-list">
      {evidence.map((piece) => (
        <li key={`${piece.kind} ${piece.text}`}>
          <span className="chip">{strings.evidenceKinds[piece.kind]}</span>
          <span className={`evidence-text ${piece.kind}`}>
            {isWebAddress(piece.text) ? (
              <a href={piece.text} target="_blank" rel="noreferrer noopener">
                {piece.text}
              </a>
            ) : (
              piece.text
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const isWebAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
