import { useQuery } from '@tanstack/react-query';
import { issueTypes } from '../../api/duty.ts';
import { useChangeTicket } from '../../api/orders.ts';
import { tellUndoable } from '../../api/undo.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Menu, MenuChoice } from '../../components/menu.tsx';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { allows, useTicket } from './ticket-context.ts';

/** What the ticket turns out to be about: checklist, path and suggestions follow it. */
export function IssueTypeChoice() {
  const ticket = useTicket();
  const types = useQuery(issueTypes).data ?? [];
  const change = useChangeTicket(ticket.id);
  const { id, name } = ticket.issueType;
  const choose = async (issueType: string) => {
    if (issueType === id || change.pending) return;
    const changed = await change.give({ issueType });
    if (changed) tellUndoable(queueStrings.undo.tagged, ticket.id, changed);
  };
  if (!allows(ticket, 'change-ticket')) return <p className="second">{name}</p>;
  return (
    <>
      <Menu label={name} name={strings.triage.issueType(name)} className="button small">
        {(close) =>
          types.map((type) => (
            <MenuChoice
              key={type.id}
              chosen={type.id === id}
              onChoose={() => {
                close();
                void choose(type.id);
              }}
            >
              {type.name}
            </MenuChoice>
          ))
        }
      </Menu>
      {change.failure && <FailureNote failure={change.failure} />}
    </>
  );
}
