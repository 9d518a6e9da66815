import { describe, expect, it } from 'vitest';
import { clip, fieldAt, flagAt, idAt, listAt, textAt, wordAt } from './fields.ts';

describe('fields of unknown JSON', () => {
  it('are own fields only', () => {
    for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(fieldAt({}, key)).toBeUndefined();
    expect(fieldAt(JSON.parse('{"__proto__":{"a":1},"toString":2}'), '__proto__', 'a')).toBe(1);
    expect(fieldAt(JSON.parse('{"toString":2}'), 'toString')).toBe(2);
    expect(fieldAt([1], '0')).toBeUndefined();
    expect(fieldAt('text', 'length')).toBeUndefined();
  });

  it('are absent when a step or the kind is wrong', () => {
    const value = { a: { b: null }, list: {}, text: 5 };
    expect(fieldAt(value, 'a', 'b', 'c')).toBeUndefined();
    expect(listAt(value, 'list')).toEqual([]);
    expect(textAt(value, 10, 'text')).toBeUndefined();
  });

  it('read an id from text and whole numbers, never from one that lost digits', () => {
    const ids = [
      7,
      '7',
      ' 7 ',
      360839922496,
      0,
      '0',
      '',
      -1,
      1.5,
      2 ** 60,
      Number.POSITIVE_INFINITY,
      null,
      'x'.repeat(201),
    ];
    expect(ids.map((id) => idAt({ id }, 'id'))).toEqual([
      '7',
      '7',
      '7',
      '360839922496',
      ...Array(9).fill(undefined),
    ]);
  });

  it('read text that can be stored', () => {
    expect(textAt({ t: ' a\u0000b\ud800 ' }, 10, 't')).toBe('ab\ufffd');
    expect(textAt({ t: ' \u0000 ' }, 10, 't')).toBeUndefined();
    expect(clip('x'.repeat(100), 50)).toHaveLength(50);
    expect(clip(`${'x'.repeat(9)}😀`, 10)).toBe('x'.repeat(9));
  });

  it('read words and flags as templates write them', () => {
    expect(wordAt({ s: 'Waiting on Customer' }, 's')).toBe('waiting-on-customer');
    expect(wordAt({ s: 'NOT_PRIORITY' }, 's')).toBe('not-priority');
    expect(wordAt({ s: '-' }, 's')).toBe('');
    expect(wordAt({ s: 4 }, 's')).toBe('4');
    expect([true, 'true', 'False', 1, null].map((f) => flagAt({ f }, 'f'))).toEqual([
      true,
      true,
      false,
      undefined,
      undefined,
    ]);
  });
});
