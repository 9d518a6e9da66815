import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dutyNow, type TeamDuty } from '../../api/duty.ts';
import { Hint } from '../../components/hint.tsx';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { dutyStrings } from '../../strings/en-duty.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { LeadFrame } from '../lead/lead-frame.tsx';
import { RespondersPart } from './responders-part.tsx';
import './duty.css';

const daysChoices = [7, 14, 30, 90];

/** Who is there now and next in every team, and who would be reached by an escalation. For everybody at the desk. */
export function DutyPage() {
  const { duty: words } = dutyStrings;
  const search = useSearch({ from: '/duty' });
  const { days = 14 } = search;
  const navigate = useNavigate();
  const known = useQuery(dutyNow(days));
  return (
    <LeadFrame page="duty" title={words.title} pageTitle={words.pageTitle}>
      <p className="lead-lead">{words.lead}</p>
      <div className="lead-fields">
        <label>
          <span className="label">{words.days}</span>
          <select
            className="select"
            value={days}
            onChange={({ target }) =>
              void navigate({ ...paths.duty({ ...search, days: Number(target.value) }), replace: true })
            }
          >
            {[...new Set([...daysChoices, days])].map((count) => (
              <option key={count} value={count}>
                {words.daysOf(count)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {known.error && !known.data && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Skeleton shape="table" rows={9} height="72px" />}
      {known.data?.teams.length === 0 && (
        <PageState
          title={words.empty}
          actions={
            <Link {...paths.settings('teams')} className="button">
              {words.toTeams}
            </Link>
          }
          role="status"
        >
          {words.emptyDetail}
        </PageState>
      )}
      {known.data && known.data.teams.length > 0 && <Teams teams={known.data.teams} />}
      {/* Below what has come: it would be pushed down. */}
      {!known.isPending && <RespondersPart teams={known.data?.teams ?? []} />}
    </LeadFrame>
  );
}

function Teams({ teams }: { teams: readonly TeamDuty[] }) {
  const { duty: words } = dutyStrings;
  return (
    <table className="lead-table duty-table">
      <thead>
        <tr>
          <th scope="col">{words.team}</th>
          <th scope="col" aria-label={words.now}>
            {words.now}
            <Hint about={words.now.toLowerCase()}>{hintStrings.duty.now}</Hint>
          </th>
          <th scope="col">{words.next}</th>
          <th scope="col" aria-label={words.gaps}>
            {words.gaps}
            <Hint about={words.gaps.toLowerCase()}>{hintStrings.duty.gaps}</Hint>
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <tr key={team.team.id}>
            <th scope="row">
              {team.team.name}
              <p className="second quiet">
                {team.rota ? <Link {...paths.rota(team.rota.id)}>{team.rota.name}</Link> : words.byHours}
              </p>
            </th>
            <td data-head={words.now}>
              <Now team={team} />
            </td>
            <td data-head={words.next}>
              <Next next={team.next} />
            </td>
            <td data-head={words.gaps}>
              <Gaps gaps={team.gaps} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Now({ team: { now, onCall } }: { team: TeamDuty }) {
  const { duty: words } = dutyStrings;
  const called = onCall?.people ?? [];
  const away = called.filter(({ id }) => !now.some(({ person }) => person.id === id));
  return (
    <>
      {now.length === 0 && <span className="lead-bad">{words.nobody}</span>}
      <ul className="plain">
        {now.map(({ person, until }) => (
          <li key={person.id} className="duty-person">
            <span>{person.name}</span>
            <span className="second quiet">
              {called.some(({ id }) => id === person.id) && `${words.onCall} `}
              {until && (
                <>
                  {words.until} <Moment at={until} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {away.length > 0 && (
        <p className="second lead-bad">{words.onCallAway(away.map(({ name }) => name).join(', '))}</p>
      )}
    </>
  );
}

function Next({ next }: { next: TeamDuty['next'] }) {
  const { duty: words } = dutyStrings;
  if (next === null) return <span className="quiet">{words.noNext}</span>;
  return (
    <>
      {next.people.length === 0 ? (
        <span className="lead-bad">{words.nobodyNext}</span>
      ) : (
        next.people.map(({ name }) => name).join(', ')
      )}
      <span className="second quiet block">
        {words.nextFrom} <Moment at={next.at} />
      </span>
    </>
  );
}

const gapsShown = 3;

function Gaps({ gaps }: { gaps: TeamDuty['gaps'] }) {
  const { duty: words } = dutyStrings;
  if (gaps.length === 0) return <span className="quiet">{words.noGaps}</span>;
  return (
    <ul className="plain">
      {gaps.slice(0, gapsShown).map(({ from, to }) => (
        <li key={from} className="lead-bad">
          <Moment at={from} /> {words.to} <Moment at={to} />
        </li>
      ))}
      {gaps.length > gapsShown && <li className="second quiet">{words.moreGaps(gaps.length - gapsShown)}</li>}
    </ul>
  );
}
