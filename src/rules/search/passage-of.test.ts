import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf } from './passage-of.ts';
import { searchTerms } from './search-terms.ts';

const shown = (text: string, typed: string) => {
  const found = passageOf(text, searchTerms(typed));
  return found && `${found.before}[${found.words}]${found.after}`;
};

describe('what a search shows of a text', () => {
  it.each([
    ['Where is my Refund?', 'refund', 'Where is my [Refund]?'],
    ['Where is my refund?', 'refu', 'Where is my [refu]nd?'],
    ['Order SO-48213 came\n\n  twice.', '48213', 'Order SO-[48213] came twice.'],
    ['Order SO-48213 came twice.', 'so-48213', 'Order [SO]-48213 came twice.'],
    ['Ask Marek Dvořák now', 'dvorak', 'Ask Marek [Dvořák] now'],
    ['A ﬁrst try', 'first', 'A [ﬁrst] try'],
    ['prefund and refund', 'refund', 'prefund and [refund]'],
    ['the heron', '-eagle heron', 'the [heron]'],
    ['one two', 'three', null],
    ['one two', '-one', null],
  ])('%j for %j', (text, typed, expected) => expect(shown(text, typed)).toBe(expected));

  it('is cut at words, with a mark where something stands before', () => {
    const text = `${'before '.repeat(20)}heron ${'behind '.repeat(30)}`;
    const found = passageOf(text, searchTerms('heron'));
    expect(found?.before).toMatch(/^… (before )+$/);
    expect(found?.after.length).toBeLessThanOrEqual(90);
  });

  it('is part of the text, whatever stands around the word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (a, b) => {
          const text = `${a} heron ${b}`;
          const found = passageOf(text, searchTerms('heron '));
          expect(found).not.toBeNull();
          const said = text.replace(/\s+/g, ' ').trim();
          expect(said).toContain(`${found?.before.replace(/^… /, '')}${found?.words}${found?.after}`);
        },
      ),
    );
  });
});
