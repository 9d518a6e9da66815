import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type RotaSchedule, rotaSchedule } from '../../api/settings.ts';
import { useMe } from '../../api/questions.ts';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { PageHead } from '../settings/fields.tsx';
import { RotaSheet } from '../settings/rota-sheet.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { useOpened } from '../settings/use-opened.ts';
import { DutyLink } from './duty-link.tsx';
import { OverrideSheet } from './override-sheet.tsx';
import { usePersonNames } from './person-names.ts';
import { ExceptionCards } from './exception-cards.tsx';
import { type PickedStretch, ScheduleGrid } from './schedule-grid.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { SwapSheet } from './swap-sheet.tsx';
import './rotas.css';

/** One rota: who is on call now and next, its schedule with gaps, and what people have changed of it. */
export function RotaPage() {
  const { rotaId } = useParams({ from: '/settings/rotas/$rotaId' });
  const { date, days = 14 } = useSearch({ from: '/settings/rotas/$rotaId' });
  const known = useQuery(rotaSchedule(rotaId, { date, days }));
  useEffect(() => {
    if (known.data) document.title = strings.rotaPage.title(known.data.name);
  }, [known.data]);
  return (
    <SettingsFrame place="rotas">
      <div className="rota-page">
        <p>
          <Link {...paths.settings('rotas')}>{strings.rotaPage.back}</Link>
        </p>
        {known.error && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
        {known.isPending && <Skeleton rows={6} />}
        {known.data && <Rota schedule={known.data} days={days} />}
      </div>
    </SettingsFrame>
  );
}

type Sheet = {
  readonly kind: 'override' | 'swap';
  readonly picked: PickedStretch | null;
  readonly takerId?: string;
} | null;

function Rota({ schedule, days }: { schedule: RotaSchedule; days: number }) {
  const { rotaPage: words } = strings;
  const { scopes } = useMe();
  const mayPlan = scopes.includes('duty:write');
  const [sheet, setSheet] = useState<Sheet>(null);
  const form = useOpened([schedule]);
  const pick = (picked: PickedStretch) => setSheet({ kind: mayPlan ? 'override' : 'swap', picked });
  const onPick = mayPlan || scopes.includes('escalations:write') ? pick : null;
  return (
    <>
      <PageHead title={schedule.name}>
        {scopes.includes('escalations:write') && (
          <button type="button" className="button" onClick={() => setSheet({ kind: 'swap', picked: null })}>
            {words.swap}
          </button>
        )}
        {mayPlan && (
          <>
            <button type="button" className="button" onClick={() => form.open(schedule)}>
              {words.edit}
            </button>
            <button
              type="button"
              className="button primary"
              onClick={() => setSheet({ kind: 'override', picked: null })}
            >
              {words.override}
            </button>
          </>
        )}
      </PageHead>
      <NowLine turn={schedule.turn} />
      <SpanBar schedule={schedule} days={days} />
      <ScheduleGrid
        schedule={schedule}
        onPick={onPick}
        onDraw={mayPlan ? (picked) => setSheet({ kind: 'override', picked }) : null}
        onSwap={
          scopes.includes('escalations:write')
            ? (picked, takerId) => setSheet({ kind: 'swap', picked, takerId })
            : null
        }
      />
      <ScheduleList schedule={schedule} onPick={onPick} />
      <p className="settings-hint">{words.zoneNote(schedule.zone)}</p>
      <ExceptionCards schedule={schedule} onFill={mayPlan ? pick : null} />
      <DutyLink key={schedule.id} rotaId={schedule.id} />
      {sheet?.kind === 'override' && (
        <OverrideSheet schedule={schedule} picked={sheet.picked} onClose={() => setSheet(null)} />
      )}
      {sheet?.kind === 'swap' && (
        <SwapSheet
          schedule={schedule}
          picked={sheet.picked}
          takerId={sheet.takerId ?? ''}
          onClose={() => setSheet(null)}
        />
      )}
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

function NowLine({ turn }: { turn: RotaSchedule['turn'] }) {
  const { rotaPage: words } = strings;
  const nameOf = usePersonNames();
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  return (
    <p className="rota-now-line">
      {turn.onCallIds.length === 0 ? (
        <span className="settings-bad">{words.nobodyNow}</span>
      ) : (
        `${words.onCall}: ${names(turn.onCallIds)}`
      )}{' '}
      <span className="quiet">
        {turn.endsAt === null ? (
          words.alwaysSame
        ) : (
          <>
            {strings.rotaSettings.until} <Moment at={turn.endsAt} /> · {words.next}:{' '}
            {turn.nextIds.length === 0 ? words.atGap : names(turn.nextIds)}
          </>
        )}
      </span>
    </p>
  );
}

function SpanBar({ schedule, days }: { schedule: RotaSchedule; days: number }) {
  const { rotaPage: words } = strings;
  const navigate = useNavigate();
  const to = (date: string | undefined, count = days) =>
    paths.rota(schedule.id, { ...(date ? { date } : {}), ...(count === 14 ? {} : { days: count }) });
  return (
    <div className="rota-bar">
      <h2>{words.schedule}</h2>
      <Link className="button small" {...to(schedule.earlier)}>
        {words.earlier}
      </Link>
      <Link className="button small" {...to(undefined)}>
        {words.today}
      </Link>
      <Link className="button small" {...to(schedule.later)}>
        {words.later}
      </Link>
      <select
        className="select rota-span"
        aria-label={words.span}
        value={days}
        onChange={({ target }) => void navigate(to(schedule.days[0]?.date, Number(target.value)))}
      >
        {Object.entries(words.spans).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
