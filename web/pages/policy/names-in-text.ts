import { factNames } from '../../../src/rules/triggers/field-names.ts';
import { clockCatalogue } from '../../../src/rules/ticket/clock-catalogue.ts';
import type { PolicyOutline } from '../../api/policy.ts';
import { strings } from '../../strings/en.ts';

/** Names of the document and of the workspace that a policy may point at, by the property that points. */
export type KnownNames = Readonly<Record<string, readonly string[]>>;

export function namesKnown(text: string, outline: PolicyOutline): KnownNames {
  const targets = Object.keys(clockCatalogue);
  return {
    path: idsOf(text, 'paths'),
    issueType: idsOf(text, 'issueTypes'),
    keywordList: namesOf(text, 'keywordLists'),
    during: idsOf(text, 'windows'),
    quietHours: idsOf(text, 'windows'),
    chain: idsOf(text, 'chains'),
    target: targets,
    targetMissed: targets,
    targetAtRisk: targets,
    needs: Object.keys(strings.triage.needNames),
    name: [...idsOf(text, 'fields'), ...factNames],
    team: [...new Set([...outline.tiers, ...outline.paths].map(({ team }) => team.id))],
  };
}

/** The ids of a list of the policy, read from its lines: it may be broken elsewhere while one types. */
function idsOf(text: string, part: string): string[] {
  const body = partOf(text, part);
  return [...body.matchAll(/^\s*- (?:\{ *)?id: *"?([\w-]+)/gm)].map(([, id]) => id ?? '');
}

/** The names of a part that holds lists by name. */
function namesOf(text: string, part: string): string[] {
  return [...partOf(text, part).matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name ?? '');
}

function partOf(text: string, part: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${part}:`));
  if (start < 0) return '';
  const length = lines.slice(start + 1).findIndex((line) => /^[\w]/.test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}
