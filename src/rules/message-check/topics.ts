// What customers are asked for: how a question about it sounds, and where a text answers it. Every length is bounded, so
// that no text makes the search slow.
import type { SaidTopic } from '../../model/message-check.ts';
import { findEvidence } from '../packet/find-evidence.ts';
import { findIdentifiers } from '../packet/find-identifiers.ts';
import { fileOf } from '../triage/answered-checklist.ts';

interface Topic {
  /** A question or request that wants it. */
  readonly asks: RegExp;
  /** The piece of a text that says it; null: it does not. */
  readonly said: (text: string) => string | null;
}

const longestPiece = 120;

function matched(pattern: RegExp): (text: string) => string | null {
  return (text) => {
    const found = pattern.exec(text);
    return found === null ? null : (found[1] ?? found[0]).trim().slice(0, longestPiece);
  };
}

/** The first identifier of that look. */
function identified(look: RegExp): (text: string) => string | null {
  return (text) => findIdentifiers(text).find((each) => look.test(each.text))?.text ?? null;
}

/** What a word before it names: "order SO-48213", "Rechnung Nr. 4711". */
function named(words: string): (text: string) => string | null {
  return matched(
    new RegExp(
      String.raw`\b(?:${words})[a-zäöüß]{0,10}(?:[ -]{1,2}(?:id|no\.?|number|nr\.?|nummer))?(?: (?:is|was|ist|lautet))?[ :#]{1,3}(?=[\w-]*\d)([A-Za-z0-9][\w-]{2,40})`,
      'i',
    ),
  );
}

/** "which browser", "your browser", "browser version", "welchen Browser". */
function asking(things: string): RegExp {
  return new RegExp(
    String.raw`\b(?:(?:which|what|whose|your|the exact|the|welche[nrms]?|ihre?[nrms]?|was für ein(?:en?)?)\s(?:[\w'-]{1,15}\s){0,2}(?:${things})|(?:${things})\s(?:are you|do you|did you|you are|you use|version|number|verwenden|nutzen|benutzen))`,
    'i',
  );
}

const sentenceWith = (cue: RegExp) => (text: string) =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .find((sentence) => cue.test(sentence) && !sentence.trimEnd().endsWith('?'))
    ?.trim()
    .slice(0, longestPiece) ?? null;

