import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { exampleOf, type PolicyAnswers } from '../../api/first-start.ts';
import { usePublishPolicy } from '../../api/policy.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { useDraft } from '../../drafts.ts';
import { tell } from '../../layout/news.tsx';
import { paths } from '../../paths.ts';
import { startStrings } from '../../strings/en-start.ts';

const { policy: words } = startStrings;

const firstAnswers: PolicyAnswers = { example: 'small-team', languages: ['en'], aroundTheClock: false };

/** Three questions, and what the policy that they lead to says in words. */
export function PolicyStep({ onDone }: { onDone: () => void }) {
  const [answers, setAnswers, dropAnswers] = useDraft<PolicyAnswers>('start policy', firstAnswers);
  const example = useQuery(exampleOf(answers));
  const publish = usePublishPolicy();
  const put = async () => {
    if (!example.data) return;
    const done = await publish.give({ source: example.data.source, reason: words.reason });
    if (!done) return;
    dropAnswers();
    tell(words.published(done.answer.version));
    onDone();
  };
  return (
    <>
      <p>{words.lead}</p>
      <Questions answers={answers} onChange={setAnswers} />
      <h3>{words.says}</h3>
      {example.error && <FailedPage error={example.error} onRetry={() => void example.refetch()} />}
      {example.isPending && <Skeleton rows={4} />}
      <ul className="dotted">
        {example.data?.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <FailureNote failure={publish.failure} />
      <p className="start-acts">
        <button
          type="button"
          className="button primary"
          disabled={!example.data || publish.pending}
          onClick={() => void put()}
        >
          {words.publish}
        </button>
        <Link {...paths.policy()}>{words.read}</Link>
      </p>
    </>
  );
}

function Questions(props: { answers: PolicyAnswers; onChange: (answers: PolicyAnswers) => void }) {
  const { answers, onChange } = props;
  const { languages, aroundTheClock } = answers;
  const [isNone, setIsNone] = useState(false);
  const speak = (language: 'en' | 'de', isSpoken: boolean) => {
    const spoken = isSpoken ? [...languages, language] : languages.filter((one) => one !== language);
    setIsNone(spoken.length === 0);
    if (spoken.length > 0) onChange({ ...answers, languages: spoken });
  };
  return (
    <div className="start-questions">
      <fieldset>
        <legend className="label">{words.size}</legend>
        {(['small-team', 'standard'] as const).map((name) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name="example"
              checked={answers.example === name}
              onChange={() => onChange({ ...answers, example: name })}
            />
            <span>{words.sizes[name]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="label">{words.languages}</legend>
        {(['en', 'de'] as const).map((name) => (
          <label key={name} className="choice">
            <input
              type="checkbox"
              checked={languages.includes(name)}
              onChange={({ target }) => speak(name, target.checked)}
            />
            <span>{words.languageNames[name]}</span>
          </label>
        ))}
        <p role="status" className="second">
          {isNone && words.oneLanguage}
        </p>
      </fieldset>
      <fieldset>
        <legend className="label">{words.hours}</legend>
        {(['working', 'always'] as const).map((name) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name="hours"
              checked={aroundTheClock === (name === 'always')}
              onChange={() => onChange({ ...answers, aroundTheClock: name === 'always' })}
            />
            <span>{words.hoursChoices[name]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
