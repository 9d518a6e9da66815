import { useState } from 'react';
import { useMe } from '../api/questions.ts';
import { type ShadowAct, useMarkShadowAct } from '../api/shadow.ts';
import { tell } from '../layout/news.tsx';
import { shadowStrings as words } from '../strings/en-shadow.ts';
import { FailureNote } from './failure-note.tsx';
import { Moment } from './moment.tsx';
import './shadow-mark.css';

/** Whether what a trigger in shadow would have done was right: two buttons, and who has said it. */
export function ShadowMark({ act }: { act: ShadowAct }) {
  const { scopes } = useMe();
  const { mark, pending, failure } = useMarkShadowAct(act);
  const [said, setSaid] = useState<ShadowAct['mark'] | undefined>(undefined);
  const shown = said === undefined ? act.mark : said;
  const give = async (verdict: 'right' | 'wrong') => {
    const answer = await mark(shown?.verdict === verdict ? 'open' : verdict);
    if (!answer?.mark) return;
    setSaid(answer.mark);
    tell(words.marked[answer.mark.verdict]);
  };
  return (
    <div className="shadow-mark">
      <span className="second">{words.mark}</span>
      {(['right', 'wrong'] as const).map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="button small"
          aria-pressed={shown?.verdict === verdict}
          disabled={pending || !scopes.includes('tickets:write')}
          onClick={() => void give(verdict)}
        >
          {words.verdicts[verdict]}
        </button>
      ))}
      {shown && shown.verdict !== 'open' && (
        <span className="second">
          {words.by(words.verdicts[shown.verdict], shown.by.name)} <Moment at={shown.at} />
        </span>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
