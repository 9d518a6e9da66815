import type { AddressCard } from '../api/address-book.ts';
import { addressBookStrings } from '../strings/en-address-book.ts';
import './address-line.css';

const hrefs = {
  phone: (value: string) => `tel:${value.replaceAll(/[^+\d#*,]/g, '')}`,
  mail: (value: string) => `mailto:${value}`,
  link: (value: string) => value,
} as const;

/** How a department or vendor is reached, and whether anybody is there. */
export function AddressLine({ card }: { card: AddressCard }) {
  const words = addressBookStrings;
  const { openNow, hours, answersWithin, contact } = card;
  const facts = [
    openNow === null ? '' : openNow ? words.openNow : words.closedNow,
    hours,
    answersWithin ? words.answers(answersWithin) : '',
    contact ? words.lookedAfter(contact.name) : '',
  ].filter(Boolean);
  return (
    <div className="address-line">
      <p>
        <strong>{card.name}</strong> <span className="quiet">{card.purpose}</span>
      </p>
      {card.ways.length > 0 && (
        <ul>
          {card.ways.map(({ by, value, note }) => (
            <li key={`${by} ${value}`}>
              <span className="second quiet">{words.bys[by]}</span>{' '}
              <a href={hrefs[by](value)} rel="noreferrer" target={by === 'link' ? '_blank' : undefined}>
                {value}
              </a>
              {note && <span className="second quiet"> {note}</span>}
            </li>
          ))}
        </ul>
      )}
      {facts.length > 0 && <p className="second quiet">{facts.join(' · ')}</p>}
      {card.note && <p className="second">{card.note}</p>}
    </div>
  );
}
