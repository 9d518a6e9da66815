// English phrases of praise and thanks, with points; they speak against a complaint.
import { weigh } from './mood-words.ts';

export const englishKindness = [
  ...weigh(
    'praise',
    [
      2,
      `awesome, amazing, amazingly, excellent, fantastic, wonderful, perfect, perfectly, brilliant, outstanding, exceptional, superb, terrific, fabulous, phenomenal, incredible, stellar, love you, love your, love this, love the, love it, love flying, loving, =loved, luv, luved, can not complain, not complain, no complaints, nothing to complain, not much to complain, can not wait, could not be happier, could not be better, can not be better, could not ask for more, can not be beat, can not beat, can not thank you enough, never disappoint, never disappoints, never fails, never failed me, never better, no problem, no problems, no worries, not bad, not a problem, not worried, not frustrated, well done, good job, great job, great work, good work, great service, great customer service, great flight, great crew, great experience, great deal, great news, great help, great team, excellent service, good service, best ever, best airline, best flight, best customer service, best crew, best service, =best, you rock, you guys rock, =rocks, =rocked, rockstar, kudos, props, shout out, shoutout, congrats, congratulations, thumbs up, two thumbs, five stars, made my day, won me over, highly recommend, would recommend, definitely recommend, recommend, impressed, impressive, impress, thrilled, delighted, delightful, saved the day, life saver, lifesaver, above and beyond, top notch, first class service, works great, works well, works fine, work well, works perfectly, worked well, worked great`,
    ],
    [
      1.2,
      `great, love, happy, glad, =pleased, satisfied, appreciate, appreciated, much appreciated, grateful, gratitude, very helpful, helpful, friendly, friendliest, beautiful, gorgeous, excited, exciting, yay, woohoo, woo, hooray, welcome back, enjoy, enjoyed, enjoying, enjoyable, pleasure, pleasant, comfortable, comfy, smooth, smoothly, nice, nicely, lovely, kind, kindness, polite, professional, courteous, compassion, works now, works again, fixed it, got it fixed, all good, all set, resolved, sorted, good stuff, good to hear, good to know, fun, favorite, favourite, hilarious, smile, smiling, dream, dreams, proud, thankful, blessed, worth, good luck to, going well, glad to, improvement, inspired, easy to use, sturdy, durable, happier, recommended, quality`,
    ],
    [
      0.7,
      `good, cool, better, fine, sweet, haha, hahaha, lol, lmao, wow, easy, easily, fast, quick, quickly, prompt, promptly, early, ahead of schedule, on time, win, winning, winner, interesting, hope, fan, clean, solid, clear, crisp`,
    ],
  ),
  ...weigh('thanks', [
    1,
    `thank you so much, thanks so much, many thanks, big thanks, thank you for the, thanks for the, thank you for your, thanks for your, thanks for all, thanks for getting, thanks for helping, thanks for responding, thanks for replying, thank you very much, thanks again, thank you again, thanks to, thank you to, thank you, thanks, thank u, thx, tx, ty, tks, cheers, bless`,
  ]),
];
