import { useEffect, useRef } from 'react';
import type { Failure } from '../../api/failure.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { strings } from '../../strings/en.ts';

/** What the server says of one field of the form, by its path or by what it lies in. */
export function faultAt(failure: Failure | null, path: string): string | undefined {
  const message = failure?.fields.find(
    (one) => one.path === path || one.path.startsWith(`${path}.`),
  )?.message;
  return message && message.slice(0, 1).toUpperCase() + message.slice(1);
}

/** Why a record was not written. Where somebody else was faster, the form can begin anew from his version. */
export function FormFailure({ failure, onAgain }: { failure: Failure | null; onAgain?: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!failure) return;
    // A long form shows its fault, not the foot that was pressed.
    const field = place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (field) field.focus();
    else place.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  return (
    <div ref={place} className="settings-failure">
      <FailureNote failure={failure} />
      {failure?.kind === 'moved-on' && onAgain && (
        <button type="button" className="button" onClick={onAgain}>
          {strings.settings.startAgain}
        </button>
      )}
    </div>
  );
}
