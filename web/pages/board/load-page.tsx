import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { loadNow, type PersonLoad, type TeamLoad } from '../../api/board.ts';
import { Person } from '../../components/marks.tsx';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { boardStrings } from '../../strings/en-board.ts';
import { LeadFrame } from '../lead/lead-frame.tsx';

const { load: words } = boardStrings;

/** Who is overloaded? Never who is better: people stand by name. */
export function LoadPage() {
  const known = useQuery(loadNow);
  return (
    <LeadFrame page="load" title={words.title} pageTitle={words.pageTitle}>
      <p className="lead-lead">{words.lead}</p>
      {known.error && !known.data && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Skeleton rows={8} />}
      {known.data && (
        <>
          <Loads title={words.teams} first={words.team}>
            {known.data.teams.map((team) => (
              <TeamRow key={team.team.id} team={team} />
            ))}
          </Loads>
          <Loads title={words.people} first={words.person}>
            {known.data.people.map((person) => (
              <PersonRow key={person.person.id} load={person} />
            ))}
          </Loads>
          <p className="second quiet">{words.only}</p>
        </>
      )}
    </LeadFrame>
  );
}

function Loads({ title, first, children }: { title: string; first: string; children: ReactNode }) {
  const { duty, tickets, escalations, offers, atRisk, missed } = words;
  return (
    <section className="lead-section" aria-label={title}>
      <h2>{title}</h2>
      <table className="lead-table">
        <thead>
          <tr>
            {[first, duty].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {[tickets, escalations, offers, atRisk, missed].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function TeamRow({ team: { team, members, onDuty, figures } }: { team: TeamLoad }) {
  return (
    <tr>
      <th scope="row">{team.name}</th>
      <td data-head={words.duty}>{words.dutyOf(onDuty, members)}</td>
      {figures ? (
        <Figures {...figures} />
      ) : (
        <td colSpan={5} className="quiet">
          {words.few}
        </td>
      )}
    </tr>
  );
}

function PersonRow({ load }: { load: PersonLoad }) {
  const { person, teams, onDuty, isAway, until } = load;
  return (
    <tr>
      <th scope="row">
        <Person person={person} />
        <p className="second quiet">{teams.map(({ name }) => name).join(', ')}</p>
      </th>
      <td data-head={words.duty}>
        {isAway ? words.away : onDuty ? words.on : words.off}{' '}
        {until && (
          <span className="second quiet">
            {words.until} <Moment at={until} />
          </span>
        )}
      </td>
      <Figures {...load} />
    </tr>
  );
}

function Figures(props: Pick<PersonLoad, 'tickets' | 'escalations' | 'offers' | 'atRisk' | 'missed'>) {
  return (['tickets', 'escalations', 'offers', 'atRisk', 'missed'] as const).map((name) => (
    <td key={name} className="number" data-head={words[name]}>
      <span className={name === 'missed' && props.missed > 0 ? 'lead-bad' : ''}>{props[name]}</span>
    </td>
  ));
}
