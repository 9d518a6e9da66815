/** What numbers, clocks and marks mean, where they stand. The clocks' words are those of docs/guide/clocks.md. */
export const hintStrings = {
  about: (what: string) => `What is ${what}?`,
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
  precision: {
    title: 'this figure',
    text: 'How many of the marked cases were right, and between which shares all of them lie with 95 in 100 chances (Wilson’s interval). While that is wider than 50 points, the marks are too few to say.',
  },
} as const;
