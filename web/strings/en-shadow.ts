/** Triggers in shadow: what they would have done, and whether that was right. */
export const shadowStrings = {
  mark: 'Would that have been right?',
  verdicts: { right: 'Right', wrong: 'Wrong' },
  by: (verdict: string, name: string) => `${verdict}, says ${name},`,
  takenBack: 'Taken back.',
  marked: { right: 'Marked as right.', wrong: 'Marked as wrong.', open: 'Taken back.' },
  inShadow: 'in shadow',
  inShadowFor: (teams: string) => `in shadow for ${teams}`,
  wasInShadow: 'was in shadow',
  byTeam: 'By team',
  look: (count: number) => (count === 1 ? 'Look at the 1 case' : `Look at the ${count} cases`),
  hide: 'Hide the cases',
  show: 'Show',
  shown: { all: 'All', open: 'Not marked', right: 'Right', wrong: 'Wrong' },
  none: 'None of this kind that you may see.',
  more: 'Show more',
  switchOn: 'Switch it on',
  switchOnHint: 'Opens the policy with the change made; you see what it does before you publish it.',
  nothing:
    'No trigger is in shadow. Write “shadow: true” in a trigger to see what it would do before it does it.',
  title: 'On trial',
  hint: 'These say what they would have done, and do nothing. Mark what they say; then switch on what is right often enough.',
} as const;
