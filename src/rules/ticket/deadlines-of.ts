/** Every armed instant of a ticket, from its state alone; the difference before and after a command is written. */
import type { ArmedClock, EscalationClockName, OpenEscalation } from '../../model/escalation.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { TicketClockName, TicketState } from '../../model/ticket.ts';
import type { ApprovalId, ConsultId, EscalationId } from '../../model/words.ts';

/** What a deadline's name points at. */
export type DeadlineSubject =
  | { readonly of: 'triggers' | 'duty' | 'confirmation' }
  | { readonly of: 'approval'; readonly step: ClockSubject['step']; readonly approvalId: ApprovalId }
  | { readonly of: 'consult'; readonly step: ClockSubject['step']; readonly consultId: ConsultId }
  | ClockSubject;

/** The deadline of a clock (`due`), its warning before, or a reminder after its miss. */
export type ClockSubject = { readonly step: 'due' | 'warn' | 'remind' } & (
  | { readonly of: 'ticket-clock'; readonly escalationId: null; readonly name: TicketClockName }
  | {
      readonly of: 'escalation-clock';
      readonly escalationId: EscalationId;
      readonly name: EscalationClockName;
    }
);

export function deadlinesOf(state: TicketState): Deadline[] {
  const deadlines = Object.entries(state.clocks).flatMap(([name, armed]) => deadlineOf(name, armed));
  if (state.triggerCheck) {
    const { at, armedBy } = state.triggerCheck;
    deadlines.push({ name: 'triggers', dueAt: at, armedBy });
  }
  if (state.confirmBy) {
    const { at, armedBy } = state.confirmBy;
    deadlines.push({ name: 'confirmation', dueAt: at, armedBy });
  }
  if (state.dutyCheck) {
    const { at, armedBy } = state.dutyCheck;
    deadlines.push({ name: 'duty', dueAt: at, armedBy });
  }
  const approvals = state.approvals.flatMap(({ id, clock }) => deadlineOf(`approval/${id}`, clock));
  const consults = (state.consults ?? []).flatMap(({ id, clock }) => deadlineOf(`consult/${id}`, clock));
  return deadlines.concat(approvals, consults, state.escalations.flatMap(escalationDeadlines));
}

function escalationDeadlines(escalation: OpenEscalation): Deadline[] {
  const prefix = `escalation/${escalation.id}`;
  return [
    ...deadlineOf(`${prefix}/customer-update`, escalation.customerUpdate),
    ...Object.entries(escalation.clocks).flatMap(([name, armed]) => deadlineOf(`${prefix}/${name}`, armed)),
  ];
}

function deadlineOf(name: string, armed: ArmedClock | undefined): Deadline[] {
  if (!armed) return [];
  const { clock, armedBy, warnAt, remind } = armed;
  return [
    ...(clock.state === 'running' ? [{ name, dueAt: clock.dueAt, armedBy }] : []),
    ...(warnAt === undefined ? [] : [{ name: `${name}/warn`, dueAt: warnAt, armedBy }]),
    ...(remind === undefined ? [] : [{ name: `${name}/remind`, dueAt: remind.at, armedBy }]),
  ];
}

export function subjectOf(name: string): DeadlineSubject {
  if (name === 'triggers' || name === 'duty' || name === 'confirmation') return { of: name };
  const parts = name.split('/');
  const step = stepOf(parts.at(-1));
  if (parts[0] === 'approval') return { of: 'approval', step, approvalId: parts[1] as ApprovalId };
  if (parts[0] === 'consult') return { of: 'consult', step, consultId: parts[1] as ConsultId };
  if (parts[0] === 'escalation') {
    const [, id, clock] = parts;
    return {
      of: 'escalation-clock',
      step,
      escalationId: id as EscalationId,
      name: clock as EscalationClockName,
    };
  }
  return { of: 'ticket-clock', step, escalationId: null, name: parts[0] as TicketClockName };
}

function stepOf(last: string | undefined): ClockSubject['step'] {
  return last === 'warn' || last === 'remind' ? last : 'due';
}

/** What has to be written so that the rows say what the state says. */
export function deadlineChanges(
  before: readonly Deadline[],
  after: readonly Deadline[],
): { set: Deadline[]; clear: string[] } {
  const old = new Map(before.map((deadline) => [deadline.name, deadline]));
  const set = after.filter(({ name, dueAt, armedBy }) => {
    const was = old.get(name);
    old.delete(name);
    return was?.dueAt !== dueAt || was.armedBy !== armedBy;
  });
  return { set, clear: [...old.keys()] };
}
