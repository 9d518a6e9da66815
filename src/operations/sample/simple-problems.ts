/** What an agent of the sample solves alone. */
import type { Problem } from './sample-problem.ts';

/** What an agent solves alone needs few words. */
function simple(
  subject: string,
  text: string,
  issueType: string,
  reply: string,
  extra: Partial<Problem> = {},
): Problem {
  return {
    subject,
    text,
    issueType,
    route: 'agent',
    reply,
    question: 'Thank you. So that I can look it up: which account is it, and since when do you see this?',
    customerAnswer: 'It is our main account, since this morning.',
    update: '',
    answer: '',
    explanation: '',
    packet: {},
    evidence: [],
    record: { neededHere: true, earlierBy: 'nobody' },
    ...extra,
  };
}

export const simpleProblems: readonly Problem[] = [
  simple(
    'How do I add a second approver?',
    'Hello, how do I add a second approver to our purchase workflow? I looked in the settings and found only one field.',
    'question',
    'You can add approvers under Settings, Workflows, Purchase, “Add step”. Each step has its own approver. I have attached the article.',
  ),
  simple(
    'Invoice address is wrong',
    'Please change the address on our invoices, we moved to Lindenstraße 8.',
    'billing',
    'I have changed the address; the next invoice carries it. I have sent you a corrected copy of the last one as well.',
  ),
  simple(
    'New colleague needs a licence',
    'A new colleague starts on Monday. How can I get her a licence and which one?',
    'question',
    'You have two licences free. Under Settings, People, “Invite”, choose the role Editor. She gets the mail at once.',
  ),
  simple(
    'Cannot see the monthly report',
    'I cannot see the monthly report that my colleague sees. Access denied, it says.',
    'permissions',
    'The report needs the role Analyst. Your administrator can give it to you under Settings, Roles; I have told her how.',
  ),
  simple(
    'Where do I find the audit log?',
    'Where do I find the audit log of last month? Our auditor asks for it.',
    'question',
    'Under Reports, Audit log, choose the month and “Download”. It keeps thirteen months.',
  ),
  simple(
    'Change the language of our forms',
    'Is it possible to have our request form in Dutch as well?',
    'question',
    'Yes: Settings, Forms, Languages, “Add language”. The texts of the form itself you translate once; everything else is there.',
  ),
  simple(
    'Reset two-factor sign-in',
    'I have a new phone and need my two-factor sign-in reset.',
    'permissions',
    'I have sent you a link that resets it; it works for 30 minutes. Please check that the new phone shows the right time.',
    { priority: 'normal' },
  ),
  simple(
    'Webhook is called twice',
    'Our webhook for new orders is called twice for some orders. We can live with it, but which field tells us that it is the same one?',
    'integration',
    'The header webhook-id stays the same over all tries of one event. If you keep the ids of a day, you can drop the second call.',
    { workaround: 'known' },
  ),
  simple(
    'Cancel the old sandbox',
    'Please remove our old sandbox “demo-2”, nobody uses it.',
    'question',
    'Done: “demo-2” is removed and no longer on your bill from next month on.',
  ),
  simple(
    'Slow search',
    'Search got a little slow this week. It still works. Is something planned?',
    'question',
    'Thank you for telling us. An index is being rebuilt this week; by Friday search is as quick as before.',
    { priority: 'low' },
  ),
];
