import { useState } from 'react';
import { type TriageView, useAnswerChecklist } from '../../api/triage.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Moment } from '../../components/moment.tsx';
import { dropDraft, useDraft } from '../../drafts.ts';
import { strings } from '../../strings/en.ts';
import { allows, useTicket } from './ticket-context.ts';

type Item = TriageView['checklist'][number];

/** One thing to ask: ticked, answered in words, or taken from the conversation. */
export function ChecklistItem({ item }: { item: Item }) {
  const ticket = useTicket();
  const words = strings.triage;
  const command = useAnswerChecklist(ticket.id, item.key);
  const [isWriting, setWriting] = useState(false);
  const mayAnswer = allows(ticket, 'change-ticket');
  const give = async (order: { done: boolean; answer?: string }) => {
    if (await command.give(order)) setWriting(false);
  };
  const { found } = item;
  return (
    <li>
      <div className="checklist-line">
        <input
          type="checkbox"
          aria-label={words.tick(item.ask)}
          checked={item.done}
          disabled={command.pending || !mayAnswer}
          onChange={() => void give({ done: !item.done })}
        />
        <span className="checklist-ask">{item.ask}</span>
        {!isWriting && mayAnswer && (
          <button
            type="button"
            className="button small bare"
            aria-label={words.answer(item.ask)}
            onClick={() => setWriting(true)}
          >
            {words.edit}
          </button>
        )}
      </div>
      {item.answer && <p className="checklist-answer">{item.answer}</p>}
      {item.by && item.at && (
        <p className="checklist-by second">
          {words.by(item.by.name)}, <Moment at={item.at} />
        </p>
      )}
      {found && !isWriting && (
        <p className="checklist-found second">
          {words.found} <q>{found.text}</q>{' '}
          {mayAnswer && (
            <button
              type="button"
              className="button small bare"
              disabled={command.pending}
              onClick={() => void give({ done: true, answer: found.text })}
            >
              {words.take}
            </button>
          )}
        </p>
      )}
      {isWriting && <AnswerBox item={item} pending={command.pending} onSave={give} />}
      {command.failure && <FailureNote failure={command.failure} />}
    </li>
  );
}

function AnswerBox(props: {
  item: Item;
  pending: boolean;
  onSave: (order: { done: boolean; answer?: string }) => Promise<void>;
}) {
  const { item, pending, onSave } = props;
  const ticket = useTicket();
  const words = strings.triage;
  const key = `checklist.${ticket.id}.${item.key}`;
  const [text, setText] = useDraft(key, item.answer ?? item.found?.text ?? '');
  const save = async () => {
    const answer = text.trim();
    await onSave(answer === '' ? { done: true } : { done: true, answer });
    dropDraft(key);
  };
  return (
    <form
      className="checklist-box"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        ref={(box) => box?.focus()}
        className="input"
        aria-label={words.answer(item.ask)}
        placeholder={words.answerHint}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button small" disabled={pending}>
        {words.save}
      </button>
    </form>
  );
}
