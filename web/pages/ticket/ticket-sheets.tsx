import { AnswerSheet } from '../../forms/answer-sheet.tsx';
import { CloseSheet } from '../../forms/close-sheet.tsx';
import { ConsultSheet } from '../../forms/consult-sheet.tsx';
import { CoordinationSheet } from '../../forms/coordination-sheet.tsx';
import { DeEscalateSheet } from '../../forms/de-escalate-sheet.tsx';
import { DecisionSheet } from '../../forms/decision-sheet.tsx';
import { CompensationSheet } from '../../forms/compensation-sheet.tsx';
import { ResolutionSheet } from '../../forms/resolution-sheet.tsx';
import { EscalateSheet } from '../../forms/escalate-sheet.tsx';
import { MergeSheet } from '../../forms/merge-sheet.tsx';
import { PacketSheet } from '../../forms/packet-sheet.tsx';
import { ReRouteSheet } from '../../forms/re-route-sheet.tsx';
import { AskNextSheet, DeclineSheet, WithdrawSheet } from '../../forms/refusal-sheets.tsx';
import { RolesSheet } from '../../forms/roles-sheet.tsx';
import { RequestSheet } from '../../forms/request-sheet.tsx';
import { ReturnSheet } from '../../forms/return-sheet.tsx';
import { allows, chosenEscalation, useTicket, useTicketPlace } from './ticket-context.ts';

/** The sheet that the address names. A sheet about an escalation that is gone is not shown. */
export function TicketSheets() {
  const ticket = useTicket();
  const [search, go] = useTicketPlace();
  const onClose = () => go({ sheet: undefined, suggestion: undefined });
  if (!search.sheet) return null;
  if (search.sheet === 'escalate') {
    if (!allows(ticket, 'open-escalation')) return null;
    const suggestion = ticket.asks.find(({ id, what }) => what === 'suggest' && id === search.suggestion);
    const key = `${ticket.id} ${suggestion?.id ?? ''}`;
    return <EscalateSheet key={key} ticket={ticket} suggestion={suggestion} onClose={onClose} />;
  }
  if (search.sheet === 'compensate')
    return <CompensationSheet key={ticket.id} ticket={ticket} onClose={onClose} />;
  if (search.sheet === 'resolution') {
    if (!allows(ticket, 'answer-resolution')) return null;
    return <ResolutionSheet key={ticket.id} ticket={ticket} onClose={onClose} />;
  }
  if (search.sheet === 'merge') {
    if (!allows(ticket, 'merge')) return null;
    return <MergeSheet key={ticket.id} ticket={ticket} onClose={onClose} />;
  }
  if (search.sheet === 'consult') {
    if (!allows(ticket, 'ask-consult')) return null;
    return <ConsultSheet key={ticket.id} ticket={ticket} onClose={onClose} />;
  }
  const escalation = chosenEscalation(ticket, search.escalation);
  if (!escalation) return null;
  const props = { ticket, escalation, onClose };
  switch (search.sheet) {
    case 'packet':
      return <PacketSheet {...props} />;
    case 'request':
      return <RequestSheet {...props} />;
    case 'return':
      return <ReturnSheet {...props} />;
    case 're-route':
      return <ReRouteSheet {...props} />;
    case 'decline':
      return <DeclineSheet {...props} />;
    case 'ask-next':
      return <AskNextSheet {...props} />;
    case 'withdraw':
      return <WithdrawSheet {...props} />;
    case 'answer':
      return <AnswerSheet {...props} />;
    case 'close':
      return <CloseSheet {...props} />;
    case 'decision':
      return <DecisionSheet {...props} />;
    case 'coordination':
      return <CoordinationSheet {...props} />;
    case 'de-escalate':
      return <DeEscalateSheet {...props} />;
    case 'roles':
      return <RolesSheet {...props} />;
    case 're-escalate':
      return <EscalateSheet key={escalation.id} ticket={ticket} continues={escalation} onClose={onClose} />;
  }
}
