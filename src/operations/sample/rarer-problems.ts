/** What an agent of the sample solves alone: rarer things. */
import type { EasyProblem } from './sample-problem.ts';

export const rarerProblems: readonly EasyProblem[] = [
  {
    issueType: 'product-bug',
    subjects: [
      'Delivery note prints on two pages',
      'Footer of delivery notes is cut off',
      'Printing {order}: last line on page two',
    ],
    texts: [
      'since last week delivery notes print on two pages, the second with one line. For example {order}. We print on A4 with {printer}.',
      'the footer is cut off when we print {order}. On screen it looks right.',
    ],
    replies: [
      'The template had a margin of 25 mm since the update of templates. I have set yours back to 20 mm; please try {order} once more.',
      'In the print dialog “Fit to page” is on, which makes our own margin come on top. Without it {order} fits on one page; I have tried it with your template.',
    ],
    question: 'Which browser do you print from, and is “Fit to page” on in the print dialog?',
    customerAnswer: 'Edge. And yes, it is on, I think it always was.',
    workaround: 'known',
  },
  {
    issueType: 'question',
    subjects: [
      'Change the owner of our account',
      '{colleague} takes over from me',
      'Handing over administration',
    ],
    texts: [
      'I leave the company at the end of {month}. How can I make {colleague} the owner of our account?',
      'our administrator is on parental leave. How do I get somebody else to do her work in the meantime?',
    ],
    replies: [
      'Settings, Account, “Transfer ownership”: {colleague} gets a mail and has seven days to accept. Until then nothing changes.',
      'You need no transfer for that: under Settings, Roles, give {colleague} the role Administrator until a date; it ends by itself.',
    ],
  },
  {
    issueType: 'integration',
    subjects: ['API token for our shop', 'Token has expired', 'How long do API tokens live?'],
    texts: [
      'our shop says “401 token expired” since {day}. How can I get a new one that lasts longer?',
      'we build an integration with our shop. Which rights does the token need for reading orders only?',
    ],
    replies: [
      'Tokens live for a year. Under Settings, API, “New token” you can choose up to three; the old one keeps working until its last day.',
      'The scope orders:read is enough. With it a token can see orders and their customers, and change nothing.',
    ],
  },
  {
    issueType: 'question',
    subjects: ['Keep archived orders longer', 'How long are orders kept?', 'Retention of {month} orders'],
    texts: [
      'how long do you keep archived orders? Our law asks for ten years.',
      'I looked for an order of seven years ago and found nothing. Is it gone?',
    ],
    replies: [
      'Archived orders are kept for eleven years by default; you can raise that under Settings, Retention. Nothing is deleted without a mail to the owner 30 days before.',
      'It is in the archive: tick “Archived too” beside the search. Orders leave the archive after eleven years.',
    ],
  },
  {
    issueType: 'product-bug',
    subjects: [
      'Date shown in American order',
      'Dates are month first',
      'Delivery date of {order} looks wrong',
    ],
    texts: [
      'dates are shown month first since {day}, for me only. {order} seems to be due on a day that does not exist.',
      'the delivery date of {order} stands as 07/08. Is that July or August? It used to be clear.',
    ],
    replies: [
      'Your profile had been set to “English (US)”. I have put it back to “English (UK)”; after a reload dates are day first again.',
      'It is the 7th of August. Under your profile, Region, you can choose the written form (7 Aug), which leaves no doubt.',
    ],
  },
  {
    issueType: 'billing',
    subjects: [
      'VAT number on the invoice',
      'Our VAT id is missing on {invoice}',
      'Reverse charge for {invoice}',
    ],
    texts: [
      'our VAT id is missing on {invoice}. We need it for reverse charge.',
      'you have put VAT on {invoice} although we are in another EU country. Can it be corrected?',
    ],
    replies: [
      'I have added your VAT id and reissued {invoice} without VAT. From now on it stands on each one.',
      'The id was there, but it had not been checked with the tax office since it was changed. It has been now; the corrected {invoice} is on its way.',
    ],
  },
  {
    issueType: 'question',
    subjects: [
      'Reminder mails to our customers',
      'Wording of payment reminders',
      'Stop reminders for one customer',
    ],
    texts: [
      'is it possible to stop reminder mails for one customer? We have an agreement with them.',
      'the first reminder sounds rude. Where do I find the text?',
    ],
    replies: [
      'On the customer’s page, Payments, tick “No reminders” and put a date. The customer then stands on a list, so that it is not forgotten.',
      'Settings, Mail, Templates, “Reminder 1”. There is a friendlier text beside it that you can take with one click.',
    ],
  },
  {
    issueType: 'permissions',
    subjects: [
      'Colleague cannot approve orders',
      '{colleague} is not allowed to release {order}',
      '“Not allowed” when releasing an order',
    ],
    texts: [
      '{colleague} is not allowed to release {order} although she is an approver. It worked last week.',
      'when I press Release at {order} it says not allowed. I have released hundreds of orders.',
    ],
    replies: [
      '{order} is above the limit of the role since your administrator changed it on {day}. She can raise it under Roles, Approver; I have told her.',
      'Somebody has set “Second pair of eyes”: whoever entered an order may not release it. It is under Settings, Workflows, if you do not want it.',
    ],
    question: 'Did {colleague} enter {order} herself? And has anybody changed roles in the last days?',
    customerAnswer:
      'Yes, she entered it. I do not know about the roles, our administrator is away until tomorrow.',
  },
  {
    issueType: 'question',
    subjects: [
      'A training session for our team',
      'Do you offer training?',
      'Introduction for {count} new people',
    ],
    texts: [
      'we have {count} new people in sales. Do you offer an introduction, and in which languages?',
      'is there a course for administrators? Mine is leaving and I do not want to learn it from a manual.',
    ],
    replies: [
      'Every Tuesday at 10:00 there is an open introduction in English, on Thursdays in German. I have sent you both links; no need to sign up.',
      'There is one: four hours over two mornings, next on the 14th. I have kept two seats under your name until Friday.',
    ],
    priority: 'low',
  },
  {
    issueType: 'product-bug',
    subjects: [
      'Picture upload turns photos sideways',
      'Photos from a phone are rotated',
      'Product pictures upside down',
    ],
    texts: [
      'when I upload product pictures from my {device}, they are turned by 90 degrees. In the preview they are right.',
      'half of our photos are upside down after the upload. They come from a {device}.',
    ],
    replies: [
      'The phone writes the turn into the file instead of turning the picture, and our thumbnails did not read it. Until Thursday’s update, “Rotate” in the picture dialog keeps.',
      'I have turned the {count} pictures of yesterday for you. New ones come out right since this morning’s update.',
    ],
    workaround: 'known',
  },
  {
    issueType: 'integration',
    subjects: [
      'Calendar feed stopped updating',
      'Delivery calendar is empty in Outlook',
      'iCal link shows nothing since {day}',
    ],
    texts: [
      'the feed of delivery dates shows nothing new since {day}. Outlook says it has no error.',
      'our delivery calendar is empty in Outlook for two of five people.',
    ],
    replies: [
      'The link was made by somebody whose account has been closed, so it answers with an empty list. I have made you a team link that belongs to no person.',
      'Outlook keeps a feed for up to 24 hours. For the two people it still had the empty one of the weekend; removing and adding the calendar brings it at once.',
    ],
    question: 'Does the link open in a browser, and who had made it?',
    customerAnswer: 'In the browser I get an empty page. It was made by {colleague}, who left in spring.',
  },
  {
    issueType: 'question',
    subjects: ['Discount code for a fair', 'Code for {count} visitors', 'Vouchers with an end date'],
    texts: [
      'we are at a fair next week. How can I make a code that works for {count} visitors and ends on {day}?',
      'is it possible that a code works once per customer?',
    ],
    replies: [
      'Sales, Codes, “New”: the fields Uses and Last day do that. If you tick “Print”, you get a sheet of labels.',
      'Yes: “Once per customer” is in the second tab of a code. It goes by e-mail address.',
    ],
  },
  {
    issueType: 'product-bug',
    subjects: [
      'Copy of an order loses the notes',
      'Notes are gone after copying {order}',
      'Duplicate order without remarks',
    ],
    texts: [
      'when I copy {order} the notes to the warehouse are gone. A month ago they were copied as well.',
      'I copied {order} for {colleague} and all remarks were lost. We noticed when the goods came unlabelled.',
    ],
    replies: [
      'Since release {release} a copy asks whether notes come along, and remembers your last answer. The box is below the date; I have ticked it for your account.',
      'I am sorry about the labels. In the copy dialog, “Notes too” was off for {colleague}; it is on again, and the next release has it on for everybody.',
    ],
    workaround: 'known',
  },
];
