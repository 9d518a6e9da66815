import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { useMe } from '../../api/questions.ts';
import { type RotaSchedule, rotaVersions, useWrite } from '../../api/settings.ts';
import { now } from '../../clock.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Dated, Moment } from '../../components/moment.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { usePersonNames } from './person-names.ts';
import type { PickedStretch } from './schedule-grid.tsx';

/** What stands beside the layers: gaps ahead, overrides, swaps, planned changes and versions. */
export function ExceptionCards(props: {
  schedule: RotaSchedule;
  onFill: ((picked: PickedStretch) => void) | null;
}) {
  const { schedule, onFill } = props;
  return (
    <div className="rota-cards">
      <Gaps schedule={schedule} onFill={onFill} />
      <Swaps schedule={schedule} />
      <Overrides schedule={schedule} mayPlan={onFill !== null} />
      <Plans schedule={schedule} mayPlan={onFill !== null} />
    </div>
  );
}

const gapsShown = 6;

function Gaps({
  schedule,
  onFill,
}: {
  schedule: RotaSchedule;
  onFill: ((picked: PickedStretch) => void) | null;
}) {
  const { rotaPage: words } = strings;
  const gaps = schedule.gapsAhead;
  return (
    <section className="settings-section">
      <h2>{words.gaps}</h2>
      {gaps.length === 0 && <p className="quiet">{words.noGaps}</p>}
      <ul className="settings-list">
        {gaps.slice(0, gapsShown).map((gap) => (
          <li key={gap.from} className="settings-row">
            <div>
              <Dated at={gap.from} /> – <Dated at={gap.to} />
            </div>
            {onFill && (
              <button
                type="button"
                className="button small"
                aria-label={words.fillOf(gap.from)}
                onClick={() => onFill({ ...gap, personId: null })}
              >
                {words.fill}
              </button>
            )}
          </li>
        ))}
      </ul>
      {gaps.length > gapsShown && <p className="quiet">{words.moreGaps(gaps.length - gapsShown)}</p>}
    </section>
  );
}

type Swap = RotaSchedule['swaps'][number];
type Answer = keyof typeof strings.rotaPage.answered;

function Swaps({ schedule }: { schedule: RotaSchedule }) {
  const { rotaPage: words } = strings;
  const answer = useWrite((given: { id: string; answer: Answer }, header, signal) =>
    client.POST('/api/v1/rotas/{id}/swaps/{exceptionId}/answer', {
      params: { path: { id: schedule.id, exceptionId: given.id }, header },
      body: { answer: given.answer },
      signal,
    }),
  );
  const give = async (id: string, said: Answer) => {
    if (await answer.give({ id, answer: said })) tell(words.answered[said]);
  };
  return (
    <section className="settings-section">
      <h2>{words.swaps}</h2>
      {schedule.swaps.length === 0 && <p className="quiet">{words.noSwaps}</p>}
      <ul className="settings-list">
        {schedule.swaps.map((swap) => (
          <SwapRow key={swap.id} swap={swap} onAnswer={(said) => void give(swap.id, said)} />
        ))}
      </ul>
      <FailureNote failure={answer.failure} />
    </section>
  );
}

function SwapRow({ swap, onAnswer }: { swap: Swap; onAnswer: (answer: Answer) => void }) {
  const { rotaPage: words } = strings;
  const { person, scopes } = useMe();
  const nameOf = usePersonNames();
  const { personId, takerId, gives, takes, state, reason } = swap;
  const mayPlan = scopes.includes('duty:write');
  const isOpen = state === 'asked';
  const isAsked = takerId === person.id || (takerId === null && personId !== person.id);
  const text = words.swapText(nameOf(personId), takerId === null ? words.anybody : nameOf(takerId));
  const mayAnswer = isOpen && (isAsked || (mayPlan && takerId !== null));
  return (
    <li className="settings-row">
      <div>
        <strong>{text}</strong> <span className="quiet">{words.states[state]}</span>
        <p className="second">
          {gives && (
            <>
              <Dated at={gives.from} /> – <Dated at={gives.to} />
            </>
          )}
          {takes && (
            <>
              {' · '}
              {words.backText} <Dated at={takes.from} /> – <Dated at={takes.to} />
            </>
          )}
          {reason && ` · ${reason}`}
        </p>
      </div>
      {mayAnswer && (
        <>
          <button type="button" className="button small primary" onClick={() => onAnswer('agree')}>
            {words.agree}
          </button>
          <button type="button" className="button small" onClick={() => onAnswer('decline')}>
            {words.decline}
          </button>
        </>
      )}
      {(personId === person.id || mayPlan) && (
        <button
          type="button"
          className="button small bare"
          aria-label={words.withdrawOf(text)}
          onClick={() => onAnswer('withdraw')}
        >
          {words.withdraw}
        </button>
      )}
    </li>
  );
}

