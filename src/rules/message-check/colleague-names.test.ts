import { expect, it } from 'vitest';
import { holdsFirstName, tellingFirstNames } from './colleague-names.ts';

const names = (more: Partial<Parameters<typeof tellingFirstNames>[0]> = {}) =>
  tellingFirstNames({
    colleagues: ['Nadia Haddad', 'Marek Novak', 'Will Byrne', 'May Lin', 'Jo Park'],
    known: [],
    messages: [],
    ...more,
  });
const said = (text: string, direction: 'inbound' | 'outbound' | 'note') => ({
  id: 'm',
  direction,
  at: 0,
  text,
  authorName: null,
});

it('first names of colleagues tell as much as the whole ones', () => {
  expect(names()).toEqual(['Nadia', 'Marek']);
  for (const text of ['Nadia has it now.', "It is in Nadia's hands.", 'Ask Nadia, please.', '(Nadia)'])
    expect(holdsFirstName(text, 'Nadia'), text).toBe(true);
});

it('what the customer knows is not told: his own name, those of people whom he knows, and what was said between us', () => {
  expect(names({ known: ['Nadia Bell'] })).toEqual(['Marek']);
  expect(names({ known: ['Marek from support', 'NADIA'] })).toEqual([]);
  expect(names({ messages: [said('I spoke with marek today', 'inbound')] })).toEqual(['Nadia']);
  expect(names({ messages: [said('Nadia writes you tomorrow.', 'outbound')] })).toEqual(['Marek']);
  // A note is not said to the customer.
  expect(names({ messages: [said('Nadia and Marek look at it', 'note')] })).toEqual(['Nadia', 'Marek']);
});

it('no other word is taken for a name', () => {
  for (const text of ['the nadia export', 'Nadiana', 'Anna-Nadia', 'Nadia-2 is the host', 'NADIA'])
    expect(holdsFirstName(text, 'Nadia'), text).toBe(false);
});
