import type { ImportField } from '../../../src/model/import-mapping.ts';
import type { LogLook } from '../../api/log-audits.ts';
import { auditStrings } from '../../strings/en-audits.ts';
import type { MappingDraft } from './mapping-draft.ts';

/** The first rows as they stand there, and the instants that are read in them. */
export function FirstRows(props: { look: LogLook; draft: MappingDraft; isLooking: boolean }) {
  const { mapping: words } = auditStrings;
  const { header, rows, times, looked } = props.look;
  const fieldNames: Readonly<Partial<Record<ImportField, string>>> = words.fields;
  const saidBy = (column: string) =>
    Object.entries(props.draft.columns ?? {})
      .filter(([, name]) => name === column)
      .map(([field]) => fieldNames[field as ImportField] ?? field)
      .join(', ');
  return (
    <div aria-busy={props.isLooking}>
      <div
        className="audits-rows"
        role="region"
        aria-label={words.rows(rows.length, looked.rows)}
        tabIndex={0}
      >
        <table>
          <caption className="second">{words.rows(rows.length, looked.rows)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.readAs}</th>
              {header.map((name, place) => (
                <th key={`${place} ${name}`} scope="col">
                  {name}
                  <span className="second">{saidBy(name) || ' '}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              <tr key={number}>
                <td className={times[number] ? undefined : 'settings-bad'}>
                  {times[number]?.slice(0, 19).replace('T', ' ') ?? words.unread}
                </td>
                {header.map((name, place) => (
                  <td key={`${place} ${name}`}>{row[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={looked.withTime === looked.rows ? 'second' : 'second settings-bad'} role="status">
        {words.withTime(looked.withTime, looked.rows)}
      </p>
    </div>
  );
}
