import { customerPageStrings } from '../../strings/en-customer-pages.ts';
import type { ReplyDraft } from './reply-draft.ts';
import './status-link-card.css';

const parts = ['verified', 'unknown', 'milestone'] as const;

/** What the customer's status page says from this message on; the same words fill the template's open fields. */
export function StandingFields(props: { draft: ReplyDraft; onChange: (to: ReplyDraft) => void }) {
  const { standing: words } = customerPageStrings;
  const { draft, onChange } = props;
  const standing = draft.standing ?? {};
  return (
    <details className="standing-fields">
      <summary>{words.title}</summary>
      <p className="second">{words.lead}</p>
      {parts.map((part) => (
        <label key={part}>
          {words[part]}
          <textarea
            className="textarea"
            rows={2}
            maxLength={4000}
            value={standing[part] ?? ''}
            onChange={(event) =>
              onChange({ ...draft, standing: { ...standing, [part]: event.target.value } })
            }
          />
        </label>
      ))}
    </details>
  );
}
