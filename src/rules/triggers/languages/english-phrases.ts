// English phrases that tell the kind of a message and what it threatens with.
import { phraseList } from './phrase-list.ts';
import type { Phrasebook } from './phrasebook.ts';
import { wordSet } from './word-set.ts';

export const englishPhrases: Phrasebook = {
  cancellation: phraseList(`
    cancel our contract, cancel my contract, cancel the contract, cancel this contract,
    cancel our subscription, cancel my subscription, cancel the subscription, cancel our plan,
    cancel our account, cancel my account, cancel our licence, cancel our licences, cancel everything,
    I will cancel, we will cancel, we are going to cancel, I am going to cancel, we have to cancel,
    I want to cancel, we want to cancel, I would like to cancel, we would like to cancel,
    I am cancelling, we are cancelling, thinking of cancelling, thinking about cancelling,
    consider cancelling, notice of cancellation, terminate our contract, terminate the contract,
    terminate my contract, terminate our agreement, end our contract, leave your service,
    leave your platform, leaving your platform, looking for alternatives, looking at alternatives,
    evaluating alternatives, look for another provider, find another provider, look for another vendor,
    change provider, switch provider, switching provider, switch to a competitor,
    switching to a competitor, switch to your competitor, move to a competitor, moving to a competitor,
    moving to your competitor, go to a competitor, go elsewhere, take our business elsewhere,
    take my business elsewhere, stop using your, close my account, close our account, not renew,
    will not be renewing, not be renewing`),
  legalThreat: phraseList(`
    legal action, legal steps, take legal, take you to court, see you in court, go to court, our lawyer,
    my lawyer, our lawyers, a lawyer, our attorney, my attorney, our solicitor, my solicitor,
    our legal team, our legal department, our legal counsel, sue you, sue your company, suing you,
    lawsuit, file a suit, small claims court, breach of contract, hold you liable, held liable,
    claim damages, claim for damages, data protection authority, report you to the authorities,
    trading standards, consumer rights, letter before action`),
  publicThreat: phraseList(`
    go to the press, contact the press, talk to the press, tell the press, alert the press, journalist, newspapers, the newspaper, local news,
    news outlet, the media, media outlets, going public, go public, make this public, post this everywhere, post about this,
    post it on, post this on, share this on, on social media, all over social media, all over Twitter, all over Facebook, tweet about this,
    warn everyone, warn others, bad review, negative review, terrible review, honest review, one star review, 1 star, one star,
    leave a review, write a review, Trustpilot, Better Business Bureau, BBB, regulator, the regulators, ombudsman, consumer protection,
    consumer watchdog, watchdog, trading standards, data protection authority, supervisory authority, report you to, report your company,
    report this to the, file a complaint with, lodge a complaint with, complain to the, official complaint, formal complaint, attorney general,
    your CEO, your chief executive, your board, your managing director, your executives, executive office, head office, your headquarters, your director,
    your boss, your investors`),
  chasers: phraseList(`
    any news, any update, an update, any progress, some news, some progress, still waiting,
    keep waiting, been waiting, I am waiting, we are waiting, waiting for your reply,
    waiting for a reply, waiting for your answer, waiting for an answer, waiting for a response,
    awaiting your, checking in, check in on, following up, follow up on, follow-up on,
    when can I expect, when can we expect, when will I hear, when will we hear, status of my ticket,
    status of this ticket, status of our ticket, status of my request, status of this request,
    what is the status, current status, status update, had a chance to look, have a chance to look,
    not heard back, not heard anything, not heard from you, not received a reply,
    not received an answer, not received a response, no reply yet, no answer yet, no response yet,
    had no reply, had no answer, had no response, where are we with, where do we stand,
    how is it going with, how far are you, bump, gentle reminder, friendly reminder, just a reminder,
    kind reminder, anything new, please respond, please reply, is anybody there, is anyone there,
    anyone looking at this, anybody looking at this, looking forward to your reply,
    looking forward to hearing`),
  thanks: phraseList(`
    thank you, thanks, thx, many thanks, cheers, much appreciated, appreciate it, works now,
    works again, is working now, working again, that solved it, that fixed it, problem solved, all good,
    you can close, please close, got it, perfect, great help, sorted now, resolved now`),
  courtesies: phraseList(`
    hello, hi, dear, hey, good morning, good afternoon, good evening, best regards, kind regards,
    regards, best wishes, sincerely, have a nice, have a good, sent from my`),
  turns: wordSet(
    'but however although though still unfortunately except yet not wrong error fails failed broken also',
  ),
  asks: phraseList(`
    escalate, escalation, top priority, highest priority, prioritise, prioritize, urgent, urgently,
    look into this, take care of this, need your help, please help, speak to a manager, jump on this,
    asap, as soon as possible, key account, important customer`),
};
