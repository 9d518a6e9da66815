// Tells whether a sentence answers what a return asked for. The customer has just been asked, so that a loose sign is
// enough; a person confirms it. Of a thread that nobody has asked in, these signs would find too much.
import type { PacketItem } from '../../model/packet.ts';

const alone =
  /\b(?:(?:only|just) (?:me|I|mine|one (?:user|person|account|customer))|(?:I am|I'm|we are|we're) the only|nur (?:ich|bei mir|einer))\b/i;
const whoever =
  /\b(?:colleagues?|co-?workers?|every(?:one|body)|no(?:body|-one| one)|others?|users?|people|persons?|teams?|departments?|offices?|stores?|branch(?:es)?|customers?|accounts?|kolleg(?:e|en|in|innen)|alle|niemand|andere[nr]?|benutzern?|nutzern?|kunden|filialen?|abteilung(?:en)?)\b/i;
const fares =
  /\b(?:can(?:not|'t)?|could(?:n't)?|works?|worked|fails?|failed|happens?|happened|affected|concerned|sees?|same|(?:un)?able|kann|können|geht|funktioniert|betroffen|ebenso|auch)\b/i;
/** Of the people themselves, and nothing of what happens to them. */
const arranges =
  /\b(?:call|phone|ring|reach|contact|reply|write|speak|talk|help|holiday|vacation|look into|forward|ask|anrufen|erreichen|melde[nt]?|urlaub|fragen)\b/i;

const cues: Readonly<Partial<Record<PacketItem, (sentence: string) => boolean>>> = {
  scope: (sentence) =>
    !arranges.test(sentence) && (alone.test(sentence) || (whoever.test(sentence) && fares.test(sentence))),
  impact: matches(
    /\b(?:(?:cannot|can't|can not|unable to) (?:work|sell|invoice|bill|ship|pay|serve|deliver|open)|blocked|standstill|stands? still|los(?:e|es|ing)|costs? us|deadline|penalty|payroll|per (?:hour|day)|können nicht (?:arbeiten|liefern|verkaufen)|steht still|kostet uns|frist)\b/i,
  ),
  expected: matches(
    /\b(?:should|expect(?:ed)?|supposed to|normally|usually|sollte[n]?|normalerweise|erwartet[en]?)\b/i,
  ),
  actual: matches(
    /\b(?:instead|error|fails?|failed|nothing happens|freezes?|crash(?:es|ed)?|(?:page|screen|window|it) (?:shows?|stays?|says?)|stattdessen|fehler(?:meldung)?|stürzt)\b/i,
  ),
  affectedWorkflow: matches(
    /\b(?:(?:when|while|whenever|as soon as) (?:I|we|they)|(?:wenn|sobald) (?:ich|wir)|in order to)\b/i,
  ),
  occurredWhen: matches(
    /\b(?:since|first time|last time|yesterday|this (?:morning|afternoon|week)|last (?:night|week|month|time)|seit|gestern|heute (?:morgen|früh))\b/i,
  ),
};

/** Null: no sentence of the customer can answer it; a colleague has to. A question of his answers nothing. */
export function answerTo(item: PacketItem): ((sentence: string) => boolean) | null {
  const answers = cues[item];
  return answers ? (sentence) => !sentence.endsWith('?') && answers(sentence) : null;
}

function matches(cue: RegExp): (sentence: string) => boolean {
  return (sentence) => cue.test(sentence);
}
