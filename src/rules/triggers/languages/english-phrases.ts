// English phrases that tell the kind of a message and what it threatens with.
import { phraseList } from './phrase-list.ts';
import type { Phrasebook } from './phrasebook.ts';
import { wordSet } from './word-set.ts';

export const englishPhrases: Phrasebook = {
  cancellation: phraseList(`
    cancel the plan, cancel my plan, cancel my membership, cancel our membership, cancel my policy, cancel my service, cancel our service,
    cancel my licence, cancel my account, cancel the agreement, cancel all our, cancel all my, plan will be cancelled, subscription will be cancelled, contract will be cancelled,
    end my subscription, end our subscription, end my contract, end the contract, end my membership, stop my subscription, stop our subscription, stop the renewal, stop the auto-renewal,
    turn off the renewal, do not renew, will not renew, will not be renewed, refuse to renew, want out of, get out of this contract, out of our contract, quit your, quitting your, we quit, I quit,
    intend to leave, intend to cancel, intend to quit, plan to leave, plan to cancel, decided to leave, decided to cancel, ready to leave, about to leave, thinking of leaving, thinking about leaving,
    consider leaving, considering leaving, we are leaving, I am leaving, will be leaving, we will leave, I will leave, we are gone, I am gone, lost a customer, lose a customer, losing a customer, losing us,
    lost us as a customer, lose us as a customer, lost my business, lose our business, last month with you, last year with you, last order with you, leave you for, leaving you for,
    going elsewhere, find an alternative, look at alternatives, look for an alternative, looking elsewhere, look elsewhere, change supplier, change our provider, changing provider, another supplier, different provider,
    move to another provider, moving to another, move away from, moving away from, to your competitor, to your competitors, to the competition, close all our accounts, remove my account, cancel our contract, cancel my contract, cancel the contract, cancel this contract,
    cancel our subscription, cancel my subscription, cancel the subscription, cancel our plan,
    cancel our account, cancel my account, cancel our licence, cancel our licences, cancel everything,
    I will cancel, we will cancel, we are going to cancel, I am going to cancel, we have to cancel,
    I want to cancel, we want to cancel, I would like to cancel, we would like to cancel,
    I am cancelling, we are cancelling, thinking of cancelling, thinking about cancelling,
    consider cancelling, notice of cancellation, terminate our contract, terminate the contract,
    terminate my contract, terminate our agreement, end our contract, leave your service,
    leave your platform, leaving your platform, looking for alternatives, looking at alternatives,
    evaluating alternatives, look for another provider, find another provider, look for another vendor,
    change provider, switch provider, switch to another, switching to another, switching provider, switch to a competitor,
    switching to a competitor, switch to your competitor, move to a competitor, moving to a competitor,
    moving to your competitor, go to a competitor, go elsewhere, take our business elsewhere,
    take my business elsewhere, stop using your, close my account, close our account, delete my account, delete our account, done with your service, done with you, migrate away, migrating away, rather leave, leaving you, not renew,
    will not be renewing, not be renewing`),
  legalThreat: phraseList(`
    legal proceedings, legal consequences, legal measures, legal dispute, legal advice, legal representation, legal claim, legal route, take this to court, go before a judge, before a judge, in front of a judge, to a tribunal, arbitration, be sued, getting sued, sue the company, we sue, I sue, will sue, file a claim, filing a claim, claim against, court case, court order, going to court, meet in court, small claims, instructed our solicitors, solicitors, attorneys, general counsel, our counsel, liable for, you are liable, hold you responsible, breach of the agreement, breached our contract, breached the contract, broke the contract, violation of our contract, violated our agreement, my consumer rights, statutory rights, this is illegal, is unlawful, criminal charges, file charges, pressing charges, go to the police, police report, subpoena, cease and desist, legal action, legal steps, take legal, take you to court, see you in court, go to court, our lawyer,
    my lawyer, our lawyers, a lawyer, our attorney, my attorney, our solicitor, my solicitor,
    our legal team, our legal department, our legal counsel, sue you, sue your company, suing you,
    lawsuit, file a suit, small claims court, breach of contract, hold you liable, held liable,
    claim damages, claim for damages, data protection authority, report you to the authorities,
    trading standards, consumer rights, letter before action, reserve our rights, reserve all our rights, reserve all rights, reserve all legal rights, enforce my rights, enforce our rights, our counsel, my counsel, violating consumer law, against the law, is illegal, press charges`),
  publicThreat: phraseList(`
    go to the press, contact the press, talk to the press, tell the press, alert the press, journalist, local newspaper, tell the newspapers, newspapers will, newspaper will, go to the newspapers, local news,
    news outlet, contact the media, tell the media, alert the media, talk to the media, media attention, media outlets, going public, go public, make this public, post this everywhere, post about this,
    share this on, on social media, all over social media, all over Twitter, all over Facebook, tweet about this,
    warn everyone, warn others, bad review, negative review, terrible review, honest review, one star review, 1 star, one star,
    leave a review, write a review, Trustpilot, Better Business Bureau, BBB, regulator, the regulators, ombudsman, consumer protection,
    consumer watchdog, watchdog, trading standards, data protection authority, supervisory authority, report you to, report your company,
    report this to the authorities, file a complaint with, lodge a complaint with, official complaint, formal complaint, attorney general,
    your CEO, your chief executive, your board, your managing director, your executives, executive office, head office, your headquarters, your director,
    your boss, your investors`),
  chasers: phraseList(`
    any news, any update, update on, for an update, give me an update, any progress, some news, some progress, still waiting,
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
