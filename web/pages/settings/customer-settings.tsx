import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useMe } from '../../api/questions.ts';
import { colleagues, type CustomerRow, customersNamed } from '../../api/settings.ts';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { CustomerSheet } from './customer-sheet.tsx';
import { PageHead, TextField } from './fields.tsx';
import { EditButton } from './record-list.tsx';
import { useOpened } from './use-opened.ts';

/** Customers by name, and who looks after them. */
export function CustomerSettings() {
  const { settings, customerSettings } = strings;
  const mayWrite = useMe().scopes.includes('duty:write');
  const [typed, setTyped] = useState('');
  const known = useInfiniteQuery(customersNamed(useDeferredValue(typed.trim())));
  const customers = known.data?.pages.flatMap((page) => page.customers) ?? [];
  const form = useOpened(customers);
  return (
    <>
      <PageHead title={settings.sections.customers} />
      <p className="quiet settings-lead">{customerSettings.lead}</p>
      <div className="settings-search">
        <TextField label={customerSettings.search} value={typed} onChange={setTyped} />
      </div>
      {known.error && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Skeleton shape="table" rows={8} height="52px" />}
      {known.data && customers.length === 0 && (
        <PageState title={typed ? customerSettings.none : customerSettings.noneYet} role="status">
          {typed ? customerSettings.noneDetail : customerSettings.noneYetDetail}
        </PageState>
      )}
      {customers.length > 0 && (
        <ul className="settings-list">
          {customers.map((customer) => (
            <CustomerLine
              key={customer.id}
              customer={customer}
              onEdit={mayWrite ? () => form.open(customer) : null}
            />
          ))}
        </ul>
      )}
      {known.hasNextPage && (
        <p className="settings-section">
          <button type="button" className="button" onClick={() => void known.fetchNextPage()}>
            {settings.loadMore}
          </button>
        </p>
      )}
      {form.opened?.record && (
        <CustomerSheet
          key={form.opened.key}
          customer={form.opened.record}
          onClose={form.close}
          onAgain={form.again}
        />
      )}
    </>
  );
}

function CustomerLine({ customer, onEdit }: { customer: CustomerRow; onEdit: (() => void) | null }) {
  const { customerSettings: words, rotaSettings } = strings;
  const { name, plan, contract, vip, dedicatedContactId } = customer;
  const people = useQuery(colleagues).data?.people;
  const contact = people?.find(({ id }) => id === dedicatedContactId)?.name ?? rotaSettings.left;
  const said = [plan, contract].filter((part) => part !== null);
  return (
    <li className="settings-row">
      <div>
        <strong>{name}</strong> {vip && <span className="chip">{words.vip}</span>}
        {said.length > 0 && <p className="second">{said.join(' · ')}</p>}
        {dedicatedContactId && people && <p>{words.contactOf(contact)}</p>}
      </div>
      <EditButton name={name} onEdit={onEdit} />
    </li>
  );
}