function Overrides({ schedule, mayPlan }: { schedule: RotaSchedule; mayPlan: boolean }) {
  const { rotaPage: words } = strings;
  const nameOf = usePersonNames();
  const remove = useWrite((exceptionId: string, header, signal) =>
    client.DELETE('/api/v1/rotas/{id}/overrides/{exceptionId}', {
      params: { path: { id: schedule.id, exceptionId }, header },
      signal,
    }),
  );
  const act = async (id: string) => {
    if (await remove.give(id)) tell(words.removed);
  };
  return (
    <section className="settings-section">
      <h2>{words.overrides}</h2>
      {schedule.overrides.length === 0 && <p className="quiet">{words.noOverrides}</p>}
      <ul className="settings-list">
        {schedule.overrides.map((one) => {
          const text = overrideText(one, nameOf);
          return (
            <li key={one.id} className="settings-row">
              <div>
                <strong>{text}</strong>
                <p className="second">
                  <Dated at={one.from} /> – <Dated at={one.to} />
                  {one.reason && ` · ${one.reason}`}
                  {one.madeBy && ` · ${nameOf(one.madeBy)}`}
                </p>
              </div>
              {mayPlan && Date.parse(one.to) > now() && (
                <button
                  type="button"
                  className="button small"
                  aria-label={words.removeOf(text)}
                  onClick={() => void act(one.id)}
                >
                  {words.remove}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <FailureNote failure={remove.failure} />
    </section>
  );
}

function overrideText(one: RotaSchedule['overrides'][number], nameOf: (id: string) => string): string {
  const { changes } = strings.rotaPage;
  const name = nameOf(one.personId ?? '');
  switch (one.change) {
    case 'add':
      return changes.add(name);
    case 'remove':
      return changes.remove(name);
    case 'replace':
      return changes.replace(name, nameOf(one.byId ?? ''));
    case 'temporary':
      return changes.temporary(
        [...new Set((one.shifts ?? []).map(({ personId }) => nameOf(personId)))].join(', '),
      );
  }
}

function Plans({ schedule, mayPlan }: { schedule: RotaSchedule; mayPlan: boolean }) {
  const { rotaPage: words } = strings;
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useWrite((startsAt: string, header, signal) =>
    client.POST('/api/v1/rotas/{id}/withdraw-change', {
      params: { path: { id: schedule.id }, header },
      body: { startsAt, expectedVersion: schedule.version },
      signal,
    }),
  );
  return (
    <section className="settings-section">
      <h2>{words.planned}</h2>
      {schedule.planned.length === 0 && <p className="quiet">{words.noPlanned}</p>}
      <ul className="settings-list">
        {schedule.planned.map(({ startsAt, layers }) => (
          <li key={startsAt} className="settings-row">
            <div>
              <strong>
                <Moment at={startsAt} />
              </strong>
              <p className="second">{layers.map(({ name }) => name).join(', ')}</p>
            </div>
            {mayPlan && (
              <button
                type="button"
                className="button small"
                aria-label={words.withdrawOf(words.from(startsAt))}
                onClick={() => void withdraw.give(startsAt)}
              >
                {words.withdraw}
              </button>
            )}
          </li>
        ))}
      </ul>
      <FailureNote failure={withdraw.failure} />
      <p>
        <button
          type="button"
          className="button small"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.showVersions}
        </button>
      </p>
      {isOpen && <Versions rotaId={schedule.id} />}
    </section>
  );
}

function Versions({ rotaId }: { rotaId: string }) {
  const { rotaPage: words } = strings;
  const nameOf = usePersonNames();
  const known = useQuery(rotaVersions(rotaId));
  return (
    <ul className="settings-list">
      {known.data?.versions.map(({ version, recordedAt, recordedBy, startsAt, layers }) => (
        <li key={version} className="settings-row">
          <div>
            <strong>{words.version(version)}</strong>{' '}
            <span className="quiet">
              <Dated at={recordedAt} />
              {recordedBy && ` · ${nameOf(recordedBy)}`}
            </span>
            <p className="second">
              {startsAt && (
                <>
                  {words.from('')}
                  <Dated at={startsAt} />
                  {' · '}
                </>
              )}
              {layers.map(({ name }) => name).join(', ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
