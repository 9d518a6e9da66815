import type { LogLook } from '../../api/log-audits.ts';
import { auditStrings } from '../../strings/en-audits.ts';
import {
  type MappingDraft,
  type StateColumn,
  stateColumns,
  stateOfWord,
  withStateOfWord,
  type WordState,
  wordStates,
} from './mapping-draft.ts';
import { WordTable } from './word-table.tsx';

interface Props {
  look: LogLook;
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

/** What each word of a state says of the ticket: waiting, resolved, closed … */
export function StateFields(props: Props) {
  const { mapping: words } = auditStrings;
  const mapped = stateColumns.filter((column) => props.draft.columns?.[column] !== undefined);
  return (
    <fieldset className="audits-part">
      <legend>{words.states}</legend>
      <p className="second">{mapped.length === 0 ? words.noStates : words.statesLead}</p>
      {mapped.map((column) => (
        <StateWordsOf key={column} {...props} column={column} isOpen={column === mapped[0]} />
      ))}
    </fieldset>
  );
}

function StateWordsOf(props: Props & { column: StateColumn; isOpen: boolean }) {
  const { mapping: words } = auditStrings;
  const { look, draft, column, onChange } = props;
  return (
    <WordTable
      name={draft.columns?.[column] ?? ''}
      isOpen={props.isOpen}
      rows={look.words[draft.columns?.[column] ?? '']}
      choices={wordStates.map((value) => ({ value, text: words.wordStates[value] }))}
      valueOf={(word) => stateOfWord(draft, column, word)}
      onChange={(word, state) => onChange(withStateOfWord(draft, column, word, state as WordState))}
    />
  );
}
