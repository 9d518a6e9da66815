/** Gathers what a status page may say: from messages to the customer and public names, and from nothing else. */
import type { ArmedClock } from '../../model/escalation.ts';
import type { Directory } from '../../model/directory.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import type { EscalationId, PersonId, TeamId } from '../../model/words.ts';
import { isPreviewed } from '../../rules/attachments/sniff-type.ts';
import { customerState, mayAnswerResolution, mayWrite } from '../../rules/customer-page/customer-state.ts';
import type {
  ShownFile,
  ShownMessage,
  ShownTarget,
  Standing,
  StatusFacts,
} from '../../rules/customer-page/status-facts.ts';
import { isCounting, isEnded } from '../../rules/clocks/run-clock.ts';
import type { DecisionFacts } from '../../rules/ticket/draft.ts';
import { standing } from '../../rules/ticket/evolve-undone.ts';
import { undoWithinMs } from '../../rules/ticket/messages-of.ts';
import { holding } from '../../rules/ticket/ticket-owner.ts';
import type { StoredAttachment } from '../../storage/attachments.ts';
import type { StoredStatusLink } from '../../storage/status-links.ts';
import { customerTargets } from '../../model/policy-customer-pages.ts';

export interface StatusMaterial {
  readonly events: readonly { readonly event: TicketEvent }[];
  readonly texts: ReadonlyMap<string, { readonly kind: string; readonly body: string }>;
  readonly messages: readonly StoredMessage[];
  readonly attachments: readonly StoredAttachment[];
}

interface StoredMessage {
  readonly id: string;
  readonly direction: 'inbound' | 'outbound' | 'note';
  readonly person_id: string | null;
  readonly contact_id: string | null;
  readonly occurred_at: number;
  readonly taken_back_at: number | null;
  readonly body: string;
}

/** The newest of them are shown. */
const messagesMax = 40;

export function statusFacts(
  state: TicketState,
  { events, ...said }: StatusMaterial,
  facts: DecisionFacts,
  link: Pick<StoredStatusLink, 'reach' | 'expiresAt'>,
): StatusFacts {
  const { directory } = facts;
  // What was taken back was never said.
  const material = { ...said, events: standing(events) };
  const showsAll = link.reach === 'all';
  const teamId = holding(state)?.teamId ?? state.teamId;
  const { satisfaction, answer } = answerOf(state, material);
  return {
    number: state.number,
    subject: [...material.texts.values()].find(({ kind }) => kind === 'subject')?.body ?? `#${state.number}`,
    state: customerState(state),
    team: publicTeam(directory, teamId),
    isWithSpecialists: teamId !== state.homeTeamId,
    contact: contactOf(state, directory),
    nextUpdate: nextUpdateOf(state, material),
    standing: showsAll ? standingOf(material) : null,
    targets: targetsOf(state, facts),
    messages: showsAll ? messagesOf(state, material, facts) : [],
    showsAll,
    answer,
    satisfaction: showsAll ? satisfaction : null,
    answerBy: showsAll ? (state.confirmBy?.at ?? null) : null,
    // Whoever has not shown that the address is his does not speak for the customer.
    mayAnswer: showsAll && mayAnswerResolution(state),
    mayWrite: mayWrite(state),
    linkUntil: link.expiresAt,
  };
}

export function publicTeam(directory: Directory, teamId: TeamId): string | null {
  return directory.teams.get(teamId)?.record.publicName ?? null;
}

function publicPerson(directory: Directory, id: PersonId | null): string | null {
  return id === null ? null : (directory.people.get(id)?.publicName ?? null);
}

/** The escalation lead while there is an escalation, else whoever has the ticket. */
function contactOf(state: TicketState, directory: Directory): string | null {
  const lead = state.escalations.length > 0 ? state.leadId : null;
  return publicPerson(directory, lead ?? state.firstAgentId);
}

