// Why a severity, a path, a target or an issue type was found.

export const routingSentences = {
  'severity.remainder': 'no worse definition applies',
  'express.start': 'straight to tier {tier} on the express path',
  'path.matrix': 'row {row} of the matrix',
  'path.also': 'also row {row}',
  'path.issue-type': '{issueType} goes to {path}',
  'path.first-of-kind': '{path} is where {kind} escalations go',
  'issue-type.keywords': 'the customer says “{phrases}”',
  'target.row': 'the target for tier {tier}, {priority} priority',
  'target.customer-row': 'the target for tier {tier}, {priority} priority and this customer',
  'target.nearest-stricter':
    'no target is set for tier {tier}, {priority} priority, so the nearest stricter one holds: tier {rowTier}, {rowPriority} priority',
  'target.nearest':
    'no target as strict as tier {tier}, {priority} priority is set, so the nearest one holds: tier {rowTier}, {rowPriority} priority',
} as const;
