import { type FormEvent, useState } from 'react';
import { useChangeContact } from '../../api/customers.ts';
import { useMe } from '../../api/questions.ts';
import type { TicketView } from '../../api/schemas.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { customerRecordStrings } from '../../strings/en-customer-record.ts';
import { strings } from '../../strings/en.ts';
import { SelectField, TextField, zones } from '../settings/fields.tsx';
import { faultAt } from '../settings/form-failure.tsx';

type Contact = NonNullable<TicketView['contact']>;
const { contact: words } = customerRecordStrings;

/** In which language and zone the customer reads what we write: his letters, his times, his status page. */
export function ContactCard({ contact, ticketId }: { contact: Contact; ticketId: string }) {
  const mayWrite = useMe().scopes.includes('tickets:write');
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen)
    return (
      <ContactForm
        key={contact.version}
        contact={contact}
        ticketId={ticketId}
        onClose={() => setIsOpen(false)}
      />
    );
  const language = words.languages[contact.language as keyof typeof words.languages] ?? words.asHouse;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{words.title(contact.name)}</h2>
        <span className="spring" />
        {mayWrite && (
          <button type="button" className="button small" onClick={() => setIsOpen(true)}>
            {words.change}
          </button>
        )}
      </div>
      <dl className="facts">
        <div>
          <dt>{words.language}</dt>
          <dd>{language}</dd>
        </div>
        <div>
          <dt>{words.zone}</dt>
          <dd>{contact.timeZone ?? words.asHouse}</dd>
        </div>
      </dl>
    </section>
  );
}

function ContactForm(props: { contact: Contact; ticketId: string; onClose: () => void }) {
  const { contact, ticketId, onClose } = props;
  const [language, setLanguage] = useState(contact.language ?? '');
  const [zone, setZone] = useState(contact.timeZone ?? '');
  const change = useChangeContact(contact, ticketId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const changed = await change.give({
      language: language === 'en' || language === 'de' ? language : null,
      timeZone: zone.trim() === '' ? null : zone.trim(),
    });
    if (changed) onClose();
  };
  return (
    <form className="card customer-notes" onSubmit={(event) => void submit(event)}>
      <h2>{words.title(contact.name)}</h2>
      <SelectField
        label={words.language}
        value={language}
        none={words.asHouse}
        choices={Object.entries(words.languages).map(([value, text]) => ({ value, text }))}
        onChange={setLanguage}
      />
      <TextField
        label={words.zone}
        value={zone}
        list={zones}
        hint={words.zoneHint}
        fault={faultAt(change.failure, 'timeZone')}
        onChange={setZone}
      />
      <div className="customer-notes-foot">
        <button type="submit" className="button primary small" disabled={change.pending}>
          {customerRecordStrings.save}
        </button>
        <button type="button" className="button small" onClick={onClose}>
          {strings.sheets.cancel}
        </button>
      </div>
      <FailureNote failure={change.failure} />
    </form>
  );
}
