import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOpenEscalation } from '../api/orders.ts';
import { escalationPreview } from '../api/questions.ts';
import type { EscalationView, TicketView } from '../api/schemas.ts';
import { FailedPage, Skeleton } from '../components/page-state.tsx';
import { Sheet } from '../components/sheet.tsx';
import { dropDraft, useDraft } from '../drafts.ts';
import { tell } from '../layout/news.tsx';
import { strings } from '../strings/en.ts';
import type { TriggerAsk } from '../api/triage.ts';
import { type EscalateDraft, maySend, needsOverride, readinessUnder, startOf } from './escalate-draft.ts';
import { EscalateFields } from './escalate-fields.tsx';
import { EscalateFoot } from './escalate-foot.tsx';
import { useFormVersion } from './form-version.ts';
import { draftOf } from './packet-draft.ts';
import './escalate-sheet.css';

/** Escalating: to whom, why, with what, and exactly what will happen. */
export function EscalateSheet(props: {
  ticket: TicketView;
  /** Taken further up from this one. */
  continues?: EscalationView;
  /** What a trigger prepared: kind, path and reason. */
  suggestion?: TriggerAsk | undefined;
  onClose: () => void;
}) {
  const { ticket, continues, suggestion, onClose } = props;
  const plain = suggestion ? `escalate.${ticket.id}.${suggestion.id}` : `escalate.${ticket.id}`;
  const key = continues ? `re-escalate.${continues.id}` : plain;
  const [start] = useState(() => startOf(suggestion));
  const [draft, setDraft, clear] = useDraft(key, start);
  const [restored] = useState(() => draft !== start);
  const preview = useUpward(ticket.id, draft, continues);
  const isHighest = continues !== undefined && preview.data?.paths.length === 0;
  const open = useOpenEscalation(ticket.id);
  const form = useFormVersion(ticket);
  const readiness = preview.data ? readinessUnder(preview.data, draft.edits) : null;

  const give = async (send: boolean) => {
    const shown = preview.data;
    if (!shown || isHighest || !readiness || open.pending || preview.isPlaceholderData) return;
    if (send && !maySend(shown, readiness, draft)) return;
    const withReason = send && needsOverride(shown, readiness) && draft.overrideReason.trim() !== '';
    const changed = await open.give({
      kind: shown.kind,
      pathId: shown.path.id,
      packet: draftOf({ items: shown.prefilled, evidence: shown.evidence }, draft.edits),
      send,
      ...(continues ? { continuesEscalationId: continues.id } : {}),
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
      title={continues ? strings.steering.reEscalate.title : strings.escalate.title}
      size="wide"
      className="two-columns"
      under={
        <p className="second cut" title={suggestion?.because}>
          {continues
            ? strings.steering.reEscalate.continues(continues.number, continues.path.name)
            : (suggestion?.because ?? strings.escalate.of(ticket.number, ticket.subject))}
        </p>
      }
      onClose={onClose}
      onSubmit={() => void give(true)}
      pending={open.pending}
      foot={
        preview.data &&
        readiness &&
        !isHighest && (
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
      {isHighest ? (
        <p className="quiet">{strings.steering.reEscalate.none}</p>
      ) : preview.data && readiness ? (
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

/** The preview of what is chosen; for one that is taken further up, only the paths that lead there. */
function useUpward(ticketId: string, draft: EscalateDraft, continues: EscalationView | undefined) {
  const all = useQuery({ ...escalationPreview(ticketId), enabled: continues !== undefined });
  const isUp = ({ tier, kind }: { tier: number; kind: EscalationView['kind'] }) =>
    !continues || tier > continues.tier || (kind === 'hierarchical' && continues.kind === 'functional');
  const first =
    continues && all.data?.paths.find((path) => isUp(path) && (!draft.kind || path.kind === draft.kind));
  const pathId = draft.pathId ?? first?.id;
  const kind = draft.kind ?? first?.kind;
  const preview = useQuery({
    ...escalationPreview(ticketId, kind ?? undefined, pathId),
    enabled: !continues || pathId !== undefined,
  });
  if (!preview.data || !continues) return preview;
  return { ...preview, data: { ...preview.data, paths: preview.data.paths.filter(isUp) } };
}
