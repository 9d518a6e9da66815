import { useInfiniteQuery } from '@tanstack/react-query';
import { type AuditRow, auditLog } from '../../api/settings.ts';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { PageHead } from './fields.tsx';

/** Who signed in, and who did what as an admin; for admins. */
export function AuditLog() {
  const { audit, settings } = strings;
  const log = useInfiniteQuery(auditLog);
  if (log.error) return <FailedPage page error={log.error} onRetry={() => void log.refetch()} />;
  const rows = log.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHead title={settings.sections.audit} />
      <p className="quiet settings-head">{audit.lead}</p>
      {!log.data && <Skeleton shape="table" rows={10} height="53px" />}
      {rows.length > 0 && (
        <div className="settings-list">
          <table className="settings-table">
            <thead>
              <tr>
                {Object.entries(audit.columns).map(([name, text]) => (
                  <th key={name} className="nowrap">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {log.hasNextPage && (
        <p className="settings-section">
          <button type="button" className="button" onClick={() => void log.fetchNextPage()}>
            {settings.loadMore}
          </button>
        </p>
      )}
    </>
  );
}

function Line({ row }: { row: AuditRow }) {
  const { audit } = strings;
  const whats: Readonly<Record<string, string>> = audit.whats;
  const outcomes: Readonly<Record<string, string>> = audit.outcomes;
  const told = saidOf(row.params);
  return (
    <tr>
      <td className="nowrap">
        <Moment at={row.at} />
      </td>
      <td>{row.person?.name ?? audit.nobody}</td>
      <td>
        {whats[row.what] ?? row.what}
        {told && <p className="second">{told}</p>}
      </td>
      <td className={row.outcome === 'done' ? undefined : 'settings-bad'}>
        {outcomes[row.outcome] ?? row.outcome.replaceAll('_', ' ')}
      </td>
      <td className="nowrap">
        {row.address}
        <p className="second">{audit.via[row.via]}</p>
      </td>
    </tr>
  );
}

/** Names and roles; ids are for the API. */
function saidOf(params: AuditRow['params']): string {
  const shown = Object.entries(params).filter(
    ([name, value]) => name !== 'version' && !/(^i|I)d$/.test(name) && typeof value === 'string',
  );
  return [
    ...shown.map(([name, value]) => `${name}: ${String(value)}`),
    ...(Array.isArray(params.files) ? params.files.map((file: { name?: string }) => file.name ?? '') : []),
  ].join(' · ');
}
