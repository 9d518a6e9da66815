import { type ClipboardEvent, type DragEvent, type ReactNode, useId, useState } from 'react';
import { fileAddress, opens } from '../api/attachments.ts';
import type { Upload, UploadList } from '../api/upload-list.ts';
import type { Uploads } from '../api/use-uploads.ts';
import { attachmentStrings, sizeText } from '../strings/en-attachments.ts';
import { FailureNote } from './failure-note.tsx';
import { Icon } from './icons.tsx';
import './file-drop.css';

/** The files of a form: how far each has come, what is wrong with it, and what stands beside the button that adds more. */
export function FileTray({ ticketId, uploads }: { ticketId: string; uploads: Uploads }) {
  return (
    <>
      {uploads.all.length > 0 && (
        <ul className="file-tray" aria-label={attachmentStrings.title}>
          {uploads.all.map((one) => (
            <Row key={one.key} one={one} ticketId={ticketId} list={uploads.list} />
          ))}
        </ul>
      )}
      <FailureNote failure={uploads.trouble} />
    </>
  );
}

function Row({ one, ticketId, list }: { one: Upload; ticketId: string; list: UploadList }) {
  const words = attachmentStrings;
  const { name, size, there, failure } = one;
  const isPicture = one.isWhole && there?.isImage === true && opens(there);
  return (
    <li className={failure || there?.scan === 'refused' ? 'failed' : undefined}>
      <span className="file-mark">
        {isPicture ? <img src={fileAddress(ticketId, there.id, 'preview')} alt="" /> : <Icon name="file" />}
      </span>
      <span className="file-text">
        <span className="file-name" title={name}>
          <span className="cut">{name}</span>
          <span className="second nowrap">{sizeText(size)}</span>
        </span>
        <Standing one={one} />
      </span>
      {failure && failure.kind !== 'refused' && (
        <button type="button" className="button small" onClick={() => list.retry(one.key)}>
          {words.retry}
        </button>
      )}
      <button
        type="button"
        className="button bare small icon"
        aria-label={words.remove(name)}
        onClick={({ currentTarget }) => {
          const zone = currentTarget.closest('.file-zone');
          list.remove(one.key);
          zone?.querySelector<HTMLElement>('.file-input')?.focus();
        }}
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}

/** How far it has come, in a bar and in words. */
function Standing({ one: { name, share, failure, isWhole, there } }: { one: Upload }) {
  const words = attachmentStrings;
  if (failure)
    return (
      <span className="file-trouble" role="alert">
        {failure.title}. {failure.message}
      </span>
    );
  if (there?.scan === 'refused') return <span className="file-trouble">{words.refusedDetail}</span>;
  if (isWhole && there?.scan === 'waiting') return <span className="second">{words.waiting}</span>;
  if (isWhole) return null;
  return (
    <span className="file-progress second">
      {there && <progress value={share} aria-label={words.sending(name)} />}
      {there ? words.percent(share) : words.turn}
    </span>
  );
}

/** Chooses files. Beside it stands that they may be dropped and pasted as well. */
export function FileButton({ uploads, hint = false }: { uploads: Uploads; hint?: boolean }) {
  const words = attachmentStrings;
  const id = useId();
  return (
    <span className="file-button">
      <input
        id={id}
        className="file-input"
        type="file"
        multiple
        onChange={({ currentTarget }) => {
          uploads.list.add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <label className="button small" htmlFor={id}>
        <Icon name="clip" size={14} /> {words.add}
      </label>
      {hint && uploads.all.length === 0 && <span className="second file-hint">{words.hint}</span>}
    </span>
  );
}

/** What lies in it takes files that are dropped on it, and pictures that are pasted into it. */
export function FileZone(props: {
  add: (files: readonly File[]) => void;
  className?: string;
  /** What dropping does. */
  drop: string;
  children: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  const { add } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={`file-zone ${props.className ?? ''}${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        add([...event.dataTransfer.files]);
      }}
      onPaste={(event) => {
        const files = pastedFiles(event);
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        add(files);
      }}
    >
      {props.children}
      {isOver && (
        <p className="file-drop-here" aria-hidden="true">
          <Icon name="clip" /> {props.drop}
        </p>
      )}
    </div>
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

let pastedBefore = 0;

/** Office programs put a picture beside the text that was copied: then the text is meant. */
function pastedFiles({ clipboardData }: ClipboardEvent): readonly File[] {
  if (clipboardData.types.includes('text/plain')) return [];
  return [...clipboardData.files].map((file) => {
    if (!/^image\.\w+$/.test(file.name)) return file;
    pastedBefore += 1;
    const ending = file.name.slice('image.'.length);
    return new File([file], attachmentStrings.pasted(pastedBefore, ending), { type: file.type });
  });
}
