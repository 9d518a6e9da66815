/** What may be given alone, and what is asked of somebody with a higher limit. */
import type { ApprovalCommand } from '../../model/approval.ts';
import type { CompensationCommand } from '../../model/compensation.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketCommand } from '../../model/ticket-command.ts';
import {
  approveRequest,
  passApproval,
  refuseApproval,
  requestApproval,
  withdrawApproval,
} from './decide-approval.ts';
import { bookCompensation, giveCompensation } from './decide-compensation.ts';
import type { Draft } from './draft.ts';

type AuthorityCommand = ApprovalCommand | CompensationCommand;

const types: ReadonlySet<string> = new Set<AuthorityCommand['type']>([
  'give-compensation',
  'book-compensation',
  'request-approval',
  'approve-request',
  'refuse-approval',
  'pass-approval',
  'withdraw-approval',
]);

export function isAuthorityCommand(command: TicketCommand): command is AuthorityCommand {
  return types.has(command.type);
}

export function decideAuthority(draft: Draft, command: AuthorityCommand): Refusal | undefined {
  switch (command.type) {
    case 'give-compensation':
      return giveCompensation(draft, command);
    case 'book-compensation':
      return bookCompensation(draft, command);
    case 'request-approval':
      return requestApproval(draft, command);
    case 'approve-request':
      return approveRequest(draft, command);
    case 'refuse-approval':
      return refuseApproval(draft, command);
    case 'pass-approval':
      return passApproval(draft, command);
    case 'withdraw-approval':
      return withdrawApproval(draft, command);
  }
}
