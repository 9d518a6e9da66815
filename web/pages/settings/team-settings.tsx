import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/questions.ts';
import { colleagues, rotas, type TeamRecord, teamRecords, teamsOnDuty } from '../../api/settings.ts';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { PageHead } from './fields.tsx';
import { TeamSheet } from './team-sheet.tsx';
import { useOpened } from './use-opened.ts';

/** Teams with who leads them, who is in them, and by which hours they work. */
export function TeamSettings() {
  const { settings, teamSettings } = strings;
  const mayWrite = useMe().scopes.includes('people:write');
  const known = useQuery(teamRecords);
  const teams = known.data?.teams ?? [];
  const form = useOpened(teams);
  if (known.error) return <FailedPage page error={known.error} onRetry={() => void known.refetch()} />;
  return (
    <>
      <PageHead title={settings.sections.teams}>
        {mayWrite && (
          <button type="button" className="button primary" onClick={() => form.open(null)}>
            {teamSettings.add}
          </button>
        )}
      </PageHead>
      <p className="quiet settings-lead">{teamSettings.lead}</p>
      {!known.data && <Skeleton rows={6} />}
      {known.data && teams.length === 0 && <PageState title={teamSettings.none} role="status" />}
      <ul className="settings-list">
        {teams.map((team) => (
          <TeamRow key={team.id} team={team} onEdit={mayWrite ? () => form.open(team) : null} />
        ))}
      </ul>
      {form.opened && (
        <TeamSheet
          key={form.opened.key}
          team={form.opened.record}
          onClose={form.close}
          onAgain={form.again}
        />
      )}
    </>
  );
}

function TeamRow({ team, onEdit }: { team: TeamRecord; onEdit: (() => void) | null }) {
  const { settings, teamSettings: words } = strings;
  const people = useQuery(colleagues).data?.people ?? [];
  const plans = useQuery(rotas).data?.rotas ?? [];
  const duty = useQuery(teamsOnDuty).data?.teams.find(({ id }) => id === team.id)?.onDuty;
  const namesOf = (ids: readonly string[]) =>
    people
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const rota = plans.find(({ id }) => id === team.rotaId)?.name ?? team.rotaId;
  const hours = [
    words.hoursOf(team.calendarId),
    ...(team.dutyCalendarId ? [words.dutyOf(team.dutyCalendarId)] : []),
    ...(rota ? [words.rotaOf(rota)] : []),
  ];
  return (
    <li className="settings-row">
      <div>
        <strong>{team.name}</strong> <span className="chip">{words.tiers[team.tier]}</span>
        <p className="second">
          {team.leadIds.length > 0 ? words.ledBy(namesOf(team.leadIds)) : words.noLead} ·{' '}
          {words.count(team.memberIds.length)}
          {team.memberIds.length > 0 && `: ${namesOf(team.memberIds)}`}
        </p>
        <p className="second">{hours.join(' · ')}</p>
        {duty && (
          <p className="second">
            {duty.length > 0 ? words.onDuty(duty.map(({ name }) => name).join(', ')) : words.nobodyOnDuty}
          </p>
        )}
      </div>
      {onEdit && (
        <button
          type="button"
          className="button small"
          aria-label={`${settings.edit}: ${team.name}`}
          onClick={onEdit}
        >
          {settings.edit}
        </button>
      )}
    </li>
  );
}
