/** The one home of what customers read, and which of its languages somebody gets. */
import type { PolicyLanguage } from '../../model/policy.ts';
import { english, type CustomerWords } from './languages/english.ts';
import { german } from './languages/german.ts';

const catalogue: Readonly<Record<PolicyLanguage, CustomerWords>> = { en: english, de: german };

export type CustomerLanguage = PolicyLanguage;
export const customerLanguages = Object.keys(catalogue) as CustomerLanguage[];

export function wordsOf(language: CustomerLanguage): CustomerWords {
  return catalogue[language];
}

/** The first of these that there is a catalogue of: "de-AT" is German. */
export function languageFrom(...wanted: readonly (string | null | undefined)[]): CustomerLanguage {
  for (const one of wanted) {
    const known = customerLanguages.find((language) => language === one?.trim().toLowerCase().slice(0, 2));
    if (known !== undefined) return known;
  }
  return 'en';
}

/** So many entries of a header are looked at: a longer one is nobody's browser. */
const entriesMax = 20;

/** The best known one of "de-AT,de;q=0.9,en;q=0.5"; null: none of them. */
export function acceptedLanguage(header: string | undefined): CustomerLanguage | null {
  const entries = (header ?? '').slice(0, 500).split(',').slice(0, entriesMax);
  const ranked = entries
    .map((entry) => {
      const [tag = '', quality = ''] = entry.trim().split(/\s*;\s*q=/i);
      return { tag: tag.toLowerCase(), weight: quality === '' ? 1 : Number(quality) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of ranked) {
    const known = customerLanguages.find((language) => tag.split('-')[0] === language);
    if (known !== undefined) return known;
  }
  return null;
}

/** Words that a policy gives by language: in this one, else in English, else in whichever there is. */
export function localized(
  given: { readonly [language in CustomerLanguage]?: string | undefined } | undefined,
  language: CustomerLanguage,
): string | null {
  return given?.[language] ?? given?.en ?? given?.de ?? null;
}
