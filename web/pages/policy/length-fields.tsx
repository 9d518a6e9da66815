import type { PolicyOutline } from '../../api/policy.ts';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { type FormDraft, formClocks, pathKey } from './matrix-draft.ts';

const { form: words } = policyEditStrings;
const { matrix } = policyStrings;

interface Given {
  readonly outline: PolicyOutline;
  readonly draft: FormDraft;
  readonly onChange: (draft: FormDraft) => void;
}

/** Lengths of time of paths and tickets, each in a field of its own. */
export function LengthFields({ outline, draft, onChange }: Given) {
  const setPath = (name: string, length: string) =>
    onChange({ ...draft, pathLengths: { ...draft.pathLengths, [name]: length } });
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
            <div className="policy-lengths">
              {formClocks.map((clock) => (
                <Length
                  key={clock}
                  label={matrix.clocks[clock]}
                  where={path.name}
                  value={draft.pathLengths[pathKey(path.id, clock)] ?? ''}
                  onChange={(length) => setPath(pathKey(path.id, clock), length)}
                />
              ))}
              {[1, 2, 3, 4].map((severity) => (
                <Length
                  key={severity}
                  label={`${matrix.clocks.then}, ${strings.severity(severity).toLowerCase()}`}
                  where={path.name}
                  value={draft.pathLengths[`${path.id} customerUpdate.then.${severity}`] ?? ''}
                  onChange={(length) => setPath(`${path.id} customerUpdate.then.${severity}`, length)}
                />
              ))}
            </div>
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

const lengthForm = /^\d+ ?(?:min|h|days?)(?: \d+ ?(?:min|h))*$/;

function Length(props: { label: string; where: string; value: string; onChange: (value: string) => void }) {
  const { label, where, value, onChange } = props;
  return (
    <label>
      <span className="label">{label}</span>
      <input
        className="input"
        aria-label={words.length(label, where)}
        value={value}
        placeholder={matrix.none}
        aria-invalid={value.trim() !== '' && !lengthForm.test(value.trim())}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