const scopeSaid =
  /\b(?:only me|just me|only (?:my|one) (?:account|user|colleague)|(?:a|my|one|another|other|our|all|some|two|three|several|the) (?:\w+ )?(?:colleagues?|users?|team|customers?|staff|people|employees|coworkers?|workers?)\b.{0,40}\b(?:can|cannot|can't|can not|has|have|see|sees|affected|too|also|same|works?|fails?)|(?:all|none|some|both) of us|everyone|everybody|nobody (?:here|else)|the whole (?:team|company|office|department)|nur (?:ich|bei mir|ein)|alle (?:kollegen|mitarbeiter|nutzer|kunden)|(?:ein|eine|meine?|andere) (?:kolleg\w+|mitarbeiter\w*|nutzer\w*)|bei (?:uns )?allen|niemand)\b/i;
const triedSaid =
  /\b(?:(?:have|has|had|'ve|already|also|even|we|i) tried|restarted|rebooted|reinstalled|cleared (?:the |my |our )?(?:cache|cookies)|incognito|private window|reset (?:the |my |our )?password|versucht|neu gestartet|cache geleert)\b/i;

export const topics: Readonly<Record<SaidTopic, Topic>> = {
  browser: {
    asks: asking('(?:web |internet ?)?browsers?'),
    said: matched(
      /\b(?:(?:google |mozilla |microsoft |apple )?(?:chrome|firefox|safari|edge|opera|brave|vivaldi))(?:[ /]v?\d{1,4}(?:\.\d{1,6}){0,3})?\b/i,
    ),
  },
  system: {
    asks: asking('operating systems?|os|betriebssystem'),
    said: matched(
      /\b(?:windows (?:\d{1,2}|xp|vista|server(?: \d{4})?)|mac ?os(?: ?[a-z]{4,10}| ?x)?(?: \d{1,2}(?:\.\d{1,2})?)?|ubuntu(?: \d\d\.\d\d)?|debian|fedora|linux|chrome ?os|ios \d{1,2}(?:\.\d{1,2})?|android \d{1,2})\b/i,
    ),
  },
  device: {
    asks: asking('(?:mobile )?devices?|phone model|computers?|gerät|smartphone|printer|drucker'),
    said: matched(
      /\b(?:iphone(?: (?:\d{1,2}|se|xr|xs))?(?: (?:pro|plus|max|mini))*|ipad(?: (?:pro|air|mini))?|galaxy [a-z]\d{1,2}|pixel \d{1,2}|macbook(?: (?:pro|air))?|thinkpad|surface(?: (?:pro|go|laptop))?)\b/i,
    ),
  },
  version: {
    asks: asking(
      '(?:app|software|firmware|program|client|plugin|api|product)[ -]?version|version|release|build',
    ),
    said: matched(
      /\b(?:app|version|firmware|release|build|client|plugin|api)[ :]{1,2}(?:version |is |ist )?(v?\d{1,4}(?:\.\d{1,6}){1,3}|v?\d{2,6})\b|\b(v\d{1,3}(?:\.\d{1,5}){1,3})\b/i,
    ),
  },
  order: {
    asks: asking(
      '(?:order|purchase|booking)[ -]?(?:id|ids|no\\.?|number|numbers)?|bestell-?nummer|auftrags-?nummer|bestellung',
    ),
    said: (text) =>
      named('order|purchase order|booking|bestell|auftrag')(text) ??
      identified(/^(?:SO|PO|ORD)[-_]?\d/i)(text),
  },
  invoice: {
    asks: asking('invoice(?:[ -](?:id|no\\.?|number))?|bill number|rechnungs-?nummer|rechnung'),
    said: (text) => named('invoice|bill|rechnung')(text) ?? identified(/^(?:INV|RE|RG)[-_]?\d/i)(text),
  },
  account: {
    asks: asking(
      '(?:account|customer|client|contract|subscription)[ -](?:id|no\\.?|number|name)|kunden-?nummer|kontonummer|vertragsnummer',
    ),
    said: named('account|customer|client|contract|subscription|kunden|konto|vertrags?'),
  },
  request: {
    asks: asking(
      '(?:request|trace|correlation|transaction|session|event)[ -]?(?:id|ids|number|reference)|anfrage-?id|vorgangsnummer',
    ),
    said: identified(/^(?:req|trace|corr|txn|evt|session)[_-]|^[0-9a-f]{8}-[0-9a-f]{4}-/i),
  },
  email: {
    asks: asking('e-?mail(?:[ -]?address)?|mail address|login|user ?name|e-?mail-?adresse|benutzername'),
    said: matched(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/),
  },
  phone: {
    asks: asking(
      '(?:tele)?phone(?: number)?|mobile number|call-?back number|telefonnummer|rückrufnummer|handynummer',
    ),
    said: matched(/(?<![\w-])(?:\+\d{1,3}[ \d()/-]{6,18}\d|0\d{2,4}[ /-]\d[\d -]{4,12}\d)\b/),
  },
  error: {
    asks: asking(
      '(?:exact |full |complete )?(?:error|message)(?: (?:message|text|code|number))?|wording of the (?:error|message)|fehlermeldung|fehlercode|fehlertext',
    ),
    said: (text) =>
      findEvidence(text)
        .find(({ kind }) => kind === 'error-text' || kind === 'log')
        ?.text.slice(0, longestPiece) ?? null,
  },
  file: {
    asks: /\b(?:screenshots?|screen shots?|photos?|pictures? of|screen ?recording|bildschirmfotos?|log ?files?|the logs?|a log|attach|bild(?:er)? (?:von|des|der)|foto)\b/i,
    said: fileOf,
  },
  time: {
    asks: /\b(?:when (?:exactly |precisely )?(?:did|does|was|were|has|is|do)\b(?=.{0,60}\b(?:happen|occur|start|begin|fail|first|last|see|notice|problem|error|try|tried|order|pay|paid))|(?:since|from) when|what (?:time|date|day)|at what time|which (?:day|date)|how long (?:has|have|is)|seit wann|wann (?:genau |ist|trat|war|haben|hat|begann|tritt)|um wie viel uhr|zu welcher zeit)\b/i,
    said: (text) =>
      findIdentifiers(text).find(({ kind }) => kind === 'time')?.text ??
      matched(
        /\b(?:(?:since|from|on|this|last|yesterday|seit|am|letzten?|gestern|heute)\s(?:[\w.]{1,10}\s){0,1}(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|week|month|yesterday|today|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|früh|mittag|nachmittag|abend|nacht|woche|monat|gestern|heute)|yesterday|gestern)\b/i,
      )(text),
  },
  scope: {
    asks: /\b(?:(?:second|another|other|different|anyone|anybody|someone|somebody) (?:user|users|colleague|colleagues|person|people|else|account|accounts|employee)|how many (?:users|people|customers|colleagues|orders|accounts|devices)|(?:only|just) (?:you|one user|for you|your account)|all (?:users|of you|colleagues)|who(?: else)? is affected|everyone|everybody|other (?:customers|teams)|anderen? (?:nutzer\w*|kolleg\w+|benutzer\w*|person\w*)|wie viele (?:nutzer|kunden|kollegen|personen)|nur (?:bei ihnen|sie)|wer (?:ist )?(?:noch )?betroffen)\b/i,
    said: sentenceWith(scopeSaid),
  },
  tried: {
    asks: /\b(?:(?:have|did) you (?:already |ever )?(?:try|tried|restart|restarted|reboot|clear|cleared|reinstall|reset)|what (?:have|did) you (?:already )?(?:tried|try|do|done)|could you (?:try|restart|clear|reinstall)|please (?:try|restart|clear|reinstall)|haben sie (?:schon |bereits |es )?(?:versucht|probiert|neu gestartet)|was haben sie (?:schon |bereits )?(?:versucht|probiert|unternommen))\b/i,
    said: sentenceWith(triedSaid),
  },
  amount: {
    asks: asking('(?:exact |total )?(?:amount|sum|price)|betrag|summe'),
    said: matched(
      /(?:\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN)|[€$£])\s?\d[\d.,' ]{0,12}\d?|\b\d[\d.,']{0,12}\s?(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|€|£)/i,
    ),
  },
  address: {
    asks: asking(
      '(?:delivery|shipping|billing|postal|street|home) address|web ?site|web address|url|link|lieferadresse|anschrift|rechnungsadresse',
    ),
    said: matched(/https?:\/\/[^\s<>"')\]]{3,200}/i),
  },
};

/** A topic of a checklist or of a question, by its words. The first that fits. */
export function askedTopics(text: string): SaidTopic[] {
  return (Object.keys(topics) as SaidTopic[]).filter((topic) => topics[topic].asks.test(text));
}
