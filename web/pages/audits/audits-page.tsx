import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type LogAudit, logAudits } from '../../api/log-audits.ts';
import { useMe } from '../../api/questions.ts';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, RoleLacks, Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { PageBar } from '../../layout/page-bar.tsx';
import { auditStrings } from '../../strings/en-audits.ts';
import { UploadBox } from './upload-box.tsx';
import './audits.css';

/** Where a lead brings the history of a team, and finds the audits of before. */
export function AuditsPage() {
  const mayAudit = useMe().scopes.includes('history:write');
  useEffect(() => {
    document.title = auditStrings.pageTitle;
  }, []);
  return (
    <>
      <main id="content" className="audits-page">
        <h1>{auditStrings.title}</h1>
        <p className="quiet audits-lead">{auditStrings.lead}</p>
        {mayAudit ? (
          <>
            <UploadBox />
            <h2>{auditStrings.recent}</h2>
            <RecentAudits />
          </>
        ) : (
          <RoleLacks />
        )}
      </main>
      <AuditsBar />
    </>
  );
}

export function AuditsBar() {
  return <PageBar link={paths.audits()} name={auditStrings.title} />;
}

function RecentAudits() {
  const list = useQuery(logAudits);
  if (list.error && !list.data) return <FailedPage error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={3} />;
  const { audits } = list.data;
  if (audits.length === 0) return <p className="quiet">{auditStrings.none}</p>;
  return (
    <ul className="audits-list" aria-label={auditStrings.recent}>
      {audits.map((audit) => (
        <li key={audit.id}>
          <Link {...paths.audit(audit.id)} className="audits-row">
            <span className="cut audits-names">{audit.files.map(({ name }) => name).join(', ')}</span>
            <StateChip audit={audit} />
            <span className="second">
              {audit.by.name} · <Moment at={audit.changedAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const tones: Readonly<Record<LogAudit['state'], string>> = {
  uploading: '',
  uploaded: '',
  running: '',
  done: 'met',
  failed: 'missed',
  stopped: '',
  interrupted: 'risk',
};

export function StateChip({ audit }: { audit: LogAudit }) {
  return <span className={`chip audits-${tones[audit.state]}`}>{auditStrings.states[audit.state]}</span>;
}
