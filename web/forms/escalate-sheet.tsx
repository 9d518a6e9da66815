import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOpenEscalation } from '../api/orders.ts';
import { escalationPreview } from '../api/questions.ts';
import type { TicketView } from '../api/schemas.ts';
import { FailedPage, Skeleton } from '../components/page-state.tsx';
import { Sheet } from '../components/sheet.tsx';
import { dropDraft, useDraft } from '../drafts.ts';
import { tell } from '../layout/news.tsx';
import { strings } from '../strings/en.ts';
import { emptyEscalation, maySend, needsOverride, readinessUnder } from './escalate-draft.ts';
import { EscalateFields } from './escalate-fields.tsx';
import { EscalateFoot } from './escalate-foot.tsx';
import { useFormVersion } from './form-version.ts';
import { draftOf } from './packet-draft.ts';
import './escalate-sheet.css';

/** Escalating: to whom, why, with what, and exactly what will happen. */
export function EscalateSheet({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const key = `escalate.${ticket.id}`;
  const [draft, setDraft, clear] = useDraft(key, emptyEscalation);
  const [restored] = useState(() => draft !== emptyEscalation);
  const preview = useQuery(escalationPreview(ticket.id, draft.kind ?? undefined, draft.pathId ?? undefined));
  const open = useOpenEscalation(ticket.id);
  const form = useFormVersion(ticket);
  const readiness = preview.data ? readinessUnder(preview.data, draft.edits) : null;

  const give = async (send: boolean) => {
    const shown = preview.data;
    if (!shown || !readiness || open.pending || preview.isPlaceholderData) return;
    if (send && !maySend(shown, readiness, draft)) return;
    const withReason = send && needsOverride(shown, readiness) && draft.overrideReason.trim() !== '';
    const changed = await open.give({
      kind: shown.kind,
      pathId: shown.path.id,
      packet: draftOf({ items: shown.prefilled, evidence: shown.evidence }, draft.edits),
      send,
      ...(withReason ? { overrideReason: draft.overrideReason.trim() } : {}),
      expectedVersion: form.version,
    });
    if (!changed) return form.catchUp();
    dropDraft(key);
    tell(send ? strings.escalate.sent(shown.team.name) : strings.escalate.kept);
    onClose();
  };

  return (
    <Sheet
      title={strings.escalate.title}
      size="wide"
      className="two-columns"
      under={<p className="second cut">{strings.escalate.of(ticket.number, ticket.subject)}</p>}
      onClose={onClose}
      onSubmit={() => void give(true)}
      foot={
        preview.data &&
        readiness && (
          <EscalateFoot
            preview={preview.data}
            readiness={readiness}
            draft={draft}
            onDraft={setDraft}
            failure={open.failure}
            news={form.news}
            pending={open.pending || preview.isPlaceholderData}
            onKeep={() => void give(false)}
          />
        )
      }
    >
      {preview.data && readiness ? (
        <EscalateFields
          ticket={ticket}
          preview={preview.data}
          readiness={readiness}
          draft={draft}
          onDraft={setDraft}
          onStartAgain={restored ? clear : null}
        />
      ) : preview.error ? (
        <FailedPage error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Skeleton rows={7} height="48px" />
      )}
    </Sheet>
  );
}
