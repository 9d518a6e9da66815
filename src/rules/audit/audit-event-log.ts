/** A log's own history in figures: one look at each ticket, then what needs all of them. */
import type { AuditReport } from '../../model/audit-report.ts';
import type { ImportMapping } from '../../model/import-mapping.ts';
import { compileCalendar } from '../clocks/compile-calendar.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import { EscalationFigures, heldNeverEscalated, timeBeforeEscalation } from './escalation-figures.ts';
import { emptyTicketEvents, type EventLog } from './event-log.ts';
import { HandFigures } from './hand-figures.ts';
import { priorityTableOf, stateMarksOf, tierTableOf } from './log-words.ts';
import { TicketMeasurer } from './measure-ticket.ts';
import { missingReasons } from './missing-reasons.ts';
import { PolicySlaFigures } from './policy-sla-figures.ts';
import { ReopenFigures } from './reopen-figures.ts';
import type { SeenTicket } from './seen-ticket.ts';
import { SpanFigures } from './span-figures.ts';
import { StallFigures } from './stall-figures.ts';
import { suggestionsOf } from './suggestions.ts';
import { TicketTable } from './ticket-table.ts';
import { TierFigures } from './tier-figures.ts';
import { durationFigures, WaitingFigures } from './time-figures.ts';
import { TypeFigures } from './type-figures.ts';
import { PriorityFigures, VerdictFigures } from './verdict-figures.ts';

export interface AuditAsked {
  readonly mapping: ImportMapping;
  /** null: nothing is compared with targets. */
  readonly policy: CompiledPolicy | null;
  /** Called for each ticket, for whoever wants figures of single tickets. */
  readonly onTicket?: (seen: SeenTicket) => void;
  /** How many tickets were looked at, now and then. */
  readonly onProgress?: (tickets: number) => void;
}

/** Everything but what reading alone knows. */
export function auditEventLog(log: EventLog, asked: AuditAsked): Omit<AuditReport, 'quality'> {
  const words = {
    states: stateMarksOf(log, asked.mapping),
    tiers: tierTableOf(log, asked.mapping.audit),
    priorities: priorityTableOf(log, asked.mapping),
  };
  const measurer = new TicketMeasurer(log, words, asked.mapping.audit);
  const { columns } = asked.mapping;
  measurer.hasResolvedColumn = columns.resolvedAt !== undefined;
  measurer.hasClosedColumn = columns.closedAt !== undefined;
  const figures = figuresOf(log, asked, words);
  const events = emptyTicketEvents();
  for (let ticket = 0; ticket < log.tickets; ticket += 1) {
    log.read(ticket, events);
    const seen = { events, measures: measurer.measure(events), measurer };
    addTo(figures, seen);
    asked.onTicket?.(seen);
    if ((ticket & 0x3fff) === 0) asked.onProgress?.(ticket);
  }
  return reportOf(log, asked, words, figures);
}

type Words = Pick<ConstructorParameters<typeof TicketMeasurer>[1], 'states' | 'tiers' | 'priorities'>;

function figuresOf(log: EventLog, { mapping, policy }: AuditAsked, words: Words) {
  const { calendar, stallAfter } = mapping.audit;
  const hands = new HandFigures(log);
  const tiers = new TierFigures(words.tiers);
  const reopens = new ReopenFigures(words.states, log.namesOf('reopens') !== null);
  const waiting = new WaitingFigures(log);
  const stalls = new StallFigures(log, durationMsOf(stallAfter));
  const verdicts = new VerdictFigures(log, mapping.audit, words.priorities);
  const priorities = new PriorityFigures(words.priorities);
  const types = new TypeFigures(log);
  const escalations = new EscalationFigures(log);
  const spans = new SpanFigures(log);
  const table = new TicketTable(log.tickets);
  const sla =
    policy &&
    new PolicySlaFigures({
      policy,
      calendar: calendar ? compileCalendar(calendar) : null,
      priorities: words.priorities,
      hasWaiting: words.states.has.waiting,
    });
  const named = {
    hands,
    tiers,
    reopens,
    waiting,
    stalls,
    verdicts,
    priorities,
    types,
    escalations,
    spans,
    table,
  };
  return { ...named, sla };
}

/** Each by its name: a loop over objects of a dozen classes costs a third more. */
function addTo(figures: ReturnType<typeof figuresOf>, seen: SeenTicket): void {
  figures.hands.add(seen);
  figures.tiers.add(seen);
  figures.reopens.add(seen);
  figures.waiting.add(seen);
  figures.stalls.add(seen);
  figures.verdicts.add(seen);
  figures.priorities.add(seen);
  figures.types.add(seen);
  figures.escalations.add(seen);
  figures.spans.add(seen);
  figures.table.add(seen);
  figures.sla?.add(seen);
}

function reportOf(
  log: EventLog,
  { mapping }: AuditAsked,
  words: Words,
  figures: ReturnType<typeof figuresOf>,
): Omit<AuditReport, 'quality'> {
  const { hands, table, types, escalations, spans } = figures;
  const known = knownOf(log, mapping, words);
  const verdict = figures.verdicts.report();
  const isResolved = known.resolution;
  const report = {
    audit: 1 as const,
    tickets: log.tickets,
    ...hands.report(known.tiers),
    ...spans.report(),
    types: known.types ? types.count : null,
    ...figures.tiers.report(),
    reopened: figures.reopens.report(),
    severity: figures.priorities.report(),
    durations: durationFigures(table, known),
    waiting: words.states.has.waiting ? figures.waiting.report() : null,
    stalls: figures.stalls.report(),
    sla: figures.sla || verdict ? { policy: (isResolved && figures.sla?.report()) || null, verdict } : null,
    topTypes: known.types ? types.top(table, known) : null,
    timeBeforeEscalation: known.escalation ? timeBeforeEscalation(table, words.priorities) : null,
    escalatedBy: known.escalation ? escalations.by() : null,
    outcome: isResolved || known.close ? escalations.outcome(table, known) : null,
    firstTeamVersusSolvingTeam: known.teams && isResolved ? types.firstAgainstSolving() : null,
    heldNeverEscalated: known.escalation ? heldNeverEscalated(log, table, known, spans.lastAt) : null,
  };
  const suggestions = suggestionsOf(log, report, table);
  return { ...report, suggestions, reasons: missingReasons(report, log, mapping) };
}

function knownOf(log: EventLog, { columns }: ImportMapping, { states, tiers }: Words) {
  const { resolved, closed, escalated } = states.has;
  return {
    resolution: resolved || columns.resolvedAt !== undefined,
    close: closed || columns.closedAt !== undefined,
    teams: log.namesOf('team') !== null,
    types: log.namesOf('issueType') !== null,
    tiers: tiers !== null,
    escalation: tiers !== null || escalated,
    reopens: resolved || closed || log.namesOf('reopens') !== null,
  };
}
