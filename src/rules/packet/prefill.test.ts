import { describe, expect, it } from 'vitest';
import type { Customer } from '../../model/customer.ts';
import type { CustomerId } from '../../model/words.ts';
import { policyUnderTest } from '../policy/fixtures/policy-under-test.ts';
import { tellsMood } from '../triggers/tells-mood.ts';
import { findEvidence } from './find-evidence.ts';
import { findIdentifiers } from './find-identifiers.ts';
import { prefillPacket, type ThreadMessage } from './prefill.ts';
import { splitSentences } from './split-sentences.ts';
import { summarizeThread } from './summarize-thread.ts';

const message = (id: string, direction: ThreadMessage['direction'], text: string): ThreadMessage => ({
  id,
  direction,
  at: 7,
  text,
  authorName: null,
});

const foxglove: Customer = {
  id: 'c' as CustomerId,
  name: 'Foxglove Clinics',
  plan: 'Business',
  contract: null,
  annualValue: 64_000,
  currency: 'EUR',
  vip: false,
  since: 1_614_556_800_000,
  criticalIssues: 1,
  dedicatedContactId: null,
};

const thread = {
  subject: 'CSV export fails',
  customer: foxglove,
  messages: [
    message(
      'm1',
      'inbound',
      `Hi team,

since 09:52 our CSV export fails for account 88214. We use Chrome 124. A popup says "Export failed (code E-5012)" and nothing
is downloaded. We need the file for payroll. I already tried another browser.

Thanks,
Dr. Amara Bell
Foxglove Clinics`,
    ),
    message('m2', 'outbound', 'Does it fail for a second user?'),
    message(
      'm3',
      'inbound',
      'Request id: req_7f3a91c2, a colleague can export. Order SO-48213.\n2026-04-21 09:51:12 ERROR worker timed out\n2026-04-21 09:51:13 ERROR giving up',
    ),
  ],
};

describe('prefillPacket', () => {
  it('copies context with its source and marks what a machine chose', () => {
    const { items, evidence } = prefillPacket({ ...thread, form: 'full' });
    expect(items.identifiers).toEqual({
      text: '88214\nreq_7f3a91c2\nSO-48213',
      origin: 'copied',
      source: 'm1',
    });
    expect(items.environment).toEqual({ text: 'Chrome 124', origin: 'copied', source: 'm1' });
    expect(items.occurredWhen?.text.split('\n')[0]).toBe('09:52');
    expect(items.accountContext).toEqual({
      text: 'Foxglove Clinics, Business plan, EUR 64,000 a year, since 2021-03-01, 1 critical issue before',
      origin: 'copied',
      source: 'customer',
    });
    expect(items.summary).toMatchObject({ origin: 'machine', source: 'm1' });
    expect(items.summary?.text).toContain('CSV export fails');
    expect(items.tried).toEqual({
      text: 'I already tried another browser.',
      origin: 'machine',
      source: 'm1',
    });
    expect(items.neededToFeelResolved?.text).toBe('We need the file for payroll.');
    expect(evidence.map(({ kind, text, source, at }) => [kind, text.split('\n')[0], source, at])).toEqual([
      ['error-text', 'Export failed (code E-5012)', 'm1', 7],
      ['log', '2026-04-21 09:51:12 ERROR worker timed out', 'm3', 7],
    ]);
  });

  it('fills only the five fields where the form has five', () => {
    const { items } = prefillPacket({ ...thread, form: 'five-fields' });
    expect(Object.keys(items).sort()).toEqual(['accountContext', 'neededToFeelResolved', 'summary', 'tried']);
  });

  it('takes how the customer feels from his own sentences, where somebody can tell', () => {
    const policy = policyUnderTest();
    const said = 'The order was charged twice. I am furious, I will cancel. It was order SO-48213.';
    const asked = { ...thread, messages: [message('m1', 'inbound', said)], form: 'five-fields' } as const;
    const { items } = prefillPacket({ ...asked, tellsMood: (one) => tellsMood(policy, one) });
    expect(items.customerState).toEqual({
      text: 'I am furious, I will cancel.',
      origin: 'machine',
      source: 'm1',
    });
    expect(prefillPacket({ ...asked, form: 'full', tellsMood: () => true }).items.customerState).toBe(
      undefined,
    );
  });

  it('is empty where nothing is known, and takes the subject where nothing is said', () => {
    const nothing = { messages: [], subject: null, customer: null, form: 'full' } as const;
    expect(prefillPacket(nothing)).toEqual({ items: {}, evidence: [] });
    expect(prefillPacket({ ...nothing, subject: 'Help' }).items).toEqual({
      summary: { text: 'Help', origin: 'machine', source: 'subject' },
    });
  });
});

