import { useNavigate, useSearch } from '@tanstack/react-router';
import type { PolicyOutline } from '../../api/policy.ts';
import { paths } from '../../paths.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { useSmallScreen } from '../queue/use-small-screen.ts';
import { box, curveOf, layOutMap, type MapNode } from './map-layout.ts';
import { TeamTerms } from './team-terms.tsx';

const { map: words } = policyStrings;

/** The policy as a map: teams by tier, paths as lines. On small screens the same as a list. */
export function PolicyMap({ outline }: { outline: PolicyOutline }) {
  const search = useSearch({ from: '/policy' });
  const navigate = useNavigate();
  const isSmall = useSmallScreen();
  const layout = layOutMap(outline);
  const chosen = layout.nodes.find(({ teamId }) => teamId === search.team);
  const choose = (team: string) => void navigate({ ...paths.policy({ ...search, team }), replace: true });
  return (
    <div className="policy-body">
      <section aria-labelledby="map-title">
        <h2 id="map-title">{words.title}</h2>
        <p className="quiet">{words.hint}</p>
        {isSmall ? (
          <TierList outline={outline} layout={layout} chosen={chosen} onChoose={choose} />
        ) : (
          <div className="policy-map-frame">
            <Drawing outline={outline} layout={layout} chosen={chosen} onChoose={choose} />
            <p className="second policy-legend">
              <span className="policy-line functional" /> {words.functional}
              <span className="policy-line hierarchical" /> {words.hierarchical}
            </p>
          </div>
        )}
      </section>
      {!isSmall && (
        <section aria-live="polite">
          {chosen && <TeamTerms outline={outline} teamId={chosen.teamId} />}
        </section>
      )}
    </div>
  );
}

interface Shown {
  readonly outline: PolicyOutline;
  readonly layout: ReturnType<typeof layOutMap>;
  readonly chosen: MapNode | undefined;
  readonly onChoose: (teamId: string) => void;
}

function Drawing({ outline, layout, chosen, onChoose }: Shown) {
  const { columns, nodes, lines, width, height } = layout;
  const isOf = (line: (typeof lines)[number]) =>
    chosen !== undefined && (line.to === chosen || line.from === chosen);
  return (
    <svg
      className="policy-map"
      viewBox={`-2 0 ${width + 4} ${height + 4}`}
      width={width + 4}
      height={height + 4}
      role="group"
      aria-label={words.title}
    >
      <defs>
        <marker
          id="policy-arrow"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" className="policy-arrow" />
        </marker>
      </defs>
      {columns.map(({ tier, name, x }) => (
        <text key={tier} x={x} y={16} className="policy-map-tier">
          {words.tier(tier, name)}
        </text>
      ))}
      {lines.map((line) => (
        <path
          key={`${line.pathId} ${line.from.teamId}`}
          d={curveOf(line)}
          className={`policy-map-line ${line.kind} ${chosen ? (isOf(line) ? 'on' : 'off') : ''}`}
          markerEnd="url(#policy-arrow)"
        />
      ))}
      {nodes.map((node) => (
        <Box
          key={node.teamId}
          node={node}
          count={typesOf(outline, node.teamId).length}
          isChosen={node === chosen}
          onChoose={() => onChoose(node.teamId)}
        />
      ))}
    </svg>
  );
}

function Box(props: { node: MapNode; count: number; isChosen: boolean; onChoose: () => void }) {
  const { node, count, isChosen, onChoose } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing holds no button.
    <g
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      className="policy-map-box"
      transform={`translate(${node.x} ${node.y})`}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <rect width={box.width} height={box.height} rx="6" />
      <text x="12" y={count > 0 ? 22 : 31} className="policy-map-name">
        {cut(node.name)}
      </text>
      {count > 0 && (
        <text x="12" y="40" className="policy-map-count">
          {words.typeCount(count)}
        </text>
      )}
    </g>
  );
}

/** A drawing does not cut its texts by itself. */
function cut(name: string): string {
  return name.length > 25 ? `${name.slice(0, 24)}…` : name;
}

export function typesOf({ issueTypes, paths: all }: PolicyOutline, teamId: string) {
  const led = new Set(all.filter(({ team }) => team.id === teamId).map(({ id }) => id));
  return issueTypes.filter(({ cells }) =>
    cells.some(({ kind, pathId }) => kind === 'functional' && pathId !== null && led.has(pathId)),
  );
}

function TierList({ outline, layout, chosen, onChoose }: Shown) {
  return (
    <ol className="policy-tier-list">
      {layout.columns.map(({ tier, name }) => (
        <li key={tier}>
          <h3>{words.tier(tier, name)}</h3>
          <ul>
            {layout.nodes
              .filter((node) => node.tier === tier)
              .map((node) => (
                <li key={node.teamId}>
                  <button
                    type="button"
                    className="button"
                    aria-expanded={node === chosen}
                    onClick={() => onChoose(node === chosen ? '' : node.teamId)}
                  >
                    <span className="cut">{node.name}</span>
                    <span className="second">{words.typeCount(typesOf(outline, node.teamId).length)}</span>
                  </button>
                  {node === chosen && <TeamTerms outline={outline} teamId={node.teamId} />}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
