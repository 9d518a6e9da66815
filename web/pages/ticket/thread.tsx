import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useMe } from '../../api/questions.ts';
import type { MessageView } from '../../api/schemas.ts';
import { useNow } from '../../clock.ts';
import { uploadListOf } from '../../api/upload-list.ts';
import { FileZone } from '../../components/file-drop.tsx';
import { FileList } from '../../components/file-list.tsx';
import { Icon } from '../../components/icons.tsx';
import { Initials } from '../../components/marks.tsx';
import { attachmentStrings } from '../../strings/en-attachments.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { dayText, exactText, timeText, zoneName } from '../../times.ts';
import { Composer } from './composer.tsx';
import { FileEvidence } from './file-evidence.tsx';
import { replyKey } from './reply-draft.ts';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';
import './thread.css';

/** Conversation and notes in one thread, oldest first; it opens at its end. */
export function Thread() {
  const { messages } = useTicket();
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const stay = () => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    };
    stay();
    const watch = new ResizeObserver(stay);
    watch.observe(box);
    return () => watch.disconnect();
  }, [messages.length]);
  return (
    <section className="thread" aria-label={strings.thread.label}>
      <ThreadZone>
        <div
          className="thread-scroll"
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          onScroll={({ currentTarget: box }) => {
            atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
          }}
        >
          {messages.length === 0 && <p className="quiet thread-empty">{strings.thread.empty}</p>}
          {messages.length === 200 && <p className="second thread-empty">{strings.thread.firstShown}</p>}
          <ol>
            {messages.map((message, place) => (
              <Entry key={message.id} message={message} before={messages[place - 1]} />
            ))}
          </ol>
        </div>
        <Composer />
      </ThreadZone>
    </section>
  );
}

/** What is dropped anywhere on the conversation goes into the box that is open, else into a reply. */
function ThreadZone({ children }: { children: ReactNode }) {
  const ticket = useTicket();
  const [search, go] = useTicketPlace();
  const mayReply = allows(ticket, 'add-message');
  if (!mayReply && !allows(ticket, 'add-note')) return children;
  const isNote = search.write === 'note' || !mayReply;
  const add = (files: readonly File[]) => {
    uploadListOf(ticket.id, isNote ? `note.${ticket.id}` : replyKey(ticket.id)).add(files);
    go({ write: isNote ? 'note' : 'reply' });
  };
  const { dropNote, dropReply } = attachmentStrings;
  const name = ticket.contact?.name ?? strings.thread.theCustomer;
  return (
    <FileZone className="contents" drop={isNote ? dropNote : dropReply(name)} add={add}>
      {children}
    </FileZone>
  );
}

function Entry({ message, before }: { message: MessageView; before: MessageView | undefined }) {
  const zone = useMe().person.timeZone;
  const day = useNow((now) => dayText(message.at, now, zone));
  const dayBefore = useNow((now) => (before ? dayText(before.at, now, zone) : ''));
  return (
    <li>
      {day !== dayBefore && (
        <p className="thread-day second">
          <span>
            {day}, {zoneName(Date.parse(message.at), zone)}
          </span>
        </p>
      )}
      <Message message={message} />
    </li>
  );
}

function Message({ message }: { message: MessageView }) {
  const { contact, id: ticketId } = useTicket();
  const zone = useMe().person.timeZone;
  const { thread } = strings;
  return (
    <article
      className={`message ${message.direction}${message.takenBack ? ' taken-back' : ''}`}
      id={`message-${message.id}`}
    >
      <header>
        {message.direction === 'note' ? (
          <span className="message-lock">
            <Icon name="lock" />
          </span>
        ) : (
          <Initials name={message.author} />
        )}
        <strong>{message.author}</strong>
        <span className="message-way">
          {message.direction === 'note' && thread.note}
          {message.direction === 'inbound' && thread.customer}
          {message.direction === 'outbound' && thread.toCustomer(contact?.name ?? thread.theCustomer)}
        </span>
        {message.automatic && <span className="chip">{thread.automatic}</span>}
        {message.takenBack && (
          <span className="chip">
            {message.direction === 'note' ? queueStrings.undo.noteTakenBack : queueStrings.undo.takenBack}
          </span>
        )}
        {!message.takenBack && (message.sending === 'waiting' || message.sending === 'failed') && (
          <span className={`chip sending ${message.sending}`}>{thread.sending[message.sending]}</span>
        )}
        <time dateTime={message.at} title={exactText(message.at, zone)}>
          {timeText(message.at, zone)}
        </time>
      </header>
      <p className="message-text">{message.text}</p>
      <FileList
        ticketId={ticketId}
        files={message.attachments}
        act={(file) => <FileEvidence file={file} />}
      />
    </article>
  );
}
