import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { addressCards } from '../../api/address-book.ts';
import { useMe } from '../../api/questions.ts';
import { AddressLine } from '../../components/address-line.tsx';
import { addressBookStrings } from '../../strings/en-address-book.ts';
import { strings } from '../../strings/en.ts';
import { AddressSheet } from './address-sheet.tsx';
import { TextField } from './fields.tsx';
import { EditButton, RecordList } from './record-list.tsx';

/** Departments and vendors, found by their words. Everybody reads it, leads keep it. */
export function AddressBookSettings() {
  const words = addressBookStrings;
  const mayWrite = useMe().scopes.includes('duty:write');
  const [typed, setTyped] = useState(useSearch({ from: '/settings/$section' }).q ?? '');
  const q = useDeferredValue(typed.trim());
  const known = useQuery(addressCards({ q }));
  return (
    <RecordList
      title={strings.settings.sections.addresses}
      words={{
        ...words,
        none: q ? words.noneFound : words.none,
        noneDetail: q ? words.noneFoundDetail : words.noneDetail,
      }}
      known={known}
      rows={known.data?.cards}
      rowsLikely={6}
      mayWrite={mayWrite}
      above={
        <div className="settings-search">
          <TextField label={words.search} value={typed} onChange={setTyped} />
        </div>
      }
      row={(card, onEdit) => (
        <li className="settings-row">
          <div>
            <span className="chip">{words.kinds[card.kind]}</span>
            <AddressLine card={card} />
          </div>
          <EditButton name={card.name} onEdit={onEdit} />
        </li>
      )}
      form={(card, ends) => <AddressSheet card={card} {...ends} />}
    />
  );
}
