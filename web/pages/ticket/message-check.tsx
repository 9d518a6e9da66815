import { Fragment } from 'react';
import type { MessageFinding, Said } from '../../api/message-check.ts';
import { Icon } from '../../components/icons.tsx';
import { messageCheckStrings as words } from '../../strings/en-message-check.ts';
import './message-check.css';

/** What the customer has told already, beside the box in which somebody may ask for it. */
export function AlreadySaid({ said, name }: { said: readonly Said[]; name: string }) {
  if (said.length === 0) return null;
  return (
    <details className="already-said">
      <summary>
        <strong>{words.said(name)}</strong>{' '}
        <span className="second">{said.map(({ label }) => label).join(' · ')}</span>
      </summary>
      <dl>
        {said.map(({ topic, label, text, said: source }) => (
          <Fragment key={topic}>
            <dt>{label}</dt>
            <dd>
              {text} <span className="second">{source}</span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

/** What to mend before sending. */
export function MessageFindings({ findings }: { findings: readonly MessageFinding[] }) {
  return (
    <div role="status" className="message-findings">
      {findings.length > 0 && (
        <ul aria-label={words.findings}>
          {findings.map(({ check, excerpt, words: said, refuses }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be found twice.
            <li key={place} className={refuses ? 'refuses' : undefined} data-check={check}>
              <Icon name="warn" size={14} />
              <span>
                {said}
                {excerpt !== '' && !said.includes(excerpt) && <q>{excerpt}</q>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
