import { useEffect, useRef, useState } from 'react';
import { attached, useUploads } from '../../api/use-uploads.ts';
import { useAddMessage } from '../../api/orders.ts';
import { useMe } from '../../api/questions.ts';
import { now, useNow } from '../../clock.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { FileButton, FileTray } from '../../components/file-drop.tsx';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { tellUndoable } from '../../api/undo.ts';
import { useDraft, writeDraft } from '../../drafts.ts';
import { useFormVersion } from '../../forms/form-version.ts';
import { attachmentStrings } from '../../strings/en-attachments.ts';
import { messageCheckStrings } from '../../strings/en-message-check.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { instantText } from '../../times.ts';
import { AlreadySaid, MessageFindings } from './message-check.tsx';
import { ComposerForm } from './composer-form.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { NextUpdateChoice, type NextUpdate, promisedAt, startOfPromise } from './next-update-choice.tsx';
import { emptyReply, filledText, type ReplyDraft, replyKey, saidStanding } from './reply-draft.ts';
import { StandingFields } from './standing-fields.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { useTicket, useTicketPlace } from './ticket-context.ts';
import { useMessageCheck } from './use-message-check.ts';

/** What goes to the customer, with the promise of when they hear next. */
export function ReplyBox({ onClose }: { onClose: () => void }) {
  const ticket = useTicket();
  const [, go] = useTicketPlace();
  const zone = useMe().person.timeZone;
  const name = ticket.contact?.name ?? strings.thread.theCustomer;
  const [draft, setDraft, clear] = useDraft<ReplyDraft>(replyKey(ticket.id), emptyReply);
  const [chosen, setPromise] = useState<NextUpdate | null>(null);
  const add = useAddMessage(ticket.id);
  const uploads = useUploads(ticket.id, replyKey(ticket.id));
  const form = useFormVersion(ticket, { follow: true });
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const explained = ticket.escalations.find(({ id }) => id === draft.explains);
  const running = ticket.ownership.nextUpdateDueAt;
  const promise = chosen ?? startOfPromise(running, explained !== undefined);
  const at = promisedAt(promise, running, zone);
  const late = useNow((time) => at !== null && Date.parse(at) <= time);
  const when = useNow((time) => (at ? instantText(at, time, zone) : ''));
  // While somebody types a year, it is one of long ago.
  const check = useMessageCheck(filledText(draft), late ? null : at);
  const held = check.findings.some(({ refuses }) => refuses);
  const waits = draft.text.trim() === '' || add.pending || held || uploads.holds;
  const send = async () => {
    if (waits || (at !== null && Date.parse(at) <= now())) return;
    if ((await check.unseen()).length > 0) return;
    const standing = saidStanding(draft);
    const changed = await add.give({
      direction: 'outbound',
      text: filledText(draft),
      ...(at ? { nextUpdateAt: at } : {}),
      ...(Object.keys(standing).length > 0 ? { standing } : {}),
      ...attached(uploads),
      ...(explained ? { explainsEscalationId: explained.id } : {}),
      expectedVersion: form.version,
    });
    if (!changed) return form.catchUp();
    clear();
    const files = uploads.list.takeAll();
    // Taken back, words and files are in the box again.
    tellUndoable(queueStrings.undo.reply(name), ticket.id, changed, () => {
      writeDraft(replyKey(ticket.id), draft);
      uploads.list.restore(files);
      if (location.pathname.endsWith(ticket.id)) go({ write: 'reply' });
    });
    onClose();
  };
  return (
    <ComposerForm
      className="reply-box"
      uploads={uploads}
      drop={attachmentStrings.dropReply(name)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ReplyHead name={name} email={ticket.contact?.email} onClose={onClose} />
      {explained && (
        <Explains number={explained.number} onDrop={() => setDraft({ ...draft, explains: null })} />
      )}
      <TemplateChoice
        ticketId={ticket.id}
        text={filledText(draft)}
        onChoose={(text) => {
          setDraft({ ...draft, text });
          box.current?.focus();
        }}
      />
      <AlreadySaid said={check.said} name={name} />
      <textarea
        ref={box}
        className="textarea"
        aria-labelledby="reply-title"
        placeholder={strings.reply.placeholder}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.target.value })}
      />
      <MessageFindings findings={check.findings} />
      <StandingFields draft={draft} onChange={setDraft} />
      <FileTray ticketId={ticket.id} uploads={uploads} />
      <div className="composer-foot">
        <FileButton uploads={uploads} />
        <NextUpdateChoice value={promise} running={running} onChange={setPromise} />
        <span className="spring" />
        <DiscardDraft
          uploads={uploads}
          hasWords={draft !== emptyReply && draft.text.trim() !== ''}
          onDiscard={() => {
            clear();
            onClose();
          }}
        />
        <SendButton name={name} isFound={check.findings.length > 0} disabled={waits || late} />
      </div>
      {uploads.holds && <p className="sentence">{attachmentStrings.holds}</p>}
      {at && <p className="sentence">{late ? strings.reply.badTime : strings.reply.hears(name, when)}</p>}
      <FailureNote failure={add.failure} news={form.news} />
    </ComposerForm>
  );
}

function SendButton({ name, isFound, disabled }: { name: string; isFound: boolean; disabled: boolean }) {
  return (
    <button type="submit" className="button primary" disabled={disabled}>
      <span className="cut">{isFound ? messageCheckStrings.sendAnyway(name) : strings.reply.send(name)}</span>{' '}
      <KeysOf action="send" />
    </button>
  );
}

function ReplyHead(props: { name: string; email: string | null | undefined; onClose: () => void }) {
  const { name, email, onClose } = props;
  return (
    <div className="composer-head">
      <strong id="reply-title">{strings.reply.title(name)}</strong>
      <span className="second cut">{email}</span>
      <span className="spring" />
      <button
        type="button"
        className="button bare small icon"
        aria-label={strings.reply.close}
        onClick={onClose}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

/** Sending it lets the escalation be closed. */
function Explains({ number, onDrop }: { number: number; onDrop: () => void }) {
  return (
    <div className="explains">
      <p>
        <strong>{strings.reply.explains(number)}.</strong>{' '}
        <span className="quiet">{strings.reply.explainsDetail}</span>
      </p>
      <button type="button" className="button bare small" onClick={onDrop}>
        {strings.reply.dropExplains}
      </button>
    </div>
  );
}
