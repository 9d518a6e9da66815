/** Who is asked to approve: the lowest limit that suffices, on duty, else a deputy, else the next higher. Never the asker. */
import type { PastCompensation } from '../../model/compensation.ts';
import type { Directory } from '../../model/directory.ts';
import type { Instant } from '../../model/instant.ts';
import type { Person } from '../../model/person.ts';
import type { Policy } from '../../model/policy.ts';
import type { PersonId, Reason, Role, TeamId } from '../../model/words.ts';
import { standInFor } from '../routing/deputies.ts';
import { type Duty, dutyLead, isAvailable, isOnDuty, teamOf } from '../routing/duty.ts';
import { aboveLimit, limitOf, type Wish } from './limits.ts';

export interface AskingApproval {
  readonly duty: Duty;
  readonly policy: Policy;
  readonly wish: Wish;
  readonly before: readonly PastCompensation[];
  readonly at: Instant;
  /** Whoever asks, and everybody who was asked already. */
  readonly passOver: readonly PersonId[];
  /** Who has the escalation, or is offered it: asked first where his limit suffices. */
  readonly firstId: PersonId | null;
  /** Its lead is asked first among equals, and when nobody with a limit is left. */
  readonly homeTeamId: TeamId;
  /** Whose turn was missed: his deputy is asked, then somebody with a higher limit. */
  readonly missedById: PersonId | null;
}

export interface NextApprover {
  readonly personId: PersonId;
  readonly because: Reason;
}

/** null: everybody was asked, the catch-all too. */
export function chooseApprover(asking: AskingApproval): NextApprover | null {
  return ofEscalation(asking) ?? byLimit(asking) ?? leadOrCatchAll(asking);
}

/** May this person approve this much, with what the customer got before? */
export function mayApprove(
  {
    directory,
    policy,
    wish,
    before,
  }: Pick<AskingApproval, 'policy' | 'wish' | 'before'> & { directory: Directory },
  personId: PersonId,
): boolean {
  const person = directory.people.get(personId);
  if (!person || person.closedAt !== null) return false;
  return aboveLimit(policy, person.role, wish, before) === null;
}

function ofEscalation(asking: AskingApproval): NextApprover | null {
  const { firstId } = asking;
  if (firstId === null || !isAble(asking, firstId) || !isAvailable(asking.duty.directory, firstId, asking.at))
    return null;
  return { personId: firstId, because: { code: 'approver.has-the-escalation' } };
}

/** Those whose limit suffices, the lowest limit first: on duty, or by the deputy of one who is away. */
function byLimit(asking: AskingApproval): NextApprover | null {
  const { duty, at, missedById } = asking;
  const deputy = missedById === null ? null : deputyOf(asking, missedById);
  if (deputy) return deputy;
  const missed = missedById === null ? undefined : duty.directory.people.get(missedById);
  const above = missed ? perCaseOf(asking, missed) : Number.NEGATIVE_INFINITY;
  const able = [...duty.directory.people.values()]
    .filter((one) => mayBeAsked.has(one.role) && perCaseOf(asking, one) > above)
    .toSorted((a, b) => perCaseOf(asking, a) - perCaseOf(asking, b) || atHome(asking, a) - atHome(asking, b));
  for (const { id } of able) {
    if (isAble(asking, id) && isOnDuty(duty, id, at))
      return { personId: id, because: { code: 'approver.by-limit' } };
    const inHisPlace = isAvailable(duty.directory, id, at) ? null : deputyOf(asking, id);
    if (inHisPlace) return inHisPlace;
  }
  const later = able.find(({ id }) => isAble(asking, id) && isAvailable(duty.directory, id, at));
  return later ? { personId: later.id, because: { code: 'approver.by-limit' } } : null;
}

/** A specialist may have a limit of his own; whoever answers for others' money leads. */
const mayBeAsked: ReadonlySet<Role> = new Set(['team-lead', 'manager', 'admin']);

function deputyOf(asking: AskingApproval, id: PersonId): NextApprover | null {
  const { directory } = asking.duty;
  const first = directory.people.get(id)?.deputyId;
  const deputyId = first ? standInFor(directory, first, asking.at) : null;
  if (deputyId === null || !isAble(asking, deputyId)) return null;
  return { personId: deputyId, because: { code: 'approver.as-deputy' } };
}

/** Nobody's limit suffices, or nobody answered: somebody has to say so, and can hand it on. */
function leadOrCatchAll({ duty, homeTeamId, at, passOver }: AskingApproval): NextApprover | null {
  const { catchAllId } = duty.directory;
  const lead = dutyLead(duty, teamOf(duty.directory, homeTeamId), at, passOver);
  if (lead !== catchAllId && !passOver.includes(lead))
    return { personId: lead, because: { code: 'asked-as-duty-lead' } };
  return passOver.includes(catchAllId)
    ? null
    : { personId: catchAllId, because: { code: 'approver.catch-all' } };
}

function isAble(asking: AskingApproval, id: PersonId): boolean {
  if (asking.passOver.includes(id)) return false;
  return mayApprove({ ...asking, directory: asking.duty.directory }, id);
}

function perCaseOf({ policy, wish }: AskingApproval, { role }: Person): number {
  return limitOf(policy, role, wish)?.perCase ?? Number.NEGATIVE_INFINITY;
}

function atHome({ duty, homeTeamId }: AskingApproval, { id }: Person): number {
  return teamOf(duty.directory, homeTeamId)?.leadIds.includes(id) ? 0 : 1;
}
