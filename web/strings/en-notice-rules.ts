/** How somebody hears of notices. */
export const noticeRuleStrings = {
  noticeRules: {
    title: 'How you hear of it',
    hint: 'Everything stands under the bell at once. What you have read there, or what has been dealt with, is not sent.',
    asDesk: 'By mail: offers and hand-overs at once, the rest gathered as the policy says',
    own: 'By rules of my own',
    important: 'What must not wait',
    others: 'Everything else',
    hints: {
      important: 'Offers, hand-overs, answers. The quiet hours of the house do not hold it back.',
      others: 'Warnings, misses, reminders. Gathered, and not in quiet hours while you are off duty.',
    },
    inApp: 'In Baton, at once',
    byMail: 'By mail after',
    minutes: 'min',
    after: (list: string, place: number) => `${list}: minutes until mail ${place}`,
    remove: (list: string, place: number) => `${list}: remove mail ${place}`,
    add: 'Add a mail',
  },
} as const;
