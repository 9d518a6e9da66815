import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { similarTo } from '../../api/triage.ts';
import { Day } from '../../components/moment.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';

/** Who had the same: often the answer is there already. */
export function SimilarCard({ ticketId }: { ticketId: string }) {
  const words = strings.triage;
  const similar = useQuery(similarTo(ticketId));
  const tickets = similar.data?.tickets ?? [];
  return (
    <section className="card">
      <h2>{words.similar}</h2>
      {similar.isPending && <Skeleton rows={2} height="36px" />}
      {similar.data && tickets.length === 0 && <p className="quiet">{words.noneSimilar}</p>}
      {similar.data?.alike && (
        <p>
          {words.alike(similar.data.alike.count)} <Day at={similar.data.alike.since} />
          {words.ofCustomers(similar.data.alike.customers)}
        </p>
      )}
      <ul className="similar">
        {tickets.map((one) => (
          <li key={one.id}>
            <Link {...paths.ticket(one.id)} title={one.subject}>
              #{one.number} {one.subject}
            </Link>
            <p className="second">
              {[one.customer, strings.statuses[one.status], one.escalated ? words.escalated : null]
                .filter((part) => part !== null)
                .join(', ')}
              , <Day at={one.createdAt} /> · {words.shared(one.words)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
