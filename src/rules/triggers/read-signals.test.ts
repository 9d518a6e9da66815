import { describe, expect, it } from 'vitest';
import { policyUnderTest } from '../policy/fixtures/policy-under-test.ts';
import { detectIssueType, readSignals } from './read-signals.ts';

function readerOf(...phrases: string[]) {
  const compiled = policyUnderTest({ languages: ['en', 'de'], keywordLists: { list: phrases } });
  return (text: string) => readSignals(compiled, text);
}

describe('a phrase is found', () => {
  it.each([
    ['urgent', 'This is urgent.'],
    ['urgent', 'URGENT!!!'],
    ['urgent', 'Please treat it urgently'],
    ['outage', 'Third outage this week'],
    ['outage', 'We see outages every day'],
    ['outages', 'An outage again'],
    ['refund', 'When am I being refunded?'],
    ['refund', 'Refunds take too long'],
    ['crash', 'It keeps crashing'],
    ['crash', 'The app crashed'],
    ['emergency', 'Two emergencies in one week'],
    ['cancel our contract', 'We are cancelling our contract'],
    ['cancel our contract', 'We will cancel our contracts'],
    ['security breach', 'There were security breaches'],
    ['data loss', 'Data loss on the main server'],
    ['charged twice', 'I was charged twice'],
    ['charged twice', 'You charged me twice'],
    ['site is down', 'Your site is down'],
    ['site is down', "Your site's down again"],
    ['site is down', 'The site was down all night'],
    ['site is down', 'the site has been down'],
    ['cannot log in', 'I cannot log in'],
    ['cannot log in', "I can't log in"],
    ['cannot log in', 'I can’t log in'],
    ['cannot log in', 'i cant log in'],
    ['cannot log in', 'I can not log in'],
    ['cannot log in', "We can't login"],
    ['cannot log in', 'We cannot even log back in'],
    ['cannot log in', "can't log-in"],
    ['cannot log in', 'I could not log in'],
    ['cannot log in', 'We are unable to log into the portal'],
    ['cannot log in', "I can't seem to log in"],
    ['speak to a manager', 'Let me speak to your manager'],
    ["can't log in", 'I cannot log in'],
    ['error 500', 'I get error_500 on save'],
    ['Café', 'the cafe\u0301 terminal'],
    ['naïve bug', 'a NAÏVE BUG'],
    ['Ausfall', 'Seit heute Morgen Ausfall!'],
    ['Ausfall', 'Wir haben Ausfälle'],
    ['kann mich nicht anmelden', 'Ich kann mich nicht anmelden'],
    ['kündigen', 'Wir KÜNDIGEN'],
  ])('%s in: %s', (phrase, text) => {
    expect(readerOf(phrase)(text)).toEqual([phrase]);
  });
});

describe('a phrase is not found', () => {
  it.each([
    ['in parts of words', 'art', 'Start of the party'],
    ['in parts of words', 'rage', 'Your storage is full'],
    ['in parts of words', 'sue', 'There is an issue with the tissue'],
    ['in words of another meaning', 'production down', 'The product is down in price'],
    ['in words of another meaning', 'emergency', 'A new question emerged'],
    ['in words of another meaning', 'import', 'This is important'],
    ['over the end of a sentence', 'data loss', 'We sent the data. Loss of time!'],
    ['over a comma', 'site is down', 'I like your site, down to the details'],
    ['over other words', 'charged twice', 'I was charged, and I asked you twice'],
    ['over more than two small words', 'charged twice', 'charged me just again even now twice'],
    ['in another order', 'log in', 'in the log'],
    ['in an address', 'outage', 'See https://status.example.com/outage for more'],
    ['in an e-mail address', 'legal', 'Write to legal@example.com'],
  ])('%s: %s in: %s', (_, phrase, text) => {
    expect(readerOf(phrase)(text)).toEqual([]);
  });
});

describe('under a negation a phrase is not said', () => {
  it.each([
    ['urgent', 'This is not urgent'],
    ['urgent', "It isn't urgent"],
    ['urgent', 'it isnt urgent'],
    ['urgent', "It isn't really all that urgent"],
    ['urgent', 'nothing urgent'],
    ['urgent', 'Nothing urgent here, take your time'],
    ['urgent', 'a non-urgent question'],
    ['urgent', 'This is no longer urgent'],
    ['urgent', "I don't think that this is urgent"],
    ['urgent', 'It does not look urgent'],
    ['urgent', 'hardly urgent'],
    ['urgent', 'neither urgent nor important'],
    ['important', 'neither urgent nor important'],
    ['urgent', 'not yet urgent'],
    ['urgent', "This isn't what I would call urgent"],
    ['urgent', 'This is far from urgent'],
    ['urgent', 'anything but urgent'],
    ['data loss', 'How do I avoid data loss?'],
    ['outage', 'What do you do in case of an outage?'],
    ['security breach', 'You can rule out a security breach'],
    ['outage', 'There is no outage'],
    ['outage', 'no outage'],
    ['outage', 'There was never an outage'],
    ['outage', 'We have had zero outages'],
    ['outage', 'It was not an outage'],
    ['outage', 'This cannot be an outage'],
    ['outage', 'Nobody reported an outage'],
    ['data loss', 'no outage or data loss'],
    ['data loss', 'It happened without data loss'],
    ['data loss', 'We could not find any data loss'],
    ['emergency', "This isn't an emergency"],
    ['security breach', 'We never had a security breach'],
    ['security breach', 'No sign of a security breach'],
    ['dringend', 'Das ist nicht dringend'],
    ['dringend', 'nicht sehr dringend'],
    ['Ausfall', 'Wir haben keinen Ausfall'],
    ['Datenverlust', 'ohne Datenverlust'],
    ['cannot log in', 'It is not that I cannot log in'],
  ])('%s in: %s', (phrase, text) => {
    expect(readerOf(phrase)(text)).toEqual([]);
  });
});

