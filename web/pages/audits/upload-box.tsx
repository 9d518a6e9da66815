import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { Failure } from '../../api/failure.ts';
import { beginLogAudit } from '../../api/log-audits.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { paths } from '../../paths.ts';
import { auditStrings } from '../../strings/en-audits.ts';
import { upload } from './uploads.ts';

/** Chosen or dropped, logs are announced and go off at once. */
export function UploadBox() {
  const navigate = useNavigate();
  const [isOver, setIsOver] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setFailure(null);
    try {
      const audit = await beginLogAudit(files);
      void upload(audit, files);
      await navigate(paths.audit(audit.id));
    } catch (error) {
      setFailure(error instanceof Failure ? error : Failure.noAnswer());
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void begin([...event.dataTransfer.files]);
  };
  return (
    <>
      <section
        className={isOver ? 'audits-drop over' : 'audits-drop'}
        aria-label={auditStrings.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p>{auditStrings.drop}</p>
        <FileButton label={auditStrings.choose} isPrimary many onFiles={(files) => void begin(files)} />
        <p className="second">{auditStrings.formats}</p>
        <p className="second">{auditStrings.kept}</p>
      </section>
      <FailureNote failure={failure} />
    </>
  );
}

/** A button that opens the platform's own choice of files. */
export function FileButton(props: {
  label: string;
  isPrimary?: boolean;
  many?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={props.isPrimary ? 'button primary' : 'button'}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={props.many ?? false}
        aria-label={props.label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = '';
          props.onFiles(files);
        }}
      />
    </>
  );
}
