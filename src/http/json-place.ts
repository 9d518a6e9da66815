/** Where a text stops being JSON, counted from 1; null where it would take too long to find out. */
export function placeOfFault(text: string): { line: number; column: number } | null {
  const position = faultOf(text);
  if (position === null) return null;
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The search parses the text about sixteen times. */
const searchedMax = 65_536;

function faultOf(text: string): number | null {
  const failure = failureOf(text);
  if (failure === null) return null;
  const named = namedPosition(failure);
  if (named !== null) return named;
  if (endsTooSoon(failure, text)) return text.length;
  if (text.length > searchedMax) return null;
  // The parser does not say where: the fault is the last letter of the shortest beginning that can't be continued.
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const beginning = text.slice(0, middle);
    const found = failureOf(beginning);
    if (found === null || endsTooSoon(found, beginning)) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function failureOf(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function namedPosition(message: string): number | null {
  const digits = /position (\d+)/.exec(message)?.[1];
  return digits === undefined ? null : Number(digits);
}

function endsTooSoon(message: string, text: string): boolean {
  if (/Unexpected end|Unterminated/.test(message)) return true;
  return (namedPosition(message) ?? 0) >= text.length;
}
