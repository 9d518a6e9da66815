import { useQuery } from '@tanstack/react-query';

import { peopleList } from '../../api/questions.ts';
import type { QueuePage } from '../../api/schemas.ts';
import type { FilterName, Filters } from '../../paths.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';

const { filters: words } = queueStrings;

/** What may stand in each filter of a closed list. */
export const choices = {
  tier: ['0', '1', '2', '3', '4'],
  severity: ['1', '2', '3', '4'],
  priority: ['urgent', 'high', 'normal', 'low'],
  status: ['open', 'waiting', 'resolved', 'closed'],
} as const;
export type Several = keyof typeof choices;

export function choiceText(name: Several, value: string): string {
  if (name === 'tier') return words.tier(value);
  if (name === 'severity') return words.severity(value);
  const texts: Readonly<Record<string, string>> = name === 'priority' ? strings.priorities : strings.statuses;
  return texts[value] ?? value;
}

/** A filter in words, as its chip says it. */
export function useFilterWords(teams: QueuePage['teams']): (name: FilterName, filters: Filters) => string {
  const people = useQuery(peopleList).data?.people ?? [];
  return (name, filters) => {
    const value = filters[name] ?? '';
    if (name === 'tier' || name === 'severity') return `${words.names[name]} ${value.replaceAll(',', ', ')}`;
    return `${words.names[name]}: ${valueText(name, value, teams, people)}`;
  };
}

function valueText(
  name: FilterName,
  value: string,
  teams: QueuePage['teams'],
  people: readonly { readonly id: string; readonly name: string }[],
): string {
  switch (name) {
    case 'team':
      return teams.find(({ id }) => id === value)?.name ?? value;
    case 'kind':
      return strings.kinds[value as keyof typeof strings.kinds] ?? value;
    case 'owner':
      if (value === 'me') return words.me;
      return value === 'nobody'
        ? words.nobody
        : (people.find(({ id }) => id === value)?.name ?? words.somebody);
    case 'customer':
      return words.oneCustomer;
    case 'tier':
    case 'severity':
    case 'priority':
    case 'status':
      return value
        .split(',')
        .map((one) => choiceText(name, one))
        .join(', ');
    case 'issueType':
    case 'tag':
      return value;
  }
}