/** The earliest promise of news: of an escalation, or as a message gave it. One that was missed stays until we write. */
function nextUpdateOf(state: TicketState, { events }: StatusMaterial): StatusFacts['nextUpdate'] {
  if (state.status === 'resolved' || state.status === 'closed' || state.merged) return null;
  const owed = state.escalations.find(({ customerUpdate }) => customerUpdate.remind);
  const missedAt = owed && missOf(events, owed.id);
  if (missedAt !== undefined) return { at: missedAt, isLate: true };
  const clocks = state.escalations.map(({ customerUpdate }) => customerUpdate.clock);
  const promised = state.signs.commitments.filter(({ what }) => what === 'next-update');
  const due = [
    ...clocks.flatMap((clock) => (isCounting(clock) ? [clock.dueAt] : [])),
    ...promised.map(({ dueAt }) => dueAt),
  ];
  return due.length === 0 ? null : { at: Math.min(...due), isLate: false };
}

function missOf(events: StatusMaterial['events'], escalationId: EscalationId): number | undefined {
  const missed = events.findLast(
    ({ event: { body } }) =>
      body.type === 'clock-missed' && body.name === 'customer-update' && body.escalationId === escalationId,
  )?.event.body;
  return missed?.type === 'clock-missed' && 'missedAt' in missed.clock
    ? (missed.clock.missedAt ?? undefined)
    : undefined;
}

/** As the newest message that said anything of it. */
function standingOf({ events, texts }: StatusMaterial): Standing | null {
  const said = events.findLast(({ event: { body } }) => body.type === 'message-added' && body.standing);
  if (said?.event.body.type !== 'message-added') return null;
  const { verifiedId, unknownId, milestoneId } = said.event.body.standing ?? {};
  const text = (id: string | undefined) => (id === undefined ? null : (texts.get(id)?.body ?? null));
  return {
    verified: text(verifiedId),
    unknown: text(unknownId),
    milestone: text(milestoneId),
    at: said.event.occurredAt,
  };
}

function targetsOf(state: TicketState, { policy, now }: DecisionFacts): ShownTarget[] {
  const shown = policy.policy.customerPages?.targets ?? customerTargets;
  return shown.flatMap((name) => {
    const armed = state.clocks[name];
    return armed && !isEnded(armed.clock) ? [targetOf(name, armed, now)] : [];
  });
}

function targetOf(name: ShownTarget['name'], { clock }: ArmedClock, now: number): ShownTarget {
  if (clock.state === 'overdue') return { name, dueAt: clock.missedAt, isLate: true };
  if (!isCounting(clock)) return { name, dueAt: null, isLate: false };
  return { name, dueAt: clock.dueAt, isLate: clock.dueAt <= now };
}

/**
 * What the customer's own contact wrote and what was written to him. What others sent in (a colleague's forwarded mail)
 * is not his, and what can still be taken back is not said yet.
 */
function messagesOf(
  state: TicketState,
  { messages, attachments }: StatusMaterial,
  { directory, now }: DecisionFacts,
): ShownMessage[] {
  return messages
    .filter(({ taken_back_at }) => taken_back_at === null)
    .filter(({ direction, contact_id, occurred_at }) =>
      direction === 'outbound'
        ? occurred_at <= now - undoWithinMs
        : direction === 'inbound' && contact_id !== null && contact_id === state.contactId,
    )
    .slice(-messagesMax)
    .map((row) => ({
      author: publicPerson(directory, row.person_id as PersonId | null),
      isOurs: row.direction === 'outbound',
      at: row.occurred_at,
      text: row.body,
      files: attachments.filter(({ messageId }) => messageId === row.id).flatMap(fileOf),
    }));
}

function fileOf({ id, name, size, type, scan }: StoredAttachment): ShownFile[] {
  if (size === null || type === null || scan === null) return [];
  return [{ id, name, size, isImage: isPreviewed(type), scan }];
}

function answerOf(
  state: TicketState,
  { events }: StatusMaterial,
): Pick<StatusFacts, 'answer' | 'satisfaction'> {
  const last = events.findLast(({ event: { body } }) => body.type === 'resolution-answered')?.event.body;
  const satisfaction =
    last?.type === 'resolution-answered' && state.confirmation === 'confirmed' ? last.satisfaction : null;
  return { answer: state.confirmation, satisfaction };
}
