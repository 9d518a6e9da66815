/** What an agent of the sample solves alone: about the use of the product and its bills. */
import type { EasyProblem } from './sample-problem.ts';

export const everydayProblems: readonly EasyProblem[] = [
  {
    issueType: 'question',
    subjects: [
      'How do I add a second approver?',
      'Two approvers for purchases over {amount}',
      'Approval chain with more than one step',
    ],
    texts: [
      'how do I add a second approver to our purchase workflow? I looked in the settings and found only one field.',
      'from next month on, purchases above {amount} need two signatures here. Where is it possible to set that up?',
    ],
    replies: [
      'You can add approvers under Settings, Workflows, Purchase, “Add step”. Each step has its own approver and its own limit. The article “Approval steps” shows it with pictures.',
      'Yes: open Settings, Workflows, Purchase and choose “Add step”. {colleague} can be the second approver as soon as the role Approver is set.',
    ],
  },
  {
    issueType: 'billing',
    subjects: [
      'New address for our invoices',
      'Please change the billing address',
      'We have moved: invoices to {street}',
    ],
    texts: [
      'please change the address on our invoices, we have moved to {street}.',
      'invoice {invoice} still carries our old address. Could you send it again with {street}? Our accountant is picky about this.',
    ],
    replies: [
      'I have changed the address; the next invoice carries it. A corrected copy of {invoice} is on its way to you as well.',
      'Done. {invoice} is reissued with {street}; the number stays the same, so your bookkeeping is not disturbed.',
    ],
  },
  {
    issueType: 'question',
    subjects: [
      'A licence for a new colleague',
      '{colleague} starts on {day}: which licence?',
      'Adding one more person to our plan',
    ],
    texts: [
      'a new colleague, {colleague}, starts on {day}. How can I get a licence for her and which one does she need?',
      'we hire somebody for the warehouse. He only needs to look at orders. Is there something cheaper than a full seat?',
    ],
    replies: [
      'You have two licences free. Under Settings, People, “Invite”, choose the role Editor; the mail leaves at once.',
      'For looking only, the role Viewer is free of charge and there is no limit. Under Settings, People, “Invite” you find it as the last choice.',
    ],
  },
  {
    issueType: 'permissions',
    subjects: [
      'Cannot see the report for {month}',
      'Access denied on “Sales by region”',
      '{colleague} has no access to reports',
    ],
    texts: [
      'I cannot see the report for {month} that my colleague sees. “Access denied”, it says.',
      '{colleague} opens “Sales by region” and gets access denied. I can open it. We compared our settings and found no difference.',
    ],
    replies: [
      'The report needs the role Analyst. Your administrator can give it under Settings, Roles; I have written to her how.',
      'I compared both accounts: {colleague} lacks the role Analyst since the roles were tidied up. With it the report opens at once; please sign in again after the change.',
    ],
    question:
      'Thank you. Which of your accounts is it, and does the colleague who can see it have the same role?',
    customerAnswer: 'It is our main account. She is Analyst, I am Editor, as far as I can tell.',
  },
  {
    issueType: 'question',
    subjects: [
      'Where is the audit log?',
      'Audit log for {month}',
      'Our auditor asks who changed prices in {month}',
    ],
    texts: [
      'where do I find the audit log of {month}? Our auditor asks for it.',
      'we have to show who changed prices in {month}. Is there a list, and how far does it go back?',
    ],
    replies: [
      'Under Reports, Audit log, choose the month and “Download”. It keeps thirteen months.',
      'Reports, Audit log, filter “Price”. The file has the person, the time and both values. Thirteen months are kept; for longer, set a monthly export.',
    ],
  },
  {
    issueType: 'question',
    subjects: ['Our order form in Dutch as well', 'Second language for forms', 'Form in French: how?'],
    texts: [
      'is it possible to have our request form in a second language? Half of our dealers do not read English.',
      'where do I find the setting for the language of forms? I only see the one of the app itself.',
    ],
    replies: [
      'Yes: Settings, Forms, Languages, “Add language”. The fields of your own you translate once; everything else is there.',
      'It is Settings, Forms, Languages. People then get the form in the language of their browser, with yours as the fallback.',
    ],
  },
  {
    issueType: 'permissions',
    subjects: [
      'New phone, two-factor sign-in',
      'Reset two-factor for {colleague}',
      'Authenticator gone with my old phone',
    ],
    texts: [
      'I have a new phone and need my two-factor sign-in reset, please.',
      '{colleague} has lost the phone with the authenticator. She still has her password. What do we do?',
    ],
    replies: [
      'I have sent you a link that resets it; it works for 30 minutes. Please check that the new phone shows the right time.',
      'Your administrator can reset it under People, {colleague}, “Reset two-factor”. If that is you: I have sent a link to the address on file.',
    ],
    priority: 'normal',
  },
  {
    issueType: 'integration',
    subjects: [
      'Webhook called twice for {order}',
      'Which id tells repeated calls apart?',
      'Orders arrive two times at our shop system',
    ],
    texts: [
      'our webhook for new orders is called twice for some orders, last for {order}. We can live with it, but which field tells us that it is the same one?',
      'for {order} we got the same call at an interval of ten seconds. Is this how it is meant?',
    ],
    replies: [
      'The header webhook-id stays the same over all tries of one event. If you keep the ids of a day, you can drop the second call.',
      'Your server took eleven seconds for the first call, so it was tried again. Answer first and work later, or keep the webhook-id of a day and drop what you know.',
    ],
    workaround: 'known',
  },
  {
    issueType: 'question',
    subjects: [
      'Remove our old sandbox',
      'Sandbox “{sandbox}” is no longer needed',
      'Tidying up: delete {sandbox}',
    ],
    texts: [
      'please remove our old sandbox “{sandbox}”, nobody uses it.',
      'we have three sandboxes and pay for two. Please take away “{sandbox}”.',
    ],
    replies: [
      'Done: “{sandbox}” is removed and no longer on your bill from next month on. A copy is kept for 30 days in case you miss something.',
    ],
    priority: 'low',
  },
  {
    issueType: 'question',
    subjects: [
      'Search is a little slow this week',
      'Searching for customers takes four seconds',
      'Slow search since {day}',
    ],
    texts: [
      'search got a little slow since {day}. It still works. Is something planned?',
      'when I look for a customer by phone number it takes about four seconds. Last month it was instant. Not urgent, only so that you know.',
    ],
    replies: [
      'Thank you for telling us. An index is being rebuilt this week; by Friday search is as quick as before.',
      'I see it as well: searching by phone number skips the index since the last release. It is on the list for the next one; by name it is quick.',
    ],
    priority: 'low',
  },
  {
    issueType: 'billing',
    subjects: ['Copy of {invoice}', 'Invoice for {month} is missing', 'Where can I download {invoice}?'],
    texts: [
      'I need a copy of {invoice} for our books. The mail went to somebody who has left.',
      'we have not received the invoice for {month}. Could you send it to me and change the recipient to {colleague}?',
    ],
    replies: [
      '{invoice} is attached. I have put your address as the recipient; all invoices also stand under Settings, Billing.',
      'It went to the old address on the 1st. I have sent it again and changed the recipient to {colleague}.',
    ],
  },
  {
    issueType: 'question',
    subjects: ['Import of a price list', 'Format for price lists?', 'Can I upload prices from Excel?'],
    texts: [
      'is it possible to upload {count} prices at once? I have them in Excel.',
      'where do I find which columns the price list needs? My file was taken, but all prices were zero.',
    ],
    replies: [
      'Yes: Prices, “Upload”, with the columns number, price, valid-from. There is a sample file beside the button; up to 20,000 rows go through at once.',
      'The decimal sign was a comma and the file said English. Choose “German” in the upload dialog and the prices come out right; I tried it with your first ten rows.',
    ],
  },
];