describe('what only looks like a negation leaves it said', () => {
  it.each([
    ['urgent', 'This is not only urgent, it is critical'],
    ['urgent', 'not just urgent'],
    ['urgent', 'No, this is urgent'],
    ['urgent', 'It does not work. Urgent!'],
    ['urgent', 'Not a big thing but urgent'],
    ['urgent', 'no answer yet and urgent'],
    ['urgent', 'Why is this not treated as urgent?'],
    ['urgent', 'No doubt this is urgent'],
    ['urgent', 'It does not work - urgent'],
    ['urgent', "I don't know why it is urgent but it is"],
    ['urgent', 'I have not heard from you for three days about this urgent case'],
    ['outage', 'This is not the first outage'],
    ['outage', "Isn't there an outage?"],
    ['outage', "Can't you see the outage?"],
    ['outage', 'Never seen such an outage'],
    ['outage', 'We never had an outage like this'],
    ['cancel', 'I cannot cancel'],
    ['outage', 'We cannot work because of the outage'],
    ['outage', 'We cannot work in this outage'],
    ['outage', 'You did not fix the outage'],
    ['outage', "Don't ignore the outage"],
    ['outage', "I'm not happy with this outage"],
    ['outage', 'nobody answers since the outage'],
    ['outage', 'Not acceptable: another outage'],
    ['refund', 'I have not received my refund'],
    ['refund', "I still didn't get the refund"],
    ['security breach', 'It is not clear whether the security breach is over'],
    ['data loss', 'I cannot save without errors and data loss'],
    ['dringend', 'nicht nur dringend'],
    ['dringend', 'Es geht nicht, dringend!'],
    ['Ausfall', 'Wir können nicht arbeiten wegen Ausfall'],
  ])('%s in: %s', (phrase, text) => {
    expect(readerOf(phrase)(text)).toEqual([phrase]);
  });
});

describe('what comes out', () => {
  it('is the phrases as the policy writes them, each once, never the words of the text', () => {
    const read = readerOf('Charged Twice', 'Outage', 'outage', 'refund');
    expect(read('You charged me twice. OUTAGES! Charged twice!')).toEqual([
      'Charged Twice',
      'Outage',
      'outage',
    ]);
  });

  it('counts a phrase as said when it is denied in one place and said in another', () => {
    expect(readerOf('urgent')('Yesterday it was not urgent. Today it is urgent.')).toEqual(['urgent']);
  });

  it('reads phrases of conditions as well as of lists', () => {
    const compiled = policyUnderTest({
      triggers: [{ id: 'fire', name: 'fire', when: { keywords: ['on fire'] }, then: { tag: ['fire'] } }],
    });
    expect(readSignals(compiled, 'The server is on fire')).toEqual(['on fire']);
  });

  it('is empty for an empty text, and for one of signs only', () => {
    expect(readerOf('urgent')('')).toEqual([]);
    expect(readerOf('urgent')('… ??? 🚒🚒🚒 !!!')).toEqual([]);
  });

  it('reads the start of a text of any length within time', () => {
    const read = readerOf('urgent');
    const filler = [
      'x'.repeat(200_000),
      'a.'.repeat(100_000),
      'a@'.repeat(100_000),
      '- '.repeat(100_000),
      'not '.repeat(50_000),
    ];
    for (const text of filler) expect(read(`urgent, ${text}`)).toEqual(['urgent']);
    expect(read(`urgent ${'x '.repeat(2_000_000)}`)).toEqual(['urgent']);
    expect(read(`${'\n'.repeat(300_000)} urgent`)).toEqual([]);
  });

  it('knows one language only when the policy says one', () => {
    const compiled = policyUnderTest({ keywordLists: { list: ['dringend'] } });
    expect(readSignals(compiled, 'nicht dringend')).toEqual(['dringend']);
  });
});

describe('detectIssueType', () => {
  const compiled = policyUnderTest();

  it('takes the type whose phrases are said with most words', () => {
    expect(detectIssueType(compiled, 'How do I mend this crash?')).toEqual({
      issueType: 'question',
      because: [{ code: 'issue-type.keywords', params: { issueType: 'question', phrases: 'how do I' } }],
    });
    expect(detectIssueType(compiled, 'It crashes with an error message')?.issueType).toBe('bug');
  });

  it('finds nothing where nothing is said', () => {
    expect(detectIssueType(compiled, 'Good morning')).toBeNull();
    expect(detectIssueType(compiled, 'No crash, all fine')).toBeNull();
  });
});
