import type { ReactNode } from 'react';
import { type Attachment, fileAddress } from '../api/attachments.ts';
import { useMe } from '../api/questions.ts';
import { attachmentStrings, sizeText } from '../strings/en-attachments.ts';
import { exactText } from '../times.ts';
import { Icon } from './icons.tsx';
import { Sheet } from './sheet.tsx';

/** A picture as large as the window lets it be, with who sent it and when. */
export function FileSheet(props: {
  ticketId: string;
  file: Attachment;
  onClose: () => void;
  children: ReactNode;
}) {
  const { ticketId, file, onClose } = props;
  const words = attachmentStrings;
  const zone = useMe().person.timeZone;
  const { name, size, sha256, addedBy, addedAt } = file;
  const picture = fileAddress(ticketId, file.id, 'preview');
  return (
    <Sheet
      title={name}
      size="wide"
      className="file-sheet"
      under={
        <p className="second">
          {words.addedBy(addedBy?.name ?? words.customer, exactText(addedAt, zone))} · {sizeText(size ?? 0)} ·{' '}
          <code title={`sha256 ${sha256 ?? ''}`}>{(sha256 ?? '').slice(0, 12)}</code>
        </p>
      }
      onClose={onClose}
      foot={
        <>
          {props.children}
          <span className="spring" />
          <a className="button" href={picture} target="_blank" rel="noreferrer noopener">
            {words.openAlone}
          </a>
          <a className="button" href={fileAddress(ticketId, file.id, 'content')} download={name}>
            <Icon name="save" /> {words.save}
          </a>
        </>
      }
    >
      <img className="file-large" src={picture} alt={name} />
    </Sheet>
  );
}
