import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { colleagues, type CustomerRow, useWrite } from '../../api/settings.ts';
import { strings } from '../../strings/en.ts';
import { SelectField } from './fields.tsx';
import { faultAt } from './form-failure.tsx';
import { RecordSheet } from './record-sheet.tsx';

/** A customer as the helpdesk tells of it, and the person who looks after it, which is said here. */
export function CustomerSheet(props: { customer: CustomerRow; onClose: () => void; onAgain: () => void }) {
  const { customerSettings: words } = strings;
  const { customer, onClose } = props;
  const people = useQuery(colleagues).data?.people ?? [];
  const [contactId, setContactId] = useState(customer.dedicatedContactId ?? '');
  const save = useWrite((dedicatedContactId: string | null, header, signal) => {
    const params = { path: { id: customer.id }, header };
    const body = { dedicatedContactId, expectedVersion: customer.version };
    return client.PATCH('/api/v1/customers/{id}', { params, body, signal });
  });
  return (
    <RecordSheet
      title={customer.name}
      save={save}
      onSave={() => save.give(contactId || null)}
      onClose={onClose}
      onAgain={props.onAgain}
    >
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
    </RecordSheet>
  );
}
