import { useRef, useState } from 'react';
import { Failure } from '../../api/failure.ts';
import { type LogAudit, type LogLook, startLogAudit } from '../../api/log-audits.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { auditStrings } from '../../strings/en-audits.ts';
import { ColumnFields } from './column-fields.tsx';
import { CountFields } from './count-fields.tsx';
import { FirstRows } from './first-rows.tsx';
import { FileFields } from './file-fields.tsx';
import { StateFields } from './state-fields.tsx';
import { TierFields } from './tier-fields.tsx';
import { FileButton } from './upload-box.tsx';
import { useLook } from './use-look.ts';
import { WordFields } from './word-fields.tsx';
import '../settings/settings.css';

/** The proposed mapping, line by line, with the first rows as they are read under it. */
export function MappingForm({ audit, onStarted }: { audit: LogAudit; onStarted: () => void }) {
  const { mapping: words } = auditStrings;
  const held = useLook(audit);
  const [compares, setCompares] = useState(audit.comparesPolicy);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = useRef<HTMLDivElement>(null);
  const { look, draft, change } = held;
  const start = async () => {
    if (look && look.problems.length > 0) return problems.current?.focus();
    setFailure(null);
    try {
      const order = { isGuess: held.isGuess, comparePolicy: compares };
      await startLogAudit(audit.id, { ...order, mapping: JSON.stringify(draft) });
      onStarted();
    } catch (error) {
      setFailure(error instanceof Failure ? error : Failure.noAnswer());
    }
  };
  return (
    <form
      className="audits-form"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <MappingTools held={held} />
      {!look && held.isLooking && (
        <>
          <p role="status" className="quiet">
            {auditStrings.looking}
          </p>
          <Skeleton rows={6} />
        </>
      )}
      <FailureNote failure={held.failure} />
      {look && (
        <>
          <FirstRows look={look} draft={draft} isLooking={held.isLooking} />
          <Problems look={look} place={problems} />
          <ColumnFields look={look} draft={draft} onChange={change} />
          <FileFields look={look} draft={draft} onChange={change} />
          <StateFields look={look} draft={draft} onChange={change} />
          <WordFields look={look} draft={draft} onChange={change} />
          <TierFields draft={draft} onChange={change} />
          <CountFields draft={draft} onChange={change} />
          <label className="choice">
            <input
              type="checkbox"
              checked={compares}
              onChange={({ target }) => setCompares(target.checked)}
            />
            <span>{words.compare}</span>
          </label>
          <FailureNote failure={failure} />
          <footer className="audits-foot">
            <button type="submit" className="button primary" disabled={held.isLooking}>
              {words.start}
            </button>
          </footer>
        </>
      )}
    </form>
  );
}

function MappingTools({ held }: { held: ReturnType<typeof useLook> }) {
  const { mapping: words } = auditStrings;
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([held.look?.source ?? ''], { type: 'text/yaml' }));
    link.download = 'mapping.yaml';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <p className="audits-actions">
      <FileButton
        label={words.own}
        onFiles={([file]) => void file?.text().then((source) => held.take(source))}
      />
      <button type="button" className="button" onClick={save} disabled={!held.look}>
        {words.download}
      </button>
      <button type="button" className="button" onClick={held.guess}>
        {words.guess}
      </button>
    </p>
  );
}

function Problems({ look, place }: { look: LogLook; place: React.RefObject<HTMLDivElement | null> }) {
  if (look.problems.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1} className="notice risk" role="alert">
      <div>
        <strong>{auditStrings.mapping.problems}</strong>
        <ul className="dotted">
          {look.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
