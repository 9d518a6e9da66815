import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  issueTypes,
  type Responder,
  type ResponderChain,
  responders,
  type TeamDuty,
} from '../../api/duty.ts';
import { useMe } from '../../api/questions.ts';
import { now } from '../../clock.ts';
import { SeverityMark } from '../../components/marks.tsx';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { type DutySearch, paths } from '../../paths.ts';
import { dutyStrings } from '../../strings/en-duty.ts';
import { durationText, instantOfWall, wallOfInstant, zoneName } from '../../times.ts';

/** Who is asked, in order, by severity: the chain itself, played by the server. */
export function RespondersPart({ teams }: { teams: readonly TeamDuty[] }) {
  const { reach: words } = dutyStrings;
  const search = useSearch({ from: '/duty' });
  const { severity = 1, at, team, type } = search;
  const navigate = useNavigate();
  const set = (change: DutySearch) =>
    void navigate({ ...paths.duty({ ...search, ...change }), replace: true });
  const known = useQuery(responders({ severity, at, team, issueType: type }));
  const chains = known.data?.severities[0]?.chains ?? [];
  return (
    <section className="lead-section" aria-labelledby="reach">
      <h2 id="reach">{words.title}</h2>
      <p className="lead-lead">{words.lead}</p>
      <Fields teams={teams} search={search} onSet={set} />
      {known.error && !known.data && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Skeleton rows={4} />}
      {known.data && chains.length === 0 && <p className="quiet">{words.none}</p>}
      <div className="reach">
        {chains.map((chain) => (
          <ChainCard key={chain.path.id} chain={chain} />
        ))}
      </div>
    </section>
  );
}

function Fields(props: {
  teams: readonly TeamDuty[];
  search: DutySearch;
  onSet: (change: DutySearch) => void;
}) {
  const { reach: words } = dutyStrings;
  const { teams, search, onSet } = props;
  const zone = useMe().person.timeZone;
  const types = useQuery(issueTypes).data ?? [];
  return (
    <div className="lead-fields">
      <div className="pills" role="group" aria-label={words.severity}>
        {[1, 2, 3, 4].map((severity) => (
          <button
            key={severity}
            type="button"
            className="button"
            aria-pressed={severity === (search.severity ?? 1)}
            onClick={() => onSet({ severity })}
          >
            <SeverityMark severity={severity} />
          </button>
        ))}
      </div>
      <label>
        <span className="label">{words.at(zoneName(now(), zone))}</span>
        <input
          className="input"
          type="datetime-local"
          value={search.at ? wallOfInstant(Date.parse(search.at), zone) : ''}
          onChange={({ target }) => onSet({ at: instantOfWall(target.value, zone) ?? undefined })}
        />
      </label>
      <label>
        <span className="label">{words.team}</span>
        <select
          className="select"
          value={search.team ?? ''}
          onChange={({ target }) => onSet({ team: target.value || undefined })}
        >
          <option value="">{words.everyTeam}</option>
          {teams.map(({ team }) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{words.type}</span>
        <select
          className="select"
          value={search.type ?? ''}
          onChange={({ target }) => onSet({ type: target.value || undefined })}
        >
          <option value="">{words.everyType}</option>
          {types.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const typesShown = 4;

function ChainCard({ chain }: { chain: ResponderChain }) {
  const { reach: words } = dutyStrings;
  const { path, team, issueTypes: types, goesRound } = chain;
  const names = types.slice(0, typesShown).map(({ name }) => name);
  const rest = types.length - names.length;
  return (
    <article className="reach-card" aria-label={path.name}>
      <header>
        <h3>{path.name}</h3>
        <span className="second quiet">
          {team.name} · {words.kinds[path.kind]}
        </span>
      </header>
      <ol>
        {chain.responders.map((one) => (
          <Step key={`${one.at} ${one.person.id} ${one.does}`} one={one} />
        ))}
      </ol>
      {goesRound && <p className="second">{words.goesRound}</p>}
      <p className="second quiet">
        {types.length === 0 && words.chosen}
        {types.length > 0 &&
          (rest > 0 ? words.takesMore(names.join(', '), rest) : words.takes(names.join(', ')))}
      </p>
    </article>
  );
}

function Step({ one }: { one: Responder }) {
  const { reach: words } = dutyStrings;
  const minutes = (count: number) => durationText(count * 60_000);
  const after = (count: number) => (count === 0 ? words.atOnce : words.after(minutes(count)));
  const ways = one.ways.map(({ via, afterMin }) => words.way(via, after(afterMin))).join('');
  const until = one.until && minutes((Date.parse(one.until) - Date.parse(one.at)) / 60_000);
  return (
    <li className={`reach-step ${one.does}`}>
      <span className="reach-after">{after(one.afterMin)}</span>
      <div>
        <p>
          <strong>{one.person.name}</strong> {words[one.does]}
          {one.step && one.does === 'asked' && <span className="chip">{words.steps[one.step]}</span>}
          {!one.onDuty && <span className="second lead-bad"> {words.offDuty}</span>}
        </p>
        <p className="second quiet">
          {[
            one.why,
            one.standsInFor && words.for(one.standsInFor.name),
            until && words.has(until),
            one.does === 'asked' && words.ways(ways),
          ]
            .filter(Boolean)
            .join(' · ')}
          {one.afterMin > 0 && (
            <>
              {' · '}
              <Moment at={one.at} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
