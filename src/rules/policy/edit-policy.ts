// Writes what a form has changed into the text of a policy, and leaves every other character as it stands.
import type { PolicyEdit } from '../../model/policy-edit.ts';
import { editRowsText } from './edit-matrix-text.ts';
import { type PolicyPath, readPolicySource } from './read-policy-source.ts';
import { writeValue } from './write-policy-value.ts';

/**
 * null: what the edit names is not there, or the text is written so that only a person can change it, such as rows that
 * repeat others by anchors.
 */
export function editPolicy(source: string, edit: PolicyEdit): string | null {
  const read = readPolicySource(source);
  if ('problems' in read) return null;
  const values = writtenValues(read.value as WrittenPolicy, edit);
  if (values === null) return null;
  let text: string | null = editForm(source, read.value as WrittenPolicy, edit.requestForm);
  for (const { path, value } of values) text = text === null ? null : writeValue(text, path, value);
  return text === null || edit.matrix === undefined ? text : editRowsText(text, ['matrix'], edit.matrix);
}

/** A policy that says nothing to customers yet gets a part for it at its end. */
function editForm(
  source: string,
  { customerPages }: WrittenPolicy,
  form: PolicyEdit['requestForm'],
): string | null {
  if (form === undefined) return source;
  const { open, name } = form;
  if (customerPages !== undefined) return writeValue(source, ['customerPages', 'requestForm'], open);
  const part = `customerPages:\n  name: ${JSON.stringify(name)}\n  requestForm: true\n`;
  return open ? `${source.trimEnd()}\n\n${part}` : source;
}

/** As far as it is looked at here; nothing has been checked yet. */
interface WrittenPolicy {
  readonly paths?: readonly { readonly id?: unknown; readonly targets?: WrittenTargets }[];
  readonly triggers?: readonly { readonly id?: unknown }[];
  readonly customerPages?: unknown;
  readonly ticketTargets?: { readonly rows?: readonly unknown[] };
}
interface WrittenTargets {
  readonly customerUpdate?: { readonly then?: unknown };
}

interface WrittenValue {
  readonly path: PolicyPath;
  /** undefined: it is taken away. */
  readonly value: unknown;
}

function writtenValues(policy: WrittenPolicy, edit: PolicyEdit): WrittenValue[] | null {
  const paths = (edit.pathTargets ?? []).map(({ path, clock, length }) => {
    const index = placeOf(policy.paths, path);
    if (index < 0) return null;
    const at = ['paths', index, 'targets'];
    return splitUpdates(policy.paths?.[index]?.targets, at, clock, length);
  });
  const terms = (edit.pathTerms ?? []).flatMap(({ path, ...said }) => {
    const index = placeOf(policy.paths, path);
    return Object.entries(said).map(([name, value]) =>
      index < 0 ? null : { path: ['paths', index, name], value },
    );
  });
  const tickets = (edit.ticketTargets ?? []).map(({ row, clock, length }) =>
    policy.ticketTargets?.rows?.[row] === undefined
      ? null
      : { path: ['ticketTargets', 'rows', row, clock], value: length ?? undefined },
  );
  const shadows = (edit.shadow ?? []).map(({ trigger, shadow }) => {
    const index = placeOf(policy.triggers, trigger);
    // What is the default needs no line.
    return index < 0 ? null : { path: ['triggers', index, 'shadow'], value: shadow ? true : undefined };
  });
  const all = [...terms, ...paths, ...tickets, ...shadows];
  return all.some((one) => one === null) ? null : all.filter((one) => one !== null);
}

function placeOf(list: readonly { readonly id?: unknown }[] | undefined, id: string): number {
  return list?.findIndex((one) => one.id === id) ?? -1;
}

/** One length for all severities becomes one for each when a single one is changed. */
function splitUpdates(
  targets: WrittenTargets | undefined,
  at: PolicyPath,
  clock: string,
  length: string | null,
): WrittenValue {
  const parts = clock.split('.');
  const then = targets?.customerUpdate?.then;
  const [severity] = parts.slice(2);
  if (severity === undefined || typeof then !== 'string')
    return { path: [...at, ...parts], value: length ?? undefined };
  const each = { 1: then, 2: then, 3: then, 4: then, [severity]: length ?? then };
  return { path: [...at, 'customerUpdate', 'then'], value: each };
}
