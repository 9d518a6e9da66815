// The parts of an audit's report. Lengths of time are in seconds; a figure that the log can't give is null.

/** Median is the mean of the middle two; p90, p95 and p99 are the nearest rank; sd is of a sample. */
export interface Distribution {
  readonly n: number;
  readonly min: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
  readonly sd: number | null;
  readonly sum: number;
}

/** `share` is per cent of all tickets, or of `of` where it stands there. */
export interface TicketShare {
  readonly tickets: number;
  readonly of: number;
  readonly share: number | null;
}

export interface Returns extends TicketShare {
  readonly returns: number;
  readonly ticketsWith2OrMore: number;
  readonly ticketsWith3OrMore: number;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly times: number;
}

/** Figures of one state, activity or team. */
export interface StateCount {
  readonly column: string;
  readonly value: string;
  readonly events: number;
  readonly tickets: number;
  readonly ticketsWith2OrMore: number;
}

export interface AuditTiers {
  readonly startAt: Readonly<Record<string, number>>;
  readonly highestReached: Readonly<Record<string, number>>;
  readonly endAt: Readonly<Record<string, number>>;
  readonly eventsAt: Readonly<Record<string, number>>;
  readonly upMoves: number;
  readonly downMoves: number;
  readonly skips: number;
  readonly ticketsMovedUp: TicketShare;
  readonly ticketsMovedDown: TicketShare;
  readonly neverLeftFirst: TicketShare;
  /** Between tiers; a team that works at two is named "2/3". */
  readonly moves: readonly Flow[];
}

/** Each ticket once in `violations`; the causes may overlap. */
export interface PushToFront {
  readonly violations: TicketShare;
  readonly startedAbove: number;
  readonly wentDown: number;
  readonly skipped: number;
  /** Without the ones that only skipped a tier. */
  readonly violationsWithoutSkips: number;
  /** The same as `violations`, where what happened from the first to the second event is not looked at. */
  readonly violationsAfterFirstMove: number;
}

export interface Reopened extends TicketShare {
  readonly times: number;
}

export interface AuditDurations {
  readonly toFirstResolution: Distribution | null;
  readonly toClose: Distribution | null;
  readonly span: Distribution;
  readonly neverResolved: TicketShare | null;
  readonly byPingPong: Readonly<Record<'with' | 'without', DurationPair>> | null;
  readonly byHighestTier: Readonly<Record<string, DurationPair>> | null;
}

export interface DurationPair {
  readonly tickets: number;
  readonly toFirstResolution: Distribution | null;
  readonly toClose: Distribution | null;
}

export interface AuditWaiting {
  /** Of all tickets' time from first to last event, per cent. */
  readonly share: number | null;
  readonly seconds: number;
  readonly tickets: TicketShare;
  readonly byState: readonly {
    readonly state: string;
    readonly seconds: number;
    readonly share: number | null;
  }[];
}

export interface StallGroup {
  readonly name: string;
  readonly stalls: number;
  readonly tickets: number;
  readonly seconds: number;
  readonly longestSeconds: number;
}

export interface AuditStalls {
  readonly afterSeconds: number;
  readonly stalls: number;
  readonly tickets: TicketShare;
  readonly seconds: number;
  readonly byTeam: readonly StallGroup[] | null;
  readonly byHandOff: readonly StallGroup[] | null;
  readonly byState: readonly StallGroup[] | null;
}

export interface SlaResult {
  readonly tickets: number;
  readonly met: number;
  readonly missed: number;
  readonly share: number | null;
  readonly byPriority: Readonly<Record<string, TicketShare>>;
  readonly elapsed: Distribution;
}

/** One target for each ticket, by the policy; its length is compared with time counted in four ways. */
export interface PolicySla {
  /** Hours and pauses as the policy says. */
  readonly asPolicySays: SlaResult;
  readonly allTime: SlaResult;
  readonly withPause: SlaResult | null;
  readonly withBusinessHours: SlaResult | null;
  readonly withPauseAndBusinessHours: SlaResult | null;
  readonly ticketsWithoutResolution: number;
  readonly ticketsWithoutPriority: number;
}

/** What the log itself says of its targets, at the last event of each ticket. */
export interface VerdictSla {
  readonly missed: TicketShare;
  readonly everMissed: TicketShare;
  readonly missedThenMet: TicketShare;
  readonly withoutVerdict: number;
  readonly missedByPriority: Readonly<Record<string, TicketShare>> | null;
  /** Key "5" holds five and more. */
  readonly missedByReassignments: Readonly<Record<string, TicketShare>> | null;
  readonly missedByOpenMonth: Readonly<Record<string, TicketShare>>;
  /** Tickets of which the log shows nothing but their end, apart from the others. */
  readonly onlyTheEnd: TicketShare;
  readonly live: TicketShare;
  readonly liveByOpenMonth: Readonly<Record<string, TicketShare>>;
  readonly missedByOutcome: Readonly<Record<string, TicketShare>> | null;
  readonly eventsMet: number;
  readonly eventsMissed: number;
}

export interface TypeFigures {
  readonly type: string;
  readonly tickets: number;
  readonly share: number | null;
  readonly escalated: number | null;
  readonly handoffs: number | null;
  readonly reopened: number | null;
  readonly medianToFirstResolution: number | null;
  /** Of those whose solving team is known. */
  readonly solvedByAnotherTeam: TicketShare | null;
  readonly firstTickets: readonly string[];
}

export interface EscalatedBy {
  readonly tickets: TicketShare;
  readonly moves: number;
  /** The team that held the ticket before it went up. */
  readonly byTeam:
    | readonly { readonly team: string; readonly moves: number; readonly tickets: number }[]
    | null;
  /** How many different people called it; nobody is named. */
  readonly people: number | null;
  /** How many of the calls came from whoever had the ticket first. */
  readonly byFirstPerson: number | null;
}

export interface OutcomeGroup {
  readonly tickets: number;
  readonly resolved: number | null;
  readonly reopened: number | null;
  readonly closed: number | null;
  /** Ended below the highest tier that it had reached. */
  readonly cameBackDown: number | null;
  readonly medianToFirstResolution: number | null;
}

export interface AuditOutcome {
  readonly escalated: OutcomeGroup;
  readonly neverEscalated: OutcomeGroup;
  readonly byCode:
    | readonly { readonly outcome: string; readonly tickets: number; readonly share: number | null }[]
    | null;
}

export interface FirstTeamVersusSolvingTeam {
  readonly same: TicketShare;
  readonly different: TicketShare;
  readonly flows: readonly Flow[];
  /** Types whose first team is mostly not the solver. */
  readonly types: readonly {
    readonly type: string;
    readonly tickets: number;
    readonly different: number;
    readonly solvedBy: string;
    readonly firstTickets: readonly string[];
  }[];
}

export interface HeldNeverEscalated extends TicketShare {
  /** Nine in ten escalated tickets had waited less before they were. */
  readonly longerThanSeconds: number;
  readonly unresolved: number;
  readonly firstTickets: readonly string[];
}

export interface AuditSuggestion {
  readonly id: string;
  /** Why, in one sentence. */
  readonly because: string;
  /** How many tickets of the log it would have met, and the first of them. */
  readonly tickets: number;
  readonly firstTickets: readonly string[];
  /** A trigger for the policy, as YAML. */
  readonly trigger: string;
}
