import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { colleagues, type CustomerRow, useWrite } from '../../api/settings.ts';
import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { SaveFoot, SelectField } from './fields.tsx';
import { faultAt, FormFailure } from './form-failure.tsx';

/** A customer as the helpdesk tells of it, and the person who looks after it, which is said here. */
export function CustomerSheet(props: { customer: CustomerRow; onClose: () => void; onAgain: () => void }) {
  const { settings, customerSettings: words } = strings;
  const { customer, onClose } = props;
  const people = useQuery(colleagues).data?.people ?? [];
  const [contactId, setContactId] = useState(customer.dedicatedContactId ?? '');
  const save = useWrite((dedicatedContactId: string | null, header, signal) => {
    const params = { path: { id: customer.id }, header };
    const body = { dedicatedContactId, expectedVersion: customer.version };
    return client.PATCH('/api/v1/customers/{id}', { params, body, signal });
  });
  const submit = async () => {
    if (!(await save.give(contactId || null))) return;
    tell(settings.saved);
    onClose();
  };
  return (
    <Sheet
      title={customer.name}
      onClose={onClose}
      onSubmit={() => void submit()}
      foot={<SaveFoot pending={save.pending} onClose={onClose} />}
    >
      <div className="settings-form">
        <dl className="settings-facts">
          <dt>{words.plan}</dt>
          <dd>{customer.plan ?? words.notSaid}</dd>
          <dt>{words.contract}</dt>
          <dd>{customer.contract ?? words.notSaid}</dd>
          <dt>{words.vip}</dt>
          <dd>{customer.vip ? words.yes : words.no}</dd>
        </dl>
        <SelectField
          label={words.contact}
          value={contactId}
          none={words.noContact}
          choices={people
            .filter(({ role }) => role !== 'viewer')
            .map(({ id, name }) => ({ value: id, text: name }))}
          fault={faultAt(save.failure, 'dedicatedContactId')}
          onChange={setContactId}
        />
        <FormFailure failure={save.failure} onAgain={props.onAgain} />
      </div>
    </Sheet>
  );
}
