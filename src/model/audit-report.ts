// What an audit says of a log. Lengths of time are in seconds. A figure that the log can't give is null, and
// `reasons` says why under the figure's name. Every number is defined in docs/guide/metrics.md.

import type {
  AuditDurations,
  AuditOutcome,
  AuditStalls,
  AuditSuggestion,
  AuditTiers,
  AuditWaiting,
  Distribution,
  EscalatedBy,
  FirstTeamVersusSolvingTeam,
  Flow,
  HeldNeverEscalated,
  PolicySla,
  PushToFront,
  Reopened,
  Returns,
  StateCount,
  TicketShare,
  TypeFigures,
  VerdictSla,
} from './audit-figures.ts';

/** What is wrong with some rows. Numbers of rows count from 1, the header included, as a spreadsheet does. */
export interface RowTrouble {
  readonly kind: RowTroubleKind;
  readonly rows: number;
  /** Whether the rows are left out of the figures. */
  readonly leftOut: boolean;
  readonly first: readonly { readonly file: string; readonly row: number; readonly reason: string }[];
}

export const rowTroubleKinds = [
  'no-ticket',
  'no-time',
  'broken-time',
  'field-count',
  'wrong-encoding',
  'repeated',
  'out-of-order',
  'broken-quote',
  'cut-off',
  'broken-record',
  'repeated-header',
  'empty-file',
] as const;
export type RowTroubleKind = (typeof rowTroubleKinds)[number];

export interface AuditQuality {
  readonly files: readonly string[];
  /** Rows with anything on them, without headers. */
  readonly rows: number;
  readonly leftOut: number;
  readonly troubles: readonly RowTrouble[];
  /** What was guessed because no mapping was given, and what else to know. */
  readonly remarks: readonly string[];
}

export interface AuditReport {
  readonly audit: 1;
  readonly tickets: number;
  readonly events: number;
  readonly span: {
    readonly from: string | null;
    readonly to: string | null;
    readonly seconds: number;
    readonly firstOpened: string | null;
    readonly lastOpened: string | null;
  };
  readonly teams: number | null;
  readonly people: number | null;
  readonly types: number | null;
  /** Different sequences of states. */
  readonly variants: number | null;
  readonly eventsPerTicket: Distribution;
  readonly teamsPerTicket: Distribution | null;
  readonly handoffs: {
    readonly total: number;
    readonly perTicket: Distribution;
    readonly ticketsWithAny: TicketShare;
    readonly ticketsWith2OrMore: TicketShare;
    readonly ticketsWith3OrMore: TicketShare;
    readonly ticketsWith5OrMore: TicketShare;
    readonly topFlows: readonly Flow[];
  } | null;
  readonly reassignments: {
    readonly perTicket: Distribution;
    readonly histogram: Readonly<Record<string, number>>;
    readonly ticketsWithAny: TicketShare;
    readonly ticketsWith2OrMore: TicketShare;
    readonly ticketsWith5OrMore: TicketShare;
  } | null;
  readonly pingPong: {
    readonly byTeamDirect: Returns | null;
    readonly byTeamAnyReturn: Returns | null;
    readonly byTierDirect: Returns | null;
    readonly byPersonDirect: Returns | null;
  };
  readonly tiers: AuditTiers | null;
  readonly pushToFront: PushToFront | null;
  readonly reopened:
    | (Reopened & {
        readonly afterClosed: Reopened | null;
        readonly byName: Readonly<Record<string, Reopened>>;
        readonly byCounter: (Reopened & { readonly histogram: Readonly<Record<string, number>> }) | null;
      })
    | null;
  readonly touches: { readonly total: number; readonly perTicket: Distribution } | null;
  readonly owners: {
    readonly perTicket: Distribution;
    readonly changes: number;
    readonly ticketsWithChange: TicketShare;
  } | null;
  readonly severity: {
    readonly first: Readonly<Record<string, number>>;
    readonly last: Readonly<Record<string, number>>;
    readonly raised: TicketShare;
    readonly lowered: TicketShare;
    readonly changed: TicketShare;
  } | null;
  readonly durations: AuditDurations;
  readonly waiting: AuditWaiting | null;
  readonly stalls: AuditStalls;
  readonly sla: { readonly policy: PolicySla | null; readonly verdict: VerdictSla | null } | null;
  readonly topTypes: readonly TypeFigures[] | null;
  readonly timeBeforeEscalation:
    | (Distribution & { readonly bySeverity: Readonly<Record<string, Distribution>> | null })
    | null;
  readonly escalatedBy: EscalatedBy | null;
  readonly outcome: AuditOutcome | null;
  readonly firstTeamVersusSolvingTeam: FirstTeamVersusSolvingTeam | null;
  readonly heldNeverEscalated: HeldNeverEscalated | null;
  readonly suggestions: readonly AuditSuggestion[];
  readonly states: readonly StateCount[];
  readonly startsByMonth: Readonly<Record<string, number>>;
  readonly quality: AuditQuality;
  /** Of the figures that are null: why. By their path, such as `pingPong.byTierDirect`. */
  readonly reasons: Readonly<Record<string, string>>;
}
