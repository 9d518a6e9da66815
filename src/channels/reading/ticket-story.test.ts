import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDescription } from './first-message.ts';
import {
  type MessageStatement,
  makeIntake,
  messageLimit,
  partsOfStory,
  type TicketStory,
} from './ticket-story.ts';

const inbound = (at: number | undefined, id?: string): MessageStatement => ({
  at,
  id,
  direction: 'inbound',
  text: 'words',
});
const story = (changes: Partial<TicketStory>): TicketStory => ({
  remoteId: '1',
  createdAt: undefined,
  updatedAt: undefined,
  says: {},
  messages: [],
  ...changes,
});
const outline = (told: TicketStory, receivedAt = 1000) =>
  partsOfStory(told, receivedAt).map((part) =>
    part.type === 'ticket'
      ? [part.occurredAt, part.remoteVersion, part.status]
      : [part.occurredAt, part.type === 'message' ? part.messageRemoteId : part.confirmed],
  );

describe('the parts of a story', () => {
  it('open the ticket at its creation and close it with its latest state', () => {
    const told = story({
      createdAt: 10,
      updatedAt: 40,
      says: { status: 'resolved' },
      messages: [inbound(30, 'b'), inbound(20, 'a')],
    });
    expect(outline(told)).toEqual([
      [10, 10, undefined],
      [20, 'a'],
      [30, 'b'],
      [40, 40, 'resolved'],
    ]);
  });

  it('are one state and its message when nothing was before', () => {
    const told = story({
      createdAt: 10,
      updatedAt: 10,
      says: { status: 'open' },
      messages: [inbound(10, 'a')],
    });
    expect(outline(told)).toEqual([
      [10, 10, 'open'],
      [10, 'a'],
    ]);
  });

  it('name the ticket without a word of it when only a message is known', () => {
    expect(outline(story({ messages: [inbound(20, 'a')] }))).toEqual([
      [20, undefined, undefined],
      [20, 'a'],
    ]);
    expect(outline(story({}))).toEqual([[1000, undefined, undefined]]);
  });

  it('open a ticket whose creation is not known with what is known, just below its state', () => {
    const told = story({
      updatedAt: 40,
      says: { status: 'waiting', subject: 's' },
      messages: [inbound(20, 'a')],
    });
    const [opening] = partsOfStory(told, 1000);
    expect(opening).toEqual({
      type: 'ticket',
      remoteId: '1',
      occurredAt: 20,
      remoteVersion: 39,
      subject: 's',
    });
  });

  it('hold each message once', () => {
    expect(outline(story({ messages: [inbound(20, 'a'), inbound(21, 'a')] }))).toHaveLength(2);
  });

  it('stand in the order of their times, the ticket first', () => {
    const time = fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined });
    const status = fc.constantFrom('open', 'waiting', 'resolved', 'closed', undefined);
    fc.assert(
      fc.property(
        time,
        time,
        status,
        fc.array(time, { maxLength: 6 }),
        (createdAt, updatedAt, word, times) => {
          const messages = times.map((at, index) => inbound(at, `m${index}`));
          const parts = partsOfStory(story({ createdAt, updatedAt, says: { status: word }, messages }), 1000);
          const at = parts.map((part) => part.occurredAt);
          expect(at).toEqual(at.toSorted((one, other) => one - other));
          expect(parts[0]?.type).toBe('ticket');
          expect(parts.filter((part) => part.type === 'message')).toHaveLength(messages.length);
          const tickets = parts.filter((part) => part.type === 'ticket');
          expect(tickets.at(-1)?.status).toBe(word);
        },
      ),
    );
  });

  it('are refused when there are too many, not cut', () => {
    const many = Array.from({ length: messageLimit + 1 }, (_, index) => inbound(index + 1, `m${index}`));
    const parts = partsOfStory(story({ createdAt: 1, updatedAt: 9999, messages: many }), 1000);
    expect(makeIntake('x', 'd', parts)).toMatchObject({ refused: 'unreadable' });
    const fitting = partsOfStory(story({ createdAt: 1, updatedAt: 9999, messages: many.slice(1) }), 1000);
    expect(makeIntake('x', 'd', fitting)).toMatchObject({ deliveryId: 'd' });
  });
});

describe('the description of a ticket', () => {
  const description = inbound(1000);

  it('is the first message when no message repeats it', () => {
    const other: MessageStatement = { ...inbound(2000, 'a'), text: 'other words' };
    expect(withDescription('1', description, [other]).map(({ id }) => id)).toEqual(['1/description', 'a']);
  });

  it('is one with the message that repeats it soon after', () => {
    const repeated = { ...inbound(1500, 'a'), text: ' words\n' };
    expect(withDescription('1', description, [repeated])).toEqual([{ ...repeated, id: '1/description' }]);
  });

  it('is not one with a later message of the same words, nor with a note', () => {
    const later = inbound(1000 + 11 * 60_000, 'a');
    expect(withDescription('1', description, [later])).toHaveLength(2);
    expect(withDescription('1', description, [{ ...inbound(1000, 'a'), direction: 'note' }])).toHaveLength(2);
  });
});
