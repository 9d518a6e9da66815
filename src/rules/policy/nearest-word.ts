// Finds the known word that somebody most likely meant, for "did you mean".

/** The known word with the fewest slips of the keyboard from `word`, or null when none is near. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  // Of one or two letters every other word would be near.
  const limit = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = slips(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** " Did you mean X?", or the whole short list, or nothing: ready to follow a sentence. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const all = [...known];
  const near = nearestWord(word, all);
  if (near !== null) return `Did you mean ${near}?`;
  if (all.length > 0 && all.length <= 12) return `Use one of ${all.join(', ')}.`;
  return '';
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function slips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let fewest = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        fewest = Math.min(fewest, at(beforeLast, column - 2) + 1);
      }
      current.push(fewest);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
