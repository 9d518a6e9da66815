import { useContext, useRef, useState } from 'react';
import { type Attachment, useUploads } from '../api/attachments.ts';
import { dropHandlers, FileDrop } from '../components/file-drop.tsx';
import { Icon } from '../components/icons.tsx';
import { TicketContext } from '../pages/ticket/ticket-context.ts';
import { strings } from '../strings/en.ts';
import type { EvidencePiece } from './packet-draft.ts';

const kinds = Object.keys(strings.evidenceKinds) as EvidencePiece['kind'][];

/** A list of pieces, each with its kind. A description alone is no evidence. */
export function EvidenceFields(props: {
  pieces: readonly EvidencePiece[];
  need: 'required' | 'mayFollow' | null;
  onChange: (pieces: readonly EvidencePiece[]) => void;
}) {
  const { pieces, need, onChange } = props;
  const { packetForm } = strings;
  const [kind, setKind] = useState<EvidencePiece['kind']>('link');
  const [text, setText] = useState('');
  const newest = useRef(pieces);
  newest.current = pieces;
  const ticket = useContext(TicketContext);
  const uploads = useUploads(ticket?.id ?? '', (file) => onChange([...newest.current, pieceOfFile(file)]));
  const add = () => {
    if (text.trim() === '') return;
    onChange([...pieces, { kind, text: text.trim() }]);
    setText('');
  };
  return (
    <div className="packet-field" data-item="evidence" {...(ticket ? dropHandlers(uploads) : {})}>
      <p className="packet-field-name">
        <span>{strings.items.evidence}</span>
        {need && <span className={`need ${need}`}>{packetForm[need]}</span>}
      </p>
      {pieces.length > 0 && (
        <ul className="evidence-pieces">
          {pieces.map((piece, place) => (
            <li key={`${piece.kind} ${piece.text}`}>
              <span className="chip">{strings.evidenceKinds[piece.kind]}</span>
              <span className={`evidence-text ${piece.kind}`}>{piece.text}</span>
              <button
                type="button"
                className="button bare small icon"
                aria-label={packetForm.removeEvidence(piece.text)}
                onClick={() => onChange(pieces.filter((_, other) => other !== place))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="evidence-add">
        <select
          className="select"
          aria-label={packetForm.evidenceKind}
          value={kind}
          onChange={(event) => setKind(event.target.value as EvidencePiece['kind'])}
        >
          {kinds.map((name) => (
            <option key={name} value={name}>
              {strings.evidenceKinds[name]}
            </option>
          ))}
        </select>
        <input
          className="input"
          aria-label={packetForm.evidenceText}
          placeholder={packetForm.evidenceText}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className="button" onClick={add}>
          {packetForm.add}
        </button>
      </div>
      {ticket && <FileDrop uploads={uploads} />}
      {need === 'required' && !pieces.some((piece) => piece.kind !== 'prose') && (
        <p className="second">{packetForm.needsProof}</p>
      )}
    </div>
  );
}

/** By what it is: a picture is a screenshot until somebody says otherwise. */
function pieceOfFile({ id, name, isImage }: Attachment): EvidencePiece {
  const kind = isImage ? 'screenshot' : /\.log$/i.test(name) ? 'log' : 'file';
  return { kind, text: name, attachmentId: id };
}
