import type { Refusal } from '../model/refusal.ts';
import type { PolicyProblemView } from '../operations/check-policy.ts';
import type { Caller } from '../operations/credentials.ts';
import { sayItem, sayRefusal } from '../operations/say-refusal.ts';
import { viewTicket } from '../operations/view-ticket.ts';
import type { Door } from './door.ts';
import type { AnyRefusal } from './call.ts';
import { isOvertaken, type Problem } from './problem.ts';
import { problemOf, type ProblemParts } from './problem-details.ts';

/** A refusal as the caller reads it: with names, the fields to mend, and the ticket as it is now. */
export async function refusalProblem(
  door: Door,
  caller: Caller | null,
  refusal: AnyRefusal,
): Promise<Problem> {
  if ('problems' in refusal) {
    if (refusal.refused === 'policy_refused') return policyProblem(refusal.problems);
    return problemOf(refusal.refused, { fields: refusal.problems });
  }
  if ('detail' in refusal) return problemOf(refusal.refused, { values: { detail: refusal.detail } });
  const params = 'params' in refusal ? (refusal.params ?? {}) : {};
  if (caller === null) return problemOf(refusal.refused, { values: params });
  const known = { ...refusal, params } as Refusal;
  const words = await sayRefusal(door.desk, caller, known);
  return problemOf(refusal.refused, {
    values: { ...params, ...words },
    fields: fieldsOf(known),
    current: await currentTicket(door, caller, refusal),
  });
}

function policyProblem(problems: readonly PolicyProblemView[]): Problem {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return problemOf('policy_refused', {
    values: { count: errors.length, problems },
    fields: errors.map(({ path, line, column, message, mend }) => ({
      path,
      message: `Line ${line}, column ${column}: ${message}. ${mend}`,
    })),
  });
}

/** Which fields of the request would mend it. */
function fieldsOf({ refused, params }: Refusal): ProblemParts['fields'] {
  const missing = params?.['missing'];
  const names = Array.isArray(missing) ? (missing as string[]) : [];
  switch (refused) {
    case 'packet_not_ready':
      return names.map((item) => ({ path: `packet.items.${item}`, message: `Needed: ${sayItem(item)}.` }));
    case 'record_incomplete':
      return names.map((field) => ({ path: `record.${field}`, message: 'It is missing.' }));
    case 'items_required':
      return [{ path: 'items', message: 'Name at least one.' }];
    case 'instruction_required':
      return [{ path: 'note', message: 'It is missing.' }];
    case 'not_upward':
    case 'not_downward':
      return [{ path: 'pathId', message: 'Not in this direction.' }];
    case 'reason_required':
      return [{ path: 'reason', message: 'It is missing.' }];
    case 'promise_in_the_past':
      return [{ path: 'nextUpdateAt', message: 'It must lie ahead.' }];
    case 'path_unknown':
      return [{ path: 'pathId', message: 'There is no such path.' }];
    case 'person_unknown':
      return [{ path: 'firstAgentId', message: 'There is nobody with this id.' }];
    default:
      return undefined;
  }
}

async function currentTicket(door: Door, caller: Caller, refusal: AnyRefusal): Promise<unknown> {
  if (!isOvertaken(refusal.refused) || !('current' in refusal) || refusal.current === null) return undefined;
  const { workspaceId, personId } = caller;
  const view = await viewTicket(door.desk, { workspaceId, personId, ticketId: refusal.current.id });
  return 'refused' in view ? undefined : view;
}
