import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAskConsult } from '../api/consults.ts';
import { everybody, useMe } from '../api/questions.ts';
import { teamsOnDuty } from '../api/settings.ts';
import type { TicketView } from '../api/schemas.ts';
import { useDraft } from '../drafts.ts';
import { tell } from '../layout/news.tsx';
import { consultStrings as words } from '../strings/en-consults.ts';
import { useFormVersion } from './form-version.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import './consult-sheet.css';

const expertsMax = 5;
const none: readonly string[] = [];

/** A question to experts, who take nothing over. */
export function ConsultSheet({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const people = useQuery(everybody).data?.people ?? [];
  const [draft, setDraft, clear] = useDraft(`consult.${ticket.id}`, {
    experts: none,
    question: '',
    within: '',
  });
  const ask = useAskConsult(ticket.id);
  const form = useFormVersion(ticket);
  const question = draft.question.trim();
  const named = draft.experts.flatMap((id) => people.find((one) => one.id === id)?.name ?? []);
  const names = listOf(named);
  const send = async () => {
    const order = {
      expertIds: [...draft.experts],
      question,
      expectedVersion: form.version,
      ...(draft.within ? { answerWithinMin: Number(draft.within) } : {}),
    };
    if (!(await ask.give(order))) return form.catchUp();
    clear();
    tell(words.done(names));
    onClose();
  };
  return (
    <OrderSheet
      title={words.sheet}
      size="middle"
      sentence={named.length === 0 ? words.choose : words.sentence(names)}
      send={words.send}
      ready={named.length > 0 && question !== ''}
      pending={ask.pending}
      failure={ask.failure}
      news={form.news}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Experts chosen={draft.experts} onChange={(experts) => setDraft({ ...draft, experts })} />
      <WordsField
        id="consult-question"
        label={words.question}
        hint={words.questionHint}
        rows={3}
        required
        value={draft.question}
        onChange={(text) => setDraft({ ...draft, question: text })}
      />
      <div className="field">
        <label className="label" htmlFor="consult-within">
          {words.within}
        </label>
        <select
          id="consult-within"
          className="select"
          value={draft.within}
          onChange={(event) => setDraft({ ...draft, within: event.target.value })}
        >
          <option value="">{words.asPolicy}</option>
          {Object.entries(words.times).map(([minutes, text]) => (
            <option key={minutes} value={minutes}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </OrderSheet>
  );
}

/** Who is on duty stands first; somebody off duty may be asked, and answers when he is back. */
function Experts(props: { chosen: readonly string[]; onChange: (ids: readonly string[]) => void }) {
  const { chosen, onChange } = props;
  const me = useMe().person.id;
  const [find, setFind] = useState('');
  const asked = find.trim().toLowerCase();
  const people = useQuery(everybody);
  const teams = useQuery(teamsOnDuty).data?.teams ?? [];
  const able = (people.data?.people ?? [])
    .filter(({ id, role }) => role !== 'viewer' && id !== me)
    .map((one) => ({
      ...one,
      works: teams
        .flatMap(({ name, members }) => (members.some(({ id }) => id === one.id) ? [name] : []))
        .join(', '),
    }));
  const shown = able
    .filter(({ id, name, works }) => chosen.includes(id) || `${name} ${works}`.toLowerCase().includes(asked))
    .toSorted((a, b) => Number(b.onDuty) - Number(a.onDuty) || a.name.localeCompare(b.name));
  return (
    <fieldset className="consult-experts">
      <legend className="label">{words.experts}</legend>
      <input
        className="input"
        type="search"
        data-first
        aria-label={words.find}
        placeholder={words.find}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <div className="consult-people">
        {shown.map(({ id, name, works, onDuty }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= expertsMax}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span>
              {name}{' '}
              <span className="second">
                {[works, onDuty ? '' : words.offDuty].filter(Boolean).join(' · ')}
              </span>
            </span>
          </label>
        ))}
        {people.data && shown.length === 0 && <p className="quiet">{words.nobodyFound}</p>}
      </div>
    </fieldset>
  );
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
