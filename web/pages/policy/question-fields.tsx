import { type ReactNode, useEffect, useRef } from 'react';
import { conditionStrings as words, type FactId } from '../../strings/en-conditions.ts';
import { emptyCondition, factIn, valueAt, withValue } from './condition-catalogue.ts';
import type { QuestionDraft } from './condition-draft.ts';
import { FaultLines, isMistaken, useFaults } from './fault-lines.tsx';
import { useFormKnowledge } from './form-context.ts';
import { Parts, ValueField } from './value-field.tsx';

type FactWords = {
  readonly title: string;
  readonly of: string;
  readonly compare?: readonly [string, string];
};
const named = words.facts as Readonly<Record<FactId, FactWords>>;

/** One question: which fact, how it compares, and with what. */
export function QuestionFields(props: {
  question: QuestionDraft;
  isFresh: boolean;
  onChange: (question: QuestionDraft) => void;
  /** Its buttons; they say what they are of. */
  children: (what: string) => ReactNode;
}) {
  const { question, isFresh, onChange, children } = props;
  const { facts } = useFormKnowledge();
  const isWrong = isMistaken(useFaults(question.key));
  const picker = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isFresh) picker.current?.focus();
  }, [isFresh]);
  const fact = factIn(facts, question.said);
  if (!fact) return null;
  const { title, compare = words.compare[fact.shape.is] } = named[fact.id as FactId];
  const choose = (id: string) => {
    const next = facts.find((one) => one.id === id);
    if (next) onChange({ ...question, isNot: false, said: emptyCondition(next) });
  };
  // "It is no VIP" needs one yes or no, not two.
  const isYesNo = fact.shape.is === 'yes-no';
  const holds = isYesNo ? (valueAt(question.said, fact.at) === true) !== question.isNot : !question.isNot;
  const compareBy = (isSo: boolean) =>
    onChange(
      isYesNo
        ? { ...question, isNot: false, said: withValue(question.said, fact.at, isSo) }
        : { ...question, isNot: !isSo },
    );
  const put = (value: unknown) => onChange({ ...question, said: withValue(question.said, fact.at, value) });
  return (
    <div className="policy-question">
      <select
        ref={picker}
        className="select"
        aria-label={words.fact}
        value={fact.id}
        title={fact.meaning ?? undefined}
        onChange={({ target }) => choose(target.value)}
      >
        <FactOptions />
      </select>
      <select
        className="select"
        aria-label={words.compareLabel(title)}
        value={holds ? 'yes' : 'no'}
        onChange={({ target }) => compareBy(target.value === 'yes')}
      >
        <option value="yes">{compare[0]}</option>
        <option value="no">{compare[1]}</option>
      </select>
      <div className="policy-value">
        {!isYesNo && (
          <ValueField
            // Another question has fields of its own.
            key={fact.id}
            name={fact.at.at(-1) === 'atLeast' ? fact.id : (fact.at.at(-1) ?? fact.id)}
            label={words.value(title)}
            shape={fact.shape}
            value={valueAt(question.said, fact.at)}
            isWrong={isWrong}
            onChange={put}
          />
        )}
        {fact.beside.length > 0 && (
          <Parts
            name={fact.id}
            label={title}
            shape={fact.shape}
            value={question.said}
            isWrong={isWrong}
            onChange={(said) => onChange({ ...question, said: said as QuestionDraft['said'] })}
            parts={fact.beside}
          />
        )}
        <FaultLines of={question.key} />
      </div>
      {children(title)}
    </div>
  );
}

function FactOptions() {
  const { facts } = useFormKnowledge();
  return Object.entries(words.headings).map(([heading, text]) => (
    <optgroup key={heading} label={text}>
      {facts
        .filter(({ id }) => named[id as FactId].of === heading)
        .map(({ id }) => (
          <option key={id} value={id}>
            {named[id as FactId].title}
          </option>
        ))}
    </optgroup>
  ));
}
