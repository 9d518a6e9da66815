import { describe, expect, it } from 'vitest';
import { policyUnderTest } from '../policy/fixtures/policy-under-test.ts';
import { readMessage } from './read-message.ts';

const compiled = policyUnderTest({
  languages: ['en', 'de'],
  keywordLists: { outage: ['production is down'] },
  requesters: [
    { role: 'executive', addresses: ['ceo@board.example'] },
    { role: 'partner', addresses: ['@partner.example'] },
  ],
});

const read = (text: string, subject = '', authorEmail: string | null = null) =>
  readMessage(compiled, { subject, text, authorEmail });
const kindOf = (text: string, subject?: string) => read(text, subject).reading.kind;

describe('asking for news', () => {
  it.each([
    'Any news?',
    'Hello Ben,\n\nany update on this? We are still waiting.\n\nBest regards\nAmara',
    'Just checking in. When can I expect an answer?',
    "I haven't heard back from you yet.",
    'Still waiting!!!',
    'Guten Tag, gibt es schon Neuigkeiten? Mit freundlichen Grüßen, Jörg Amann',
    'Ich warte immer noch auf eine Antwort.',
    'Wie ist der Stand der Dinge?',
  ])('%j', (text) => expect(kindOf(text)).toBe('chaser'));

  it.each([
    'Any news? Since this morning the export also fails for two colleagues with error 500 in the log.',
    'The page stays blank in Safari.',
    'We are still waiting and I will cancel our contract.',
    'What is the price of the Team plan?',
    'Seit gestern funktioniert auch die Anmeldung nicht mehr. Gibt es Neuigkeiten?',
  ])('not, where something is told besides: %j', (text) => expect(kindOf(text)).toBe('words'));
});

describe('thanks', () => {
  it.each([
    'Thank you!',
    'Thanks, works now.',
    'Perfect, many thanks for the quick help.\n\nAmara',
    'Vielen Dank, klappt wieder!',
  ])('%j', (text) => expect(kindOf(text)).toBe('thanks'));
  it.each([
    'Thanks, but it still fails.',
    'Thank you. Can you send the invoice, too?',
    'Danke, aber es geht noch nicht.',
  ])('not, where the matter goes on: %j', (text) => expect(kindOf(text)).toBe('words'));
});

describe('machines', () => {
  it.each([
    ['Automatic reply: Invoice', 'I am away until Monday.'],
    ['Abwesenheitsnotiz', 'Ich bin im Urlaub.'],
    ['Undeliverable: Your invoice', 'Delivery has failed.'],
    ['', 'I am currently out of the office with limited access to mail.'],
    ['', 'Ich bin vom 3. bis 9. August nicht im Büro.'],
    ['Delivery Status Notification (Failure)', 'The following address failed.'],
  ])('%j %j', (subject, text) => {
    expect(kindOf(text, subject)).toBe('automatic');
    expect(read(`${text} production is down`, subject).signals).toEqual([]);
  });
  it('not a person who speaks of one', () =>
    expect(kindOf('I only got your automatic reply. The export fails.')).toBe('words'));
});

