import { z } from 'zod';
import { expectedVersion, note, SpokenRecord } from './requests.ts';

export const CoordinationRequest = z
  .strictObject({
    decision: z.enum(['team', 'person', 'send-back', 'close']),
    /** Which team keeps it, by its path; with `person` the path by which they have it. */
    pathId: z.string().max(60).optional(),
    personId: z.uuid().optional(),
    /** With `close`: what was learnt. */
    record: SpokenRecord.optional(),
    /** With `send-back`: what the sender is to do. */
    note: note.optional(),
    expectedVersion,
  })
  .superRefine(({ decision, pathId, personId, record }, context) => {
    const need = (path: string, isThere: boolean) =>
      isThere ||
      context.addIssue({ code: 'custom', path: [path], message: `It is needed to decide ${decision}.` });
    if (decision === 'team') need('pathId', pathId !== undefined);
    if (decision === 'person') need('personId', personId !== undefined);
    if (decision === 'close') need('record', record !== undefined);
  })
  .meta({ id: 'CoordinationRequest' });

export const DeEscalateRequest = z
  .strictObject({
    /** To the team of this path; absent: home, to the first agent. */
    pathId: z.string().max(60).optional(),
    /** Why, and what the lower tier is to do. */
    reason: note,
    expectedVersion,
  })
  .meta({ id: 'DeEscalateRequest' });

export const RolesRequest = z
  .strictObject({
    ownerId: z.uuid().optional(),
    updatesOwnerId: z.uuid().optional(),
    leadId: z.uuid().optional(),
    /** null: nobody. */
    backupId: z.uuid().nullable().optional(),
    reason: note,
    expectedVersion,
  })
  .meta({ id: 'RolesRequest' });
