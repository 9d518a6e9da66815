/** A condition as the form holds it: groups of questions that may stand in one another. */
export type Said = Readonly<Record<string, unknown>>;
export type Join = 'all' | 'any' | 'notAll' | 'none';

export interface GroupDraft {
  readonly key: string;
  readonly join: Join;
  readonly parts: readonly ConditionDraft[];
}
export interface QuestionDraft {
  readonly key: string;
  readonly isNot: boolean;
  /** As the policy writes it: { severity: [1, 2] }. */
  readonly said: Said;
}
export type ConditionDraft = GroupDraft | QuestionDraft;

export function isGroup(draft: ConditionDraft): draft is GroupDraft {
  return 'parts' in draft;
}

/** Every condition that the policy allows; what two `not` cancel is left out. Nothing: every ticket. */
export function readCondition(condition: unknown, key: string): GroupDraft {
  const said = condition as Said;
  if ('always' in said) return { key, join: 'all', parts: [] };
  const read = readPart(said, key, false);
  return isGroup(read) ? read : { key, join: 'all', parts: [{ ...read, key: `${key}.0` }] };
}

function readPart(said: Said, key: string, isNot: boolean): ConditionDraft {
  if ('not' in said) return readPart(said['not'] as Said, key, !isNot);
  if (Array.isArray(said['all'])) return readGroup(said['all'] as Said[], key, isNot ? 'notAll' : 'all');
  if (Array.isArray(said['any'])) return readGroup(said['any'] as Said[], key, isNot ? 'none' : 'any');
  const [only, ...more] = singly(said);
  if (only === undefined || more.length === 0) return { key, isNot, said: only ?? said };
  return readGroup([only, ...more], key, isNot ? 'notAll' : 'all');
}

function readGroup(parts: readonly Said[], key: string, join: Join): GroupDraft {
  return { key, join, parts: parts.map((part, place) => readPart(part, `${key}.${place}`, false)) };
}

/** Facts of the customer and of impact stand together in the policy; each is a question here. */
function singly(said: Said): Said[] {
  const [word] = ['customer', 'impact'].filter((name) => name in said);
  if (word === undefined) return [said];
  const facts = Object.entries(said[word] as Said).filter(([, value]) => value !== undefined);
  return facts.map(([name, value]) => ({ [word]: { [name]: value } }));
}

/** As the policy has it. */
export function writeCondition(root: GroupDraft): Said {
  const [only, ...more] = root.parts;
  if (only === undefined) return { always: true };
  if (more.length > 0) return writeGroup(root);
  const isNot = root.join === 'notAll' || root.join === 'none';
  if (isGroup(only)) return isNot ? { not: writeGroup(only) } : writeGroup(only);
  return writePart({ ...only, isNot: only.isNot !== isNot });
}

function writePart(draft: ConditionDraft): Said {
  if (isGroup(draft)) return writeGroup(draft);
  return draft.isNot ? { not: draft.said } : draft.said;
}

function writeGroup({ join, parts }: GroupDraft): Said {
  const written = parts.map(writePart);
  switch (join) {
    case 'all':
    case 'any':
      return { [join]: written };
    case 'notAll':
      return { not: { all: written } };
    case 'none':
      return { not: { any: written } };
  }
}

/** The part of the form that a place of the written condition belongs to: where a mistake is shown. */
export function keyAt(root: GroupDraft, place: readonly string[]): string {
  const [only, ...more] = root.parts;
  if (only === undefined) return root.key;
  return keyIn(more.length > 0 ? root : only, place);
}

function keyIn(draft: ConditionDraft, [word, ...rest]: readonly string[]): string {
  if (word === 'not') return keyIn(draft, rest);
  if (!isGroup(draft) || (word !== 'all' && word !== 'any')) return draft.key;
  const part = draft.parts[Number(rest[0])];
  return part ? keyIn(part, rest.slice(1)) : draft.key;
}

/** null: it is taken out. */
export function withPart(root: GroupDraft, key: string, part: ConditionDraft | null): GroupDraft {
  const parts = root.parts.flatMap((one): ConditionDraft[] => {
    if (one.key === key) return part === null ? [] : [part];
    return [isGroup(one) ? withPart(one, key, part) : one];
  });
  return { ...root, parts };
}

export function withAdded(root: GroupDraft, groupKey: string, part: ConditionDraft): GroupDraft {
  const parts = root.parts.map((one) => (isGroup(one) ? withAdded(one, groupKey, part) : one));
  return { ...root, parts: root.key === groupKey ? [...parts, part] : parts };
}

/** Into a group of its own, joined the other way: what one indents for. */
export function indented(root: GroupDraft, key: string, groupKey: string): GroupDraft {
  const parts = root.parts.map((one): ConditionDraft => {
    if (one.key === key) return { key: groupKey, join: root.join === 'any' ? 'all' : 'any', parts: [one] };
    return isGroup(one) ? indented(one, key, groupKey) : one;
  });
  return { ...root, parts };
}

/** Out of its group, behind it; an empty group goes. */
export function outdented(root: GroupDraft, key: string): GroupDraft {
  const parts = root.parts.flatMap((one): ConditionDraft[] => {
    if (!isGroup(one)) return [one];
    const moved = one.parts.find((part) => part.key === key);
    if (!moved) return [outdented(one, key)];
    const left = one.parts.filter((part) => part !== moved);
    return left.length === 0 ? [moved] : [{ ...one, parts: left }, moved];
  });
  return { ...root, parts };
}

/** The same with keys of its own: two rows never share one. */
export function copied(draft: GroupDraft, key: string): GroupDraft {
  const parts = draft.parts.map((part, place): ConditionDraft => {
    const own = `${key}.${place}`;
    return isGroup(part) ? copied(part, own) : { ...part, key: own };
  });
  return { ...draft, key, parts };
}

/** A key for a new part that none of this condition has: drafts outlive a reload, and so do their keys. */
export function freeKey(root: GroupDraft): string {
  const taken = new Set(keysOf(root));
  let number = taken.size;
  while (taken.has(`${root.key} new ${number}`) || taken.has(`${root.key} new ${number}.0`)) number += 1;
  return `${root.key} new ${number}`;
}

function keysOf(draft: ConditionDraft): string[] {
  return [draft.key, ...(isGroup(draft) ? draft.parts.flatMap(keysOf) : [])];
}
