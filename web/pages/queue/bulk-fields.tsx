import { useQuery } from '@tanstack/react-query';
import type { BulkAct } from '../../api/bulk.ts';
import { peopleList, useMe } from '../../api/questions.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import type { BulkName } from './bulk-acts.ts';
import { choices, choiceText } from './filter-words.ts';

const { bulk } = queueStrings;

export interface BulkDraft {
  readonly personId: string;
  readonly add: string;
  readonly remove: string;
  readonly priority: string;
  readonly status: string;
  readonly reason: string;
}

export const draftOf: BulkDraft = {
  personId: '',
  add: '',
  remove: '',
  priority: 'high',
  status: 'waiting',
  reason: '',
};

/** null: something is still needed. */
export function orderOf(name: BulkName, draft: BulkDraft): { act: BulkAct; reason?: string } | null {
  const reason = draft.reason.trim();
  const withReason = reason ? { reason } : {};
  switch (name) {
    case 'assign':
      return draft.personId === ''
        ? null
        : { act: { do: 'assign', personId: draft.personId === 'nobody' ? null : draft.personId } };
    case 'tag': {
      const [add, remove] = [tagsOf(draft.add), tagsOf(draft.remove)];
      return add.length + remove.length === 0 ? null : { act: { do: 'tag', add, remove } };
    }
    case 'set-priority': {
      const priority = draft.priority as Extract<BulkAct, { do: 'set-priority' }>['priority'];
      return reason ? { act: { do: 'set-priority', priority }, reason } : null;
    }
    case 'set-status': {
      const status = draft.status as Extract<BulkAct, { do: 'set-status' }>['status'];
      return { act: { do: 'set-status', status }, ...withReason };
    }
    case 'accept':
      return { act: { do: 'accept' } };
  }
}

const tagsOf = (text: string) => [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);

export function BulkFields(props: { act: BulkName; draft: BulkDraft; onChange: (draft: BulkDraft) => void }) {
  const { act, draft, onChange } = props;
  const set = (change: Partial<BulkDraft>) => onChange({ ...draft, ...change });
  switch (act) {
    case 'assign':
      return <AgentField value={draft.personId} onChange={(personId) => set({ personId })} />;
    case 'tag':
      return (
        <>
          <TextField
            first
            label={bulk.add}
            hint={bulk.tagsHint}
            value={draft.add}
            onChange={(add) => set({ add })}
          />
          <TextField
            label={bulk.remove}
            hint={bulk.tagsHint}
            value={draft.remove}
            onChange={(remove) => set({ remove })}
          />
        </>
      );
    case 'set-priority':
      return (
        <>
          <OneOf name="priority" value={draft.priority} onChange={(priority) => set({ priority })} />
          <TextField
            label={bulk.reason}
            hint={bulk.reasonHint}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
          />
        </>
      );
    case 'set-status':
      return <OneOf name="status" value={draft.status} onChange={(status) => set({ status })} />;
    case 'accept':
      return <p>{bulk.acceptHint}</p>;
  }
}

function AgentField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const me = useMe();
  const people = useQuery(peopleList).data?.people ?? [];
  return (
    <label className="field">
      <span className="label">{bulk.to}</span>
      <select className="select" data-first value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{bulk.choose}</option>
        <option value={me.person.id}>{bulk.me}</option>
        <option value="nobody">{bulk.nobody}</option>
        {people
          .filter(({ id }) => id !== me.person.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}

function OneOf(props: { name: 'priority' | 'status'; value: string; onChange: (value: string) => void }) {
  return (
    <label className="field">
      <span className="label">{bulk[props.name]}</span>
      <select
        className="select"
        data-first
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      >
        {choices[props.name].map((one) => (
          <option key={one} value={one}>
            {choiceText(props.name, one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function TextField(props: {
  label: string;
  hint: string;
  value: string;
  first?: boolean;
  onChange: (text: string) => void;
}) {
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <input
        className="input"
        data-first={props.first}
        value={props.value}
        maxLength={1000}
        placeholder={props.hint}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </label>
  );
}
