import { type LogAudit, reportAddress } from '../../api/log-audits.ts';
import { Icon } from '../../components/icons.tsx';
import { Moment } from '../../components/moment.tsx';
import { auditStrings, countText } from '../../strings/en-audits.ts';

/** The report is a page of its own; here is the way to it. */
export function AuditResult({ audit, onAgain }: { audit: LogAudit; onAgain: () => void }) {
  const { result } = auditStrings;
  const { summary, files, logsKeptUntil } = audit;
  const name = (files[0]?.name ?? 'audit').replace(/\.(csv|xes|json|jsonl|gz|zst)\b.*$/i, '');
  return (
    <section className="audits-result" aria-label={result.title}>
      <h2>{result.title}</h2>
      {summary && (
        <>
          <p className="audits-told">{result.told(countText(summary.tickets), countText(summary.events))}</p>
          {summary.leftOut > 0 && (
            <p>{result.leftOut(countText(summary.leftOut), countText(summary.rows))}</p>
          )}
          {summary.isCut && (
            <p className="notice risk">
              <Icon name="warn" />
              {result.cut}
            </p>
          )}
        </>
      )}
      {summary?.findings && (
        <dl className="audits-findings">
          {summary.findings.map(({ heading, told }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{told}</dd>
            </div>
          ))}
        </dl>
      )}
      {audit.comparesPolicy && <p>{result.policy}</p>}
      <p className="audits-actions">
        <a className="button primary" href={reportAddress(audit.id, 'html')} target="_blank" rel="noreferrer">
          {result.open}
        </a>
        {(['html', 'json', 'txt'] as const).map((format) => (
          <a
            key={format}
            className="button"
            href={reportAddress(audit.id, format)}
            download={`audit-${name}.${format}`}
          >
            {result.save[format]}
          </a>
        ))}
      </p>
      {logsKeptUntil === null ? (
        <p className="quiet">{result.gone}</p>
      ) : (
        <p className="audits-actions">
          <button type="button" className="button" onClick={onAgain}>
            {result.again}
          </button>
          <span className="second">
            {result.until} <Moment at={logsKeptUntil} />.
          </span>
        </p>
      )}
    </section>
  );
}
