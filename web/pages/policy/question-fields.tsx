import { useId } from 'react';
import type { PolicyOutline } from '../../api/policy.ts';
import { Icon } from '../../components/icons.tsx';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { type FormQuestion, type FormRow, type QuestionWord, questionWords } from './matrix-draft.ts';

const { form: words } = policyEditStrings;

/** The questions of a row: a word and its values each. */
export function QuestionFields(props: {
  row: FormRow;
  outline: PolicyOutline;
  onChange: (row: FormRow) => void;
}) {
  const { row, outline, onChange } = props;
  const questions = row.questions ?? [];
  const put = (changed: readonly FormQuestion[]) => onChange({ ...row, questions: changed });
  return (
    <div className="policy-questions">
      {questions.length === 0 && <p>{words.everyTicket}</p>}
      {questions.length > 1 && (
        <select
          className="select"
          aria-label={words.joinLabel}
          value={row.join}
          onChange={({ target }) => onChange({ ...row, join: target.value as FormRow['join'] })}
        >
          <option value="all">{words.join.all}</option>
          <option value="any">{words.join.any}</option>
        </select>
      )}
      {questions.map((question, place) => (
        // Questions have no names; a picker keeps its place while it is used.
        <Question
          key={`${place} ${question.word}`}
          question={question}
          outline={outline}
          onChange={(changed) => put(questions.map((one, index) => (index === place ? changed : one)))}
          onRemove={() => put(questions.filter((_, index) => index !== place))}
        />
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => put([...questions, { word: 'severity', values: [] }])}
      >
        {words.addQuestion}
      </button>
    </div>
  );
}

const asksYes: readonly QuestionWord[] = ['highValue', 'vip', 'express'];

function Question(props: {
  question: FormQuestion;
  outline: PolicyOutline;
  onChange: (question: FormQuestion) => void;
  onRemove: () => void;
}) {
  const { question, outline, onChange, onRemove } = props;
  const { word, values } = question;
  const choices = choicesOf(word, outline);
  return (
    <div className="policy-question">
      <select
        className="select"
        aria-label={words.question}
        value={word}
        onChange={({ target }) => onChange({ word: target.value as QuestionWord, values: [] })}
      >
        {questionWords.map((one) => (
          <option key={one} value={one}>
            {words.questions[one]}
          </option>
        ))}
      </select>
      {asksYes.includes(word) ? (
        <span>{words.yes}</span>
      ) : choices ? (
        <Values question={question} choices={choices} onChange={onChange} />
      ) : (
        <Typed
          label={`${words.questions[word]}: ${words.values}`}
          values={values}
          onChange={(typed) => onChange({ word, values: typed })}
        />
      )}
      <button
        type="button"
        className="button small icon"
        aria-label={words.removeQuestion(words.questions[word])}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

type Choices = readonly { readonly value: string; readonly text: string }[];

const named = (names: Readonly<Record<string, string>>): Choices =>
  Object.entries(names).map(([value, text]) => ({ value, text }));

/** null: whatever the house writes. */
function choicesOf(word: QuestionWord, outline: PolicyOutline): Choices | null {
  switch (word) {
    case 'kind':
      return named(strings.kinds);
    case 'severity':
      return [1, 2, 3, 4].map((one) => ({ value: `${one}`, text: strings.severity(one) }));
    case 'issueType':
      return outline.issueTypes.map(({ id, name }) => ({ value: id, text: name }));
    case 'impact':
      return named(policyStrings.try.impacts);
    case 'priority':
      return named(strings.priorities);
    case 'tier':
      return outline.tiers.map(({ tier, name }) => ({ value: `${tier}`, text: `${tier}: ${name}` }));
    case 'scope':
      return named(policyStrings.try.scopes);
    case 'workaround':
      return named(policyStrings.try.workarounds);
    case 'requestedBy':
      return named(words.requesters);
    default:
      return null;
  }
}

/** One of them for impact, which names one fact; several for the others. */
function Values(props: {
  question: FormQuestion;
  choices: Choices;
  onChange: (question: FormQuestion) => void;
}) {
  const { question, choices, onChange } = props;
  const { word, values } = question;
  const name = useId();
  const isOne = word === 'impact';
  const toggle = (value: string, isOn: boolean) => {
    if (isOne) return onChange({ word, values: [value] });
    const wanted = new Set(isOn ? [...values, value] : values.filter((one) => one !== value));
    return onChange({ word, values: choices.map((one) => one.value).filter((one) => wanted.has(one)) });
  };
  return (
    <fieldset className="policy-checks">
      <legend className="unseen">{words.questions[word]}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} className="choice">
          <input
            type={isOne ? 'radio' : 'checkbox'}
            name={isOne ? name : undefined}
            checked={values.includes(value)}
            onChange={({ target }) => toggle(value, target.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Typed(props: { label: string; values: readonly string[]; onChange: (values: string[]) => void }) {
  return (
    <input
      className="input"
      aria-label={props.label}
      placeholder={words.values}
      defaultValue={props.values.join(', ')}
      onChange={({ target }) =>
        props.onChange(
          target.value
            .split(',')
            .map((one) => one.trim())
            .filter((one) => one !== ''),
        )
      }
    />
  );
}
