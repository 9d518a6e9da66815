import { useState } from 'react';
import { Icon } from '../components/icons.tsx';
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
  const add = () => {
    if (text.trim() === '') return;
    onChange([...pieces, { kind, text: text.trim() }]);
    setText('');
  };
  return (
    <div className="packet-field" data-item="evidence">
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
      {need === 'required' && !pieces.some((piece) => piece.kind !== 'prose') && (
        <p className="second">{packetForm.needsProof}</p>
      )}
    </div>
  );
}
