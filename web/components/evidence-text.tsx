import { type Attachment, fileAddress, opens } from '../api/attachments.ts';
import type { EvidencePiece } from '../forms/packet-draft.ts';
import { attachmentStrings, sizeText } from '../strings/en-attachments.ts';
import './file-list.css';

/** What a piece says: a file by its name and as a picture, a link that opens elsewhere, or words. */
export function EvidenceText(props: {
  piece: EvidencePiece;
  /** null: it is no file, or none that is known here. */
  file: (Attachment & { ticketId: string }) | null;
}) {
  const { piece, file } = props;
  return (
    <span className={`evidence-text ${piece.kind}`}>
      {file ? (
        <FileText file={file} name={piece.text} />
      ) : isWebAddress(piece.text) ? (
        <Away to={piece.text} />
      ) : (
        piece.text
      )}
    </span>
  );
}

function FileText({ file, name }: { file: Attachment & { ticketId: string }; name: string }) {
  const words = attachmentStrings;
  const size = <span className="second nowrap">{sizeText(file.size ?? 0)}</span>;
  if (!opens(file))
    return (
      <>
        {name} {size}{' '}
        <span className="second">{file.scan === 'refused' ? words.refused : words.waiting}</span>
      </>
    );
  const preview = fileAddress(file.ticketId, file.id, 'preview');
  return (
    <span className="evidence-file">
      <span>
        <a href={fileAddress(file.ticketId, file.id, 'content')} download={file.name}>
          {name}
        </a>{' '}
        {size}
      </span>
      {file.isImage && (
        <a
          className="evidence-picture"
          href={preview}
          target="_blank"
          rel="noreferrer noopener"
          aria-label={words.look(name)}
        >
          <img src={preview} alt="" />
        </a>
      )}
    </span>
  );
}

/** It tells nothing about where it was read. */
function Away({ to }: { to: string }) {
  return (
    <a href={to} target="_blank" rel="noreferrer noopener">
      {to}
    </a>
  );
}

const isWebAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
