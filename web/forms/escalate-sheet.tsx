import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOpenEscalation } from '../api/orders.ts';
import { escalationPreview } from '../api/questions.ts';
import type { EscalationKind, EscalationPreview, TicketView } from '../api/schemas.ts';
import { FailedPage, Skeleton } from '../components/page-state.tsx';
import { Sheet } from '../components/sheet.tsx';
import { dropDraft, useDraft } from '../drafts.ts';
import { tell } from '../layout/news.tsx';
import { strings } from '../strings/en.ts';
import { EscalateFields } from './escalate-fields.tsx';
import { EscalateFoot } from './escalate-foot.tsx';
import { useFormVersion } from './form-version.ts';
import { draftOf, noEdits, type PacketEdits, shownEvidence, shownItems } from './packet-draft.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import './escalate-sheet.css';

export interface EscalateDraft {
  readonly kind: EscalationKind | null;
  readonly pathId: string | null;
  readonly edits: PacketEdits;
  readonly override: boolean;
  readonly overrideReason: string;
}
const empty: EscalateDraft = {
  kind: null,
  pathId: null,
  edits: noEdits,
  override: false,
  overrideReason: '',
};

/** Escalating: to whom, why, with what, and exactly what will happen. */
export function EscalateSheet({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const key = `escalate.${ticket.id}`;
  const [draft, setDraft, clear] = useDraft(key, empty);
  const [restored] = useState(() => draft !== empty);
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

export function needsOverride(preview: EscalationPreview, readiness: Readiness): boolean {
  return !preview.leavesAtOnce && readiness.missing.length > 0;
}

export function maySend(preview: EscalationPreview, readiness: Readiness, draft: EscalateDraft): boolean {
  if (draft.edits.lacks === 'other' && draft.edits.lacksOther.trim() === '') return false;
  if (!needsOverride(preview, readiness)) return true;
  return draft.override && draft.overrideReason.trim() !== '';
}

function readinessUnder(preview: EscalationPreview, edits: PacketEdits): Readiness {
  const base = { items: preview.prefilled, evidence: preview.evidence };
  return readinessOf({
    items: shownItems(base, edits),
    evidence: shownEvidence(base, edits),
    required: preview.requiredToLeave,
    mayFollow: preview.missingToFollow,
  });
}
