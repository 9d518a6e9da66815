/** What escalating would do, before it is sent: path, person, clock, and a packet prefilled from thread and account. */
import type { Evidence, Packet } from '../model/packet.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { EscalationPreview } from '../model/escalation-view.ts';
import type { EscalationId, PathId, PathKind, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { evidenceOfFile } from '../rules/attachments/file-evidence.ts';
import { isPreviewed } from '../rules/attachments/sniff-type.ts';
import { missingItems } from '../rules/packet/missing-items.ts';
import { consultEvidence } from '../rules/packet/consult-evidence.ts';
import { tellsMood } from '../rules/triggers/tells-mood.ts';
import { prefillPacket } from '../rules/packet/prefill.ts';
import type { CompiledPath } from '../rules/policy/compile-policy.ts';
import { sayTriggerNames, suggestedKind } from '../rules/routing/suggested-kind.ts';
import { type ChosenPath, choosePath } from '../rules/routing/matrix.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { sayHandOff } from '../rules/words/say-hand-off.ts';
import { sayReason, sayReasons } from '../rules/words/say-reason.ts';
import { type AnsweredItem, answersOf, evidenceIn, withAnswers } from '../rules/triage/answered-checklist.ts';
import { checklistItems } from '../rules/triage/checklist-items.ts';
import { readAttachments, type StoredAttachment } from '../storage/attachments.ts';
import { readEvents, readTickets } from '../storage/read-tickets.ts';
import { readContact, readCustomer, readMessages, readTexts } from '../storage/read-views.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { readSeenTicket } from './seen-ticket.ts';
import { iso, isoOrNull, namesFor, personMark, personMarkOrNull, teamMark } from './names.ts';
import { wouldBe } from './would-be.ts';
import { contentHash } from './packet-from-draft.ts';

export interface PreviewEscalation {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly kind?: PathKind | undefined;
  readonly pathId?: PathId | undefined;
}

export async function previewEscalation(
  desk: Desk,
  asked: PreviewEscalation,
): Promise<EscalationPreview | Refusal> {
  const { workspaceId, personId } = asked;
  const seen = await readSeenTicket(desk, asked);
  if (isRefusal(seen)) return seen;
  const { state, facts } = seen;
  const chosen = choose(asked, state, facts);
  if (isRefusal(chosen)) return chosen;
  const prefilled = await prefill(desk, workspaceId, state, facts, chosen.path.packet);
  const contact = state.contactId
    ? await readContact(desk.database.of(workspaceId), workspaceId, state.contactId)
    : null;
  return preview(state, facts, personId, chosen, { ...prefilled, customer: contact?.name ?? null });
}

/** The path asked for, else the policy's choice: a mood or an amount may suggest a manager, a defect an engineer. */
function choose(
  { kind, pathId }: PreviewEscalation,
  state: TicketState,
  facts: DecisionFacts,
): ChosenPath | Refusal {
  const byTriggers = kind === undefined && pathId === undefined ? suggestedKind(facts.policy, state) : null;
  const wanted = kind ?? byTriggers?.kind ?? 'functional';
  const suggested = choosePath(facts.policy, contextOfState(state, facts), wanted);
  if (suggested !== null && byTriggers) {
    const params = { triggers: sayTriggerNames(byTriggers.triggers) };
    return { ...suggested, because: [{ code: 'escalation.suggested', params }, ...suggested.because] };
  }
  if (suggested !== null && (pathId === undefined || suggested.path.id === pathId)) return suggested;
  const path = pathId && facts.policy.paths.get(pathId);
  return path
    ? { path, told: [], because: [{ code: 'escalation.chosen-by-person' }] }
    : { refused: 'path_unknown', params: { path: pathId ?? wanted } };
}

type Prefilled = Awaited<ReturnType<typeof prefill>>;

async function prefill(
  desk: Desk,
  workspaceId: WorkspaceId,
  state: TicketState,
  facts: DecisionFacts,
  form: Packet['form'],
): Promise<{ items: Packet['items']; evidence: Evidence[] }> {
  const db = desk.database.of(workspaceId);
  const [messages, texts, customer, events, attachments] = await Promise.all([
    readMessages(db, workspaceId, state.id),
    readTexts(db, workspaceId, state.id),
    state.customerId ? readCustomer(db, workspaceId, state.customerId) : null,
    readEvents(db, workspaceId, state.id),
    readAttachments(db, workspaceId, state.id, null),
  ]);
  const subject = [...texts.values()].find(({ kind }) => kind === 'subject')?.body ?? '';
  const thread = messages.map((row) => ({
    id: row.id,
    direction: row.direction,
    at: row.occurred_at,
    text: row.body,
    authorName: row.person_id
      ? personMark(facts.directory, row.person_id as PersonId).name
      : (row.contact_name ?? 'The customer'),
  }));
  const filled = prefillPacket({
    messages: thread,
    subject,
    customer,
    form,
    tellsMood: (sentence) => tellsMood(facts.policy, sentence),
  });
  const answered = answeredItems(state, facts, events, texts);
  const asked = consultEvidence(
    events.map(({ event }) => event),
    texts,
    (id) => personMark(facts.directory, id).name,
  );
  const said = [...filled.evidence, ...evidenceIn(answered), ...asked].map((found) =>
    withHash(found, facts.now),
  );
  const files = filesIn(messages, attachments).map(({ sha256, ...file }) => ({
    ...evidenceOfFile(file),
    addedBy: file.addedBy,
    addedAt: file.addedAt,
    contentHash: sha256,
  }));
  return {
    items: withAnswers(filled.items, answered),
    evidence: [...files.slice(-filesMax), ...said].slice(0, evidenceMax),
  };
}

/** The newest files, and pieces in all, that are offered. */
const filesMax = 20;
const evidenceMax = 100;

/** What the customer sent and what colleagues noted; what we sent him proves nothing. Never what the check refused. */
function filesIn(
  messages: readonly { readonly id: string; readonly direction: string }[],
  attachments: readonly StoredAttachment[],
) {
  const given = new Set(messages.flatMap(({ id, direction }) => (direction === 'outbound' ? [] : [id])));
  return attachments.flatMap(({ sha256, type, scan, ...file }) =>
    sha256 !== null && type !== null && scan !== 'refused' && given.has(file.messageId ?? '')
      ? [{ ...file, sha256, isImage: isPreviewed(type) }]
      : [],
  );
}

/** What was answered at triage, by the checklist of the ticket's type. */
function answeredItems(
  state: TicketState,
  { policy }: DecisionFacts,
  events: Awaited<ReturnType<typeof readEvents>>,
  texts: ReadonlyMap<string, { readonly body: string }>,
): AnsweredItem[] {
  const type = policy.issueTypes.get(state.issueType);
  const answers = answersOf(events.map(({ event }) => event));
  return (type ? checklistItems(type) : []).flatMap((item) => {
    const answer = texts.get(answers.get(item.key)?.answerId ?? '')?.body;
    return answer === undefined ? [] : [{ ...item, answer }];
  });
}

function withHash(found: { kind: Evidence['kind']; text: string }, at: number): Evidence {
  return {
    kind: found.kind,
    text: found.text,
    addedBy: null,
    addedAt: at,
    contentHash: contentHash(found.text),
  };
}

/** What prefilling offers now: an item that comes back word for word keeps its origin. */
export async function offeredItems(
  desk: Desk,
  workspaceId: WorkspaceId,
  state: TicketState,
): Promise<Packet['items']> {
  const read = await readTickets(desk.database.of(workspaceId), workspaceId, []);
  if (!read) return {};
  const facts = await decisionFacts(desk, workspaceId, read.head);
  const [full, short] = await Promise.all([
    prefill(desk, workspaceId, state, facts, 'full'),
    prefill(desk, workspaceId, state, facts, 'five-fields'),
  ]);
  return { ...short.items, ...full.items };
}

function preview(
  state: TicketState,
  facts: DecisionFacts,
  personId: PersonId,
  { path, because }: ChosenPath,
  prefilled: Prefilled & { readonly customer: string | null },
): EscalationPreview {
  const { directory, policy, now } = facts;
  const reached = wouldBe(state, facts, path, { holderId: personId, customer: prefilled.customer });
  const { next, acknowledgeBy, customerUpdateBy, answerBy } = reached;
  const { reader } = namesFor(facts, personId);
  const leavesAtOnce = state.severity === 1;
  const draft = draftPacket(state, path, prefilled, now);
  const missing = missingItems(policy, contextOfState(state, facts), path, draft, leavesAtOnce);
  return {
    kind: path.kind,
    why: sayReasons(because, namesFor(facts, personId)),
    path: { id: path.id, name: path.name },
    team: teamMark(directory, path.team),
    to: personMark(directory, next.personId),
    toWhy: sayReason(next.because),
    acknowledgeBy: iso(acknowledgeBy),
    customerUpdateBy: iso(customerUpdateBy),
    ownerUntilThen: personMark(directory, personId),
    managerAnswersBy: isoOrNull(answerBy),
    insteadOf: personMarkOrNull(directory, reached.absentId),
    sentence: sayHandOff(reached.said, reader),
    form: path.packet,
    prefilled: prefilled.items,
    evidence: prefilled.evidence,
    requiredToLeave: [...missing.requiredToLeave],
    missingToLeave: [...missing.missingToLeave],
    missingToFollow: [...missing.missingToFollow],
    leavesAtOnce,
    paths: [...policy.paths.values()].map(({ id, name, kind, team, tier, takes, takesNot }) => ({
      id,
      name,
      kind,
      tier,
      team: teamMark(directory, team),
      takes: takes ?? null,
      takesNot: takesNot ?? null,
    })),
  };
}

function draftPacket(
  state: TicketState,
  path: CompiledPath,
  { items, evidence }: Prefilled,
  now: number,
): Packet {
  const escalationId = state.id as unknown as EscalationId;
  return {
    escalationId,
    ticketId: state.id,
    version: 1,
    form: path.packet,
    items,
    evidence,
    writtenBy: null,
    writtenAt: now,
  };
}
