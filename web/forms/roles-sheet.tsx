import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { PersonChoice } from './person-choice.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** Other people for owner, backup, updates owner and escalation lead. */
export function RolesSheet(props: OrderProps) {
  const { owner, backup, updatesOwner, lead } = props.escalation;
  const { roles } = strings.steering;
  const order = useOrder(props, 'roles', {
    ownerId: owner.id,
    backupId: backup?.id ?? '',
    updatesOwnerId: updatesOwner.id,
    leadId: lead.id,
    reason: '',
  });
  const { draft, setDraft } = order;
  const changes = {
    ...(draft.ownerId === owner.id ? {} : { ownerId: draft.ownerId }),
    ...(draft.backupId === (backup?.id ?? '') ? {} : { backupId: draft.backupId || null }),
    ...(draft.updatesOwnerId === updatesOwner.id ? {} : { updatesOwnerId: draft.updatesOwnerId }),
    ...(draft.leadId === lead.id ? {} : { leadId: draft.leadId }),
  };
  const reason = draft.reason.trim();
  const isChanged = Object.keys(changes).length > 0;
  return (
    <OrderSheet
      {...order}
      title={roles.title}
      sentence={isChanged ? roles.sentence : roles.same}
      send={roles.send}
      ready={isChanged && reason !== ''}
      onSend={() => void order.give({ ...changes, reason }, roles.done)}
      onClose={props.onClose}
    >
      <PersonChoice
        id="role-owner"
        label={roles.owner}
        value={draft.ownerId}
        onChange={(ownerId) => setDraft({ ...draft, ownerId })}
      />
      <PersonChoice
        id="role-backup"
        label={roles.backup}
        value={draft.backupId}
        nobody={roles.nobody}
        anyTime
        onChange={(backupId) => setDraft({ ...draft, backupId })}
      />
      <PersonChoice
        id="role-updates-owner"
        label={roles.updatesOwner}
        value={draft.updatesOwnerId}
        onChange={(updatesOwnerId) => setDraft({ ...draft, updatesOwnerId })}
      />
      <PersonChoice
        id="role-lead"
        label={roles.lead}
        value={draft.leadId}
        anyTime
        onChange={(leadId) => setDraft({ ...draft, leadId })}
      />
      <WordsField
        id="roles-reason"
        label={roles.reason}
        required
        value={draft.reason}
        onChange={(text) => setDraft({ ...draft, reason: text })}
      />
    </OrderSheet>
  );
}
