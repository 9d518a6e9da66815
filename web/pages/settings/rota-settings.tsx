import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/questions.ts';
import { colleagues, type RotaRecord, rotas } from '../../api/settings.ts';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { PageHead } from './fields.tsx';
import { RotaSheet } from './rota-sheet.tsx';
import { useOpened } from './use-opened.ts';

/** Rotas with whose turn it is, and whose is next. */
export function RotaSettings() {
  const { settings, rotaSettings } = strings;
  const mayWrite = useMe().scopes.includes('duty:write');
  const known = useQuery(rotas);
  const plans = known.data?.rotas ?? [];
  const form = useOpened(plans);
  if (known.error) return <FailedPage page error={known.error} onRetry={() => void known.refetch()} />;
  return (
    <>
      <PageHead title={settings.sections.rotas}>
        {mayWrite && (
          <button type="button" className="button primary" onClick={() => form.open(null)}>
            {rotaSettings.add}
          </button>
        )}
      </PageHead>
      <p className="quiet settings-lead">{rotaSettings.lead}</p>
      {!known.data && <Skeleton rows={4} />}
      {known.data && plans.length === 0 && <PageState title={rotaSettings.none} role="status" />}
      <ul className="settings-list">
        {plans.map((rota) => (
          <RotaRow key={rota.id} rota={rota} onEdit={mayWrite ? () => form.open(rota) : null} />
        ))}
      </ul>
      {form.opened && (
        <RotaSheet
          key={form.opened.key}
          rota={form.opened.record}
          onClose={form.close}
          onAgain={form.again}
        />
      )}
    </>
  );
}

function RotaRow({ rota, onEdit }: { rota: RotaRecord; onEdit: (() => void) | null }) {
  const { settings, rotaSettings: words } = strings;
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
      {onEdit && (
        <button
          type="button"
          className="button small"
          aria-label={`${settings.edit}: ${rota.name}`}
          onClick={onEdit}
        >
          {settings.edit}
        </button>
      )}
    </li>
  );
}
