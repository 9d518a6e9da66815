import type { ReactNode } from 'react';
import type { Uploads } from '../../api/use-uploads.ts';
import { FileZone } from '../../components/file-drop.tsx';
import { isKeyOf } from '../../keyboard/use-keys.ts';

/** What reply and note have in common: keys that send and leave, and files that are dropped and pasted. */
export function ComposerForm(props: {
  className: string;
  uploads: Uploads;
  /** What dropping does. */
  drop: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { onSend, onClose, uploads } = props;
  return (
    <form
      className={`composer ${props.className}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => {
        if (isKeyOf('send', event)) onSend();
        if (isKeyOf('leave', event)) onClose();
      }}
    >
      <FileZone drop={props.drop} add={(files) => uploads.list.add(files)}>
        {props.children}
      </FileZone>
    </form>
  );
}
