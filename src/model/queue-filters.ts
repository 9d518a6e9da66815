import { z } from 'zod';
import { IssueTypeId, PathKind, priorities, ticketStatuses, TeamId } from './words.ts';

/** One or several of a closed list, with commas between: `high,urgent`. */
const someOf = (words: readonly (string | number)[]) => {
  const one = `(?:${words.join('|')})`;
  return z
    .string()
    .max(100)
    .regex(new RegExp(`^${one}(?:,${one})*$`), `Of ${words.join(', ')}, with commas between`);
};

/** What a list may be narrowed by. All that are given hold at once; they stand in the address of the page as they are. */
export const QueueFilters = z.strictObject({
  /** Where the ticket is, or where an open escalation of it was sent. */
  team: TeamId.optional(),
  /** With an open escalation of that kind. */
  kind: PathKind.optional(),
  tier: someOf([0, 1, 2, 3, 4]).optional(),
  severity: someOf([1, 2, 3, 4]).optional(),
  priority: someOf(priorities).optional(),
  status: someOf(ticketStatuses).optional(),
  /** A person's id, `me`, or `nobody`. */
  owner: z.union([z.enum(['me', 'nobody']), z.uuid()]).optional(),
  customer: z.uuid().optional(),
  issueType: IssueTypeId.optional(),
  tag: z.string().trim().min(1).max(60).optional(),
});
export type QueueFilters = z.infer<typeof QueueFilters>;
