/** The items of a packet, in the order of its six sections. Policies name them in their packet rules. */
export const packetItems = [
  'summary',
  'expected',
  'actual',
  'affectedWorkflow',
  'environment',
  'identifiers',
  'occurredWhen',
  'impact',
  'scope',
  'customerState',
  'evidence',
  'tried',
  'ruledOut',
  'likelyCause',
  'uncertain',
  'question',
  'neededToFeelResolved',
  'accountContext',
] as const;

/** The six sections. */
export const packetSections = {
  problem: ['summary', 'expected', 'actual', 'affectedWorkflow'],
  context: ['environment', 'identifiers', 'occurredWhen', 'accountContext'],
  impact: ['impact', 'scope', 'customerState', 'neededToFeelResolved'],
  evidence: ['evidence', 'tried'],
  hypothesis: ['likelyCause', 'ruledOut', 'uncertain'],
  question: ['question'],
} as const satisfies Record<string, readonly (typeof packetItems)[number][]>;
export type PacketSection = keyof typeof packetSections;
