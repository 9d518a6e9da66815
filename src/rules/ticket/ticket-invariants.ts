/** What must always hold for a ticket: counted anew from its state, so that doctor and tests may judge the decisions. */
import type { Deadline } from '../../model/deadline.ts';
import type { Directory } from '../../model/directory.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent, TicketEventBody } from '../../model/ticket-event.ts';

/** What must hold for a ticket whenever nobody is in the middle of deciding about it. Answers what doesn't. */
export function ticketBreaches(state: TicketState, directory: Pick<Directory, 'people'>): string[] {
  return [
    ...state.escalations.flatMap((one) => escalationBreaches(one, state, directory)),
    ...repeated(
      state.escalations.map(({ id }) => id),
      'two open escalations with the id',
    ),
    ...placeBreaches(state),
  ];
}

function escalationBreaches(
  escalation: OpenEscalation,
  state: TicketState,
  { people }: Pick<Directory, 'people'>,
): string[] {
  const { number, ownerId, updatesOwnerId, leadId, senderId, customerUpdate } = escalation;
  const nobody = Object.entries({ ownerId, updatesOwnerId, leadId, senderId })
    .filter(([, id]) => !people.has(id))
    .map(([role, id]) => `#${number} has the ${role} ${id}, who is nobody`);
  const update = customerUpdate?.clock?.state;
  return [
    ...nobody,
    ...(leadId === state.leadId ? [] : [`#${number} has a lead of its own`]),
    ...(update === 'running' ? [] : [`#${number} has a customer update that is ${update}`]),
    ...offerBreaches(escalation, people),
    ...coordinationBreaches(escalation),
  ];
}

function offerBreaches(escalation: OpenEscalation, people: Directory['people']): string[] {
  const { number, state } = escalation;
  const offer = 'offer' in escalation ? escalation.offer : null;
  const acknowledge = escalation.clocks.acknowledge?.clock.state;
  const answer = escalation.clocks['substantive-answer']?.clock.state;
  const breaches: string[] = [];
  if (state === 'requested' && offer === null) breaches.push(`#${number} is requested of nobody`);
  if (offer !== null && !people.has(offer.personId)) breaches.push(`#${number} is offered to nobody`);
  if (offer !== null && acknowledge !== 'running')
    breaches.push(`#${number} has an offer whose clock is ${acknowledge}`);
  if (offer === null && acknowledge === 'running') breaches.push(`#${number} has no offer, but its clock`);
  if (offer !== null) breaches.push(...repeated(offer.asked, `#${number} asked twice`));
  if (state === 'accepted' && answer !== 'running' && answer !== 'overdue' && answer !== 'paused')
    breaches.push(`#${number} is accepted and its answer clock is ${answer}`);
  if (state === 'answered' && (answer === 'running' || answer === 'overdue'))
    breaches.push(`#${number} is answered and its answer clock goes on`);
  return breaches;
}

/** A coordinator has a clock while he has to decide, and only then; to and fro are counted apart and together. */
function coordinationBreaches(escalation: OpenEscalation): string[] {
  const { number, state, bounces, returns, wrongTeams, clocks } = escalation;
  const clock = clocks.coordination?.clock.state;
  const runs = clock === 'running' || clock === 'overdue';
  const breaches: string[] = [];
  if ((state === 'coordinating') !== runs)
    breaches.push(`#${number} is ${state} and its coordinator’s clock is ${clock}`);
  if (bounces !== returns + wrongTeams) breaches.push(`#${number} counts ${bounces} bounces`);
  return breaches;
}

function repeated(values: readonly string[], what: string): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${what} ${value}`);
}

/** The ticket is with the team of its latest accepted functional escalation, else at home. */
function placeBreaches(state: TicketState): string[] {
  const holder = holderOf(state);
  const teamId = holder?.teamId ?? state.homeTeamId;
  const tier = holder?.tier ?? state.homeTier;
  return state.teamId === teamId && state.tier === tier
    ? []
    : [`it stands with ${state.teamId} at tier ${state.tier} instead of ${teamId} at tier ${tier}`];
}

/** The latest accepted functional escalation: whoever owns it owns the ticket. */
export function holderOf(state: TicketState): OpenEscalation | undefined {
  const accepted = state.escalations.filter(
    (one) => one.kind === 'functional' && (one.state === 'accepted' || one.state === 'answered'),
  );
  return accepted.toSorted((a, b) => b.number - a.number)[0];
}

/** Names are unique, and each deadline points at the event that armed it. */
export function deadlineBreaches(deadlines: readonly Deadline[], events: readonly TicketEvent[]): string[] {
  const bySeq = new Map(events.map((event) => [event.seq, event.body]));
  const stray = deadlines.filter(({ name, armedBy }) => !arms(bySeq.get(armedBy), name));
  return [
    ...repeated(
      deadlines.map(({ name }) => name),
      'two deadlines are called',
    ),
    ...stray.map(({ name, armedBy }) => `event ${armedBy} did not arm ${name}`),
  ];
}

function arms(body: TicketEventBody | undefined, name: string): boolean {
  if (body === undefined) return false;
  if (body.type === 'confirmation-awaited') return name === 'confirmation';
  if (body.type === 'trigger-check-set') return name === 'triggers';
  if (body.type === 'duty-check-set') return name === 'duty';
  if (body.type === 'escalation-opened')
    return name.replace(/\/warn$/, '') === `escalation/${body.escalationId}/customer-update`;
  if (!('clock' in body)) return false;
  if ('approvalId' in body) return name.replace(/\/(warn|remind)$/, '') === `approval/${body.approvalId}`;
  if ('consultId' in body) return name.replace(/\/(warn|remind)$/, '') === `consult/${body.consultId}`;
  const armed = body.escalationId === null ? body.name : `escalation/${body.escalationId}/${body.name}`;
  return name.replace(/\/(warn|remind)$/, '') === armed;
}
