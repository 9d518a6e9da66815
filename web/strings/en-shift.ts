/** Texts about the end of a shift, and about not waiting for somebody who was asked. */
export const shiftStrings = {
  title: 'Hand-over',
  pageTitle: 'Hand-over · Baton',
  lead: 'Before a shift ends each open escalation goes to somebody who is there then, or is kept with a reason.',
  whose: 'Whose shift',
  ends: (name: string) => `${name} is on duty until`,
  endsYours: 'You are on duty until',
  off: (name: string) => `${name} is off duty now`,
  offYours: 'You are off duty now',
  back: 'back',
  never: 'No end of the shift is in sight.',
  none: 'Nothing has to be handed over',
  noneDetail: 'Half an hour before a shift ends, what is still open is told and stands here.',
  left: (open: number) =>
    open === 0
      ? 'Everything is handed over or kept.'
      : open === 1
        ? '1 still to decide'
        : `${open} still to decide`,
  due: 'Falls due while off duty',
  roles: { owner: 'owner', 'updates-owner': 'talks to the customer' },
  holds: 'Holds',
  kept: 'Kept',
  to: 'Give it to',
  choose: 'Choose…',
  nobody: 'Give it to (nobody of the team is there)',
  note: 'Add a line',
  give: 'Hand over',
  given: (name: string) => `${name} has it now.`,
  or: 'or',
  keepReason: 'Why is it kept?',
  keep: 'Keep',
  keptNow: 'Kept over the time off.',
} as const;
