import type { LogLook } from '../../api/log-audits.ts';
import { auditStrings, countText } from '../../strings/en-audits.ts';

/** The words of a column with how often they come, each with a choice. */
export function WordTable(props: {
  /** Of the column. */
  name: string;
  isOpen: boolean;
  /** Absent: there are too many. */
  rows: LogLook['words'][string] | undefined;
  choices: readonly { readonly value: string; readonly text: string }[];
  valueOf: (word: string) => string;
  onChange: (word: string, value: string) => void;
}) {
  const { mapping: words } = auditStrings;
  const { name, rows } = props;
  if (rows === undefined) return <p className="second">{words.manyWords(name)}</p>;
  return (
    <details open={props.isOpen}>
      <summary>{words.wordsOf(name, rows.length)}</summary>
      <ul className="audits-words">
        {rows.map(({ word, rows: count }) => (
          <li key={word}>
            <span className="cut" title={word}>
              {word}
            </span>
            <span className="second">{countText(count)}</span>
            <select
              className="select"
              aria-label={words.wordIn(word, name)}
              value={props.valueOf(word)}
              onChange={({ target }) => props.onChange(word, target.value)}
            >
              {props.choices.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}
