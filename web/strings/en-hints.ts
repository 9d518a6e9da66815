/** What numbers, clocks and marks mean, where they stand. The clocks' words are those of docs/guide/clocks.md. */
export const hintStrings = {
  about: (what: string) => `Explain: ${what}`,
  clocks: {
    'first-response': {
      starts: 'when the ticket comes in',
      met: 'a person at its tier, its owner, or who talks to the customer; no note, no automatic reply',
    },
    'next-response': {
      starts: "with the customer's oldest message after an answer; a chaser changes nothing",
      met: 'the same',
    },
    investigation: {
      starts: 'when the ticket comes in, where the policy says so',
      met: 'the first note, packet or finding of a person',
    },
    resolution: { starts: 'when the ticket comes in', met: 'resolving it' },
    vendor: { starts: 'when you wait for a vendor', met: 'his answer' },
    acknowledge: { starts: 'with each offer', met: 'accepting, returning, re-routing' },
    'substantive-answer': { starts: 'with acceptance', met: 'the answer' },
    'check-in': {
      starts: 'with acceptance, where the path says so; anew with all that the owner does on the ticket',
      met: 'never met: ends with the answer',
    },
    'customer-update': {
      starts: 'with the escalation, then one after the other',
      met: 'any answer to the customer',
    },
    findings: {
      starts: 'with each update after acceptance; due so long before it',
      met: 'recording findings',
    },
    'follow-up': { starts: 'when it left with items missing', met: 'the complete packet' },
    'manager-response': { starts: 'when a manager is asked', met: 'his own message; his decision' },
    decision: { starts: 'when a manager is asked', met: 'his own message; his decision' },
    relief: {
      starts: 'with the escalation',
      met: 'recording since when the customer can work again, and by what',
    },
    'escalation-resolution': { starts: 'with the escalation', met: 'closing it' },
  },
  clock: (starts: string, met: string) => `Starts ${starts}. Met by: ${met}.`,
  unknownClock: 'A promise with a deadline. Its length comes from the policy.',
  meter: {
    title: 'Readiness',
    text: 'The six parts of a packet. A full part has all that the policy requires to leave; a half one waits for what may follow; what a machine filled in counts once you have confirmed it. Choose a part to go to what is missing.',
  },
  target: {
    title: 'these lengths of time',
    text: 'Each is counted in the hours that stand below the name: around the clock, in working hours, or in the receiving team’s duty hours. After the deadline a clock is missed, whatever happens then.',
  },
  /** What the lists on the left count. */
  lists: {
    work: 'How many tickets each list holds; a count stops at 100. Next: all that is open. Mine: where you have a part. At risk: a quarter or less of a clock’s time is left, or it is missed. Please look: a trigger asks people to look.',
    escalations:
      'Not accepted yet: somebody was asked and has not answered. Escalated: an escalation is open. Hierarchical: authority is asked for, not skill. Waiting: the customer owes the next step.',
    tiers: 'Open tickets by the tier that has them now: 1 the front line, 2 specialists, 3 experts.',
    every: 'All open: every ticket that you may see. Done: resolved or closed, the newest first.',
    teams: 'Open tickets that a team has, or to which an open escalation was sent.',
  },
  deadline:
    'The clock that runs out first, and how much of its time is left. It is missed at its deadline, at risk when a quarter or less of its time is left. In lists of escalations it is the nearest clock of these.',
  load: {
    tickets: 'Tickets that are not resolved, by who owns them now; of a team, those that it has.',
    escalations: 'Open escalations that they own.',
    offers: 'Escalations that they are asked to take and have not answered.',
    atRisk: 'Tickets with a clock of which a quarter or less is left.',
    missed: 'Tickets with a clock that runs on after its deadline.',
    few: 'Figures of a very small team would be figures on a person. They are seen by that person, and by whoever leads them.',
  },
  duty: {
    now: 'Whoever is at work now by the team’s hours, or on call by its rota, and not away.',
    gaps: 'Hours of the team in which nobody would be reached. Who is asked then: see below.',
  },
  got: 'What this customer was given beyond the contract in these days, all tickets together. The limit for a customer counts the same days.',
  notices: {
    told: 'Everything that stood under the bell.',
    atNight: 'What came in your quiet hours; without any, between 22:00 and 07:00 in your zone.',
  },
  precision: {
    title: 'this figure',
    text: 'How many of the marked cases were right, and between which shares all of them lie with 95 in 100 chances (Wilson’s interval). While that is wider than 50 points, the marks are too few to say.',
  },
} as const;
