type Path = readonly (string | number)[];
export type Fault = { readonly path: string; readonly message: string };

/** Nothing that the contract knows is deeper. */
const depthMax = 32;

/** What no database can keep, and names that change what objects are. null: all is well. */
export function unkeepable(value: unknown, path: Path = []): Fault | null {
  if (typeof value === 'string') return isKeepable(value) ? null : fault(path, unreadableLetters);
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= depthMax) return fault(path, 'It is nested too deeply.');
  for (const key of Object.keys(value)) {
    const at = [...path, key];
    if (key === '__proto__' || !isKeepable(key)) return fault(at, 'No field may have this name.');
    const found = unkeepable((value as Record<string, unknown>)[key], at);
    if (found !== null) return found;
  }
  return null;
}

const unreadableLetters = 'It holds a zero byte or half a letter, which can’t be kept.';

function isKeepable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function fault(path: Path, message: string): Fault {
  return { path: path.join('.'), message };
}
