import { useState } from 'react';
import type { LogAudit } from '../../api/log-audits.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { auditStrings, sizeText } from '../../strings/en-audits.ts';
import { FileButton } from './upload-box.tsx';
import { upload, useUpload } from './uploads.ts';

/** How far it is; where it stands still, the same files go on from there. */
export function UploadProgress({ audit }: { audit: LogAudit }) {
  const going = useUpload(audit.id);
  const [isOther, setIsOther] = useState(false);
  const bytes = audit.files.reduce((sum, file) => sum + file.bytes, 0);
  const sent = going?.sent ?? audit.files.reduce((sum, file) => sum + file.received, 0);
  const stands = going === null || going.failure !== null;
  const goOn = (files: readonly File[]) => {
    const inOrder = audit.files.map((file) =>
      files.find(({ name, size }) => name === file.name && size === file.bytes),
    );
    const found = inOrder.filter((file) => file !== undefined);
    setIsOther(found.length < inOrder.length);
    if (found.length === inOrder.length) void upload(audit, found);
  };
  return (
    <section className="audits-running" aria-label={auditStrings.uploadTitle}>
      <h2>{auditStrings.uploadTitle}</h2>
      <progress value={bytes === 0 ? 0 : sent / bytes} max={1} aria-label={auditStrings.uploadTitle} />
      <p className="second">{auditStrings.uploaded(sizeText(sent), sizeText(bytes))}</p>
      <FailureNote failure={going?.failure ?? null} />
      {stands && (
        <>
          <p>{auditStrings.goOnWith}</p>
          <FileButton label={auditStrings.choose} isPrimary many onFiles={goOn} />
          {isOther && (
            <p role="alert" className="settings-fault">
              {auditStrings.otherFiles(audit.files.map(({ name }) => name).join(', '))}
            </p>
          )}
        </>
      )}
    </section>
  );
}
