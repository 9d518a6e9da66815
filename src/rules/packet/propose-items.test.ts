import { describe, expect, it } from 'vitest';
import type { PacketEntry, PacketItem } from '../../model/packet.ts';
import type { PersonId } from '../../model/words.ts';
import { answerTo } from './answer-cues.ts';
import type { ThreadMessage } from './prefill.ts';
import { type ProposalMaterial, proposeItems } from './propose-items.ts';

const at = (id: string, minute: number, text: string, direction: ThreadMessage['direction'] = 'inbound') => ({
  id,
  direction,
  at: minute,
  text,
  authorName: null,
});

const first = at('m1', 1, 'The export fails for account 88214. A colleague cannot log in.');
const asked = at('m2', 20, 'Which request id? Does it fail for everyone, for instance INV-4711?', 'outbound');
const answer = at('m3', 41, 'It is req_7f3a91c2. My colleagues in Leeds can export.');

const copied: PacketEntry = { text: '88214', origin: 'copied', source: 'm1' };
const items: readonly PacketItem[] = ['identifiers', 'scope'];

const propose = (
  messages: readonly ThreadMessage[],
  written: ProposalMaterial['packet']['items'] = { identifiers: copied },
  missing = items,
  returned = missing,
) =>
  proposeItems({
    returned: { at: 17, items: returned },
    missing,
    packet: { form: 'full', items: written },
    thread: { messages },
  });

describe('what was written after a return', () => {
  it('is proposed for the items that it asked for, each with its source', () =>
    expect(propose([first, asked, answer])).toEqual({
      identifiers: { text: '88214\nreq_7f3a91c2', origin: 'copied', source: 'm3' },
      scope: { text: 'My colleagues in Leeds can export.', origin: 'machine', source: 'm3' },
    }));

  it('is proposed of a colleague’s note as well, and never of what we sent or of what we quoted', () => {
    expect(propose([at('n', 30, 'The log says req_00112233.', 'note')])).toMatchObject({
      identifiers: { source: 'n' },
    });
    expect(propose([first, asked])).toEqual({});
    const quoting = at('m4', 50, 'See below.\n\nOn Tuesday Ben Carter wrote:\n> Is it INV-4711?');
    expect(propose([first, quoting])).toEqual({});
  });

  it('leaves alone what nobody asked for, and what was there already', () => {
    expect(propose([answer], {}, ['scope'])).not.toHaveProperty('identifiers');
    expect(propose([at('m5', 40, 'As I said: account 88214.')])).toEqual({});
  });

  it('never takes the place of what a person wrote or confirmed', () => {
    const byPerson = {
      identifiers: { text: 'req_1', origin: 'person' },
      scope: { text: 'Two.', origin: 'person' },
    } as const;
    expect(propose([answer], byPerson)).toEqual({});
    const confirmed = {
      text: 'All.',
      origin: 'machine',
      source: 'm1',
      confirmedBy: 'p' as PersonId,
    } as const;
    expect(propose([answer], { scope: confirmed }, ['scope'])).toEqual({});
  });

  it('fills what is empty beside, but does not touch a filled item that was not asked back', () => {
    expect(propose([answer], {}, ['identifiers', 'scope'], ['scope'])).toHaveProperty('identifiers');
    expect(
      propose([answer], { identifiers: copied }, ['identifiers', 'scope'], ['scope']),
    ).not.toHaveProperty('identifiers');
  });
});

describe('a sentence answers', () => {
  const answers = (item: PacketItem, sentence: string) => answerTo(item)?.(sentence) ?? null;

  it.each([
    'It is only me.',
    'It fails for everybody in the office.',
    'All 40 users are affected.',
    'My colleagues see the same.',
    'Nobody can log in.',
    'Bei meinem Kollegen funktioniert es.',
  ])('who is affected: %s', (sentence) => expect(answers('scope', sentence)).toBe(true));

  it.each([
    'My colleague is on holiday until Monday.',
    'You can reach my colleague by phone.',
    'The request id is req_7f3a91c2.',
    'Can my colleagues export?',
    'Thank you for the quick reply.',
    'The export still fails.',
  ])('not who is affected: %s', (sentence) => expect(answers('scope', sentence)).toBe(false));

  it.each([
    ['impact', 'We cannot invoice until it works.', 'It is the blue button.'],
    ['expected', 'A file should be downloaded.', 'We use Chrome.'],
    ['actual', 'The page stays empty.', 'Thank you.'],
    ['affectedWorkflow', 'It happens when we close the month.', 'It happens.'],
    ['occurredWhen', 'We have it since the update.', 'We have it.'],
  ] as const)('%s', (item, yes, no) => {
    expect(answers(item, yes)).toBe(true);
    expect(answers(item, no)).toBe(false);
  });

  it('nothing that only a colleague can judge', () =>
    expect(answers('likelyCause', 'It is the proxy.')).toBeNull());
});
