import { useState } from 'react';
import { client } from '../../api/client.ts';
import { useMe } from '../../api/questions.ts';
import { type OnCallShift, type RotaSchedule, useWrite } from '../../api/settings.ts';
import { now } from '../../clock.ts';
import { strings } from '../../strings/en.ts';
import { instantText } from '../../times.ts';
import { SelectField, TextField } from '../settings/fields.tsx';
import { faultAt } from '../settings/form-failure.tsx';
import { RecordSheet } from '../settings/record-sheet.tsx';
import { useOnCallChoices, usePersonNames } from './person-names.ts';
import type { PickedStretch } from './schedule-grid.tsx';

/** A turn for a turn, or as a favour. Who plans the rota may ask for others; everybody else for himself. */
export function SwapSheet(props: {
  schedule: RotaSchedule;
  picked: PickedStretch | null;
  /** Upon whose turn it was laid; empty: anybody. */
  takerId: string;
  onClose: () => void;
}) {
  const { swapSheet: words } = strings;
  const { schedule, picked, onClose } = props;
  const { person, scopes } = useMe();
  const people = useOnCallChoices();
  const textOf = useTurnText();
  const turns = turnsIn(schedule);
  const given = turns.filter((turn) => turn.personId === person.id || scopes.includes('duty:write'));
  const [form, setForm] = useState(() => ({
    turn: keyOf(
      given.find(
        (turn) => picked?.personId === turn.personId && picked.from < turn.to && picked.to > turn.from,
      ) ?? given[0],
    ),
    takerId: props.takerId,
    back: '',
    reason: '',
  }));
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const save = useWrite((draft: typeof form, header, signal) => {
    const turn = given.find((one) => keyOf(one) === draft.turn);
    const back = turns.find((one) => keyOf(one) === draft.back);
    return client.POST('/api/v1/rotas/{id}/swaps', {
      params: { path: { id: schedule.id }, header },
      body: {
        layerId: turn?.layerId ?? '',
        at: turn?.from ?? '',
        personId: turn?.personId ?? person.id,
        takerId: draft.takerId || null,
        ...(back ? { backAt: back.from } : {}),
        reason: draft.reason,
      },
      signal,
    });
  });
  const layerId = given.find((one) => keyOf(one) === form.turn)?.layerId;
  const returns = turns.filter((one) => one.personId === form.takerId && one.layerId === layerId);
  const option = (turn: OnCallShift) => ({ value: keyOf(turn), text: textOf(turn) });
  return (
    <RecordSheet
      title={words.title}
      words={{ save: words.ask, saved: words.asked }}
      save={save}
      isReady={given.length > 0}
      onSave={() => save.give(form)}
      onClose={onClose}
    >
      <p className="quiet">{given.length === 0 ? words.noTurns : words.lead}</p>
      <SelectField
        label={words.turn}
        value={form.turn}
        choices={given.map(option)}
        fault={faultAt(save.failure, 'at')}
        onChange={(turn) => set({ turn })}
      />
      <SelectField
        label={words.taker}
        value={form.takerId}
        choices={people.filter(
          ({ value }) => value !== given.find((one) => keyOf(one) === form.turn)?.personId,
        )}
        none={words.anybody}
        fault={faultAt(save.failure, 'takerId')}
        onChange={(takerId) => set({ takerId, back: '' })}
      />
      {form.takerId !== '' && (
        <SelectField
          label={words.back}
          value={form.back}
          choices={returns.map(option)}
          none={words.favour}
          onChange={(back) => set({ back })}
        />
      )}
      <TextField label={words.reason} value={form.reason} onChange={(reason) => set({ reason })} />
    </RecordSheet>
  );
}

/** Each turn of each layer once, also where hours or days cut it, if it is not over. */
function turnsIn(schedule: RotaSchedule): OnCallShift[] {
  const seen = new Map<string, OnCallShift>();
  for (const shift of schedule.byLayer.flatMap(({ shifts }) => shifts)) {
    const { from, to } = seen.get(keyOf(shift)) ?? shift;
    if (shift.why !== 'turn' || Date.parse(shift.to) <= now()) continue;
    seen.set(keyOf(shift), {
      ...shift,
      from: from < shift.from ? from : shift.from,
      to: to > shift.to ? to : shift.to,
    });
  }
  return [...seen.values()].toSorted((a, b) => a.from.localeCompare(b.from));
}

function keyOf(turn: OnCallShift | undefined): string {
  return turn ? `${turn.layerId} ${turn.turn} ${turn.personId}` : '';
}

function useTurnText(): (turn: OnCallShift) => string {
  const zone = useMe().person.timeZone;
  const nameOf = usePersonNames();
  return ({ personId, from, to }) =>
    strings.swapSheet.option(nameOf(personId), instantText(from, now(), zone), instantText(to, now(), zone));
}
