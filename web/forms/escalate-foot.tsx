import type { Failure } from '../api/failure.ts';
import type { EscalationPreview } from '../api/schemas.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { KeysOf } from '../components/keys-of.tsx';
import { strings } from '../strings/en.ts';
import { type EscalateDraft, maySend, needsOverride } from './escalate-draft.ts';
import type { Readiness } from './readiness.ts';

/** What will happen, in one sentence, and the two ways on. */
export function EscalateFoot(props: {
  preview: EscalationPreview;
  readiness: Readiness;
  draft: EscalateDraft;
  onDraft: (draft: EscalateDraft) => void;
  failure: Failure | null;
  news: readonly string[];
  pending: boolean;
  onKeep: () => void;
}) {
  const { preview, readiness, draft, onDraft } = props;
  const { escalate } = strings;
  const overriding = needsOverride(preview, readiness);
  return (
    <>
      <FailureNote failure={props.failure} news={props.news} />
      {overriding && (
        <div className="override">
          <label className="choice">
            <input
              type="checkbox"
              checked={draft.override}
              onChange={(event) => onDraft({ ...draft, override: event.target.checked })}
            />
            {escalate.override}
          </label>
          {draft.override && (
            <input
              className="input"
              aria-label={escalate.overrideReason}
              placeholder={escalate.overrideReason}
              value={draft.overrideReason}
              onChange={(event) => onDraft({ ...draft, overrideReason: event.target.value })}
            />
          )}
        </div>
      )}
      {preview.leavesAtOnce && readiness.missing.length + readiness.follow.length > 0 && (
        <p className="sentence quiet">{escalate.leavesAtOnce}</p>
      )}
      <p className="sentence what-happens" aria-live="polite">
        {preview.sentence}
      </p>
      <button
        type="button"
        className="button"
        onClick={props.onKeep}
        disabled={props.pending}
        title={escalate.keepMeans}
      >
        {escalate.keep}
      </button>
      <button
        type="submit"
        className="button primary"
        disabled={props.pending || !maySend(preview, readiness, draft)}
      >
        {escalate.send(preview.team.name)} <KeysOf action="send" />
      </button>
    </>
  );
}
