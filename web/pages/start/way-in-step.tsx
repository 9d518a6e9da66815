import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useFirstTicket } from '../../api/first-start.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { useDraft } from '../../drafts.ts';
import { paths } from '../../paths.ts';
import { startStrings } from '../../strings/en-start.ts';
import { strings } from '../../strings/en.ts';
import { RequestFormCard } from '../integrations/request-form-card.tsx';
import { TextField } from '../settings/fields.tsx';

const { wayIn: words } = startStrings;
const { requestForm: form } = strings;

/** How tickets come in: from another system, by a program, or the first one by hand. */
export function WayInStep() {
  const navigate = useNavigate();
  const create = useFirstTicket();
  const [first, setFirst, dropFirst] = useDraft('start ticket', { subject: '', text: '' });
  const isComplete = first.subject.trim() !== '' && first.text.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    const made = await create.give(first);
    if (!made) return;
    dropFirst();
    void navigate(paths.ticket(made.answer.ticketId));
  };
  return (
    <>
      <p>{words.lead}</p>
      <div className="start-ways">
        <section aria-labelledby="way-source">
          <h3 id="way-source">{words.source}</h3>
          <p>{words.sourceDetail}</p>
          <Link {...paths.sources()} className="button">
            {words.sourceGo}
          </Link>
        </section>
        <section aria-labelledby="way-form">
          <h3 id="way-form">{form.title}</h3>
          <p>{form.detail}</p>
          <RequestFormCard />
        </section>
        <section aria-labelledby="way-token">
          <h3 id="way-token">{words.token}</h3>
          <p>{words.tokenDetail}</p>
          <Link {...paths.settings('tokens')} className="button">
            {words.tokenGo}
          </Link>
        </section>
        <section aria-labelledby="way-hand">
          <h3 id="way-hand">{words.ticket}</h3>
          <p>{words.ticketDetail}</p>
          <form className="settings-form" onSubmit={(event) => void submit(event)}>
            <TextField
              label={words.subject}
              value={first.subject}
              onChange={(subject) => setFirst({ ...first, subject })}
            />
            <label>
              <span className="label">{words.text}</span>
              <textarea
                className="textarea"
                rows={3}
                value={first.text}
                onChange={({ target }) => setFirst({ ...first, text: target.value })}
              />
            </label>
            <FailureNote failure={create.failure} />
            <button type="submit" className="button primary" disabled={!isComplete || create.pending}>
              {words.ticketGo}
            </button>
          </form>
        </section>
      </div>
    </>
  );
}
