import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/questions.ts';
import { colleagues, type RotaRecord, rotas } from '../../api/settings.ts';
import { Moment } from '../../components/moment.tsx';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { EditButton, RecordList } from './record-list.tsx';
import { RotaSheet } from './rota-sheet.tsx';

/** Rotas with whose turn it is, and whose is next. */
export function RotaSettings() {
  const { settings, rotaSettings } = strings;
  const known = useQuery(rotas);
  const mayWrite = useMe().scopes.includes('duty:write');
  return (
    <RecordList
      title={settings.sections.rotas}
      words={rotaSettings}
      known={known}
      rows={known.data?.rotas}
      rowsLikely={4}
      mayWrite={mayWrite}
      row={(rota, onEdit) => <RotaRow rota={rota} onEdit={onEdit} />}
      form={(record, ends) => <RotaSheet rota={record} {...ends} />}
    />
  );
}

function RotaRow({ rota, onEdit }: { rota: RotaRecord; onEdit: (() => void) | null }) {
  const { rotaSettings: words } = strings;
  const people = useQuery(colleagues).data?.people;
  const nameOf = (id: string) => people?.find((one) => one.id === id)?.name ?? (people ? words.left : '…');
  const { onCallIds, endsAt, nextIds } = rota.turn;
  const namesOf = (ids: readonly string[]) => (ids.length === 0 ? words.nobody : ids.map(nameOf).join(', '));
  return (
    <li className="settings-row">
      <div>
        <strong>
          <Link {...paths.rota(rota.id)}>{rota.name}</Link>
        </strong>
        <p>
          {words.now(namesOf(onCallIds))}{' '}
          {endsAt && (
            <span className="quiet">
              {words.until} <Moment at={endsAt} /> · {words.next(namesOf(nextIds))}
            </span>
          )}
        </p>
        {rota.layers.map((layer) => (
          <p key={layer.id} className="second">
            {layer.name}: {words.turns[layer.every](layer.length)}, {words.at(layer.handOffAt, layer.zone)} ·{' '}
            {layer.turns.map(namesOf).join(' · ')}
          </p>
        ))}
      </div>
      <EditButton name={rota.name} onEdit={onEdit} />
    </li>
  );
}
