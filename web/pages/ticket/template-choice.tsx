import { useQuery } from '@tanstack/react-query';
import { notOwnWords } from '../../../src/rules/words/own-words.ts';
import { templatesOf } from '../../api/authority.ts';
import { Menu, MenuChoice } from '../../components/menu.tsx';
import { authorityStrings } from '../../strings/en-authority.ts';

/**
 * A reply may start from a template in the customer's language; where the stakes are high it must not stay one. Each
 * replaces what is written, so this is no list that takes whatever the arrow keys pass by.
 */
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
      <Menu label={words.choose} className="button small">
        {(close) => (
          <>
            <p className="second">{words.replaces}</p>
            {data.templates.map(({ id, kind, language, text }) => (
              <MenuChoice
                key={id}
                onChoose={() => {
                  close();
                  props.onChoose(text);
                }}
              >
                {words.kinds[kind] ?? kind} ({language})
              </MenuChoice>
            ))}
          </>
        )}
      </Menu>
      {isRefused && (
        <span className="sentence" role="status">
          {words.stakes}
        </span>
      )}
    </div>
  );
}
