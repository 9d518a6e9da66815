/** Letters as a search compares them: small, without accents, wide and joined forms taken apart. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
