import { type Attachment, fileAddress } from '../api/attachments.ts';
import { useMe } from '../api/questions.ts';
import { attachmentStrings, sizeText } from '../strings/en-attachments.ts';
import { exactText } from '../times.ts';
import './file-drop.css';

/** Files of a message: pictures shown small, everything else to be saved; what the check holds back does not open. */
export function FileList({ ticketId, files }: { ticketId: string; files: readonly Attachment[] }) {
  const words = attachmentStrings;
  const zone = useMe().person.timeZone;
  if (files.length === 0) return null;
  return (
    <ul className="file-list" aria-label={words.title}>
      {files.map((file) => {
        const label = `${file.name}, ${sizeText(file.size ?? 0)}`;
        const about = `${exactText(file.addedAt, zone)}, ${file.addedBy?.name ?? words.customer}, sha256 ${file.sha256 ?? ''}`;
        const opens = file.scan === 'clean' || file.scan === 'unscanned';
        return (
          <li key={file.id} title={about}>
            {opens ? (
              <a href={fileAddress(ticketId, file.id, 'content')} download={file.name}>
                {file.isImage && (
                  <img src={fileAddress(ticketId, file.id, 'preview')} alt="" loading="lazy" />
                )}
                {label}
              </a>
            ) : (
              <span className="quiet">
                {label}: {file.scan === 'refused' ? words.refused : words.waiting}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
