import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../../api/client.ts';
import { usePresent } from '../../api/live.ts';
import { peopleList, useMe } from '../../api/questions.ts';
import { strings } from '../../strings/en.ts';
import { useTicketPlace } from './ticket-context.ts';

/** Well within the server's 40 s, after which a silent window counts as gone. */
const sayEveryMs = 15_000;

/** Who else is at this ticket now, so that two don't write the same answer. Says that the reader is here, too. */
export function PresentPeople({ ticketId }: { ticketId: string }) {
  const me = useMe();
  const [{ write, sheet }] = useTicketPlace();
  const doing = write || sheet ? 'writing' : 'looking';
  const mayTell = me.person.role !== 'viewer';
  useEffect(() => {
    if (!mayTell) return;
    const tell = () => void say(ticketId, document.visibilityState === 'visible' ? doing : 'left');
    tell();
    const timer = setInterval(tell, sayEveryMs);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [ticketId, doing, mayTell]);
  useEffect(() => () => void (mayTell && say(ticketId, 'left')), [ticketId, mayTell]);

  const others = usePresent(ticketId).filter(({ personId }) => personId !== me.person.id);
  const people = useQuery({ ...peopleList, enabled: others.length > 0 });
  const names = new Map(people.data?.people.map(({ id, name }) => [id, name]));
  const shown = others.filter(({ personId }) => names.has(personId));
  if (shown.length === 0) return null;
  return (
    <span className="present nowrap" role="status">
      {shown.map(({ personId, doing: does }) => (
        <span key={personId} className={does === 'writing' ? 'present-writing' : undefined}>
          {strings.present[does](names.get(personId) ?? '')}
        </span>
      ))}
    </span>
  );
}

/** Nothing is lost when it fails: it is said again soon. */
async function say(ticketId: string, doing: 'looking' | 'writing' | 'left'): Promise<void> {
  await client
    .PUT('/api/v1/tickets/{ticketId}/presence', {
      params: { path: { ticketId } },
      body: { doing },
      keepalive: true,
    })
    .catch(() => undefined);
}
