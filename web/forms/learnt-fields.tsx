import { useQuery } from '@tanstack/react-query';
import { teamList } from '../api/authority.ts';
import { authorityStrings } from '../strings/en-authority.ts';
import { strings } from '../strings/en.ts';
import { isMoney, type LearntDraft } from './learnt-draft.ts';
import { WordsField } from './order-sheet.tsx';
import { PickOne } from './pick-one.tsx';

/** The two picks that every record has. */
export function LearntPicks(props: { draft: LearntDraft; onChange: (part: Partial<LearntDraft>) => void }) {
  const { draft, onChange } = props;
  const { close } = strings.sheets;
  return (
    <>
      <PickOne
        legend={close.needed}
        name="needed"
        words={{ yes: close.yes, no: close.no }}
        value={draft.neededHere}
        onPick={(neededHere) => onChange({ neededHere })}
      />
      <PickOne
        legend={close.earlier}
        name="earlier"
        words={strings.earlierBy}
        value={draft.earlierBy}
        onPick={(earlierBy) => onChange({ earlierBy })}
      />
    </>
  );
}

/** Cause, remedy, workaround and whether it can be used again. */
export function LearntFields(props: { draft: LearntDraft; onChange: (part: Partial<LearntDraft>) => void }) {
  const { draft, onChange } = props;
  const { close } = strings.sheets;
  const money = isMoney(draft);
  return (
    <>
      <PickOne
        legend={close.cause}
        name="cause"
        words={strings.causes}
        value={draft.causeClass}
        onPick={(causeClass) => onChange({ causeClass })}
      />
      <WordsField
        id="cause-text"
        label={close.causeText}
        required
        value={draft.cause}
        onChange={(cause) => onChange({ cause })}
      />
      <PickOne
        legend={close.remedy}
        name="remedy"
        words={strings.remedies}
        value={draft.remedy}
        onPick={(remedy) => onChange({ remedy })}
      />
      {money && (
        <div className="field money">
          <label>
            <span className="label">{close.amount}</span>
            <input
              className="input"
              inputMode="decimal"
              value={draft.remedyAmount}
              onChange={(event) => onChange({ remedyAmount: event.target.value.replace(',', '.') })}
            />
          </label>
          <label>
            <span className="label">{close.currency}</span>
            <input
              className="input"
              maxLength={3}
              value={draft.remedyCurrency}
              onChange={(event) => onChange({ remedyCurrency: event.target.value.toUpperCase() })}
            />
          </label>
        </div>
      )}
      <WordsField
        id="workaround"
        label={close.workaround}
        placeholder={close.workaroundPlaceholder}
        rows={1}
        required={draft.remedy === 'workaround'}
        value={draft.workaround}
        onChange={(workaround) => onChange({ workaround })}
      />
      <StepFields draft={draft} onChange={onChange} />
      <PickOne
        legend={close.reusable}
        name="reusable"
        words={{ yes: close.yes, no: close.no }}
        value={draft.reusable}
        onPick={(reusable) => onChange({ reusable })}
      />
    </>
  );
}

/** What keeps it from coming back, with a team until a day. */
function StepFields(props: { draft: LearntDraft; onChange: (part: Partial<LearntDraft>) => void }) {
  const { draft, onChange } = props;
  const { aftermath: words } = authorityStrings;
  const { data } = useQuery(teamList);
  const step = draft.step;
  return (
    <>
      <WordsField
        id="preventive-step"
        label={words.step}
        rows={1}
        value={step}
        onChange={(text) => onChange({ step: text })}
      />
      {step.trim() !== '' && (
        <div className="field money">
          <label>
            <span className="label">{words.stepTeam}</span>
            <select
              className="input"
              value={draft.stepTeam}
              onChange={(event) => onChange({ stepTeam: event.target.value })}
            >
              <option value="">{strings.sheets.close.choose}</option>
              {data?.teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="label">{words.stepDue}</span>
            <input
              className="input"
              type="date"
              value={draft.stepDue}
              onChange={(event) => onChange({ stepDue: event.target.value })}
            />
          </label>
        </div>
      )}
    </>
  );
}
