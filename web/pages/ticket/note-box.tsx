import { useEffect, useRef } from 'react';
import { useAddMessage } from '../../api/orders.ts';
import { attached, useUploads } from '../../api/attachments.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { dropHandlers, FileDrop } from '../../components/file-drop.tsx';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { tellUndoable } from '../../api/undo.ts';
import { useDraft, writeDraft } from '../../drafts.ts';
import { isKeyOf } from '../../keyboard/use-keys.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { useTicket } from './ticket-context.ts';

/** For colleagues only. A note carries no expected version: it can't contradict what happened meanwhile. */
export function NoteBox({ onClose }: { onClose: () => void }) {
  const ticket = useTicket();
  const [text, setText, clear] = useDraft(`note.${ticket.id}`, '');
  const add = useAddMessage(ticket.id);
  const uploads = useUploads(ticket.id);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const send = async () => {
    if (text.trim() === '' || add.pending) return;
    const changed = await add.give({ direction: 'note', text: text.trim(), ...attached(uploads) });
    if (!changed) return;
    clear();
    tellUndoable(queueStrings.undo.note, ticket.id, changed, () => writeDraft(`note.${ticket.id}`, text));
    onClose();
  };
  return (
    <form
      className="composer note-box"
      {...dropHandlers(uploads)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (isKeyOf('send', event)) void send();
        if (isKeyOf('leave', event)) onClose();
      }}
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
      <div className="composer-foot">
        <FileDrop uploads={uploads} />
        <span className="spring" />
        <button
          type="submit"
          className="button"
          disabled={add.pending || uploads.progress !== null || text.trim() === ''}
        >
          {strings.note.send} <KeysOf action="send" />
        </button>
      </div>
      <FailureNote failure={add.failure} />
    </form>
  );
}
