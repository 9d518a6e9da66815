import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/questions.ts';
import { colleagues, rotas, type TeamRecord, teamRecords, teamsOnDuty } from '../../api/settings.ts';
import { strings } from '../../strings/en.ts';
import { EditButton, RecordList } from './record-list.tsx';
import { TeamSheet } from './team-sheet.tsx';

/** Teams with who leads them, who is in them, and by which hours they work. */
export function TeamSettings() {
  const { settings, teamSettings } = strings;
  const known = useQuery(teamRecords);
  const onDuty = useQuery(teamsOnDuty);
  const mayWrite = useMe().scopes.includes('people:write');
  return (
    <RecordList
      title={settings.sections.teams}
      words={teamSettings}
      known={known}
      // A row has all its lines at once: it would push the others down.
      rows={onDuty.isPending ? undefined : known.data?.teams}
      rowsLikely={6}
      mayWrite={mayWrite}
      row={(team, onEdit) => <TeamRow team={team} onEdit={onEdit} />}
      form={(record, ends) => <TeamSheet team={record} {...ends} />}
    />
  );
}

function TeamRow({ team, onEdit }: { team: TeamRecord; onEdit: (() => void) | null }) {
  const { teamSettings: words } = strings;
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
      <EditButton name={team.name} onEdit={onEdit} />
    </li>
  );
}
