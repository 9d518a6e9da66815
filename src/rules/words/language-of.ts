/** In which of some languages a customer writes, by the small words that every sentence has. */

const smallWords: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'is', 'are', 'not', 'we', 'i', 'you', 'of', 'to', 'was', 'have', 'this', 'it', 'for'],
  de: [
    'der',
    'die',
    'das',
    'und',
    'ist',
    'nicht',
    'wir',
    'ich',
    'sie',
    'ein',
    'eine',
    'zu',
    'mit',
    'haben',
    'es',
  ],
};

/** Nothing told: the first of them. */
export function languageOf(texts: readonly string[], languages: readonly string[]): string {
  const words = texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = languages.map((language) => {
    const small = smallWords[language] ?? [];
    return { language, count: words.filter((word) => small.includes(word)).length };
  });
  return counts.toSorted((a, b) => b.count - a.count)[0]?.language ?? languages[0] ?? 'en';
}
