import { useEffect, useRef } from 'react';
import { useAddMessage } from '../../api/orders.ts';
import { attached, useUploads } from '../../api/use-uploads.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { FileButton, FileTray } from '../../components/file-drop.tsx';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { tellUndoable } from '../../api/undo.ts';
import { useDraft, writeDraft } from '../../drafts.ts';
import { attachmentStrings } from '../../strings/en-attachments.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { ComposerForm } from './composer-form.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { useTicket } from './ticket-context.ts';

/** For colleagues only. A note carries no expected version: it can't contradict what happened meanwhile. */
export function NoteBox({ onClose }: { onClose: () => void }) {
  const ticket = useTicket();
  const [text, setText, clear] = useDraft(`note.${ticket.id}`, '');
  const add = useAddMessage(ticket.id);
  const uploads = useUploads(ticket.id, `note.${ticket.id}`);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const send = async () => {
    if (text.trim() === '' || add.pending || uploads.holds) return;
    const changed = await add.give({ direction: 'note', text: text.trim(), ...attached(uploads) });
    if (!changed) return;
    clear();
    const files = uploads.list.takeAll();
    tellUndoable(queueStrings.undo.note, ticket.id, changed, () => {
      writeDraft(`note.${ticket.id}`, text);
      uploads.list.restore(files);
    });
    onClose();
  };
  return (
    <ComposerForm
      className="note-box"
      uploads={uploads}
      drop={attachmentStrings.dropNote}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div className="composer-head">
        <Icon name="lock" />
        <strong id="note-title">{strings.note.title}</strong>
        <span className="second">{strings.note.only}</span>
        <span className="spring" />
        <button
          type="button"
          className="button bare small icon"
          aria-label={strings.note.close}
          onClick={onClose}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      <textarea
        ref={box}
        className="textarea"
        aria-labelledby="note-title"
        placeholder={strings.note.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileTray ticketId={ticket.id} uploads={uploads} />
      <div className="composer-foot">
        <FileButton uploads={uploads} hint />
        <span className="spring" />
        <DiscardDraft
          uploads={uploads}
          hasWords={text.trim() !== ''}
          onDiscard={() => {
            clear();
            onClose();
          }}
        />
        <button
          type="submit"
          className="button"
          disabled={add.pending || uploads.holds || text.trim() === ''}
        >
          {strings.note.send} <KeysOf action="send" />
        </button>
      </div>
      {uploads.holds && <p className="sentence">{attachmentStrings.holds}</p>}
      <FailureNote failure={add.failure} />
    </ComposerForm>
  );
}
