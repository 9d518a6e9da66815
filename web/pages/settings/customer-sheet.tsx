import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import type { paths } from '../../api/openapi.d.ts';
import { colleagues, type CustomerRow, useWrite } from '../../api/settings.ts';
import { strings } from '../../strings/en.ts';
import { CheckField, SelectField, TextField } from './fields.tsx';
import { faultAt } from './form-failure.tsx';
import { RecordSheet } from './record-sheet.tsx';

type CustomerChange = NonNullable<
  paths['/api/v1/customers/{id}']['patch']['requestBody']
>['content']['application/json'];

/** What is known of a customer, and the person who looks after it. */
export function CustomerSheet(props: { customer: CustomerRow; onClose: () => void; onAgain: () => void }) {
  const { customerSettings: words } = strings;
  const { customer, onClose } = props;
  const people = useQuery(colleagues).data?.people ?? [];
  const [contactId, setContactId] = useState(customer.dedicatedContactId ?? '');
  const [plan, setPlan] = useState(customer.plan ?? '');
  const [contract, setContract] = useState(customer.contract ?? '');
  const [value, setValue] = useState(customer.annualValue === null ? '' : String(customer.annualValue));
  const [currency, setCurrency] = useState(customer.currency ?? '');
  const [vip, setVip] = useState(customer.vip);
  const save = useWrite((changes: CustomerChange, header, signal) => {
    const params = { path: { id: customer.id }, header };
    return client.PATCH('/api/v1/customers/{id}', { params, body: changes, signal });
  });
  const changes = () => ({
    plan: plan.trim() || null,
    contract: contract.trim() || null,
    annualValue: value.trim() === '' ? null : Number(value),
    currency: currency.trim().toUpperCase() || null,
    vip,
    dedicatedContactId: contactId || null,
    expectedVersion: customer.version,
  });
  return (
    <RecordSheet
      title={customer.name}
      save={save}
      onSave={() => save.give(changes())}
      onClose={onClose}
      onAgain={props.onAgain}
    >
      <p className="settings-hint">{words.told}</p>
      <TextField label={words.plan} value={plan} fault={faultAt(save.failure, 'plan')} onChange={setPlan} />
      <TextField
        label={words.contract}
        value={contract}
        fault={faultAt(save.failure, 'contract')}
        onChange={setContract}
      />
      <TextField
        label={words.value}
        type="number"
        value={value}
        fault={faultAt(save.failure, 'annualValue')}
        onChange={setValue}
      />
      <TextField
        label={words.currency}
        value={currency}
        fault={faultAt(save.failure, 'currency')}
        onChange={setCurrency}
      />
      <CheckField
        label={words.vip}
        choices={[{ value: 'vip', text: words.vip }]}
        chosen={vip ? ['vip'] : []}
        onChange={(chosen) => setVip(chosen.length > 0)}
      />
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
