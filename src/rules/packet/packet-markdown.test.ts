import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Packet } from '../../model/packet.ts';
import type { EscalationId, PersonId, TicketId } from '../../model/words.ts';
import { escapeMarkdown, packetMarkdown } from './packet-markdown.ts';

const mei = 'mei' as PersonId;
const page = {
  title: 'T-12: CSV *export* fails',
  nameOf: () => 'Mei Tanaka',
  sayInstant: () => '21 Apr 10:41 BST',
};
const packet: Packet = {
  escalationId: 'e' as EscalationId,
  ticketId: 't' as TicketId,
  version: 2,
  form: 'full',
  items: {
    question: { text: 'Which role lacks?', origin: 'person' },
    summary: { text: 'Export fails <now>', origin: 'machine' },
    actual: { text: '# first\n2. second', origin: 'person' },
    likelyCause: { text: 'Role', origin: 'machine', confirmedBy: mei },
  },
  evidence: [
    { kind: 'log', text: 'a\n```\nb', addedBy: mei, addedAt: 0, contentHash: 'ab'.repeat(32) },
    {
      kind: 'link',
      text: 'https://example.com/a_b_c',
      addedBy: null,
      addedAt: 0,
      contentHash: 'cd'.repeat(32),
    },
  ],
  lacks: 'other',
  lacksOther: 'a *key*',
  writtenBy: mei,
  writtenAt: 0,
};

describe('packetMarkdown', () => {
  it('is one page in the order of the sections, and nothing in it acts as markup', () => {
    expect(packetMarkdown(packet, page)).toBe(`# T-12: CSV \\*export\\* fails

Version 2 by Mei Tanaka, 21 Apr 10:41 BST

Support lacks something else: a \\*key\\*

## Problem

- **Problem in one sentence**: Export fails \\<now\\> *(not confirmed)*
- **Actual**: \\# first  
  2\\. second

## Evidence

- **log** (Mei Tanaka, 21 Apr 10:41 BST, sha256 abababababab)

  \`\`\`\`
  a
  \`\`\`
  b
  \`\`\`\`
- **link**: https://example.com/a\\_b\\_c (21 Apr 10:41 BST, sha256 cdcdcdcdcdcd)

## Hypothesis

- **Likely cause**: Role

## Open question or requested action

- **Question**: Which role lacks?
`);
  });

  it('leaves out what is not there', () => {
    const bare = { ...packet, items: {}, evidence: [], lacks: undefined, writtenBy: null };
    expect(packetMarkdown(bare, page)).toBe(
      '# T-12: CSV \\*export\\* fails\n\nVersion 2, 21 Apr 10:41 BST\n',
    );
  });
});

it('escapes so that what is read is what was written', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          'a',
          '*',
          '_',
          '`',
          '[',
          ']',
          '<',
          '&',
          '\\',
          '#',
          '-',
          '1',
          '.',
          ' ',
          '~',
          '|',
        ),
      }),
      (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[*_`[\]<>|~&]/);
      },
    ),
  );
});
