// Times that are to come, as messages name them. Lengths are bounded.

const units =
  'minutes?|mins?|hours?|hrs?|days?|weeks?|months?|minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|werktagen?|business days?|working days?|working hours?';
const weekdays =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag';
const months =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember';
const numbers = String.raw`\d{1,3}|an?|one|two|three|four|five|six|ten|twelve|half an?|the next|einer?|eines|zwei|drei|vier|fünf|sechs|zehn|den nächsten|der nächsten`;

const dated = new RegExp(
  [
    String.raw`\b(?:in|within|innerhalb von|binnen|innerhalb)\s(?:about |less than |the next |max\.? |ca\. |etwa |den nächsten )?(?:${numbers}|a couple of|a few|ein paar|wenigen)[ -]?(?:to \d{1,3} |bis \d{1,3} |– ?\d{1,3} |- ?\d{1,3} )?(?:${units})\b`,
    String.raw`\b(?:by|until|till|before|no later than|at|on|bis|bis zum|spätestens|vor|am|um)\s(?:(?:the|this|next|end of|noon|close of|tomorrow|today|latest|spätestens|zum|ende|nächsten?|diesen?)\s?){0,3}(?:${weekdays}|${months}|tomorrow|today|tonight|noon|midday|midnight|morning|afternoon|evening|week|month|day|business|eod|eob|cob|morgen|heute|mittag|mittags|abend|übermorgen|woche|\d{1,2}(?:[:.]\d\d)|\d{1,2} ?(?:am|pm|o'clock|uhr)|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}\.)`,
    String.raw`\b(?:today|tomorrow|tonight|this (?:morning|afternoon|evening|week)|next (?:week|month|${weekdays})|later today|end of (?:the )?(?:day|week)|morgen|übermorgen|heute(?: noch)?|nächste woche|kommende woche|diese woche)\b`,
    String.raw`\b(?:${weekdays})\b`,
    String.raw`\b\d{1,2}[:.]\d\d ?(?:uhr|am|pm|cet|cest|bst|gmt|utc)?\b`,
    String.raw`\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\.? (?:${months})\b|\b(?:${months}) \d{1,2}\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?`,
    String.raw`\{nextUpdateAt\}`,
  ].join('|'),
  'i',
);

const past =
  /\b(?:yesterday|last (?:week|month|night|year)|ago|earlier today|gestern|letzte[nr]? (?:woche|monat)|vor (?:\d|ein|zwei|drei|einer|einem)\S* (?:minuten|stunden?|tagen?|wochen?))\b/i;

/** Whether a sentence names a time that may be to come. */
export function namesTime(sentence: string): boolean {
  return dated.test(sentence) && !past.test(sentence);
}
