import { z } from 'zod';
import { AuditRules } from './audit-rules.ts';
import { Priority, Severity, TicketStatus } from './words.ts';

/** What a column of an export can tell of a ticket. */
export const importFields = [
  'ticket',
  'at',
  'openedAt',
  'resolvedAt',
  'closedAt',
  'subject',
  'message',
  'text',
  'direction',
  'authorName',
  'authorEmail',
  'status',
  'priority',
  'severity',
  'team',
  'agent',
  'customer',
  'plan',
  'contactName',
  'contactEmail',
  'channel',
  'issueType',
  'tags',
  // Of event logs; only an audit reads these.
  'activity',
  'subStatus',
  'slaVerdict',
  'reassignments',
  'reopens',
  'outcome',
] as const;
export type ImportField = (typeof importFields)[number];

const column = z.string().min(1).max(200);
/** Their word → ours; `*` stands for every other word. */
const words = <T extends z.ZodType>(ours: T) => z.record(z.string().max(200), ours).default({});

/** How an export of another system is read. One row tells what a ticket was at an instant, or what somebody wrote then. */
export const ImportMapping = z.strictObject({
  /** The other system's short name; the same file under the same name is known again. */
  system: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  file: z
    .strictObject({
      delimiter: z.string().length(1).default(','),
      encoding: z.enum(['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be']).default('utf-8'),
      /** Values that say nothing, besides the empty one. */
      nothing: z.array(z.string().max(40)).max(20).default([]),
    })
    .prefault({}),
  columns: z
    .partialRecord(z.enum(importFields), column)
    .refine((all) => all.ticket !== undefined, {
      message: 'names no column for `ticket`, the id of a ticket over there',
    })
    .refine((all) => all.at !== undefined || all.openedAt !== undefined, {
      message: 'names no column for `at` or `openedAt`, when it happened',
    }),
  times: z
    .strictObject({
      /** `iso`, `epoch-s`, `epoch-ms`, or letters such as D/M/YYYY HH:mm. */
      format: z.string().min(1).max(60).default('iso'),
      /** For times that name none. */
      zone: z.string().max(60).default('UTC'),
    })
    .prefault({}),
  words: z
    .strictObject({
      status: words(TicketStatus),
      priority: words(Priority),
      severity: words(Severity),
      direction: words(z.enum(['inbound', 'outbound', 'note'])),
      /** → an e-mail address of somebody at the desk. */
      agent: words(z.email()),
      /** → the id of a team of the desk. */
      team: words(z.string().max(60)),
      issueType: words(z.string().max(60)),
    })
    .prefault({}),
  defaults: z
    .strictObject({
      channel: z.string().max(40).optional(),
      team: z.string().max(60).optional(),
      direction: z.enum(['inbound', 'outbound', 'note']).default('inbound'),
    })
    .prefault({}),
  /** How `baton audit` judges what it reads. An import does not ask. */
  audit: AuditRules.prefault({}),
});
export type ImportMapping = z.infer<typeof ImportMapping>;
