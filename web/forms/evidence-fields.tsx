import { useQuery } from '@tanstack/react-query';
import { useContext, useRef, useState } from 'react';
import { evidenceOfFile } from '../../src/rules/attachments/file-evidence.ts';
import { type Attachment, filesOf, removeFile } from '../api/attachments.ts';
import { useFilesAsTheyCome, useUploads } from '../api/use-uploads.ts';
import { EvidenceText } from '../components/evidence-text.tsx';
import { FileButton, FileTray, FileZone } from '../components/file-drop.tsx';
import { Icon } from '../components/icons.tsx';
import { TicketContext } from '../pages/ticket/ticket-context.ts';
import { attachmentStrings, sizeText } from '../strings/en-attachments.ts';
import { strings } from '../strings/en.ts';
import type { EvidencePiece } from './packet-draft.ts';

const kinds = Object.keys(strings.evidenceKinds) as EvidencePiece['kind'][];

interface Props {
  readonly pieces: readonly EvidencePiece[];
  readonly need: 'required' | 'mayFollow' | null;
  readonly onChange: (pieces: readonly EvidencePiece[]) => void;
}

/** A list of pieces, each with its kind. A description alone is no evidence. */
export function EvidenceFields(props: Props) {
  const { pieces, need } = props;
  const { packetForm } = strings;
  const ticket = useContext(TicketContext);
  return (
    <div className="packet-field" data-item="evidence">
      <p className="packet-field-name">
        <span>{strings.items.evidence}</span>
        {need && <span className={`need ${need}`}>{packetForm[need]}</span>}
      </p>
      {ticket ? (
        <WithFiles {...props} ticketId={ticket.id} />
      ) : (
        <Pieces {...props} files={[]} onRemove={() => {}} />
      )}
      {need === 'required' && !pieces.some((piece) => piece.kind !== 'prose') && (
        <p className="second">{packetForm.needsProof}</p>
      )}
    </div>
  );
}

/** On a ticket: its files are chosen with one press, new ones are chosen, dropped and pasted. */
function WithFiles({ ticketId, ...props }: Props & { ticketId: string }) {
  const { pieces, onChange } = props;
  const newest = useRef(pieces);
  newest.current = pieces;
  const files = useQuery(filesOf(ticketId));
  const known = (files.data ?? []).map((file) => ({ ...file, ticketId }));
  const uploads = useUploads(ticketId, `evidence.${ticketId}`);
  useFilesAsTheyCome(uploads, (come) => {
    void files.refetch();
    onChange([...newest.current, ...come.map(evidenceOfFile)]);
  });
  const isNamed = ({ id }: Attachment) => pieces.some(({ attachmentId }) => attachmentId === id);
  const others = known.filter((file) => file.messageId !== null && file.scan !== 'refused' && !isNamed(file));
  return (
    <FileZone drop={attachmentStrings.dropEvidence} add={(chosen) => uploads.list.add(chosen)}>
      <Pieces
        {...props}
        files={known}
        onRemove={(id) => {
          // What was brought for this packet alone goes with it.
          const file = known.find((one) => one.id === id);
          if (file && file.messageId === null && !file.isEvidence)
            void removeFile(ticketId, id).catch(() => undefined);
        }}
      />
      <FileTray ticketId={ticketId} uploads={uploads} />
      <div className="evidence-files">
        <FileButton uploads={uploads} hint />
        {others.map((file) => (
          <button
            key={file.id}
            type="button"
            className="button small"
            onClick={() => onChange([...pieces, evidenceOfFile(file)])}
          >
            <Icon name="plus" size={12} />
            <span className="unseen">{attachmentStrings.asEvidence} </span>
            <span className="cut">{file.name}</span>{' '}
            <span className="second">{sizeText(file.size ?? 0)}</span>
          </button>
        ))}
      </div>
    </FileZone>
  );
}

function Pieces(
  props: Props & {
    readonly files: readonly (Attachment & { ticketId: string })[];
    readonly onRemove: (attachmentId: string) => void;
  },
) {
  const { pieces, files, onChange } = props;
  const { packetForm } = strings;
  const [kind, setKind] = useState<EvidencePiece['kind']>('link');
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onChange([...pieces, { kind, text: text.trim() }]);
    setText('');
  };
  const remove = (gone: EvidencePiece) => {
    if (gone.attachmentId) props.onRemove(gone.attachmentId);
    onChange(pieces.filter((piece) => piece !== gone));
  };
  return (
    <>
      {pieces.length > 0 && (
        <ul className="evidence-pieces">
          {pieces.map((piece) => (
            <li key={`${piece.kind} ${piece.attachmentId ?? ''} ${piece.text}`}>
              <span className="chip">{strings.evidenceKinds[piece.kind]}</span>
              <EvidenceText piece={piece} file={files.find(({ id }) => id === piece.attachmentId) ?? null} />
              <button
                type="button"
                className="button bare small icon"
                aria-label={packetForm.removeEvidence(piece.text)}
                onClick={() => remove(piece)}
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
    </>
  );
}