describe('findIdentifiers', () => {
  it.each([
    ['Order SO-48213 please', ['SO-48213']],
    ['ref RF-9917.', ['RF-9917']],
    ['customer number: 10023', ['10023']],
    ['id 3f2b1a9c-0d1e-4f5a-8b7c-6d5e4f3a2b1c', ['3f2b1a9c-0d1e-4f5a-8b7c-6d5e4f3a2b1c']],
    ['see ticket #4711', ['4711']],
    ['mail amara.bell+x@foxglove.example.', ['amara.bell+x@foxglove.example']],
    ['https://app.example.com/a?b=c, then', ['https://app.example.com/a?b=c']],
    ['Safari 17.4 on macOS 14.1, release 8.14', ['Safari 17.4', 'macOS 14.1', 'release 8.14']],
    ['since v2.1.3', ['v2.1.3']],
    ['on 2026-04-21T09:51:12Z and at 14:30 CEST', ['2026-04-21T09:51:12Z', '14:30 CEST']],
    ['until 30 April', ['30 April']],
    ['SO-1234 and SO-1234', ['SO-1234']],
    ['account 4111111111111111', []],
    ['no numbers here, order now', []],
    ['Rechnung Nr. 2024-113', ['2024-113']],
  ])('%s', (text, expected) => {
    expect(findIdentifiers(text).map((found) => found.text)).toEqual(expected);
  });
});

describe('findEvidence', () => {
  it.each([
    ['TypeError: x is not a function', 'error-text', 'TypeError: x is not a function'],
    ['It says “Access to the file was refused”', 'error-text', 'Access to the file was refused'],
    ['We get HTTP 502 on save', 'error-text', 'We get HTTP 502 on save'],
    ['see https://loom.example/v/12.', 'link', 'https://loom.example/v/12'],
    ['    at save (app.js:12)\n    at run (app.js:3)', 'log', 'at save (app.js:12)\n    at run (app.js:3)'],
  ])('%s', (text, kind, found) => {
    expect(findEvidence(text)).toEqual([{ kind, text: found }]);
  });

  it('finds none in prose', () => {
    expect(findEvidence('Everything is slow today and I am not amused about “quality”.')).toEqual([]);
  });
});

describe('splitSentences', () => {
  it('ends nothing within versions, addresses and short forms, and leaves out greeting and signature', () => {
    const text =
      'Hello Ben,\nDr. Bell uses v2.1 at a.b/c?d=1 today. It fails!\n- first point\n- second point here\n\nBest regards\nAmara Bell';
    expect(splitSentences(text)).toEqual([
      'Dr. Bell uses v2.1 at a.b/c?d=1 today.',
      'It fails!',
      'first point',
      'second point here',
    ]);
  });
});

describe('summarizeThread', () => {
  it('takes sentences as they stand, in their order, and none twice', () => {
    const messages = [
      {
        id: 'a',
        text: 'The invoice PDF is blank in Safari. I like your product. The invoice PDF stays blank in Safari.',
      },
      { id: 'b', text: 'Printing the blank invoice PDF from Safari gives an empty page.' },
    ];
    const summary = summarizeThread(messages, 'Invoice PDF is blank', 2);
    expect(summary[0]).toEqual({ text: 'The invoice PDF is blank in Safari.', messageId: 'a' });
    expect(summary).toHaveLength(2);
    expect(summarizeThread([], 'x', 2)).toEqual([]);
  });

  it('reads long threads within time', () => {
    const messages = Array.from({ length: 200 }, (_, id) => ({
      id: `${id}`,
      text: `Sentence number ${id} says something. `.repeat(50),
    }));
    expect(summarizeThread(messages, '', 2)).toHaveLength(2);
  });
});
