import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type Account, colleagues, useWrite } from '../../api/settings.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { SaveFoot, SelectField } from './fields.tsx';

/** Somebody leaves: what happens is said before it does. */
export function CloseAccountSheet({ account, onClose }: { account: Account; onClose: () => void }) {
  const { people } = strings;
  const [handTo, setHandTo] = useState('');
  const others = useQuery(colleagues).data?.people ?? [];
  const close = useWrite((body: { expectedVersion: number; handTo?: string }, header, signal) => {
    const params = { path: { id: account.id }, header };
    return client.POST('/api/v1/people/{id}/close', { params, body, signal });
  });
  const give = async () => {
    const done = await close.give({ expectedVersion: account.version, ...(handTo ? { handTo } : {}) });
    if (!done) return;
    const { handedOver, rotas } = done.answer;
    const more = rotas.length > 0 ? ` ${people.rotas(rotas.join(', '))}` : '';
    tell(`${people.closed(handedOver)}${more}`);
    onClose();
  };
  return (
    <Sheet
      title={people.closeTitle(account.name)}
      onClose={onClose}
      onSubmit={() => void give()}
      pending={close.pending}
      foot={<SaveFoot pending={close.pending} onClose={onClose} save={people.close} />}
    >
      <div className="settings-form">
        <p>{people.closeDetail(account.openParts)}</p>
        <SelectField
          label={people.handTo}
          value={handTo}
          none={people.handToNobody}
          choices={others
            .filter(({ id, role }) => id !== account.id && role !== 'viewer')
            .map(({ id, name: text }) => ({ value: id, text }))}
          onChange={setHandTo}
        />
        <FailureNote failure={close.failure} />
      </div>
    </Sheet>
  );
}
