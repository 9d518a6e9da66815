import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Attachment, fileAddress, filesOf, opens } from '../api/attachments.ts';
import { attachmentStrings, sizeText } from '../strings/en-attachments.ts';
import { FileSheet } from './file-sheet.tsx';
import { Icon } from './icons.tsx';
import './file-list.css';

/** Files of a message: pictures shown small and looked at in a sheet, everything else saved; what the check holds back does not open. */
export function FileList(props: {
  ticketId: string;
  files: readonly Attachment[];
  act: (file: Attachment) => ReactNode;
}) {
  const { ticketId, act } = props;
  const all = useChecked(ticketId, props.files);
  const files = [...all].sort((one, other) => Number(other.isImage) - Number(one.isImage));
  const [shown, setShown] = useState<Attachment | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className="file-list" aria-label={attachmentStrings.title}>
        {files.map((file) => (
          <li key={file.id} className={file.isImage && opens(file) ? 'picture' : undefined}>
            <FileLine ticketId={ticketId} file={file} onLook={() => setShown(file)} />
            {act(file)}
          </li>
        ))}
      </ul>
      {shown && (
        <FileSheet ticketId={ticketId} file={shown} onClose={() => setShown(null)}>
          {act(shown)}
        </FileSheet>
      )}
    </>
  );
}

function FileLine(props: { ticketId: string; file: Attachment; onLook: () => void }) {
  const { ticketId, file, onLook } = props;
  const words = attachmentStrings;
  const label = (
    <>
      <span className="cut">{file.name}</span>{' '}
      <span className="second nowrap">{sizeText(file.size ?? 0)}</span>
    </>
  );
  if (!opens(file))
    return (
      <span className="file-line quiet">
        <Icon name="file" /> {label}
        <span className={`second nowrap ${file.scan ?? ''}`}>
          {file.scan === 'refused' ? words.refused : words.waiting}
        </span>
      </span>
    );
  if (file.isImage)
    return (
      <button type="button" className="file-picture" onClick={onLook}>
        <img src={fileAddress(ticketId, file.id, 'preview')} alt="" loading="lazy" />
        <span className="file-line">
          <span className="unseen">{words.lookAt} </span>
          {label}
        </span>
      </button>
    );
  return (
    <a className="file-line" href={fileAddress(ticketId, file.id, 'content')} download={file.name}>
      <Icon name="file" /> {label}
    </a>
  );
}

/** As they are now: what waits for the check is asked about again. */
function useChecked(ticketId: string, files: readonly Attachment[]): readonly Attachment[] {
  const waits = files.some(({ scan }) => scan === 'waiting');
  const { data } = useQuery({ ...filesOf(ticketId), enabled: waits });
  if (!waits || !data) return files;
  return files.map((file) => data.find(({ id }) => id === file.id) ?? file);
}
