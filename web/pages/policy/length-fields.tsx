import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { useFormKnowledge } from './form-context.ts';
import type { FormDraft } from './matrix-draft.ts';
import { Length } from './path-lengths.tsx';
import { PathFields } from './path-fields.tsx';

const { form: words } = policyEditStrings;
const { matrix } = policyStrings;

interface Given {
  readonly draft: FormDraft;
  readonly onChange: (draft: FormDraft) => void;
}

/** Every path with what it is, and the lengths of time of tickets. */
export function LengthFields({ draft, onChange }: Given) {
  const { outline } = useFormKnowledge();
  const setTicket = (name: string, length: string) =>
    onChange({ ...draft, ticketLengths: { ...draft.ticketLengths, [name]: length } });
  return (
    <>
      <section aria-labelledby="form-lengths">
        <h2 id="form-lengths">{words.lengths}</h2>
        <p className="quiet">{words.lengthsHint}</p>
        {outline.paths.map((path) => (
          <details key={path.id} className="policy-more">
            <summary>{path.name}</summary>
            <PathFields path={path} draft={draft} onChange={onChange} />
          </details>
        ))}
      </section>
      <section aria-labelledby="form-ticket-lengths">
        <h2 id="form-ticket-lengths">{words.ticketLengths}</h2>
        {outline.ticketTargets.map((row, place) => {
          const where = `${strings.tier(row.tier)}, ${strings.priorities[row.priority].toLowerCase()}`;
          return (
            // Rows have no names and never change their places here.
            <fieldset key={`${place} ${where}`} className="policy-ticket-lengths">
              <legend>
                {where}
                {row.customer && `, ${row.customer}`}
              </legend>
              <div className="policy-lengths">
                {(['firstResponse', 'nextResponse', 'resolution'] as const).map((clock) => (
                  <Length
                    key={clock}
                    name={`${place} ${clock}`}
                    label={matrix.clocks[clock]}
                    where={where}
                    value={draft.ticketLengths[`${place} ${clock}`] ?? ''}
                    onChange={(length) => setTicket(`${place} ${clock}`, length)}
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
      </section>
    </>
  );
}
