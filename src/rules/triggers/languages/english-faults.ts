// English phrases that tell what went wrong, with points, and the small words around it.
import { weigh } from './mood-words.ts';

export const englishFaults = [
  ...weigh(
    'delay',
    [
      1,
      `=delayed, =delaying, delayed again, hours late, hour late, minutes late, min late, mins late, hrs late, days late, weeks late, so late, too late, running late, late again, 2 hour delay, 2 hours delay, 2 hr delay, 2 minute delay, more delays, constant delays, another delay, long delay, delays delays,
      stuck, stranded, stranding, on the runway, on the tarmac, on tarmac, sitting on, sitting here, sitting at, still sitting, sat on, sat at, still here, cancelled flight, flight cancelled, flights cancelled, flights were cancelled, order cancelled, cancelled my, cancelled our, cancelled on, you cancelled, got cancelled, just cancelled,
      missed connection, missed connections, missed my, missed our, missed flight, missed flights, missing connection, missing my flight, missing my connection, miss my, miss our, miss connection, miss a connection, will miss, make me miss, made me miss, going to miss, behind schedule, overdue, no flights, no other flights, no other options, no options, next available flight, overnight in, sleep in the airport, sleep in airport, sleeping in, sleep on`,
    ],
    [
      0.8,
      `=delay, =delays, another outage, another crash, another bug, another error, yet another, crashed again, down again, broken again, failed again, tarmac, still at, still in, =missed, overbooked, overbook, overbooking, oversold, bumped, diverted, not moving, not moved, not left, not leaving, not departed, not taken off, not boarding, not on time, never on time, never left, never leaves`,
    ],
    [
      0.5,
      `=late, missing, =miss, sitting, =sat, rebooked, rebook, rebooking, reschedule, rescheduled, =postponed, gate change, changed my, changed our, changes`,
    ],
  ),
  ...weigh(
    'waiting',
    [
      1,
      `still waiting, been waiting, keep waiting, kept waiting, waiting for 2, waited 2, waiting 2, waited over, waited for, waiting over, waited hours, waiting hours, waiting since, waiting on, wait 2, wait time, wait times, hours of waiting, hour wait, 2 hour wait, 2 minute wait, 2 min wait, long wait, waiting forever, on hold, hold time, hold times, put on hold, hold for 2, holding for, held for, been holding,
      2 hours later, hours later, 2 days later, 2 weeks later, been 2 hours, been 2 days, been 2 weeks, been 2 months, for 2 hours, for 2 days, for 2 weeks, over 2 hours, over an hour, over 2 minutes, over 2 mins, over 2 days, more than 2 hours, more than an hour, 2 hours and counting, and counting, half hour, half an hour, hours and hours, for hours, for days, for weeks, for months, long lines, long line, lines are, huge line, massive lines, forever, how much longer, any day now, takes forever, took forever, takes so long, so long, so slow, too long, too slow, slow, slowest, painfully slow`,
    ],
    [
      0.7,
      `how long, all day, all night, all morning, =waiting, =waited, =waits, 2 hours, 2 hrs, 2 hour, 2 hr, couple hours, an hour, 2 times, 2 calls, hours, line, lines`,
    ],
    [
      0.4,
      `=wait, =hold, 2 minutes, 2 mins, 2 min, 2 days, 2 weeks, 2 months, 2 h, hour, days, weeks, months, since`,
    ],
  ),
  ...weigh(
    'silence',
    [
      1,
      `no response, no reply, no answer, no replies, no one answers, nobody answers, no one answering, no one to, nobody answered, no one answered, no one is answering, no one will, no one at, no one can, no one has, no one from, no one knows, nobody knows, no one seems, no one there, never answer, never answered, not answer, not answering, not answered, never respond, never responded, not respond, not responded, not responding, never replied, not replied, not reply, not replying, unanswered,
      hung up, hang up, hangs up, hung up on, hanging up, disconnected, disconnects, disconnect, get through, getting through, got through, reach anyone, reach a, reach anybody, reach someone, reach you, get a hold, get hold, get ahold, busy signal, call back, called back, never called, not called, not call, not return, never returned, try again later, talk to a human, speak to a human, talk to a, speak with a human, real person, a human, automated message, automated, no update, no updates, not updated, no information, no info, no communication, no explanation, no apology, not apologize, no word,
      no notice, no notification, no warning, no contact, no support, no service, no assistance, zero response, zero communication, zero help, no clue, no idea, no record, heard nothing, not heard, not hear, never heard back, heard back, nothing back, not telling, told nothing, not told, never told, not tell, not inform, not informed, not notified, never notified, no transparency, lack of communication, could not help, can not help, not help, not helping, refuse to, refused, refuses, refusing, run around, runaround, passed around, transferred me, transferred 2 times, being transferred, on the phone, keep getting, keeps telling, keep telling, keeps saying, voicemail`,
    ],
    [
      0.4,
      `called, calling, calls, call, phone, email, emailed, emails, answer, respond, response, reply, update, contact, speak, talk`,
    ],
  ),
  ...weigh(
    'loss',
    [
      1.2,
      `lost luggage, lost bag, lost bags, lost baggage, lost suitcase, lost my, lost our, lost his, lost her, you lost, they lost, has lost, losing my, losing luggage, lost package, lost order, lost parcel, missing bag, missing bags, missing luggage, missing baggage, luggage missing, bag missing, bags missing, baggage missing, still missing, still no, still not, still have not, still has not, still waiting for, still nothing, still can not, still do not, still did not, still does not, still broken, still down, no sign of, never arrived, never came, never received, never got, never get, never showed, never showed up, not show up, not shown up, never made it, not made it, never sent, never delivered, never left, not received, did not receive, have not received, not receive, did not get, not gotten, not get, not arrived, not arrive, not delivered, not here, not there, not make it, not come, nowhere to be found, damaged, damage, damages, destroyed, smashed, ripped, cracked, stolen, stole, broke my, broke our, left behind, left us, no bag, no bags, no luggage, no baggage, no refund, no seat, no seats, no crew, no pilot, no gate, no food, no water, no heat, no air, no wifi, no power, no tv, no staff, no agents, no employees, no hotel, no voucher, no vouchers, no compensation, no reimbursement, without my, without our, without luggage, without a, where is my bag, where are my bags, where is my luggage, where is our, where the hell`,
    ],
    [0.8, `=lost, lose, losing, broken, =broke, =breaks, leaking, missing luggage`],
    [0.4, `luggage, bag, bags, baggage, suitcase`],
  ),
  ...weigh(
    'failure',
    [
      1,
      `not working, does not work, do not work, did not work, will not work, not work, never works, never worked, stopped working, not functioning, not load, never loads, not loading, not open, not start, not turn on, not charge, not hold a charge, not connect, not let me, not letting me, not allow, not allowing, not letting us, not let us, not let you, will not let, can not even, could not even, can not check, can not get, could not get, can not find, can not seem, can not log, can not access, can not change, can not do, can not use, can not make, can not talk, can not reach, can not call, can not book, can not add, could not find, could not make, could not fix, not fix, not fixed, not honor, not honoring, not accept, not recognize, not fit, not provide, not offer, not offered, not able to, not possible, impossible, malfunction, malfunctioning, defective, faulty, =died, =dead, junk, crashed, crashes, crashing, crash, freezes, glitch, glitches, glitchy, outage, computers down, computer down, system down, systems down, site down, website down, is down, are down, out of order, out of service, mechanical issue, mechanical issues, mechanical problem, mechanical problems, maintenance issue, maintenance issues, technical issue, technical issues, technical difficulties, overheated, freezing, kicked off, kicked me, denied, misled, error message, screw up, wrong flight, wrong gate, wrong seat, wrong item, wrong size, wrong information, wrong info, wrong name, wrong bag, wrong city, went wrong, something wrong, understaffed, short staffed, unprepared, not prepared, forced, forced to, forces, forcing, made us, makes us, had to pay, have to pay, had to buy, have to buy, had to wait, have to wait, had to sit, had to get, had to go, had to take, had to call, have to call, told to, being told, told my, gave away, gave my, gave up, given away, promised, supposed to`,
    ],
    [
      0.6,
      `told us, told me, told i, told that, telling me, telling us, tell me, mechanical, no longer, rejected, declined, hard time, having a hard time, =failed, problem, problems, error, errors, issue, issues, trouble, troubles, wrong, mistake, mistakes, =down, broken down, bug, bugs, buggy, old, outdated, small, cramped, tiny, cold, hot, hard, difficult, separate, separated, split, plastic, flimsy, cheap, cheaply, loose, static, expire, expired, expires, weak signal, fix`,
    ],
  ),
  ...weigh(
    'money',
    [
      1,
      `charged twice, charged me, charged us, charging me, charge me, double charged, overcharged, overcharge, my money, our money, money back, owe me, owes me, out of pocket, wasted, waste, cost me, costs me, costing me, cost us, greedy, greed, nickel and dime, overpriced, too expensive, so expensive, nothing in return, paid for, pay for, extra money, paying for, pay extra, paid extra, compensate, compensated, compensation, reimburse, reimbursed, reimbursement, not refund, not refunded, demand my money, give me a refund, want a refund, want my money, demand a refund, full refund, hidden fees, bait and switch, false advertising, penalty, penalize, penalized`,
    ],
    [
      0.5,
      `refund, refunded, charge, charged, charges, fee, fees, pay, paying, paid, expensive, voucher, vouchers, price, prices, dollars`,
    ],
  ),
  ...weigh(
    'undertone',
    [
      0.45,
      `not, no, never, nothing, nobody, no one, none, can not, will not, do not, does not, did not, is not, was not, would not, could not, have not, has not, had not, should not, neither, nor, why, still, again, without, another, even, yet`,
    ],
    [
      0.3,
      `because, after, but, then, before, until, when i, only, twice, over, told, said, says, saying, claim, claims, claimed, instead, should, agent, agents, rep, reps, representative, supervisor, manager, staff, employee, employees, crew, attendant, attendants, customer, customers, customer service, cust service, people, passengers, passenger, paying customer, loyal, loyalty, website, site, app, system, computer, policy, guess, really, so, too, wow, least, just, try, tried, trying, tries, attempt, attempted, keep, keeps, kept, ever, been, blame, blaming, explain, explanation, apology, apologize, apologies, someone, anyone, somebody, care, funeral, what is going on, what is happening, where is, where are, how come, weather, apparently, not sure, best they can, best you can, best i can, loved one, loved ones, good way to, experience, how is, how do you, guys, 3rd, 2nd, first time`,
    ],
  ),
  ...weigh(
    'request',
    [
      0.6,
      `can i, may i, could i, can we, could we, can you, could you, would you, will you, do you, do i, do we, does the, is there, are there, how do i, how can i, how do we, how would i, how much, how many, how to, what is the, what are the, what time, when do, when does, when is, when are, when can, when will, where do, where can, where is the, which, who do i, who can i, any chance, any way, is it possible, is that possible, is it ok, wondering, want to know, would like to, would love, i would like, looking for, looking to, =need to, trying to find out, interested in, question, curious, please advise, please follow, follow me, follow us, follow back, dm me, dm you, send dm, dm sent, dmed, sent you, will do, let me know, thinking of, planning, ok thanks, okay thanks, offer, discount, policy on, does this, does it, is this, is the, are you, are the, do they, should i, what if, does that, did you know, have you, has anyone, if i, rt`,
    ],
    [
      0.3,
      `hope, upgrade, please, pls, plz, help, add, tomorrow, next week, next month, tickets, dm, confirmation, number, link, info, via, hi, hello, hey`,
    ],
  ),
];