describe('mood', () => {
  const mood = (text: string) => read(text).reading.mood;

  it.each([
    ['I will cancel our contract at the end of the month.', 'I will cancel'],
    ['We are moving to a competitor.', 'move to a competitor'],
    ['Dann kündige ich den Vertrag.', 'kündigen'],
  ])('leaving: %j', (text, phrase) => expect(mood(text).cancellation).toBe(phrase));

  it.each([
    'I do not want to cancel our contract.',
    'Please cancel the order 55120.',
    'We will not cancel our subscription.',
    'Wir wollen nicht kündigen.',
    'The cancel button does nothing.',
  ])('not leaving: %j', (text) => expect(mood(text).cancellation).toBeNull());

  it.each([
    ['You will hear from our lawyer.', true],
    ['We will take you to court.', true],
    ['Unser Anwalt wird sich melden, wir behalten uns rechtliche Schritte vor.', true],
    ['We are not going to take legal action.', false],
    ['The field for the court is missing in the form.', false],
  ])('the law: %j', (text, threatens) => expect(mood(text).legalThreat !== null).toBe(threatens));

  it('goes from anger over displeasure to kindness', () => {
    const texts = [
      'I am furious, this is unacceptable and ridiculous.',
      'I am furious.',
      'We are disappointed.',
      'The export fails.',
      'Great, I am happy with it.',
    ];
    const values = texts.map((text) => mood(text).sentiment);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values[2]).toBeLessThanOrEqual(-0.5);
    expect(values[3]).toBeGreaterThan(-0.5);
    expect(values[4]).toBeGreaterThan(0);
  });

  it('is not turned round by a negation', () => {
    expect(mood('We are not happy.').sentiment).toBeLessThan(0);
    expect(mood('I am not angry at all.').sentiment).toBeGreaterThan(-0.5);
    expect(mood('Ich bin nicht zufrieden.').sentiment).toBeLessThan(0);
  });

  it('says by which phrases it was told', () => {
    expect(mood('We are disappointed, and still no answer.').heard).toEqual(['disappointed', 'still no']);
    expect(mood('The invoice is attached.').heard).toEqual([]);
  });

  it.each([
    ['I will go to the press with this.', true],
    ['Expect a bad review.', true],
    ['Das melde ich der Verbraucherzentrale.', true],
    ['We do not want to go to the press.', false],
    ['The review step hangs.', false],
  ])('the public: %j', (text, threatens) => expect(mood(text).publicThreat !== null).toBe(threatens));

  it('hears capitals, and no codes', () => {
    expect(mood('PDF CSV XML JSON').shouting).toBe(false);
    expect(mood('WHY DOES NOBODY ANSWER MY MAILS? THIS IS URGENT').shouting).toBe(true);
    expect(mood('The SSO fails with ERR_TOKEN_EXPIRED in our CRM and ERP.').shouting).toBe(false);
    expect(mood('HELP').shouting).toBe(false);
  });
});

describe('what others wrote', () => {
  it('is not his: quoted lines and the thread below', () => {
    const text =
      'It works for me now.\n\nOn Tue 21 Apr 2026 at 09:00, Amara Bell wrote:\n> production is down, I am furious';
    expect(read(text)).toMatchObject({ signals: [], reading: { mood: { sentiment: 0 } } });
    expect(read('Geht wieder.\n\nAm 21.04.2026 um 09:00 schrieb Amara:\nproduction is down').signals).toEqual(
      [],
    );
  });
  it('is, where he forwards it', () => {
    expect(
      read('See below.\n\n---------- Forwarded message ---------\nFrom: A\n\nproduction is down').signals,
    ).toEqual(['production is down']);
  });
});

describe('who asks', () => {
  const askedBy = (...mail: Parameters<typeof read>) => read(...mail).reading.askedBy;
  it('somebody who is listed and forwards', () =>
    expect(askedBy('Please see.', 'Fwd: Export', 'anna@partner.example')).toEqual(['partner']));
  it('somebody who is listed and was forwarded', () =>
    expect(
      askedBy(
        'For you.\n\nBegin forwarded message:\n\nFrom: The Chief <CEO@board.example>\nSubject: x',
        '',
        'ben@x.example',
      ),
    ).toEqual(['executive']));
  it('somebody who is listed and asks in words', () =>
    expect(askedBy('Please escalate this.', '', 'ceo@board.example')).toEqual(['executive']));
  it('nobody by an ordinary mail, nor by a name that only looks alike', () => {
    expect(askedBy('The export fails.', '', 'anna@partner.example')).toEqual([]);
    expect(askedBy('Please escalate this.', '', 'anna@notpartner.example')).toEqual([]);
    expect(askedBy('x', 'Fwd: y', 'anna@partner.example.org')).toEqual([]);
  });
});

it('reads 100 kB in no time, whatever stands in it', () => {
  const texts = [
    '> '.repeat(50_000),
    'On a '.repeat(20_000),
    `${'a'.repeat(99_000)}@`,
    '-'.repeat(100_000),
    'von: '.repeat(20_000),
  ];
  const start = performance.now();
  for (const text of texts) read(text, text.slice(0, 500), 'a@b.example');
  expect(performance.now() - start).toBeLessThan(5_000);
});
