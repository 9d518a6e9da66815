import { useQuery } from '@tanstack/react-query';
import { notOwnWords } from '../../../src/rules/words/own-words.ts';
import { templatesOf } from '../../api/authority.ts';
import { authorityStrings } from '../../strings/en-authority.ts';

/** A reply may start from a template in the customer's language; where the stakes are high it must not stay one. */
export function TemplateChoice(props: { ticketId: string; text: string; onChoose: (text: string) => void }) {
  const { templates: words } = authorityStrings;
  const { data } = useQuery(templatesOf(props.ticketId));
  if (!data) return null;
  const open = [...new Set(data.templates.flatMap(({ openFields }) => openFields))];
  // Which fields are open says the check of the message, below the text.
  const isRefused =
    data.highStakes && props.text !== '' && notOwnWords(props.text, data.templates, open) !== null;
  return (
    <div className="template-choice">
      <select
        className="select"
        aria-label={words.label}
        title={words.replaces}
        value=""
        onChange={(event) => {
          const chosen = data.templates.find(({ id }) => id === event.target.value);
          if (chosen) props.onChoose(chosen.text);
        }}
      >
        <option value="">{words.choose}</option>
        {data.templates.map(({ id, kind, language }) => (
          <option key={id} value={id}>
            {words.kinds[kind] ?? kind} ({language})
          </option>
        ))}
      </select>
      {isRefused && (
        <span className="sentence" role="status">
          {words.stakes}
        </span>
      )}
    </div>
  );
}
