import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, messageTextLimit, plainText, textOfEither } from './plain-text.ts';

describe('the words of an HTML message', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<div>One</div><div>Two</div>', 'One\n\nTwo'],
    ['<ul><li>One</li><li>Two</li></ul>', '- One\n\n- Two'],
    ['line one\n   goes on', 'line one goes on'],
    ['<pre>a\n  b\n</pre>', 'a\n  b'],
    ['a &lt;b&gt; &amp;amp; c&nbsp;d', 'a <b> &amp; c d'],
    [
      '<a href="https://help.example/a?b=1&amp;c=2">our page</a>',
      'our page (https://help.example/a?b=1&c=2)',
    ],
    ['<a href="https://help.example">https://help.example</a>', 'https://help.example'],
    ['<a href="javascript:run()">press</a>', 'press'],
    ['<script>run()</script><style>p{}</style><p onclick="run()">words</p>', 'words'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
    ['no markup', 'no markup'],
    ['', ''],
  ])('%s', (html, text) => {
    const flat = (lines: string) => lines.replace(/\n+/g, '\n');
    expect(flat(htmlToText(html))).toBe(flat(text));
  });

  it('leaves no tag and is bounded, whatever the markup', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</p',
      '<a href="x',
      '">',
      '<!--',
      '-->',
      '&lt;',
      '<pre>',
      'w',
      '\u0000',
      '\ud800',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = htmlToText(pieces.join(''));
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain('\u0000');
      }),
    );
    expect(htmlToText('<p>word</p>'.repeat(50_000)).length).toBeLessThanOrEqual(messageTextLimit);
  });

  it('takes hostile markup in bounded time', () => {
    for (const piece of ['<div>', '<b>', '<a href="', '<!--', '<', '<pre>', '</p'])
      expect(htmlToText(piece.repeat(200_000)).length).toBeLessThanOrEqual(messageTextLimit);
    expect(textOfEither('<a'.repeat(500_000)).length).toBeLessThanOrEqual(messageTextLimit);
    expect(textOfEither(`${' '.repeat(1_000_000)}x`)).toBe('x');
  });
});

describe('a plain body', () => {
  it('keeps angle brackets and loses only hard blanks and trailing ones', () => {
    expect(plainText('<error code="5">&nbsp;  \r\n\r\n\r\n\r\nend')).toBe('<error code="5">\n\nend');
  });

  it('is told from HTML by its tags', () => {
    expect(textOfEither('1 < 2 and 3 > 2')).toBe('1 < 2 and 3 > 2');
    expect(textOfEither('<div>words</div>')).toBe('words');
  });
});
