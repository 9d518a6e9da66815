import { type ClipboardEvent, type DragEvent, useId } from 'react';
import type { Uploads } from '../api/attachments.ts';
import { attachmentStrings, sizeText } from '../strings/en-attachments.ts';
import { FailureNote } from './failure-note.tsx';
import { Icon } from './icons.tsx';
import './file-drop.css';

/** Files for a form: chosen here, or dropped and pasted anywhere on what `dropHandlers` are put on. */
export function FileDrop({ uploads }: { uploads: Uploads }) {
  const words = attachmentStrings;
  const id = useId();
  return (
    <div className="file-drop">
      <label className="button small" htmlFor={id}>
        {words.add}
      </label>
      <input
        id={id}
        className="file-drop-input"
        type="file"
        multiple
        onChange={({ currentTarget }) => {
          uploads.add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      {uploads.progress !== null && (
        <progress value={uploads.progress} aria-label={words.sending} className="file-drop-progress" />
      )}
      {uploads.files.length > 0 && (
        <ul className="file-drop-files">
          {uploads.files.map((file) => (
            <li key={file.id} className="chip">
              <span className="cut">{file.name}</span> {sizeText(file.size ?? 0)}
              <button
                type="button"
                className="button bare small icon"
                aria-label={words.remove(file.name)}
                onClick={() => uploads.remove(file.id)}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <FailureNote failure={uploads.failure} />
    </div>
  );
}

/** On the form: a file that is dropped on it, and a screenshot that is pasted into it, comes along. */
export function dropHandlers({ add }: Pick<Uploads, 'add'>) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      add([...event.dataTransfer.files]);
    },
    onPaste: (event: ClipboardEvent) => {
      if (event.clipboardData.files.length === 0) return;
      event.preventDefault();
      add([...event.clipboardData.files]);
    },
  };
}
