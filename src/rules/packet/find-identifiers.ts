// Copies what names a thing for good out of a text: order and request ids, addresses, versions, times.

export interface FoundIdentifier {
  readonly kind: 'id' | 'e-mail' | 'url' | 'version' | 'time';
  readonly text: string;
}

/** A text has a few of them; a log would have thousands. */
const mostPerText = 60;

const id = String.raw`[A-Z]{2,6}-?\d{3,12}(?![\w-])|(?:req|ord|inv|txn|pay|evt|cus|sub|acct|usr|ticket|case|trace|corr)[_-][\w-]{4,40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|#\d{3,12}\b`;
const named = String.raw`(?:(?:order|request|account|invoice|customer|ticket|case|transaction|reference|auftrag|rechnung|kunden|konto)[a-zäöü]{0,10}|id)(?: (?:id|no\.?|number|nr\.?|nummer))?[ :#]{1,3}(?=[\w-]*\d)([A-Za-z0-9][\w-]{2,40})`;
const url = String.raw`https?:\/\/[^\s<>"')\]]{3,300}`;
const email = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}`;
const version = String.raw`(?:chrome|firefox|safari|edge|opera|windows|macos|ios|android|ubuntu|node|java|python|php|app|api|release|version|firmware|build)[ /]?v?\d{1,4}(?:\.\d{1,6}){0,3}\b|\bv\d{1,3}(?:\.\d{1,5}){1,3}\b`;
const time = String.raw`\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?)?|\b\d{1,2}:\d\d(?::\d\d)?(?: ?(?:am|pm|CEST|CET|BST|UTC|GMT|EST|PST|Uhr))?\b|\b\d{1,2}(?:\.|th|st|nd|rd)? (?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)(?: \d{4})?\b`;

const any = new RegExp(
  `(?<url>${url})|(?<email>${email})|(?<version>${version})|(?<time>${time})|(?:${named})|(?<![\\w-])(?<id>${id})`,
  'gi',
);

/** In the order of the text, each once. Card numbers are no identifiers: they must not travel. */
export function findIdentifiers(text: string): FoundIdentifier[] {
  const found = new Map<string, FoundIdentifier>();
  for (const match of text.slice(0, 100_000).matchAll(any)) {
    const { groups = {} } = match;
    const kind = kindOf(groups);
    const value = (
      groups['url'] ??
      groups['email'] ??
      groups['version'] ??
      groups['time'] ??
      groups['id'] ??
      match[5] ??
      ''
    )
      .replace(/[.,;:]+$/, '')
      .trim();
    if (value === '' || isCardNumber(value) || found.has(value)) continue;
    found.set(value, { kind, text: value });
    if (found.size === mostPerText) break;
  }
  return [...found.values()];
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): FoundIdentifier['kind'] {
  if (groups['url'] !== undefined) return 'url';
  if (groups['email'] !== undefined) return 'e-mail';
  if (groups['version'] !== undefined) return 'version';
  return groups['time'] === undefined ? 'id' : 'time';
}

/** 13 to 19 digits whose check digit is right (Luhn). */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 1; place <= digits.length; place++) {
    const value = Number(digits.at(-place)) * (place % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
