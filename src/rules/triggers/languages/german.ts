// German for the keyword reader.
import stemmers from 'snowball-stemmers';
import type { Language } from './language.ts';
import { wordSet } from './word-set.ts';

const snowball = stemmers.newStemmer('german');

export const german: Language = {
  id: 'de',
  stem: (word) => snowball.stem(word),
  readAs: new Map([
    ['gehts', ['geht', 'es']],
    ['gibts', ['gibt', 'es']],
  ]),
  dropped: wordSet('der die das den dem des ein eine einen einem einer eines ist sind war waren'),
  fillers: wordSet(`
    der die das den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde
    mein meine meinen meinem meiner unser unsere unseren unserem unserer ihr ihre
    ich mich mir wir uns sie er es
    auch noch schon immer wieder gerade jetzt heute leider einfach plötzlich seit mehr wirklich sehr völlig`),
  negation: {
    cues: wordSet('nicht kein keine keinen keinem keiner keines nie niemals ohne nichts niemand weder'),
    cuePairs: new Set(['alles andere', 'falle eines', 'fall eines']),
    ends: wordSet(`
      aber sondern jedoch doch allerdings weil denn da dass und nur obwohl wenn falls ob seit während wegen nachdem
      bevor bis damit sonst wo warum wie welche welcher welches`),
    cancels: wordSet('nur bloß lediglich zweifel frage wunder erste ersten letzte sicher klar zufrieden'),
    deeds: wordSet(`
      erhalten bekommen angekommen funktioniert geht läuft hilft geholfen gelöst behoben beantwortet antwortet so solch solche solchen
      verstanden erklärt akzeptieren hinnehmen ignorieren`),
    abilities: new Set(),
    judgements: new Set(),
    complaints: wordSet('warum wieso weshalb'),
    auxiliaries: new Set(),
    subjects: new Set(),
    comparisons: wordSet('wie'),
  },
};
