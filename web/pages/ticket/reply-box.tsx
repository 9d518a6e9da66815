import { useEffect, useRef, useState } from 'react';
import { attached, useUploads } from '../../api/attachments.ts';
import { useAddMessage } from '../../api/orders.ts';
import { useMe } from '../../api/questions.ts';
import { now, useNow } from '../../clock.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { dropHandlers, FileDrop } from '../../components/file-drop.tsx';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { tellUndoable } from '../../api/undo.ts';
import { useDraft, writeDraft } from '../../drafts.ts';
import { useFormVersion } from '../../forms/form-version.ts';
import { isKeyOf } from '../../keyboard/use-keys.ts';
import { messageCheckStrings } from '../../strings/en-message-check.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { instantText } from '../../times.ts';
import { AlreadySaid, MessageFindings } from './message-check.tsx';
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
  const [promise, setPromise] = useState<NextUpdate>(() => startOfPromise(ticket.ownership.nextUpdateDueAt));
  const add = useAddMessage(ticket.id);
  const uploads = useUploads(ticket.id);
  const form = useFormVersion(ticket, { follow: true });
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const at = promisedAt(promise, zone);
  const late = useNow((time) => at !== null && Date.parse(at) <= time);
  const when = useNow((time) => (at ? instantText(at, time, zone) : ''));
  const explained = ticket.escalations.find(({ id }) => id === draft.explains);
  const check = useMessageCheck(filledText(draft), at);
  const held = check.findings.some(({ refuses }) => refuses);
  const send = async () => {
    if (draft.text.trim() === '' || add.pending || held || (at !== null && Date.parse(at) <= now())) return;
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
    // Taken back, the words are in the box again.
    tellUndoable(queueStrings.undo.reply(name), ticket.id, changed, () => {
      writeDraft(replyKey(ticket.id), draft);
      if (location.pathname.endsWith(ticket.id)) go({ write: 'reply' });
    });
    onClose();
  };
  return (
    <form
      className="composer reply-box"
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
      <FileDrop uploads={uploads} />
      <div className="composer-foot">
        <NextUpdateChoice value={promise} running={ticket.ownership.nextUpdateDueAt} onChange={setPromise} />
        <span className="spring" />
        <button
          type="submit"
          className="button primary"
          disabled={add.pending || uploads.progress !== null || draft.text.trim() === '' || late || held}
        >
          <span className="cut">
            {check.findings.length > 0 ? messageCheckStrings.sendAnyway(name) : strings.reply.send(name)}
          </span>{' '}
          <KeysOf action="send" />
        </button>
      </div>
      {at && <p className="sentence">{late ? strings.reply.badTime : strings.reply.hears(name, when)}</p>}
      <FailureNote failure={add.failure} news={form.news} />
    </form>
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
