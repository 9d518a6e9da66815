import type { PolicyOutline } from '../../api/policy.ts';
import { ClockHint, Hint } from '../../components/hint.tsx';
import { policyStrings } from '../../strings/en-policy.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { strings } from '../../strings/en.ts';
import { lengthOf, pathClocks } from './path-length.ts';

const { matrix: words } = policyStrings;

/** All lengths of time of a policy: of its paths, of tickets, and what makes a case how bad. */
export function LengthTables({ outline }: { outline: PolicyOutline }) {
  return (
    <>
      <PathLengths outline={outline} />
      <TicketLengths outline={outline} />
      <section aria-labelledby="severities-title">
        <h2 id="severities-title">{words.severities}</h2>
        <p className="quiet">{words.severitiesHint}</p>
        <dl className="policy-facts">
          {outline.severities.map(({ severity, name, when, examples }) => (
            <div key={`${severity} ${name}`}>
              <dt>
                {strings.severity(severity)}, {name}
              </dt>
              <dd>
                {when}
                {examples.map((example) => (
                  <span key={example} className="second block">
                    {example}
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** Of an escalation, not of the ticket. */
const hintOf: Readonly<Record<string, string>> = { resolution: 'escalation-resolution' };

function PathLengths({ outline }: { outline: PolicyOutline }) {
  const shown = pathClocks.filter((clock) => outline.paths.some((path) => lengthOf(path, clock) !== null));
  return (
    <section aria-labelledby="lengths-title">
      <div className="policy-kind">
        <h2 id="lengths-title">{words.targets}</h2>
        <Hint about={hintStrings.target.title}>{hintStrings.target.text}</Hint>
      </div>
      <table className="policy-table policy-numbers policy-stacked">
        <thead>
          <tr>
            <th scope="col">{words.path}</th>
            {shown.map((clock) => (
              <th key={clock} scope="col">
                {words.clocks[clock]}
                <ClockHint name={hintOf[clock] ?? clock} label={words.clocks[clock]} />
              </th>
            ))}
            <th scope="col">{words.clocks.then}</th>
          </tr>
        </thead>
        <tbody>
          {outline.paths.map((path) => (
            <tr key={path.id}>
              <th scope="row">
                {path.name}
                <span className="second block">{words.runs[path.runs as keyof typeof words.runs]}</span>
              </th>
              {shown.map((clock) => (
                <td key={clock} data-label={words.clocks[clock]}>
                  {lengthOf(path, clock) ?? words.none}
                </td>
              ))}
              <td data-label={words.clocks.then}>{updatesOf(path.updates)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** "4 h", or one for each severity. */
function updatesOf(updates: Readonly<Record<string, string>>): string {
  const all = Object.entries(updates);
  const same = all.every(([, length]) => length === all[0]?.[1]);
  return same ? (all[0]?.[1] ?? words.none) : all.map(([, length]) => length).join(' · ');
}

function TicketLengths({ outline }: { outline: PolicyOutline }) {
  return (
    <section aria-labelledby="ticket-lengths-title">
      <h2 id="ticket-lengths-title">{words.ticketTargets}</h2>
      <p className="quiet">{words.ticketTargetsHint}</p>
      <table className="policy-table policy-numbers policy-stacked">
        <thead>
          <tr>
            <th scope="col">{words.tierPriority}</th>
            <th scope="col">{words.clocks.firstResponse}</th>
            <th scope="col">{words.clocks.nextResponse}</th>
            <th scope="col">{words.clocks.resolution}</th>
          </tr>
        </thead>
        <tbody>
          {outline.ticketTargets.map((row, place) => (
            // Rows have no names and never change their places here.
            <tr key={`${place} ${row.tier} ${row.priority}`}>
              <th scope="row">
                {strings.tier(row.tier)}, {strings.priorities[row.priority].toLowerCase()}
                <span className="second block">
                  {row.customer ?? words.everybody}, {words.runs[row.runs as keyof typeof words.runs]}
                </span>
              </th>
              <td data-label={words.clocks.firstResponse}>{row.firstResponse}</td>
              <td data-label={words.clocks.nextResponse}>{row.nextResponse ?? words.none}</td>
              <td data-label={words.clocks.resolution}>{row.resolution}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
