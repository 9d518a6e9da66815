import { describe, expect, it } from 'vitest';
import { measureSigns, readSigns, signsFiles } from '../../../test/support/measure-signs.ts';
import { judgeMood } from './judge-mood.ts';

describe('a complaint is heard', () => {
  it.each([
    ['without a word of feeling', 'Two hours on hold and my bag is still missing.'],
    ['in a delay', 'Flight delayed again, 3 hrs on the runway.'],
    ['in an order that never came', "I didn't receive my order."],
    ['in silence', 'No one answers the phone.'],
    ['in a question that is none', 'How hard is it to answer one mail?'],
    ['in mock thanks', 'Thanks for losing my parcel.'],
    ['in denied praise', 'I am not happy with this.'],
    ['in a hashtag', 'Second day without a suitcase #fail'],
    ['beside kind words', 'Thank you for the reply, but this is the worst support ever.'],
  ])('%s: %j', (_, text) => expect(judgeMood(text).mood).toBe('negative'));

  it.each([
    ['Die Ware kam beschädigt an und niemand ruft zurück.'],
    ['Ich warte seit zwei Wochen auf mein Geld.'],
    ['Danke für nichts.'],
  ])('in German: %j', (text) => expect(judgeMood(text, ['de']).mood).toBe('negative'));
});

describe('no complaint is heard', () => {
  it.each([
    ['in a request', 'Can I change my flight to Friday?'],
    ['in a plain question', 'What time does the lounge open?'],
    ['in praise by denial', "I can't complain, your support could not be better."],
    ['in a denied complaint', 'I am not angry, just curious.'],
    ['in thanks', 'Thank you so much for the quick help!'],
    ['in an address', 'Write to worst@example.com or see https://example.com/terrible'],
    ['in a word that only begins alike', 'We use AWS and the storage is in Frankfurt.'],
    ['in nothing', ''],
  ])('%s: %j', (_, text) => expect(judgeMood(text).mood).not.toBe('negative'));
});

it('a list of faults displeases; only a word of feeling makes it angry', () => {
  const faults =
    'Delayed, then cancelled flight, lost luggage, no answer, on hold, overcharged, not working.';
  expect(judgeMood(faults).score).toBeGreaterThan(-0.7);
  expect(judgeMood(`${faults} Disgraceful.`).score).toBeLessThan(-0.7);
});

it('says what spoke, the strongest first, in words of ours', () => {
  expect(judgeMood('Worst airline, I am VERY disappointed. Thanks.').because).toEqual([
    { phrase: 'worst', group: 'anger', points: 2 },
    { phrase: 'disappointed', group: 'displeasure', points: 1.2 },
    { phrase: 'thanks', group: 'thanks', points: -1 },
  ]);
});

describe('of our own sentences', () => {
  it.each([
    ['tuned', 0.85, 0.9],
    ['blind', 0.7, 0.6],
  ] as const)('those %s are told apart', (half, precision, recall) => {
    for (const figure of measureSigns(readSigns(signsFiles[half]))) {
      expect(figure.precision, `${figure.sign}: ${figure.mistakes.join(' ')}`).toBeGreaterThanOrEqual(
        precision,
      );
      expect(figure.recall, `${figure.sign}: ${figure.mistakes.join(' ')}`).toBeGreaterThanOrEqual(recall);
    }
  });
});
