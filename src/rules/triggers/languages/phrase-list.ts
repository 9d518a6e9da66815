// Phrases as one text, so that a long list stays readable.

/** Separated by commas. */
export function phraseList(phrases: string): readonly string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.replaceAll(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}
