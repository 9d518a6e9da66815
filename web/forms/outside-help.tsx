import { useQuery } from '@tanstack/react-query';
import { addressCards } from '../api/address-book.ts';
import { AddressLine } from '../components/address-line.tsx';
import { addressBookStrings } from '../strings/en-address-book.ts';

const shownMax = 5;

/** Departments and vendors who help with what goes to this team: nobody has to look for a number in a hurry. */
export function OutsideHelp({ team, path }: { team: string; path: string }) {
  const cards = useQuery(addressCards({ team, path })).data?.cards.slice(0, shownMax) ?? [];
  if (cards.length === 0) return null;
  return (
    <details className="field outside-help">
      <summary className="label">{addressBookStrings.beside}</summary>
      {cards.map((card) => (
        <AddressLine key={card.id} card={card} />
      ))}
    </details>
  );
}
