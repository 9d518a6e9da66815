import fc from 'fast-check';

const zeroWidth = '\u200b\u200d\ufeff';

/** Texts that have broken programs before. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud83e',
    '\udc00 half',
    '\u202eright to left\u202c',
    `${zeroWidth}invisible${zeroWidth}`,
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    "'; drop table tickets; --",
    '{{7*7}} ${7*7} %s %n {0}',
    '__proto__',
    'constructor',
    '../../../etc/passwd',
    '%00%2e%2e',
    '\r\nset-cookie: a=b',
    '٣٤٥',
    'ﷺ'.repeat(50),
    '👩‍👩‍👧‍👦'.repeat(40),
    '2026-02-30T00:00:00Z',
    '+300000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00Z',
    '1e999',
    '-0',
    'NaN',
    'null',
    'undefined',
    '00000000-0000-0000-0000-000000000000',
    'policy: 1\nname: &a [*a]',
    'a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]',
    '"{\\"\\"',
    '\u0085\u2028\u2029',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.nat({ max: 5 }).map((power) => 'x'.repeat(10 ** power)),
);

export const hostileNumber = fc.constantFrom(
  -1,
  -0.5,
  0.1,
  1e-320,
  1e21,
  1e308,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  -(2 ** 63),
  8.64e15 + 1,
  999_999_999_999,
);

/** Any JSON at all, of the kinds that a field may not expect. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { '': '' }, JSON.parse('{"__proto__": {"a": 1}}')),
  fc.array(hostileText, { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.nat({ max: 120 }).map((depth) => nested(depth)),
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { in: value };
  return value;
}
