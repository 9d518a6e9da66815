import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { strings } from '../../strings/en.ts';
import { NoteBox } from './note-box.tsx';
import { ReplyBox } from './reply-box.tsx';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';

/** Two boxes with two looks and two drafts. No text goes from one to the other, so a note never reaches a customer. */
export function Composer() {
  const ticket = useTicket();
  const [search, go] = useTicketPlace();
  const mayReply = allows(ticket, 'add-message');
  const mayNote = allows(ticket, 'add-note');
  if (!mayReply && !mayNote) return null;
  if (search.write === 'reply' && mayReply) return <ReplyBox onClose={() => go({ write: undefined })} />;
  if (search.write === 'note' && mayNote) return <NoteBox onClose={() => go({ write: undefined })} />;
  const name = ticket.contact?.name ?? strings.thread.theCustomer;
  return (
    <div className="composer-bar">
      {mayReply && (
        <button type="button" className="button" onClick={() => go({ write: 'reply' })}>
          <Icon name="talk" /> <span className="cut">{strings.thread.reply(name)}</span>{' '}
          <KeysOf action="reply" />
        </button>
      )}
      {mayNote && (
        <button type="button" className="button note-button" onClick={() => go({ write: 'note' })}>
          <Icon name="lock" /> {strings.thread.addNote} <KeysOf action="note" />
        </button>
      )}
    </div>
  );
}
