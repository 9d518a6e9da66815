import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { loadNow, type PersonLoad, type TeamLoad } from '../../api/board.ts';
import { Hint } from '../../components/hint.tsx';
import { Person } from '../../components/marks.tsx';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { boardStrings } from '../../strings/en-board.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { LeadFrame } from '../lead/lead-frame.tsx';

const { load: words } = boardStrings;
const figures = ['tickets', 'escalations', 'offers', 'atRisk', 'missed'] as const;
const tones: Readonly<Record<string, string>> = { atRisk: 'lead-risk', missed: 'lead-bad' };

/** Who is overloaded? Never who is better: people stand by name. */
export function LoadPage() {
  const known = useQuery(loadNow);
  return (
    <LeadFrame page="load" title={words.title} pageTitle={words.pageTitle}>
      <p className="lead-lead">{words.lead}</p>
      {known.error && !known.data && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Skeleton shape="table" rows={8} />}
      {known.data && (
        <>
          <Loads title={words.teams} first={words.team} hint={hintStrings.load.few}>
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

function Loads(props: { title: string; first: string; hint?: string; children: ReactNode }) {
  const { title, first, hint, children } = props;
  return (
    <section className="lead-section" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {hint && <Hint about={words.fewAbout}>{hint}</Hint>}
      </header>
      <table className="lead-table">
        <thead>
          <tr>
            {[first, words.duty].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {figures.map((name) => (
              <th key={name} scope="col" className="number" aria-label={words[name]}>
                {words[name]}
                <Hint about={words[name].toLowerCase()}>{hintStrings.load[name]}</Hint>
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
        <td colSpan={5} className="number none second">
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
        <p className="second quiet under-name">{teams.map(({ name }) => name).join(', ')}</p>
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

function Figures(props: Pick<PersonLoad, (typeof figures)[number]>) {
  return figures.map((name) => (
    <td
      key={name}
      className={props[name] === 0 ? 'number none' : `number ${tones[name] ?? ''}`}
      data-head={words[name]}
    >
      {props[name]}
    </td>
  ));
}
