import { fileAddress } from '../../api/attachments.ts';
import { useMe } from '../../api/questions.ts';
import type { Evidence } from '../../api/schemas.ts';
import { strings } from '../../strings/en.ts';
import { exactText, wallText } from '../../times.ts';

/** Each piece with its kind, its time and the beginning of its content's hash. */
export function EvidenceTable({ ticketId, evidence }: { ticketId: string; evidence: readonly Evidence[] }) {
  const zone = useMe().person.timeZone;
  return (
    <ul className="evidence-table">
      {evidence.map((piece) => {
        const at = new Date(piece.addedAt).toISOString();
        return (
          <li key={`${piece.contentHash} ${piece.text}`}>
            <span className="chip">{strings.evidenceKinds[piece.kind]}</span>
            <span className={`evidence-text ${piece.kind}`}>
              {piece.attachmentId ? (
                <a href={fileAddress(ticketId, piece.attachmentId, 'content')} download={piece.text}>
                  {piece.text}
                </a>
              ) : /^https?:\/\/\S+$/.test(piece.text) ? (
                <a href={piece.text} target="_blank" rel="noreferrer noopener">
                  {piece.text}
                </a>
              ) : (
                piece.text
              )}
            </span>
            <span className="second nowrap" title={`${exactText(at, zone)}, sha256 ${piece.contentHash}`}>
              {wallText(piece.addedAt, zone)} · <code>{piece.contentHash.slice(0, 8)}</code>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
