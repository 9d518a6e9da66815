// English for the keyword reader. All words in lower case, without apostrophes except in `readAs`.
import { englishStem } from './english-stem.ts';
import type { Language } from './language.ts';
import { wordSet } from './word-set.ts';

export const english: Language = {
  id: 'en',
  stem: englishStem,
  readAs: new Map([
    ['cannot', ['can', 'not']],
    ['unable', ['can', 'not']],
    ['into', ['in', 'to']],
    ["won't", ['will', 'not']],
    ["shan't", ['shall', 'not']],
    ["ain't", ['is', 'not']],
    ["can't", ['can', 'not']],
    ['cant', ['can', 'not']],
    ['dont', ['do', 'not']],
    ['doesnt', ['does', 'not']],
    ['didnt', ['did', 'not']],
    ['isnt', ['is', 'not']],
    ['arent', ['are', 'not']],
    ['wasnt', ['was', 'not']],
    ['werent', ['were', 'not']],
    ['hasnt', ['has', 'not']],
    ['havent', ['have', 'not']],
    ['hadnt', ['had', 'not']],
    ['couldnt', ['could', 'not']],
    ['wouldnt', ['would', 'not']],
    ['shouldnt', ['should', 'not']],
    ['wont', ['will', 'not']],
    ['login', ['log', 'in']],
    ['logins', ['log', 'in']],
    ['logon', ['log', 'on']],
    ['signin', ['sign', 'in']],
    ['signup', ['sign', 'up']],
    ['logout', ['log', 'out']],
  ]),
  dropped: wordSet('a an the is are was were be been being am to'),
  fillers: wordSet(`
    a an the is are was were be been being am has have had to seem seems
    my our your his her its their this that these those any some all every
    i me we us you he him she it they them
    just even still really actually currently now again back also already always constantly suddenly
    completely totally fully properly quite very so too today`),
  negation: {
    cues: wordSet(`
      not no never nothing nobody none neither nor without non zero hardly barely
      avoid avoids avoided avoiding prevent prevents prevented preventing against`),
    cuePairs: new Set([
      'far from',
      'anything but',
      'rule out',
      'ruled out',
      'case of',
      'instead of',
      'rather than',
    ]),
    ends: wordSet(`
      but however although though except and only because since so which who whom whose where why how
      when whenever while during after before until till unless despite if whether otherwise then thus`),
    cancels: wordSet(`
      only just merely simply solely least doubt question wonder matter mistake surprise first last second third
      sure certain clear happy ok okay acceptable good great fair nice funny satisfied pleased impressed enough`),
    deeds: wordSet(`
      receive received receiving get gets got gotten getting arrive arrived arrives process processed gave given
      give send sent pay paid show shows shown open opens load loads loading access accessing log use using connect
      reach work works worked working function functions functioning fix fixed fixes fixing solve solved resolve
      resolved help helps helped stop stops stopped end ends ended understand answer answers answered respond
      responds responded reply replies replied handle handled explain explained mention mentioned ignore ignored
      forget forgot accept accepted tolerate tell told inform informed wait export import upload download sync save
      print finish finished complete completed continue manage deal cope address addressed acknowledge acknowledged
      refund refunded cancel cancelled care cares notice noticed warn warned such change changes changed happen happens`),
    abilities: wordSet('can could able may might'),
    judgements: wordSet('be find found see detect confirm reproduce call say have had cause'),
    complaints: wordSet('why'),
    auxiliaries: wordSet('is are was were do does did has have had can could will would should'),
    subjects: wordSet('i you he she it we they there this that the my our your'),
    comparisons: wordSet('like'),
  },
};
