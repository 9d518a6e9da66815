import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PathView, PolicyOutline } from '../../api/policy.ts';
import type { EscalationKind } from '../../api/schemas.ts';
import { KindMark } from '../../components/icons.tsx';
import { paths } from '../../paths.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { LengthTables } from './length-tables.tsx';
import { lengthOf } from './path-length.ts';

const { matrix: words } = policyStrings;
const severities = [1, 2, 3, 4] as const;
type IssueType = PolicyOutline['issueTypes'][number];

/** The matrix as a table: what goes where, whom it asks, by when, who hears of it. A cell opens into a ticket like this. */
export function PolicyMatrix({ outline }: { outline: PolicyOutline }) {
  const [kind, setKind] = useState<EscalationKind>('functional');
  const pathOf = new Map(outline.paths.map((path) => [path.id, path]));
  return (
    <div className="policy-body">
      <section aria-labelledby="grid-title">
        <div className="policy-section-head">
          <h2 id="grid-title">{words.grid}</h2>
          <div className="pills" role="group" aria-label={words.kind}>
            {(['functional', 'hierarchical'] as const).map((name) => (
              <button
                key={name}
                type="button"
                className="button small"
                aria-pressed={name === kind}
                onClick={() => setKind(name)}
              >
                <KindMark kind={name} /> {strings.kinds[name]}
              </button>
            ))}
          </div>
        </div>
        <p className="quiet">{words.gridHint}</p>
        <Grid outline={outline} kind={kind} pathOf={pathOf} />
      </section>
      <Rows outline={outline} pathOf={pathOf} />
      <Leading outline={outline} pathOf={pathOf} />
      <LengthTables outline={outline} />
    </div>
  );
}

type PathsById = ReadonlyMap<string, PathView>;

function Grid(props: { outline: PolicyOutline; kind: EscalationKind; pathOf: PathsById }) {
  const { outline, kind, pathOf } = props;
  return (
    <div className="policy-scroll">
      <table className="policy-table policy-grid">
        <thead>
          <tr>
            <th scope="col">{words.issueType}</th>
            {severities.map((severity) => (
              <th key={severity} scope="col">
                {strings.severity(severity)}
                <span className="quiet">
                  {' '}
                  {outline.severities.find((one) => one.severity === severity)?.name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outline.issueTypes.map((type) => (
            <tr key={type.id}>
              <th scope="row">
                {type.name}
                {type.restricted && <span className="chip">{words.restricted}</span>}
              </th>
              {severities.map((severity) => (
                <td key={severity} data-label={strings.severity(severity)}>
                  <Cell type={type} severity={severity} kind={kind} pathOf={pathOf} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: {
  type: IssueType;
  severity: (typeof severities)[number];
  kind: EscalationKind;
  pathOf: PathsById;
}) {
  const { type, severity, kind, pathOf } = props;
  const cell = type.cells.find((one) => one.kind === kind && one.severity === severity);
  const path = cell?.pathId ? pathOf.get(cell.pathId) : undefined;
  if (!cell || !path) return <span className="quiet">{words.nowhere}</span>;
  const first = lengthOf(path, 'customer-update') ?? words.none;
  return (
    <Link
      {...paths.policy({ view: 'try', issueType: type.id, severity, kind })}
      className="policy-cell"
      title={cell.why}
    >
      <span className="unseen">{words.cell(type.name, severity)} </span>
      <strong>{path.name}</strong>
      <span className="second">{words.asked(path.asked.name)}</span>
      <span className="second">{words.accept(lengthOf(path, 'acknowledge') ?? words.none)}</span>
      <span className="second">{words.news(first, path.updates[severity] ?? first)}</span>
      {cell.told.length > 0 && <span className="second">{words.told(cell.told.join(', '))}</span>}
    </Link>
  );
}

function Rows({ outline, pathOf }: { outline: PolicyOutline; pathOf: PathsById }) {
  const { columns } = words;
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">{words.rows}</h2>
      <p className="quiet">{outline.rows.length === 0 ? words.noRows : words.rowsHint}</p>
      {outline.rows.length > 0 && (
        <table className="policy-table policy-stacked">
          <thead>
            <tr>
              {Object.values(columns).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outline.rows.map((row) => {
              const path = row.pathId === null ? undefined : pathOf.get(row.pathId);
              return (
                <tr key={row.number}>
                  <td data-label={columns.number}>{row.number}</td>
                  <td data-label={columns.when}>
                    <span>
                      {row.when}
                      {row.continues && <span className="second block">{words.continues}</span>}
                    </span>
                  </td>
                  <Destination path={path} />
                  <td data-label={columns.told}>
                    <span>
                      {row.told.length === 0 ? words.none : row.told.join(', ')}
                      {row.fills && <span className="second block">{words.fills(row.fills)}</span>}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Path, team, who is asked, targets: the same three cells for rows and triggers. */
function Destination({ path, instead }: { path: PathView | undefined; instead?: string }) {
  const { columns } = words;
  if (!path)
    return (
      <td data-label={columns.path} colSpan={3}>
        {instead ?? words.none}
      </td>
    );
  return (
    <>
      <td data-label={columns.path}>
        <span className="policy-kind">
          <KindMark kind={path.kind} /> {strings.pathAndTeam(path.name, path.team.name)}
        </span>
        <span className="second block">
          {strings.kinds[path.kind]}, {strings.tier(path.tier).toLowerCase()}
        </span>
      </td>
      <td data-label={columns.owner}>
        <span>
          {path.asked.name}
          <span className="second block">{path.askedWhy}</span>
        </span>
      </td>
      <td data-label={columns.targets}>
        <span>
          {words.accept(lengthOf(path, 'acknowledge') ?? words.none)}
          <span className="second block">
            {words.clocks['substantive-answer'].toLowerCase()}{' '}
            {lengthOf(path, 'substantive-answer') ?? words.none}
          </span>
        </span>
      </td>
    </>
  );
}

function Leading({ outline, pathOf }: { outline: PolicyOutline; pathOf: PathsById }) {
  const leading = outline.triggers.filter(({ acts }) => acts !== 'other');
  const { columns } = words;
  if (leading.length === 0) return null;
  return (
    <section aria-labelledby="leading-title">
      <h2 id="leading-title">{words.triggers}</h2>
      <table className="policy-table policy-stacked">
        <thead>
          <tr>
            <th scope="col">{policyStrings.triggers.title}</th>
            <th scope="col">{columns.path}</th>
            <th scope="col">{columns.owner}</th>
            <th scope="col">{columns.targets}</th>
          </tr>
        </thead>
        <tbody>
          {leading.map((trigger) => (
            <tr key={trigger.id}>
              <td data-label={policyStrings.triggers.title}>
                <span>
                  {trigger.name}{' '}
                  <span className="quiet">{words[trigger.acts as 'escalates' | 'suggests']}</span>
                  {trigger.shadow && <span className="chip">{words.shadow}</span>}
                  <span className="second block">{trigger.when}</span>
                </span>
              </td>
              <Destination
                path={trigger.pathId === null ? undefined : pathOf.get(trigger.pathId)}
                instead={`${strings.kinds[trigger.kind ?? 'functional']}, ${words.byMatrix}`}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
