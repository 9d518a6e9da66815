import type { EscalationKind, EscalationPreview } from '../api/schemas.ts';
import type { TriggerAsk } from '../api/triage.ts';
import { noEdits, type PacketEdits, shownEvidence, shownItems } from './packet-draft.ts';
import { type Readiness, readinessOf } from './readiness.ts';

/** What was chosen and typed in the Escalate sheet so far. */
export interface EscalateDraft {
  readonly kind: EscalationKind | null;
  readonly pathId: string | null;
  readonly edits: PacketEdits;
  readonly override: boolean;
  readonly overrideReason: string;
}

const emptyEscalation: EscalateDraft = {
  kind: null,
  pathId: null,
  edits: noEdits,
  override: false,
  overrideReason: '',
};

/** Empty, or as a trigger has prepared it. */
export function startOf(suggestion: TriggerAsk | undefined): EscalateDraft {
  const { kind = null, pathId = null } = suggestion ?? {};
  return suggestion ? { ...emptyEscalation, kind, pathId } : emptyEscalation;
}

export function needsOverride(preview: EscalationPreview, readiness: Readiness): boolean {
  return !preview.leavesAtOnce && readiness.missing.length > 0;
}

export function maySend(preview: EscalationPreview, readiness: Readiness, draft: EscalateDraft): boolean {
  if (draft.edits.lacks === 'other' && draft.edits.lacksOther.trim() === '') return false;
  if (!needsOverride(preview, readiness)) return true;
  return draft.override && draft.overrideReason.trim() !== '';
}

export function readinessUnder(preview: EscalationPreview, edits: PacketEdits): Readiness {
  const base = { items: preview.prefilled, evidence: preview.evidence };
  return readinessOf({
    items: shownItems(base, edits),
    evidence: shownEvidence(base, edits),
    required: preview.requiredToLeave,
    mayFollow: preview.missingToFollow,
  });
}
