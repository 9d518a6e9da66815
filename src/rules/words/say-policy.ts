// A policy in a handful of sentences, for somebody who has never read one.
import type { PolicyPath } from '../../model/policy.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { ticketTargetsFor } from '../routing/ticket-targets.ts';
import { formatDuration } from '../clocks/durations.ts';

export function sayPolicy(compiled: CompiledPolicy): string[] {
  const { policy } = compiled;
  const [first] = policy.tiers;
  const languages = policy.languages.map((one) => languageNames[one]).join(' and ');
  const escalating = policy.triggers.filter(({ then }) => then.escalate !== undefined).length;
  return [
    `Tickets come in at ${first?.name ?? 'the front line'}. There are ${policy.tiers.length} tiers: ${policy.tiers.map(({ name }) => name).join(', ')}.`,
    sayTargets(compiled, 'normal'),
    sayTargets(compiled, 'urgent'),
    ...policy.issueTypes.slice(0, 4).map((type) => {
      const path = policy.paths.find(({ id }) => id === type.path);
      return path ? `${type.name} goes to ${sayPath(path)}` : '';
    }),
    ...policy.paths
      .filter(({ kind }) => kind === 'hierarchical')
      .slice(0, 1)
      .map((path) => `When authority is needed, it goes to ${sayPath(path)}`),
    `${policy.triggers.length} triggers watch every ticket; ${escalating} of them escalate by themselves, the others flag, suggest or tell somebody.`,
    `Customers write in ${languages}: what they say is read for words in ${policy.languages.length === 1 ? 'it' : 'both'}.`,
  ].filter((sentence) => sentence !== '');
}

const languageNames = { en: 'English', de: 'German' } as const;

function sayTargets(compiled: CompiledPolicy, priority: 'normal' | 'urgent'): string {
  const tier = compiled.policy.tiers[0]?.tier ?? 1;
  const { firstResponseMs, resolutionMs, runs } = ticketTargetsFor(compiled, tier, priority);
  const hours = runs === 'always' ? 'around the clock' : 'in working hours';
  return `A ticket of ${priority} priority is answered within ${formatDuration(firstResponseMs)} and resolved within ${formatDuration(resolutionMs)}, ${hours}.`;
}

function sayPath({ name, targets }: PolicyPath): string {
  return `${name}, who accept within ${targets.acknowledge}; the customer hears within ${targets.customerUpdate.first}.`;
}
