// Names of a packet's sections and items, as people read them.
import type { Packet, PacketItem } from '../../model/packet.ts';
import { type PacketSection, packetSections } from '../../model/packet-outline.ts';

/** The sections in their order, with their items in theirs. */
export const packetOutline = Object.entries(packetSections) as [PacketSection, readonly PacketItem[]][];

export const sectionNames: Readonly<Record<PacketSection, string>> = {
  problem: 'Problem',
  context: 'Context',
  impact: 'Customer impact',
  evidence: 'Evidence',
  hypothesis: 'Hypothesis',
  question: 'Open question or requested action',
};

export const itemNames: Readonly<Record<PacketItem, string>> = {
  summary: 'Problem in one sentence',
  expected: 'Expected',
  actual: 'Actual',
  affectedWorkflow: 'Affected workflow',
  environment: 'Environment',
  identifiers: 'Identifiers',
  occurredWhen: 'When',
  impact: 'Impact',
  scope: 'Who is affected',
  customerState: "The customer's state",
  evidence: 'Evidence',
  tried: 'Tried so far',
  ruledOut: 'Ruled out',
  likelyCause: 'Likely cause',
  uncertain: 'Still uncertain',
  question: 'Question',
  neededToFeelResolved: 'What the customer needs to feel resolved',
  accountContext: 'Account',
};

export const lacksNames: Readonly<Record<NonNullable<Packet['lacks']>, string>> = {
  'product-knowledge': 'product knowledge',
  'system-access': 'system access',
  'change-authority': 'authority to change',
  approval: 'an approval',
  other: 'something else',
};
