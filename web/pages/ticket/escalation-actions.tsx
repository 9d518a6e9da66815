import type { EscalationCommandName } from '../../../src/rules/ticket/permissions.ts';
import type { EscalationView } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { Menu, MenuChoice } from '../../components/menu.tsx';
import type { SheetName } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';
import type { Accepting } from './use-accept-escalation.ts';

/** What may be done with an escalation opens a sheet, except accepting. The first that is allowed stands out. */
const sheetOf = {
  'request-escalation': 'request',
  'answer-escalation': 'answer',
  'close-escalation': 'close',
  'return-escalation': 'return',
  're-route-escalation': 're-route',
  'decline-escalation': 'decline',
  'withdraw-escalation': 'withdraw',
  'ask-next': 'ask-next',
  'record-decision': 'decision',
  'decide-coordination': 'coordination',
  're-escalate': 're-escalate',
  'de-escalate': 'de-escalate',
  'change-roles': 'roles',
} as const satisfies { readonly [command in EscalationCommandName]?: SheetName };
type Sheeted = keyof typeof sheetOf;

const inSight: readonly Sheeted[] = [
  'request-escalation',
  'decide-coordination',
  'record-decision',
  'answer-escalation',
  'close-escalation',
  'return-escalation',
];
const inMenu: readonly Sheeted[] = [
  're-route-escalation',
  're-escalate',
  'de-escalate',
  'ask-next',
  'change-roles',
  'decline-escalation',
  'withdraw-escalation',
];

export function EscalationActions({ escalation, accept }: { escalation: EscalationView; accept: Accepting }) {
  const [, go] = useTicketPlace();
  const ticket = useTicket();
  const mayAccept = allows(escalation, 'accept-escalation');
  // The band of the offer, above, has this button already.
  const acceptsHere = mayAccept && !ticket.ownership.offer;
  const mustExplain = escalation.answer !== null && escalation.answer.explainedAt === null;
  const isPrimary = (command: Sheeted, place: number) =>
    !mayAccept && place === 0 && !(command === 'close-escalation' && mustExplain);
  const open = (command: Sheeted) => go({ sheet: sheetOf[command], escalation: escalation.number });
  const seen = inSight.filter((command) => allows(escalation, command));
  const more = inMenu.filter((command) => allows(escalation, command));
  if (!acceptsHere && seen.length + more.length === 0) return null;
  return (
    <div className="actions">
      {acceptsHere && (
        <button type="button" className="button primary" onClick={accept.give} disabled={accept.pending}>
          {strings.actions['accept-escalation']}
        </button>
      )}
      {seen.map((command, place) => (
        <button
          key={command}
          type="button"
          className={isPrimary(command, place) ? 'button primary' : 'button'}
          onClick={() => open(command)}
        >
          {command === 'request-escalation'
            ? strings.sheets.request.title(escalation.team.name)
            : strings.actions[command]}
        </button>
      ))}
      {more.length > 0 && (
        <Menu label={<Icon name="more" />} name={strings.panel.more} className="button icon">
          {(close) =>
            more.map((command) => (
              <MenuChoice
                key={command}
                onChoose={() => {
                  close();
                  open(command);
                }}
              >
                {strings.actions[command]}
              </MenuChoice>
            ))
          }
        </Menu>
      )}
    </div>
  );
}
