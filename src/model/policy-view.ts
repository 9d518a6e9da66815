import { z } from 'zod';
import { At, PersonMark, TeamMark } from './view.ts';
import { PathKind, Priority, Severity, Tier } from './words.ts';

/** A policy as people look at it: the matrix, the map, and what happens to a ticket like this. */
const terms = {
  takes: z.string().nullable(),
  takesNot: z.string().nullable(),
  handOffCompleteWhen: z.string().nullable(),
};

export const TierView = z
  .object({
    tier: Tier,
    name: z.string(),
    team: TeamMark,
    ...terms,
    tools: z.string().nullable(),
    authority: z.string().nullable(),
  })
  .meta({ id: 'TierView' });

/** A length of time by the name of its clock, as the policy writes it. */
export const TargetView = z.object({ clock: z.string(), length: z.string() }).meta({ id: 'TargetView' });

export const PathView = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: PathKind,
    tier: Tier,
    team: TeamMark,
    /** Who would be asked now; the catch-all where nobody is. */
    asked: PersonMark,
    askedWhy: z.string(),
    packet: z.enum(['full', 'five-fields']),
    ...terms,
    targets: z.array(TargetView),
    /** Updates to the customer after the first, by severity. */
    updates: z.record(z.string(), z.string()),
    runs: z.string(),
  })
  .meta({ id: 'PathView' });

export const MatrixRowView = z
  .object({
    /** "2", or "2.1" for the first row below the second. */
    number: z.string(),
    /** Where it stands in the document: [1, 0]. */
    place: z.array(z.number()),
    when: z.string(),
    /** As it is written. */
    condition: z.unknown(),
    /** Its own, else that of the row above. */
    pathId: z.string().nullable(),
    /** null: it names none itself. */
    ownPathId: z.string().nullable(),
    told: z.array(z.string()),
    fills: z.string().nullable(),
    continues: z.boolean(),
    /** Rows of its own follow. */
    hasRows: z.boolean(),
  })
  .meta({ id: 'MatrixRowView' });

export const PolicyTriggerView = z
  .object({
    id: z.string(),
    name: z.string(),
    when: z.string(),
    does: z.string(),
    /** Where it leads, when it names a path or a kind; by the matrix else. */
    pathId: z.string().nullable(),
    kind: PathKind.nullable(),
    acts: z.enum(['escalates', 'suggests', 'other']),
    last: z.boolean(),
    shadow: z.boolean(),
    /** For tickets of these teams only; empty: for all. */
    shadowTeams: z.array(TeamMark),
  })
  .meta({ id: 'PolicyTriggerView' });

export const PolicyOutline = z
  .object({
    version: z.number(),
    name: z.string(),
    tiers: z.array(TierView),
    paths: z.array(PathView),
    rows: z.array(MatrixRowView),
    severities: z.array(
      z.object({
        severity: Severity,
        name: z.string(),
        when: z.string(),
        examples: z.array(z.string()),
      }),
    ),
    /** Where a ticket of each type goes, by kind and severity, when nothing else is known of it. */
    issueTypes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        restricted: z.boolean(),
        cells: z.array(
          z.object({
            kind: PathKind,
            severity: Severity,
            pathId: z.string().nullable(),
            told: z.array(z.string()),
            why: z.string(),
          }),
        ),
      }),
    ),
    triggers: z.array(PolicyTriggerView),
    ticketTargets: z.array(
      z.object({
        tier: Tier,
        priority: Priority,
        customer: z.string().nullable(),
        firstResponse: z.string(),
        nextResponse: z.string().nullable(),
        resolution: z.string(),
        runs: z.string(),
      }),
    ),
  })
  .meta({ id: 'PolicyOutline' });
export type PolicyOutline = z.infer<typeof PolicyOutline>;

/** One way on for the ticket that is tried. */
export const TriedWay = z
  .object({
    kind: PathKind,
    pathId: z.string(),
    pathName: z.string(),
    team: TeamMark,
    why: z.string(),
    /** What would be promised, and who would be asked. */
    sentence: z.string(),
    to: PersonMark,
    toWhy: z.string(),
    told: z.array(z.string()),
    dues: z.array(z.object({ clock: z.string(), dueAt: At })),
  })
  .meta({ id: 'TriedWay' });

export const TriedTicket = z
  .object({
    policyVersion: z.number().nullable(),
    severity: z.object({ value: Severity, name: z.string(), why: z.string() }),
    issueType: z.object({ id: z.string(), name: z.string() }),
    tier: Tier,
    team: TeamMark,
    owner: PersonMark.nullable(),
    clocks: z.array(z.object({ name: z.string(), label: z.string(), dueAt: At.nullable(), why: z.string() })),
    /** What triggers do as it comes in, each with its why. */
    triggers: z.array(
      z.object({ id: z.string(), name: z.string(), sentence: z.string(), shadow: z.boolean() }),
    ),
    /** Escalations that are open then, by triggers. */
    opened: z.array(z.object({ pathName: z.string(), team: TeamMark })),
    /** Where it goes when somebody escalates it. */
    ways: z.array(TriedWay),
    /** Everything that would be written, in words. */
    history: z.array(z.string()),
  })
  .meta({ id: 'TriedTicket' });
export type TriedTicket = z.infer<typeof TriedTicket>;

const RoutePart = z.object({ pathName: z.string(), team: TeamMark, told: z.array(z.string()) });

/** What changed by meaning, one sentence each. */
export const PolicyChangeView = z
  .object({
    change: z.enum(['added', 'removed', 'changed', 'moved']),
    part: z.string(),
    subject: z.string().nullable(),
    sentence: z.string(),
  })
  .meta({ id: 'PolicyChange' });

export const PolicyPreviewView = z
  .object({
    /** The version that it would be. */
    version: z.number(),
    changes: z.array(PolicyChangeView),
    openTickets: z.number(),
    /** Those that the reader may open, at most 200; the count is of all. */
    routeCount: z.number(),
    routes: z.array(
      z.object({
        ticketId: z.string(),
        number: z.number(),
        subject: z.string(),
        kind: PathKind,
        before: RoutePart.nullable(),
        after: RoutePart.nullable(),
        why: z.string(),
      }),
    ),
    moveCount: z.number(),
    moves: z.array(
      z.object({
        ticketId: z.string(),
        number: z.number(),
        subject: z.string(),
        clock: z.string(),
        before: At.nullable(),
        after: At.nullable(),
      }),
    ),
    /** Tickets on which a trigger would act at once. */
    triggered: z.number(),
  })
  .meta({ id: 'PolicyPreview' });
export type PolicyPreviewView = z.infer<typeof PolicyPreviewView>;
