// A packet as Markdown: one page that can be pasted into a tracker, with nothing in it that acts as markup.
import type { Instant } from '../../model/instant.ts';
import type { Evidence, Packet, PacketEntry } from '../../model/packet.ts';
import type { PersonId } from '../../model/words.ts';
import { itemNames, lacksNames, packetOutline, sectionNames } from './packet-names.ts';

export interface PacketPage {
  /** "T-1041: CSV export fails". */
  readonly title: string;
  readonly nameOf: (person: PersonId) => string;
  /** In the reader's zone, with the zone named. */
  readonly sayInstant: (at: Instant) => string;
}

export function packetMarkdown(packet: Packet, page: PacketPage): string {
  const { version, writtenBy, writtenAt } = packet;
  const by = writtenBy === null ? '' : ` by ${escapeMarkdown(page.nameOf(writtenBy))}`;
  const head = [
    `# ${oneLine(page.title)}`,
    `Version ${version}${by}, ${escapeMarkdown(page.sayInstant(writtenAt))}`,
  ];
  const sections = packetOutline.flatMap(([section, items]) => {
    const lines = items.flatMap((item) =>
      item === 'evidence'
        ? packet.evidence.map((each) => evidenceLine(each, page))
        : entryLine(itemNames[item], packet.items[item]),
    );
    return lines.length === 0 ? [] : [`## ${sectionNames[section]}`, lines.join('\n')];
  });
  return `${[...head, ...lacksLine(packet), ...sections].join('\n\n')}\n`;
}

/** What Markdown or HTML gives a meaning stands for itself: within a line, and at its start. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replaceAll(/^(\s*)([-+=#])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

function lacksLine({ lacks, lacksOther }: Packet): string[] {
  if (lacks === undefined) return [];
  const other = lacksOther === undefined ? '' : `: ${oneLine(lacksOther)}`;
  return [`Support lacks ${lacksNames[lacks]}${other}`];
}

function entryLine(name: string, entry: PacketEntry | undefined): string[] {
  if (entry === undefined) return [];
  const mark = entry.origin === 'machine' && entry.confirmedBy === undefined ? ' *(not confirmed)*' : '';
  return [`- **${name}**: ${paragraph(entry.text)}${mark}`];
}

function evidenceLine({ kind, text, addedBy, addedAt, contentHash }: Evidence, page: PacketPage): string {
  const by = addedBy === null ? '' : `${escapeMarkdown(page.nameOf(addedBy))}, `;
  const origin = ` (${by}${escapeMarkdown(page.sayInstant(addedAt))}, sha256 ${contentHash.slice(0, 12)})`;
  if (kind === 'log' || kind === 'error-text') return `- **${kind}**${origin}\n\n${codeBlock(text)}`;
  return `- **${kind}**: ${paragraph(text)}${origin}`;
}

/** Lines stay lines within their point of the list. */
function paragraph(text: string): string {
  return text.trim().split(/\r?\n/).map(escapeMarkdown).join('  \n  ');
}

function oneLine(text: string): string {
  return escapeMarkdown(text.replaceAll(/\s+/g, ' ').trim());
}

/** A fence longer than any in the text. */
function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...text.split(/\r?\n/), fence].map((line) => `  ${line}`).join('\n');
}
