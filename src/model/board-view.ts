import { z } from 'zod';
import { boardColumns } from './board-columns.ts';
import { At, ClockView, CustomerMark, EscalationState, OfferView, PersonMark, TeamMark } from './view.ts';
import { PathKind, Severity, Tier } from './words.ts';

export const BoardColumn = z.enum(boardColumns);
export type BoardColumn = z.infer<typeof BoardColumn>;

export const BoardCard = z
  .object({
    /** Of the escalation. */
    id: z.string(),
    number: z.number(),
    column: BoardColumn,
    state: EscalationState,
    kind: PathKind,
    severity: Severity,
    tier: Tier,
    path: z.string(),
    team: TeamMark,
    owner: PersonMark,
    lead: PersonMark,
    openedAt: At,
    nextClock: ClockView.nullable(),
    offer: OfferView.nullable(),
    nextAction: z.string(),
    restricted: z.boolean(),
    ticket: z.object({ id: z.string(), number: z.number(), version: z.number(), subject: z.string() }),
    customer: CustomerMark.nullable(),
  })
  .meta({ id: 'BoardCard' });
export type BoardCard = z.infer<typeof BoardCard>;

export const BoardPage = z
  .object({
    now: At,
    /** The most urgent first: missed, at risk, due next; then the worst. */
    cards: z.array(BoardCard),
    counts: z.record(BoardColumn, z.number()),
    /** Teams that have an open escalation, whatever is asked for. */
    teams: z.array(TeamMark),
    /** There are more than are shown. */
    more: z.boolean(),
  })
  .meta({ id: 'BoardPage' });
export type BoardPage = z.infer<typeof BoardPage>;

const figures = {
  /** Open tickets owned. */
  tickets: z.number(),
  /** Open escalations owned. */
  escalations: z.number(),
  /** Offers that wait for an answer. */
  offers: z.number(),
  /** Tickets with a clock at risk, and with one that was missed. */
  atRisk: z.number(),
  missed: z.number(),
};

export const TeamLoad = z
  .object({
    team: TeamMark,
    members: z.number(),
    onDuty: z.number(),
    /** null: so few people belong to it that its figures would be a person’s. */
    figures: z.object(figures).nullable(),
  })
  .meta({ id: 'TeamLoad' });

export const PersonLoad = z
  .object({
    person: PersonMark,
    teams: z.array(TeamMark),
    onDuty: z.boolean(),
    /** When the shift or the absence ends; null: nobody knows. */
    until: At.nullable(),
    isAway: z.boolean(),
    ...figures,
  })
  .meta({ id: 'PersonLoad' });
export type PersonLoad = z.infer<typeof PersonLoad>;

export const LoadPage = z
  .object({
    now: At,
    teams: z.array(TeamLoad),
    /** By name: oneself, and members of the teams that one leads. */
    people: z.array(PersonLoad),
  })
  .meta({ id: 'LoadPage' });
export type LoadPage = z.infer<typeof LoadPage>;
