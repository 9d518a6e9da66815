/** Experts are asked without handing over: nobody owns anything else by it, and the answer is owed by a clock. */
import type {
  ConsultCommand,
  AskConsult,
  AnswerConsult,
  EndConsult,
  OpenConsult,
} from '../../model/consult.ts';
import { dayMs, minuteMs } from '../../model/instant.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { ConsultId, PersonId } from '../../model/words.ts';
import { passDeadline, warningAt } from '../clocks/run-clock.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import { calendarOfTeam } from '../routing/duty.ts';
import { setPacket } from './decide-packet.ts';
import { type Draft, emit, personOf } from './draft.ts';
import { nextReminder } from './emit-clock.ts';
import { promise } from './escalation-clocks.ts';
import { riskShare } from './nearest-clock.ts';
import { mayAct } from './permissions.ts';
import { isLive } from './ticket-clocks.ts';
import { endConsult, mayEndConsult, stoppedConsult } from './end-consult.ts';

/** So many at once on one ticket: each stands in the snapshot, which is read and written whole. */
const openMax = 3;

const shortestMs = 5 * minuteMs;
const longestMs = 30 * dayMs;

export function decideConsult(draft: Draft, command: ConsultCommand): Refusal | undefined {
  switch (command.type) {
    case 'ask-consult':
      return ask(draft, command);
    case 'answer-consult':
      return answer(draft, command);
    case 'end-consult':
      return end(draft, command);
  }
}

function ask(draft: Draft, command: AskConsult): Refusal | undefined {
  const { state, facts } = draft;
  const personId = personOf(draft);
  if (personId === null) return { refused: 'not_permitted' };
  if (!isLive(state)) return { refused: 'ticket_closed', params: { state: state.status } };
  if ((state.consults ?? []).length >= openMax)
    return { refused: 'consults_open', params: { count: openMax } };
  const expertIds = [...new Set(command.expertIds)];
  const stranger = expertIds.find((id) => !mayAct(facts.directory, id));
  if (stranger !== undefined) return { refused: 'person_unknown' };
  if (expertIds.includes(personId)) return { refused: 'consults_himself' };
  if (command.escalationId !== null && !state.escalations.some(({ id }) => id === command.escalationId))
    return { refused: 'escalation_ended' };
  const targetMs = command.answerWithinMs ?? durationMsOf(facts.policy.policy.consults.answerWithin);
  if (targetMs < shortestMs || targetMs > longestMs) return { refused: 'answer_time_out_of_range' };
  emit(draft, {
    type: 'consult-asked',
    consultId: command.consultId,
    escalationId: command.escalationId ?? state.escalations.at(-1)?.id ?? null,
    questionId: command.questionId,
    askedById: personId,
    expertIds,
    policyVersion: facts.policy.version,
    ...consultClock(draft, expertIds, targetMs),
  });
  return undefined;
}

/** In the duty hours of the first expert's team. */
function consultClock(draft: Draft, [expertId]: readonly PersonId[], targetMs: number) {
  const { directory, calendarOf, now } = draft.facts;
  const person = expertId === undefined ? undefined : directory.people.get(expertId);
  const calendar = calendarOfTeam(directory, person?.teamIds[0] ?? draft.state.homeTeamId, 'duty');
  const clock = promise(draft, { name: 'consult', targetMs, calendar }, draft.at);
  const warnAt = warningAt(clock, targetMs * riskShare, calendarOf);
  return { clock, warnAt: warnAt !== null && warnAt > now ? warnAt : null };
}

function answer(draft: Draft, command: AnswerConsult): Refusal | undefined {
  const consult = consultOf(draft, command.consultId);
  if (isRefusal(consult)) return consult;
  const personId = personOf(draft);
  if (personId === null || !consult.waitingForIds.includes(personId)) {
    const isAnswered = personId !== null && consult.answeredByIds.includes(personId);
    return isAnswered ? { refused: 'nothing_changes' } : { refused: 'not_permitted' };
  }
  emit(draft, {
    type: 'consult-answered',
    consultId: consult.id,
    escalationId: consult.escalationId,
    byId: personId,
    askedById: consult.askedById,
    answerId: command.answerId,
    clock: stoppedConsult(draft, consult),
    tookMs: Math.max(0, draft.at - consult.askedAt),
    ends: consult.waitingForIds.length === 1,
  });
  const { packet } = command;
  if (packet && draft.state.escalations.some(({ id }) => id === packet.escalationId))
    setPacket(draft, packet.escalationId, packet, ['evidence']);
  return undefined;
}

/** By whoever asked, or whose ticket it is. */
function end(draft: Draft, command: EndConsult): Refusal | undefined {
  const consult = consultOf(draft, command.consultId);
  if (isRefusal(consult)) return consult;
  const personId = personOf(draft);
  if (personId === null || !mayEndConsult(draft, consult, personId))
    return { refused: 'not_permitted', params: { owner: consult.askedById } };
  endConsult(draft, consult, personId, command.noteId);
  return undefined;
}

export function consultReached(
  draft: Draft,
  id: ConsultId,
  step: 'due' | 'warn' | 'remind',
  lateMs: number,
): undefined {
  const consult = draft.state.consults?.find((one) => one.id === id);
  if (!consult) return;
  const { askedById, waitingForIds: expertIds, clock: armed } = consult;
  if (step === 'due') {
    const clock = passDeadline(armed.clock, draft.facts.now);
    const remindAt = nextReminder(draft, clock, 0)?.at ?? null;
    emit(draft, { type: 'consult-missed', consultId: id, expertIds, askedById, clock, lateMs, remindAt });
    return;
  }
  const count = step === 'warn' ? 0 : (armed.remind?.count ?? 0) + 1;
  const nextAt = step === 'warn' ? null : (nextReminder(draft, armed.clock, count)?.at ?? null);
  const type = step === 'warn' ? 'consult-warned' : 'consult-reminded';
  emit(draft, { type, consultId: id, expertIds, count, nextAt });
}

function consultOf({ state }: Draft, id: ConsultId): OpenConsult | Refusal {
  return state.consults?.find((one) => one.id === id) ?? { refused: 'consult_not_found' };
}
