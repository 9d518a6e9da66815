// English phrases that tell how somebody feels, with points.
import { weigh } from './mood-words.ts';

export const englishFeelings = [
  ...weigh(
    'anger',
    [
      2,
      `furious, miserable, miserably, clusterfuck, horrid, shocking, heartbroken, cockup, fuming, outraged, outrageous, unacceptable, not acceptable, inexcusable, ridiculous, ridiculously, disgusted, disgusting,
      disgrace, disgraceful, appalling, appalled, horrible, horrendous, horrific, terrible, =awful, =awfully, atrocious,
      abysmal, dreadful, pathetic, worst, useless, worthless, incompetent, incompetence, a joke, fed up, sick of,
      sick and tired, tired of, lost all trust, lost trust, livid, scandal, scandalous, had enough, enough is enough, beyond a joke,
      shame on you, shameful, completely unprofessional, unprofessional, hate, despise, nightmare, disaster, debacle, fiasco, hellish, from hell, to hell,
      insulting, insult, insane, insanity, absurd, ludicrous, laughable, infuriating, infuriated, enraged, rage, pissed, pissed off,
      unbelievable, unreal, inhumane, disrespect, disrespectful, deplorable, despicable, shambles, cluster, epic fail, sucks, suck, sucked, sucky, blows,
      ruined, ruining, ruins, screw you, screwed, screwed up, screwing, liars, liar, lied, lying, lies, lie to, scam, scammed, scammers, fraud,
      rip off, ripoff, ripped off, robbery, thieves, theft, criminal, crooks, extortion, idiots, idiot, idiotic, moron, morons,
      clowns, stupid, stupidity, dumb, garbage, trash, rubbish, terribly, negligent, negligence, discrimination`,
    ],
    [
      2,
      `shit, shitty, bullshit, bs, fuck, fucking, fucked, effing, wtf, wth, what the hell, what the heck, why the hell, how the hell, damn, dammit, crap,
      crappy, ass, asshole, assholes, bitch, bastards, piss, hell, screw`,
    ],
  ),
  ...weigh('rudeness', [
    1.6,
    `rude, rudely, rudest, rudeness, hostile, condescending, patronizing, patronising, shut up, bully, bullied, arrogant, unfriendly, uncaring, unhelpful, unwilling, uncooperative, dismissive, yelled at, yelling at, screamed at,
      attitude, disrespected, impolite, discourteous, inconsiderate, insensitive, nasty, no compassion, no sympathy, no empathy,
      no courtesy, mistreated, poor treatment, treated badly, treated poorly, treated like, treat people, treat customers, lazy, smug, cold shoulder, bad attitude,
      not care, not give a, could care less, no one cares, nobody cares, nobody helps, no one helps, no respect, no regard, no consideration, careless, ignored, ignoring, being ignored, threatened, harassed`,
  ]),
  ...weigh(
    'displeasure',
    [
      1.2,
      `disappointed, disappointing, disappointment, dissapointed, frustrated, frustrating, frustration, annoyed, annoying, annoyance, angry, angered, upset,
      upsetting, unhappy, not happy, not satisfied, dissatisfied, displeased, not pleased, unimpressed, not impressed, not impressive, poor service,
      bad service, bad customer service, poor customer service, no customer service, bad experience, poor experience, not good enough, lack of,
      waste of time, wasting my time, wasting our time, wasted my time, waste of money, wasting, losing patience, lost patience, running out of patience,
      let down, let me down, lets me down, letting me down, let us down, not cool, not ok, not okay, not fair, not right, not fun, not nice, unfair, unsafe, unsanitary, not helpful, no help, not much help, not a good way,
      losing money, costing us money, inconvenience, inconvenient, inconvenienced, hassle, headache, mess, a mess, messed up, messing up,
      botched, blew it, dropped the ball, bad, badly, poor, poorly, worse, gross, grossed out, dirty, filthy, nasty, smelly, reeks, stinks, stink, stank, vomit,
      uncomfortable, dissapointing, =concerned, ashamed, embarrassed, embarrassing, embarrassment, sad, sadly, crazy, madness, mad, ugh, ughh, uggh, argh, grr, smh, ffs, sigh, meh, boo, yikes, not amused, 
      shame, tacky, obnoxious, unnerving, unsettling, unacceptably, unorganized, disorganized, chaos, =confusion, havoc, mismanagement, mishandled, mistreatment, unreliable, untrained, misinformation, misinformed, misleading, mislead, inaccurate, false, dishonest, deceptive, shady, sketchy, excuses, no excuse,
      regret, regretting, suffer, suffered, suffering, complain, complaint, complaints, complaining, unresponsive, hostage, worried sick, in tears, crying, cried, exhausted`,
    ],
    [
      1,
      `how many times, yet again, once again, for the third time, for the fourth time, third time, for weeks now, still not fixed, get it together,
      get your act together, get your shit together, get with it, step up your game, step it up, do better, do something, wake up, not the first time, every single time, every time, time and time again,
      seriously, come on, kidding me, are you kidding, you kidding, given up, gave up on, nowhere to, bother, is this a joke, what gives, how hard is it, how difficult is it, how is it possible, how is this possible,
      how can you, how could you, how dare you, why can not you, why can not i, why can not, why do not you, why would you, why is it so, why are you, why am i, why bother, not even, no way, not once, not one, not a single, good luck,
      can not believe, could not believe, hard to believe, makes no sense, not make sense, makes me, no sense, do not get it, not understand why, do not understand, not understand, at your mercy, your fault, fault, failed us, failed me, you failed, you people, should be ashamed,
      not trust, can not trust, never trust, no excuse for, lame, joke, weak, sorry excuse, wrong answer, unfortunate, unfortunately, bummer, bummed, terrified, scary, dangerous, unwell`,
    ],
  ),
  ...weigh(
    'sarcasm',
    [
      2,
      `would it kill you, thanks for nothing, thanks for not, thank you for not, thanks for losing, thanks for lost, thanks for leaving, thanks for ruining, thanks for cancelling, thanks for delaying,
      thanks for making me, thanks for making us, thanks for wasting, thanks for keeping us waiting, thanks for ignoring, thanks for the delay, thanks for the 2 hour, thanks for charging, thanks for telling me, thanks for breaking, thanks for the terrible,
      thanks for the horrible, thanks for the awful, thanks for stranding, thanks for forcing, thanks for screwing, thanks for messing, thanks for messed, thanks for no, thanks for zero, thanks a lot for, thanks for your lack, thanks for reminding, thanks for refusing, thanks for sending me to,
      love being, love waiting, love it when, love when, love how, love paying, love the fact, nothing like, nothing i love more, way to go, nice job, nice way, nice try, great way to, good way to lose, so much for, must be nice, real nice, real classy, keep it classy, stay classy, classy,
      brilliant idea, great start, good job losing, great job losing, just what i needed, what a joke, what a mess, what a disappointment, what a shame, what a waste, what a way`,
    ],
    [
      1,
      `great another, another great, awesome another, oh great, oh joy, just great, just perfect, just lovely, just wonderful, lucky me, how nice, yeah right, no thanks to, lol at, the irony, really helpful not`,
    ],
  ),
  ...weigh('leaving', [
    2,
    `never again, never fly, never flying, never use, never using, never buy, never order, never book, never booking, never shop, never return, never come back, will not return, will not be back, will not be flying, will not fly, will not be using,
      will not use, will not buy, will not be buying, not fly with you, not be flying, never be flying, not flying with you, stop flying, done flying, done with you, we are done, i am done, last time i, last time we, my last flight, my last trip, my last time, last trip with, last flight with, be my last,
      lost a customer, lost my business, lost our business, lose a customer, losing a customer, lose customers, losing customers, lost customers, lost me, take my business, take our business, taking my business, go elsewhere, going elsewhere, fly someone else, flying someone else,
      switching to, switch airlines, switching airlines, different airline, another airline, other airline, other airlines, different carrier, rethinking, reconsider, should have flown, should have gone with, should have used, should have booked, should have stuck, wish i had flown, wish i flew, rather fly, rather drive, rather walk, would not recommend,
      not recommend, never recommend, do not recommend, avoid, stay away, steer clear, do not buy, do not fly, do not use, do not waste, think twice, buyer beware, beware, boycott, going back to, cancelling my account, cancel my account, cancel my membership, cancel my subscription, cancel my card, closing my account, used to be, used to love`,
  ]),
];
