/** The ids of a list of the policy, read from its lines: it may be broken elsewhere while one types. */
export function idsOf(text: string, part: string): string[] {
  const body = partOf(text, part);
  return [...body.matchAll(/^\s*- (?:\{ *)?id: *"?([\w-]+)/gm)].map(([, id]) => id ?? '');
}

/** The names of a part that holds lists by name. */
export function namesOf(text: string, part: string): string[] {
  return [...partOf(text, part).matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name ?? '');
}

function partOf(text: string, part: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${part}:`));
  if (start < 0) return '';
  const length = lines.slice(start + 1).findIndex((line) => /^[\w]/.test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}
