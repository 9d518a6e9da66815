import type { TriedTicket } from '../../api/policy.ts';
import { KindMark } from '../../components/icons.tsx';
import { Moment } from '../../components/moment.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';

const { try: words } = policyStrings;

/** What the rules say to the ticket, from coming in to being escalated, each with its why. */
export function TriedResult({ tried }: { tried: TriedTicket }) {
  const { issueType, severity, team, tier, owner, triggers, opened, ways, clocks, history } = tried;
  const named = `${strings.severity(severity.value).toLowerCase()}${severity.name ? ` (${severity.name})` : ''}`;
  return (
    <ol className="policy-steps">
      <li>
        <h3>{words.start}</h3>
        <p>{words.comesIn(issueType.name, named, team.name, tier)}</p>
        {severity.why && <p className="second">{words.severityBecause(severity.why)}</p>}
        <p>{owner ? words.owner(owner.name) : words.noOwner}</p>
      </li>
      <li>
        <h3>{words.byItself}</h3>
        {triggers.length === 0 && <p className="quiet">{words.nothingByItself}</p>}
        <ul className="dotted">
          {triggers.map((trigger) => (
            <li key={trigger.id}>
              <Sentence text={trigger.sentence} />
              {trigger.shadow && <span className="chip">{words.shadowOnly}</span>}
            </li>
          ))}
        </ul>
        {opened.map(({ pathName, team: to }) => (
          <p key={pathName}>{words.open(strings.pathAndTeam(pathName, to.name))}</p>
        ))}
      </li>
      <li>
        <h3>{words.clocks}</h3>
        <ul className="policy-clocks">
          {clocks.map(({ name, label, dueAt, why }) => (
            <li key={`${name} ${dueAt}`}>
              <strong>{label}</strong> {dueAt && <Moment at={dueAt} />}
              <span className="second block">{why}</span>
            </li>
          ))}
        </ul>
      </li>
      <li>
        <h3>{words.escalated}</h3>
        {ways.map((way) => (
          <div key={way.kind} className="policy-way">
            <p className="policy-kind">
              <KindMark kind={way.kind} />
              <strong>
                {words.paths(strings.kinds[way.kind], strings.pathAndTeam(way.pathName, way.team.name))}
              </strong>
            </p>
            <p>{way.sentence}</p>
            <p className="second">{words.because(way.why)}</p>
            {way.told.length > 0 && <p className="second">{words.told(way.told.join(', '))}</p>}
          </div>
        ))}
      </li>
      <li>
        <details>
          <summary>{words.whole}</summary>
          <ul className="dotted">
            {history.map((line, place) => (
              // Two events may read alike; the list never changes.
              <li key={`${place} ${line}`}>
                <Sentence text={line} />
              </li>
            ))}
          </ul>
        </details>
      </li>
    </ol>
  );
}
