/** The numbers of a ticket, as columns. */
export const measureColumns = [
  'contacts',
  'touches',
  'reopens',
  'escalations_functional',
  'escalations_hierarchical',
  'escalations_by_trigger',
  'returned',
  're_routed',
  'declined',
  'overrides',
  'offers',
  'offers_missed',
  'updates_promised',
  'updates_missed',
  'targets_met',
  'targets_missed',
  'unnecessary',
] as const;
export type MeasureColumn = (typeof measureColumns)[number];
