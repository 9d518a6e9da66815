import { useQuery } from '@tanstack/react-query';
import { colleagues } from '../../api/settings.ts';
import { strings } from '../../strings/en.ts';

/** Names of the people of this desk, by id. */
export function usePersonNames(): (id: string) => string {
  const people = useQuery(colleagues).data?.people;
  return (id) => people?.find((one) => one.id === id)?.name ?? (people ? strings.rotaSettings.left : '…');
}

/** Who may be put on call. */
export function useOnCallChoices(): { value: string; text: string }[] {
  const people = useQuery(colleagues).data?.people ?? [];
  return people.filter(({ role }) => role !== 'viewer').map(({ id, name }) => ({ value: id, text: name }));
}
