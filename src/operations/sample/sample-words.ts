/** Fills the open words of a problem for one ticket, and gives each writer a voice of his own. */
import type { Instant } from '../../model/instant.ts';
import type { Customer } from './sample-customers.ts';
import type { SeededDice } from './seeded-dice.ts';

export type Filling = (text: string) => string;

const colleagues = [
  'Ines',
  'Teresa',
  'Hannah',
  'Mia',
  'Renata',
  'Zoe',
  'Katja',
  'Amal',
  'Lotte',
  'Freya',
] as const;
const streets = [
  'Lindenstraße 8',
  '14 Harbour Road',
  'Via Roma 22',
  'Keizersgracht 310',
  '3 Mill Lane',
  'Am Markt 5',
] as const;
const printers = ['a Brother HL-L5210', 'an HP LaserJet', 'a Kyocera Ecosys', 'an Epson ET'] as const;
const devices = ['Pixel 8', 'Galaxy S24', 'iPhone 15', 'Zebra TC52'] as const;
const releases = ['8.13.4', '8.14', '8.14.1', '8.14.2'] as const;
const sandboxes = ['demo-2', 'test-old', 'training', 'import-2025'] as const;

// Made once: a format costs more than the rest of a ticket.
const calendarWords = { german: wordsIn('de-DE'), english: wordsIn('en-GB') };

function wordsIn(locale: string) {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return { month, weekday };
}

/** The same for the whole ticket: an order that was named once keeps its number. */
export function fillingFor(dice: SeededDice, customer: Customer, at: Instant): Filling {
  const { month, weekday } = calendarWords[customer.german ? 'german' : 'english'];
  const dayMs = 24 * 3_600_000;
  const hex = () => dice.between(0, 15).toString(16);
  const words: Readonly<Record<string, string>> = {
    order: `SO-4${dice.between(1000, 9999)}`,
    invoice: `INV-3${dice.between(1000, 9999)}`,
    month: month.format(at - dice.between(15, 60) * dayMs),
    day: weekday.format(at - dice.between(1, 6) * dayMs),
    amount: `${customer.currency} ${dice.pick([80, 120, 240, 310, 480, 640, 900])}`,
    count: String(dice.pick([12, 18, 24, 31, 40, 60])),
    colleague: dice.pick(colleagues),
    street: dice.pick(streets),
    printer: dice.pick(printers),
    device: dice.pick(devices),
    release: dice.pick(releases),
    sandbox: dice.pick(sandboxes),
    req: `req_${Array.from({ length: 8 }, hex).join('')}`,
  };
  return (text) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}

const greetings = [
  'Hello,',
  'Hi there,',
  'Good morning,',
  'Dear support team,',
  'Hi,',
  'Hello Kestrel team,',
] as const;
const germanGreetings = [
  'Guten Tag,',
  'Hallo,',
  'Sehr geehrte Damen und Herren,',
  'Liebes Support-Team,',
] as const;
const goodbyes = ['Best regards', 'Kind regards', 'Many thanks', 'Thanks', 'Cheers', 'Regards'] as const;
const germanGoodbyes = ['Mit freundlichen Grüßen', 'Viele Grüße', 'Danke und Gruß', 'Beste Grüße'] as const;

/** A customer's first message: some write letters, some one line. */
export function asLetter(dice: SeededDice, customer: Customer, text: string): string {
  const [hello, bye] = customer.german ? [germanGreetings, germanGoodbyes] : [greetings, goodbyes];
  const first = customer.contact.split(' ')[0] ?? customer.contact;
  if (dice.chance(0.15)) return capital(text);
  const name = dice.chance(0.5) ? customer.contact : first;
  return `${dice.pick(hello)}\n\n${text}\n\n${dice.pick(bye)}\n${name}`;
}

/** An answer of ours, by name. */
export function asReply(customer: Customer, author: string, text: string): string {
  const name = customer.contact.replace(/^Dr /, '').split(' ');
  const hello = customer.german
    ? `Guten Tag ${customer.contact},`
    : `Hello ${customer.contact.startsWith('Dr ') ? `Dr ${name.at(-1)}` : name[0]},`;
  return `${hello}\n\n${text}\n\n${author.split(' ')[0]}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
