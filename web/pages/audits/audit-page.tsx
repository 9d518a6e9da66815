import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { deleteLogAudit, type LogAudit, logAuditById, stopLogAudit } from '../../api/log-audits.ts';
import { Icon } from '../../components/icons.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { auditStrings } from '../../strings/en-audits.ts';
import { AuditResult } from './audit-result.tsx';
import { AuditsBar, StateChip } from './audits-page.tsx';
import { MappingForm } from './mapping-form.tsx';
import { UploadProgress } from './upload-progress.tsx';
import { stopUpload } from './uploads.ts';
import './audits.css';

/** One audit from its upload over the mapping to the report. */
export function AuditPage() {
  const { auditId } = useParams({ from: '/audits/$auditId' });
  const known = useQuery(logAuditById(auditId));
  const names = known.data?.files.map(({ name }) => name).join(', ');
  useEffect(() => {
    document.title = names ? `${names} · ${auditStrings.pageTitle}` : auditStrings.pageTitle;
  }, [names]);
  return (
    <>
      <main id="content" className="audits-page">
        <p>
          <Link {...paths.audits()}>{auditStrings.back}</Link>
        </p>
        {known.error && !known.data && (
          <FailedPage page error={known.error} onRetry={() => void known.refetch()} />
        )}
        {!known.data && !known.error && <Skeleton rows={6} />}
        {known.data && (
          <>
            <header className="audits-head">
              <h1 className="cut">{names}</h1>
              <StateChip audit={known.data} />
              <DeleteButton audit={known.data} />
            </header>
            <Stage audit={known.data} />
          </>
        )}
      </main>
      <AuditsBar />
    </>
  );
}

function Stage({ audit }: { audit: LogAudit }) {
  const [isAgain, setIsAgain] = useState(false);
  const { state } = audit;
  if (state === 'uploading') return <UploadProgress audit={audit} />;
  if (state === 'running') return <Running audit={audit} />;
  if (state === 'done' && !isAgain) return <AuditResult audit={audit} onAgain={() => setIsAgain(true)} />;
  return (
    <>
      {(state === 'failed' || state === 'stopped' || state === 'interrupted') && <Ended audit={audit} />}
      {audit.logsKeptUntil === null ? (
        <p className="quiet">{auditStrings.result.gone}</p>
      ) : (
        <MappingForm audit={audit} onStarted={() => setIsAgain(false)} />
      )}
    </>
  );
}

function Ended({ audit }: { audit: LogAudit }) {
  const { ended } = auditStrings;
  const isFailed = audit.state === 'failed';
  return (
    <div className={isFailed ? 'notice missed' : 'notice'} role={isFailed ? 'alert' : 'status'}>
      <Icon name="warn" />
      <div>
        {isFailed ? (
          <>
            <strong>{ended.failed}</strong>
            <p className="audits-failure">{audit.failure}</p>
          </>
        ) : (
          <p>{audit.state === 'stopped' ? ended.stopped : ended.interrupted}</p>
        )}
      </div>
    </div>
  );
}

function Running({ audit }: { audit: LogAudit }) {
  const { progress } = audit;
  const [isStopping, setIsStopping] = useState(false);
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return (
    <section className="audits-running" aria-label={auditStrings.running}>
      <h2>{auditStrings.running}</h2>
      <progress value={share} max={1} aria-label={auditStrings.running} />
      <p className="second" aria-live="off">
        {progress ? `${Math.floor(progress.done)} of ${Math.ceil(progress.total)} ${progress.what}` : ' '}
      </p>
      <button
        type="button"
        className="button"
        disabled={isStopping}
        onClick={() => {
          setIsStopping(true);
          void stopLogAudit(audit.id).catch(() => setIsStopping(false));
        }}
      >
        {auditStrings.stop}
      </button>
    </section>
  );
}

function DeleteButton({ audit }: { audit: LogAudit }) {
  const navigate = useNavigate();
  const [isSure, setIsSure] = useState(false);
  if (!isSure)
    return (
      <button type="button" className="button small" onClick={() => setIsSure(true)}>
        {auditStrings.remove}
      </button>
    );
  const remove = () => {
    stopUpload(audit.id);
    void deleteLogAudit(audit.id).then(
      () => navigate(paths.audits()),
      () => setIsSure(false),
    );
  };
  return (
    <span className="audits-sure" role="group" aria-label={auditStrings.removeSure}>
      {auditStrings.removeSure}
      <button type="button" className="button small" onClick={remove}>
        {auditStrings.remove}
      </button>
      <button type="button" className="button bare small" onClick={() => setIsSure(false)}>
        {auditStrings.cancel}
      </button>
    </span>
  );
}
