import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import type { TicketCommandName } from '../../../src/rules/ticket/allowed-commands.ts';
import type { EscalationCommandName } from '../../../src/rules/ticket/permissions.ts';
import type { EscalationView, TicketView } from '../../api/schemas.ts';
import { paths, type TicketSearch } from '../../paths.ts';

/** The ticket of the page. */
export const TicketContext = createContext<TicketView | null>(null);

export function useTicket(): TicketView {
  const ticket = useContext(TicketContext);
  if (!ticket) throw new Error('There is no ticket around this');
  return ticket;
}

/** What the page shows besides the ticket stands in its address. */
export function useTicketPlace(): [TicketSearch, (change: TicketSearch) => void] {
  const search = useSearch({ from: '/tickets/$ticketId' });
  const navigate = useNavigate();
  const ticket = useContext(TicketContext);
  const go = (change: TicketSearch) => {
    if (ticket) void navigate({ ...paths.ticket(ticket.id, { ...search, ...change }), replace: true });
  };
  return [search, go];
}

/** Which of the two a small screen shows: the one asked for, and a tab that is named belongs to the panel. */
export function paneOf(search: TicketSearch): 'thread' | 'panel' {
  return search.pane ?? (search.panel ? 'panel' : 'thread');
}

export function allows(
  of: { allowedCommands: readonly string[] } | undefined,
  command: TicketCommandName | EscalationCommandName,
): boolean {
  return of?.allowedCommands.includes(command) ?? false;
}

const openStates: readonly EscalationView['state'][] = [
  'investigating',
  'requested',
  'accepted',
  'answered',
  'coordinating',
];
export const isOpen = (escalation: EscalationView) => openStates.includes(escalation.state);

/** The one that was asked for, else the newest open one, else the newest. */
export function chosenEscalation(ticket: TicketView, number: number | undefined): EscalationView | undefined {
  const newestFirst = [...ticket.escalations].sort((one, other) => other.number - one.number);
  return newestFirst.find((one) => one.number === number) ?? newestFirst.find(isOpen) ?? newestFirst[0];
}
