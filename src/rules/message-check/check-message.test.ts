import { expect, it } from 'vitest';
import type { ThreadMessage } from '../packet/prefill.ts';
import { checkMessage, type CheckedDraft, checksOf } from './check-message.ts';
import { saidByCustomer } from './said-by-customer.ts';

const at = Date.UTC(2026, 3, 21, 8, 52);

function message(text: string, direction: ThreadMessage['direction'] = 'inbound'): ThreadMessage {
  return { id: `${direction} ${text.slice(0, 8)}`, direction, at, text, authorName: null };
}

const bell = message(
  'CSV export fails with "Export could not be created". Account 88214, Chrome 124 on Windows 11. It began on Monday.',
);

function check(text: string, more: Partial<CheckedDraft & { messages: readonly ThreadMessage[] }> = {}) {
  const messages = more.messages ?? [bell];
  return checkMessage({
    text,
    promises: false,
    languages: ['en', 'de'],
    said: saidByCustomer({ messages, noted: [] }),
    internal: {
      messages,
      internalTexts: [],
      colleagues: ['Mei Tanaka'],
      firstNames: ['Mei'],
      words: ['Bluebird'],
    },
    ...more,
  });
}

const codes = (text: string, more: Parameters<typeof check>[1] = {}) => checksOf(check(text, more));

it('what the customer told is found with its place', () => {
  const said = saidByCustomer({ messages: [bell], noted: [] });
  expect(Object.fromEntries(said.map(({ topic, text }) => [topic, text]))).toMatchObject({
    browser: 'Chrome 124',
    system: 'Windows 11',
    account: '88214',
  });
  expect(said.every(({ messageId }) => messageId === bell.id)).toBe(true);
});

it('a question whose answer stands in the thread is told, with the answer', () => {
  const [found] = check('Which browser do you use?');
  expect(found).toMatchObject({ check: 'asked-again', said: { topic: 'browser', text: 'Chrome 124', at } });
  expect(codes('Could you tell me your account number?')).toEqual(['asked-again']);
  expect(codes('Bitte nennen Sie uns Ihre Kundennummer.')).toEqual(['asked-again']);
});

it('what was not told may be asked, and a question that names the answer asks for more', () => {
  expect(codes('Please send us the request id of a failed export.')).toEqual([]);
  expect(codes('Does it fail for a second user as well?')).toEqual([]);
  expect(codes('Does it also fail in Firefox?')).toEqual([]);
  expect(codes('You use Chrome 124: is that the browser version on all machines?')).toEqual([]);
  expect(codes('Your browser is not the cause.')).toEqual([]);
});

it('an answer that a person took down counts as told', () => {
  const said = saidByCustomer({
    messages: [],
    noted: [{ topic: null, text: 'req_7f3a91c2', at, from: 'packet' }],
  });
  expect(codes('Which request id was it?', { said })).toEqual(['asked-again']);
});

it('comfort without a time is told, and a promise that the words leave out', () => {
  expect(codes('We are working on it.')).toEqual(['no-time']);
  expect(codes('Wir kümmern uns darum und melden uns.')).toEqual(['no-time']);
  expect(codes('We are looking into it. You hear from us by today 15:00.')).toEqual([]);
  expect(codes('We are not working on it.')).toEqual([]);
  expect(codes('Here is the answer: give her the role Exporter.')).toEqual([]);
  expect(codes('We found the cause.', { promises: true })).toEqual(['promise-unsaid']);
  expect(codes('We found the cause. More tomorrow at 10:00.', { promises: true })).toEqual([]);
});

it('blame is told, and its denial is none', () => {
  expect(codes('You should have read the manual.')).toEqual(['blame']);
  expect(codes('As already mentioned, the report is in the menu.')).toEqual(['blame']);
  expect(codes('Das war Ihr Fehler.')).toEqual(['blame']);
  expect(codes('Our developers broke the export.')).toEqual(['blame']);
  expect(codes('This is not your fault.')).toEqual([]);
});

it('words, people, ids and addresses of the house are told', () => {
  expect(codes('I have moved it to L2.')).toEqual(['internal-word']);
  expect(codes('Mei Tanaka has your file.')).toEqual(['internal-word']);
  expect(check('Mei Tanaka has your file.')).toHaveLength(1);
  expect(codes('I have asked Mei.')).toEqual(['internal-word']);
  expect(codes('Meier is your name?')).toEqual([]);
  expect(codes('It is in Bluebird now.')).toEqual(['internal-word']);
  expect(codes('See https://jira.kestrel.example/browse/PDF-880')).toEqual(['internal-word']);
  expect(codes('It is above my limit.')).toEqual(['internal-word']);
  const messages = [bell, message('Marek has PDF-880 for it.', 'note')];
  expect(codes('We track it as PDF-880.', { messages })).toEqual(['internal-word']);
  expect(codes('We track it as PDF-880.')).toEqual([]);
  expect(codes('Your order SO-48213 left today.')).toEqual([]);
});

it('a note that was pasted into the answer is told, unless the customer has read it', () => {
  const secret = 'she is on the cheapest plan and threatens to leave every other month';
  const messages = [bell, message(secret, 'note')];
  const [found] = check(`Hello, ${secret}.`, { messages });
  expect(found).toMatchObject({ check: 'internal-text' });
  expect(found?.excerpt.toLowerCase()).toContain('cheapest plan');
  expect(codes(`Hello, ${secret}.`, { messages: [...messages, message(secret, 'outbound')] })).toEqual([]);
});

it('open fields of a template are told', () => {
  expect(codes('What we know: {verified}')).toEqual(['open-field']);
  expect(codes('What we know: {something}')).toEqual([]);
});

it('hostile drafts are read in no time that somebody would notice', () => {
  const long = 'please '.repeat(3000) + 'a.'.repeat(4000) + '?'.repeat(100);
  expect(codes(long, { messages: [message(long)] })).toBeDefined();
});
