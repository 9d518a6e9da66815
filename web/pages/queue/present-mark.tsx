import { useQuery } from '@tanstack/react-query';
import { usePresent } from '../../api/live.ts';
import { peopleList, useMe } from '../../api/questions.ts';
import { queueStrings } from '../../strings/en-queue.ts';

/** A dot where a colleague is at the ticket right now. */
export function PresentMark({ ticketId }: { ticketId: string }) {
  const me = useMe();
  const others = usePresent(ticketId).filter(({ personId }) => personId !== me.person.id);
  const people = useQuery({ ...peopleList, enabled: others.length > 0 }).data?.people ?? [];
  if (others.length === 0) return null;
  const names = others.flatMap(({ personId }) => people.find(({ id }) => id === personId)?.name ?? []);
  const text = queueStrings.presentHere(names.join(', '));
  return <span className="row-present" role="img" aria-label={text} title={text} />;
}
