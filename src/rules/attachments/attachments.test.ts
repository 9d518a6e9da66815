import { describe, expect, it } from 'vitest';
import { plainFileName, refusedEnding } from './file-name.ts';
import { isPreviewed, sniffType } from './sniff-type.ts';

describe('the name of a file', () => {
  it.each([
    ['../../../secret.txt', 'secret.txt'],
    ['C:\\pictures\\shot.png', 'shot.png'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\u202egnp.exe', 'abgnp.exe'],
    ['  <img src=x> ".txt ', 'img src=x .txt'],
    ['Überblick.pdf', 'Überblick.pdf'],
    ['\ud800.png', 'png'],
    ['con.', 'con'],
  ])('%j is kept as %j', (given, kept) => expect(plainFileName(given)).toBe(kept));

  it('is cut to what every system takes, and keeps its ending', () => {
    const name = plainFileName(`${'ü'.repeat(400)}.png`);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name.endsWith('.png')).toBe(true);
  });
});

describe('an ending that nobody may attach', () => {
  it.each([
    ['tool.exe', 'exe'],
    ['Tool.EXE', 'exe'],
    ['invoice.pdf.exe', 'exe'],
    ['set up.exe.log', null],
    ['exe', null],
    ['exe.txt', null],
    ['notes.pdf', null],
  ])('%s: %s', (name, found) => expect(refusedEnding(name, ['exe', 'bat'])).toBe(found));
});

describe('what a file is', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png', true],
    [bytes('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), 'image/webp', true],
    [bytes('<svg onload="x()">'), 'text/plain', false],
    [bytes('<!doctype html><script>'), 'text/plain', false],
    [bytes('%PDF-1.7'), 'application/pdf', false],
    [Uint8Array.from([0x4d, 0x5a, 0, 1]), 'application/octet-stream', false],
    [bytes('grüß'), 'text/plain', false],
  ])('is told by its bytes (%#)', (head, type, isShown) => {
    expect([sniffType(head, true), isPreviewed(sniffType(head, true))]).toEqual([type, isShown]);
  });

  it('text whose last sign is cut is text', () => {
    const head = bytes('ü').subarray(0, 1);
    expect([sniffType(head, false), sniffType(head, true)]).toEqual([
      'text/plain',
      'application/octet-stream',
    ]);
  });
});
