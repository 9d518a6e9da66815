import { describe, expect, it } from 'vitest';
import { draftOf, noEdits, type PacketBase, shownItems } from './packet-draft.ts';
import { readinessOf } from './readiness.ts';

const base: PacketBase = {
  items: {
    summary: { text: 'The export fails.', origin: 'machine' },
    identifiers: { text: 'req_7f3a91c2', origin: 'copied' },
  },
  evidence: [{ kind: 'prose', text: 'It fails.' }],
};

describe('a prefilled packet', () => {
  it('is sent as it was filled, and nothing of the machine’s counts as confirmed', () =>
    expect(draftOf(base, noEdits)).toEqual({
      items: { summary: 'The export fails.', identifiers: 'req_7f3a91c2' },
      confirmed: [],
      evidence: [{ kind: 'prose', text: 'It fails.' }],
    }));

  it('is confirmed item by item', () =>
    expect(draftOf(base, { ...noEdits, confirmed: ['summary'] }).confirmed).toEqual(['summary']));

  it('becomes the person’s own where he typed', () => {
    const edits = { ...noEdits, items: { summary: 'The CSV export fails.', question: '  ' } };
    expect(shownItems(base, edits).summary?.origin).toBe('person');
    expect(draftOf(base, edits)).toMatchObject({
      items: { summary: 'The CSV export fails.' },
      confirmed: ['summary'],
    });
    expect(draftOf(base, edits).items).not.toHaveProperty('question');
  });

  it('says what is lacking only with a word when it is something else', () => {
    const other = { ...noEdits, lacks: 'other' as const, lacksOther: ' a key ' };
    expect(draftOf(base, other)).toMatchObject({ lacks: 'other', lacksOther: 'a key' });
    expect(draftOf(base, { ...other, lacks: 'approval' })).not.toHaveProperty('lacksOther');
  });
});

describe('the readiness meter', () => {
  const meter = (edits = noEdits) =>
    readinessOf({
      items: shownItems(base, edits),
      evidence: edits.evidence ?? base.evidence,
      required: ['summary', 'evidence', 'question'],
      mayFollow: ['scope'],
    });

  it('tells what is absent from what only waits for a confirmation', () => {
    const { absent, missing, unconfirmed, follow } = meter();
    expect(missing).toEqual(['summary', 'evidence', 'question']);
    expect(absent).toEqual(['evidence', 'question']);
    expect(unconfirmed).toEqual(['summary']);
    expect(follow).toEqual(['scope']);
  });

  it('has a state for each of the six sections', () => {
    const { sections } = meter();
    expect(Object.entries(sections).map(([name, { state }]) => [name, state])).toEqual([
      ['problem', 'unconfirmed'],
      ['context', 'ready'],
      ['impact', 'follow'],
      ['evidence', 'missing'],
      ['hypothesis', 'free'],
      ['question', 'missing'],
    ]);
  });

  it('takes no prose for evidence, but a link', () => {
    const link = { kind: 'link' as const, text: 'https://logs.example/1' };
    expect(meter({ ...noEdits, evidence: [link] }).sections.evidence.state).toBe('ready');
  });
});

describe('what newer messages propose', () => {
  const proposing: PacketBase = {
    ...base,
    proposed: {
      identifiers: { text: 'req_7f3a91c2\nINV-7', origin: 'copied', source: 'm3' },
      scope: { text: 'A colleague can.', origin: 'machine', source: 'm3' },
    },
  };

  it('waits, copied or judged, and is not sent until it is confirmed', () => {
    expect(shownItems(proposing, noEdits)).toMatchObject({
      identifiers: { text: 'req_7f3a91c2\nINV-7', origin: 'machine', proposed: true },
      scope: { proposed: true },
    });
    expect(draftOf(proposing, noEdits).items).toEqual(draftOf(base, noEdits).items);
  });

  it('is sent item by item', () =>
    expect(draftOf(proposing, { ...noEdits, confirmed: ['identifiers'] })).toMatchObject({
      items: { summary: 'The export fails.', identifiers: 'req_7f3a91c2\nINV-7' },
      confirmed: ['identifiers'],
    }));

  it('gives way to what a person types', () =>
    expect(draftOf(proposing, { ...noEdits, items: { scope: 'Two of us.' } }).items).toMatchObject({
      scope: 'Two of us.',
      identifiers: 'req_7f3a91c2',
    }));
});
