// Phrases that comfort without saying anything, and phrases that blame. Found by word forms, and not where they are denied:
// "this is not your fault" blames nobody.
import type { PolicyLanguage } from '../../model/policy.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from '../triggers/keywords.ts';
import { phraseList } from '../triggers/languages/phrase-list.ts';

const vague = phraseList(`
  working on it, working on this, working on your, working on the, working hard, work on it, looking into it, looking into this, looking into your, looking into the, look into it, look into this, look into that,
  investigating, investigate this, we are on it, I am on it, as soon as possible, as soon as we can, as quickly as possible, as fast as possible, asap, shortly, very soon, soon, in due course, bear with us, bear with me, be patient, your patience,
  in a timely manner, at our earliest convenience, get back to you, come back to you, keep you posted, keep you updated, keep you informed, keep you in the loop, being looked at, being looked into, being investigated, taking a look,
  checking with, check with our team, in the next days, in the coming days, top priority, highest priority,
  arbeiten daran, arbeite daran, arbeiten an einer Lösung, arbeiten mit Hochdruck, kümmern uns, kümmere mich, so schnell wie möglich, so bald wie möglich, schnellstmöglich, baldmöglichst, umgehend, in Kürze, zeitnah, demnächst, bald, halten Sie auf dem Laufenden,
  melden uns, melde mich, prüfen das, prüfen dies, gehen der Sache nach, sind dran, bitten um Geduld, Ihre Geduld, höchste Priorität`);

const blame = phraseList(`
  your fault, your own fault, your mistake, your own mistake, your error, you should have, you could have avoided, you failed to, you forgot to, you forgot the, you must have, you did not follow, you did not read, you did not check, you did not provide, you did not listen, you did not pay attention,
  you caused, caused by you, you broke, you are wrong, you got it wrong, you misunderstood, you do not understand, you clearly, you keep asking, you need to calm, calm down, user error, operator error, layer 8, misuse, problem is on your side, issue is on your side, problem on your end, issue on your end, problem is on your end, issue is on your end, problem is at your end,
  as I already said, as we already said, as I said before, as already mentioned, as mentioned before, as previously mentioned, as stated before, as previously stated, as I told you, as we told you, as I have told you, like I said, again as I, obviously, if you had, had you read, any normal user, nobody else complains, no one else has complained, no other customer,
  developers broke, developers failed, developers messed, engineers broke, engineering broke, engineering failed, engineering messed, fault of our, fault of the, their fault, their mistake, vendor failed, supplier failed, colleague forgot, colleague made a mistake, colleague failed, previous agent, sales promised, sales should not, should never have promised, not my fault, not our fault, not our problem, not my problem, not our responsibility, not my job,
  Ihr Fehler, Ihr eigener Fehler, Ihre Schuld, Ihr Verschulden, selbst schuld, Sie hätten, Sie haben vergessen, Sie haben versäumt, Sie haben nicht gelesen, Sie haben nicht beachtet, Sie müssen sich, wie ich bereits sagte, wie bereits gesagt, wie bereits erwähnt, wie bereits mitgeteilt, wie schon gesagt, Bedienungsfehler, Anwenderfehler, offensichtlich, beruhigen Sie sich, liegt an Ihnen, liegt bei Ihnen, Entwickler haben, Entwicklung hat, Kollege hat vergessen, Kollegin hat vergessen, Vertrieb hat versprochen, nicht unsere Schuld, nicht unser Problem`);

export interface ToneIndex {
  readonly vague: PhraseIndex;
  readonly blame: PhraseIndex;
}

const indexes = new Map<string, ToneIndex>();

/** Made once for the same languages. */
export function toneIndex(languages: readonly PolicyLanguage[]): ToneIndex {
  const key = languages.join(' ');
  const known = indexes.get(key);
  if (known) return known;
  const made = { vague: indexPhrases(vague, languages), blame: indexPhrases(blame, languages) };
  indexes.set(key, made);
  return made;
}

export function saysPhrase(index: PhraseIndex, sentence: string): boolean {
  return findPhrases(index, sentence).length > 0;
}
