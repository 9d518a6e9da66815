// A time at which something will work again is a promise that support can't keep alone. When the customer hears again is one
// that it can, and should.
import { namesTime } from './time-words.ts';

const repair =
  /\b(?:fix(?:ed|es)?|resolv(?:e|ed|es|ing)|solv(?:e|ed|es|ing)|repair(?:ed)?|restor(?:e|ed|ing)|sort(?:ed)? (?:it |this |that |everything )?out|be sorted|deploy(?:ed)?|roll(?:ed|ing)? out|ship(?:s|ped)?|releas(?:e|ed|ing)|correct(?:ed)?|(?:back|up) (?:and running|online|again|to normal|up)|back up|(?:be|is|are) (?:back|available|working|ready|done|finished|complete|completed)|work(?:ing|s)? (?:again|properly|normally|as)|works? by|will work|hotfix|refund(?:ed)?|(?:have|get|receive) (?:a|the|your) (?:fix|solution|refund|replacement|money)|patch(?:ed)?|solution|behoben|beheben|behebt|gelöst|lösen|löst|repariert|reparieren|korrigiert|wiederhergestellt|erledigt|funktioniert|funktionieren|verfügbar|ausgeliefert|erstattet|lösung|läuft (?:es |alles |das |wieder ))\b/i;

const commits =
  /\b(?:will|'ll|shall|going to|gonna|should|promise[sd]?|guarantee[sd]?|expect(?:s|ed|ing)?|plan(?:s|ned)? to|aim(?:s|ing)? to|hope[sd]? to|can|is due|are due|scheduled|is coming|are coming|comes|gets|goes live|go live|ships|releases|runs again|works again|from tomorrow|is being|are being|wird|werden|werde|soll|sollte|sollten|versprechen|garantieren|garantiert|erwarten|voraussichtlich|können|planen|ist (?:bis|morgen|heute|am)|funktioniert (?:morgen|ab|bis|wieder)|läuft (?:morgen|ab|bis|wieder))\b|'ll\b|’ll\b/i;

/** "whether or not there is a fix": what hangs on something, is asked, or not known, is no promise. */
const openEnded =
  /\b(?:whether|even if|if|unless|once|as soon as|when (?:we|i|they|it)|after|do(?:es)? not know|don't know|cannot (?:say|promise|tell|give|commit)|can't (?:say|promise|tell|give|commit)|not (?:yet )?(?:promise|know|able|possible|certain|sure)|no (?:estimate|date|time)|might|may|auch wenn|falls|ob|sobald|wenn|nachdem|wissen (?:wir )?(?:noch )?nicht|können (?:wir )?(?:noch |ihnen )?(?:nicht|keine)|nicht (?:sagen|zusagen|versprechen)|kein(?:en|e)? (?:termin|zeitpunkt))\b/i;

/** What is dated is when they hear again. */
const hearing =
  /\b(?:hear(?:s)? (?:from|back|again|more)|updat(?:e|es|ing) (?:you|by|at|on|before|tomorrow|today|until)|(?:next|another|an|our|my|the|your|further) update|let you know|inform you|write (?:to )?you|call you|contact you|e-?mail you|get back|come back to you|reply|answer you|tell you|report back|keep you|send you (?:news|an update|a status)|decision|decide|hören (?:sie )?|melden|melde|bescheid|informieren|informiere|schreibe[n]? ihnen|rufe[n]? (?:wir |ich )?sie|zwischenstand|nächste (?:meldung|nachricht|information))\b/i;

const doneAlready = /\b(?:was|were|has been|have been|had been|wurden?|worden|hat|haben)\b/i;

/** A sentence that says when it will be mended, delivered or paid back. */
export function promisesFix(sentence: string): boolean {
  if (sentence.trimEnd().endsWith('?')) return false;
  return clausesOf(sentence).some(
    (clause) =>
      repair.test(clause) &&
      namesTime(clause) &&
      !openEnded.test(clause) &&
      !hearing.test(clause) &&
      (commits.test(clause) || !doneAlready.test(clause)) &&
      (commits.test(clause) || /\b(?:by|until|before|bis|spätestens|within|in|innerhalb)\b/i.test(clause)),
  );
}

/** "We do not know the cause yet; it will be fixed tomorrow": one half may promise what the other does not. */
function clausesOf(sentence: string): string[] {
  return sentence.split(/[;:–—]\s|,\s(?=(?:and|but|so|und|aber|doch)\s)|\s(?=but\s|aber\s)/i);
}
