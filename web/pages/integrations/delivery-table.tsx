import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { deliveryLog, useAct } from '../../api/integrations.ts';
import { useMe } from '../../api/questions.ts';
import { now } from '../../clock.ts';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { instantText } from '../../times.ts';

/** What became of each attempt, the newest first. */
export function DeliveryTable({ id }: { id: string }) {
  const { webhooks } = strings;
  const zone = useMe().person.timeZone;
  const log = useInfiniteQuery(deliveryLog(id));
  const resend = useAct((eventId: string, signal) =>
    client.POST('/api/v1/webhook-endpoints/{id}/deliveries/{eventId}/resend', {
      params: { path: { id, eventId } },
      signal,
    }),
  );
  const rows = log.data?.pages.flatMap(({ deliveries }) => deliveries) ?? [];
  if (log.data && rows.length === 0) return <p className="quiet">{webhooks.noLog}</p>;
  return (
    <div className="delivery-scroll">
      <table className="deliveries" aria-label={webhooks.log}>
        <thead>
          <tr>
            {Object.values(webhooks.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">{webhooks.again}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{instantText(row.at, now(), zone)}</td>
              <td title={row.eventId}>{row.eventType}</td>
              <td>{row.attempt}</td>
              <td className={row.outcome === 'taken' ? undefined : 'bad'}>
                {webhooks.outcomes[row.outcome]} · {row.httpStatus ? `HTTP ${row.httpStatus}` : row.detail}
              </td>
              <td>{row.durationMs} ms</td>
              <td className="answer" title={row.answer ?? ''}>
                {row.answer}
              </td>
              <td>
                {(row.state === 'sent' || row.state === 'dead') && (
                  <button
                    type="button"
                    className="button small"
                    disabled={resend.pending}
                    onClick={() =>
                      void resend.give(row.eventId).then((sent) => sent && tell(webhooks.resent))
                    }
                  >
                    {webhooks.resend}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {log.hasNextPage && (
        <button type="button" className="button small" onClick={() => void log.fetchNextPage()}>
          {webhooks.more}
        </button>
      )}
    </div>
  );
}
