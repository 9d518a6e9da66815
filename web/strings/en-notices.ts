/** Words of the page of notices, and of quiet hours. */
export const noticePageStrings = {
  title: 'Notices',
  all: 'All',
  unread: 'Unread',
  noneUnread: 'You have read everything',
  more: 'Show older ones',
  toPage: 'All notices',
  markRead: 'Mark as read',
  noneDetail: 'What is offered to you, handed over, or about to be missed appears here and under the bell.',
  counts: 'How much reaches you',
  thisWeek: (told: number, atNight: number) =>
    `This week you were told ${count(told)}${atNight > 0 ? `, ${atNight} at night` : ', none at night'}.`,
  nothing: 'This week nothing has reached you.',
  waiting: (told: number, until: string) =>
    `${count(told)} by mail ${told === 1 ? 'waits' : 'wait'} until ${until}.`,
  zone: (zone: string) => `Weeks and nights of ${zone}.`,
  weeks: 'Week by week',
  week: 'Week of',
  told: 'Told',
  atNight: 'At night',
  mailed: 'By mail',
  kinds: 'The last seven days',
  change: 'Change how you hear of it',
} as const;

export const quietStrings = {
  quiet: 'Quiet hours',
  hasQuiet: 'I want no mail between',
  and: 'and',
  from: 'Quiet from',
  to: 'Quiet until',
  quietHint:
    'In your own time zone, while you are not on duty. What is asked of you at once comes through, as the policy says.',
  digest: 'One mail a day',
  hasDigest: 'Everything that can wait comes in one mail at',
  digestAt: 'Time of the daily mail',
  byKind: 'Kind by kind',
  byKindHint: 'How soon each reaches you. Under the bell everything stands at once.',
  usual: { important: 'As usual: at once', others: 'As usual: gathered' },
  important: 'At once',
  others: 'Gathered',
} as const;

function count(number: number): string {
  return number === 1 ? '1 thing' : `${number} things`;
}
