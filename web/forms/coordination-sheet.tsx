import { useQuery } from '@tanstack/react-query';
import { handOffPreview } from '../api/questions.ts';
import type { CoordinationOrder } from '../api/schemas.ts';
import { strings } from '../strings/en.ts';
import { type LearntDraft, nothingLearnt, recordOf } from './learnt-draft.ts';
import { LearntFields, LearntPicks } from './learnt-fields.tsx';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { PathCards } from './path-cards.tsx';
import { PersonChoice } from './person-choice.tsx';
import { PickOne } from './pick-one.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

interface Draft {
  readonly decision: CoordinationOrder['decision'] | null;
  readonly pathId: string;
  readonly personId: string;
  readonly note: string;
  readonly learnt: LearntDraft;
}

/** The coordinator ends the to and fro: a team, a person, back with an instruction, or the end of it. */
export function CoordinationSheet(props: OrderProps) {
  const { escalation } = props;
  const { coordination: words } = strings.steering;
  const order = useOrder<'coordination', Draft>(props, 'coordination', {
    decision: null,
    pathId: escalation.coordination?.proposedPath?.id ?? escalation.path.id,
    personId: '',
    note: '',
    learnt: nothingLearnt,
  });
  const { draft, setDraft } = order;
  const preview = useQuery(handOffPreview(escalation.id, 'coordinate', draft.pathId));
  const full = escalation.closeForm === 'full';
  const body = bodyOf(draft, full);
  const sentences = {
    team: preview.data?.sentence ?? strings.states.loading,
    person: words.personSentence(words.pickPerson),
    'send-back': words.backSentence(escalation.sender.name),
    close: words.closeSentence,
  };
  return (
    <OrderSheet
      {...order}
      title={words.title}
      size="middle"
      sentence={draft.decision ? sentences[draft.decision] : words.none}
      send={words.send}
      ready={body !== null}
      onSend={() => body && void order.give(body, words.done)}
      onClose={props.onClose}
    >
      <PickOne
        legend={words.choose}
        name="decision"
        words={words.decisions}
        value={draft.decision}
        onPick={(decision) => setDraft({ ...draft, decision })}
      />
      {draft.decision === 'team' && (
        <PathCards
          legend={words.team}
          preview={preview.data}
          chosen={draft.pathId}
          onChoose={(pathId) => setDraft({ ...draft, pathId })}
        />
      )}
      {draft.decision === 'person' && (
        <PersonChoice
          id="coordination-person"
          label={words.person}
          value={draft.personId}
          onChange={(personId) => setDraft({ ...draft, personId })}
        />
      )}
      {draft.decision === 'close' && (
        <>
          <LearntPicks
            draft={draft.learnt}
            onChange={(part) => setDraft({ ...draft, learnt: { ...draft.learnt, ...part } })}
          />
          {full && (
            <LearntFields
              draft={draft.learnt}
              onChange={(part) => setDraft({ ...draft, learnt: { ...draft.learnt, ...part } })}
            />
          )}
        </>
      )}
      {draft.decision && (
        <WordsField
          id="coordination-note"
          label={draft.decision === 'send-back' ? words.instruction : words.note}
          required={draft.decision === 'send-back'}
          rows={3}
          value={draft.note}
          onChange={(note) => setDraft({ ...draft, note })}
        />
      )}
    </OrderSheet>
  );
}

/** null while something that the decision needs is missing. */
function bodyOf(draft: Draft, full: boolean): Omit<CoordinationOrder, 'expectedVersion'> | null {
  const note = draft.note.trim() ? { note: draft.note.trim() } : {};
  switch (draft.decision) {
    case null:
      return null;
    case 'team':
      return draft.pathId ? { decision: 'team', pathId: draft.pathId, ...note } : null;
    case 'person':
      return draft.personId ? { decision: 'person', personId: draft.personId, ...note } : null;
    case 'send-back':
      return draft.note.trim() ? { decision: 'send-back', ...note } : null;
    case 'close': {
      const record = recordOf(draft.learnt, full);
      return record && { decision: 'close', record, ...note };
    }
  }
}
