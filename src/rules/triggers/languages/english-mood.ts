// What tells mood in English.
import { englishFaults } from './english-faults.ts';
import { englishFeelings } from './english-feelings.ts';
import { englishKindness } from './english-kindness.ts';
import type { MoodWords } from './mood-words.ts';
import { wordSet } from './word-set.ts';

export const englishMood: MoodWords = {
  phrases: [...englishFeelings, ...englishFaults, ...englishKindness],
  denials: wordSet('not no never nothing nobody hardly barely without zero none neither nor less isnt wasnt'),
  between: wordSet(
    'a an the is are was be been being that this very so too really all at any exactly quite particularly terribly overly my your our their of as to feel feeling feels seem seems sound sounds look looks have had much such more even always having',
  ),
  noDenials: wordSet('only just merely simply why'),
  numbers: wordSet('two three four five six seven eight nine ten twelve several many few couple'),
  badTags: [
    'fail', 'worst', 'suck', 'neveragain', 'never', 'hate', 'horribl', 'terribl', 'awful', 'bad', 'poor', 'disappoint', 'frustrat', 'angry', 'unhappy',
    'unaccept', 'notcool', 'nothappy', 'notimpressed', 'notok', 'joke', 'ripoff', 'scam', 'stranded', 'stuck', 'delay', 'cancel', 'lost', 'ridicul', 'pissed', 'shame', 'wtf',
    'rude', 'noservice', 'nothelpful', 'unhelpful', 'lies', 'mess', 'disgust', 'pathetic', 'annoy', 'crap', 'fedup', 'disaster', 'incompeten', 'unprofessional', 'cranky', 'smh', 'fuming', 'nothanks', 'helpme', 'waiting', 'doneflying', 'hell', 'nightmare',
  ],
  goodTags: ['love', 'best', 'great', 'happy', 'awesome', 'amazing', 'thank', 'rock', 'fan', 'fabulous', 'kudos', 'grateful', 'excit', 'good'],
};
