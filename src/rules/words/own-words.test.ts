/** A template as it was, or with open fields, is told apart from somebody's own words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateFields } from '../../model/policy-template.ts';
import { world } from '../../../test/support/world.ts';
import { fillTemplate } from './fill-template.ts';
import { languageOf } from './language-of.ts';
import { notOwnWords, sayNotOwnWords } from './own-words.ts';

const templates = world().policies[0]?.policy.templates ?? [];
const known = {
  customerName: 'Marta Lindqvist',
  ticketNumber: '#12',
  leadName: 'Ruth Okafor',
  agentName: 'Aylin Kaya',
  teamName: 'Managers',
  nextUpdateAt: 'tomorrow 11:00 CEST',
  missedAt: 'today 09:00 CEST',
  subject: 'Charged twice',
};
const refused = (text: string) => notOwnWords(text, templates, templateFields);
const plain = [
  { text: 'Hello {customerName},\n\nthank you for {ticketNumber}. {leadName} is on it.\n\n{agentName}' },
];

describe('own words', () => {
  test.each(templates.map(({ id, text }) => [id, text] as const))(
    '%s as the desk fills it is refused',
    (_id, text) => {
      expect(refused(fillTemplate(text, known))).not.toBe(null);
    },
  );

  test('a template without personal fields is refused word for word, whoever it names, and taken with a sentence more', () => {
    const filled = fillTemplate(plain[0]?.text ?? '', known);
    expect(notOwnWords(filled, plain, templateFields)).toEqual({ open: [] });
    expect(notOwnWords(`${filled.replaceAll('\n', '  \r\n')}\n\n`, plain, templateFields)).toEqual({
      open: [],
    });
    expect(notOwnWords(filled.replace(' is on it.', ' is on it. I am sorry.'), plain, templateFields)).toBe(
      null,
    );
    expect(notOwnWords(`I am sorry.\n${filled}`, plain, templateFields)).toBe(null);
    expect(notOwnWords(`${filled}\nBest wishes`, plain, templateFields)).toBe(null);
  });

  test('what a person says in the open fields is his own', () => {
    const progress = templates.find(({ id }) => id === 'progress-en')?.text ?? '';
    const own = {
      verified: 'Charged twice on 14 April.',
      unknown: 'Why.',
      milestone: 'A decision by 11:00.',
    };
    expect(refused(fillTemplate(progress, { ...known, ...own }))).toBe(null);
    const half = refused(fillTemplate(progress, { ...known, verified: 'Charged twice.' }));
    expect(half).toEqual({ open: ['unknown', 'milestone'] });
    expect(half && sayNotOwnWords(half)).toBe(
      'The stakes are high here, and fields are still open: {unknown}, {milestone}. Say what belongs there.',
    );
  });

  test('words in braces that are no fields stand in many messages', () => {
    expect(refused('Send {"amount": 5} to {accountId}.')).toBe(null);
  });

  test('no text makes it slow, and a filled template is always told', () => {
    const line = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replaceAll(/[\s{}]/g, 'x'));
    fc.assert(
      fc.property(line, line, line, (a, b, c) => {
        const text = fillTemplate(plain[0]?.text ?? '', {
          customerName: a,
          ticketNumber: b,
          leadName: c,
          agentName: a,
        });
        expect(notOwnWords(text, plain, templateFields)).not.toBe(null);
      }),
    );
    const started = performance.now();
    notOwnWords('Hello '.repeat(20_000), templates, templateFields);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the customer’s language', () => {
  test.each([
    [['I am furious, you charged us twice and we will cancel.'], 'en'],
    [['Sie haben uns doppelt abgebucht und wir sind nicht zufrieden.'], 'de'],
    [['500 EUR'], 'en'],
    [[], 'en'],
  ])('%s', (texts, language) => expect(languageOf(texts, ['en', 'de'])).toBe(language));
});
