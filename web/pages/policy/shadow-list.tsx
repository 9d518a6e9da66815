import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../../api/questions.ts';
import { type ShadowTrigger, shadowActs, shadowTriggers, type Verdict } from '../../api/shadow.ts';
import { Hint } from '../../components/hint.tsx';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { ShadowMark } from '../../components/shadow-mark.tsx';
import { paths } from '../../paths.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { shadowStrings as words } from '../../strings/en-shadow.ts';

/** Triggers on trial: how often they would have been right, case by case, and the way to switch them on. */
export function ShadowList() {
  const known = useQuery(shadowTriggers);
  if (known.error) return <FailedPage error={known.error} onRetry={() => void known.refetch()} />;
  const triggers = known.data?.triggers ?? [];
  return (
    <section aria-labelledby="shadow-title">
      <h2 id="shadow-title">{words.title}</h2>
      {/* Its line is there before its words are, so that nothing below moves. */}
      <p className="quiet">
        {known.isPending ? '\u00a0' : triggers.length === 0 ? words.nothing : words.hint}
      </p>
      {triggers.length > 0 && (
        <ul className="policy-versions">
          {triggers.map((trigger) => (
            <Trigger key={trigger.id} trigger={trigger} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Trigger({ trigger }: { trigger: ShadowTrigger }) {
  const { scopes } = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const { id, name, shadow, shadowTeams, acts, teams } = trigger;
  const state = shadow
    ? shadowTeams.length > 0
      ? words.inShadowFor(shadowTeams.map((team) => team.name).join(', '))
      : words.inShadow
    : words.wasInShadow;
  return (
    <li>
      <div className="policy-version">
        <div>
          <strong>{name}</strong> <span className="chip">{state}</span>
          <p>
            {trigger.words}
            <Hint about={hintStrings.precision.title}>{hintStrings.precision.text}</Hint>
          </p>
          {teams.length > 1 &&
            teams.map((one) => (
              <p key={one.team.id} className="second">
                {one.team.name}: {one.words}
              </p>
            ))}
        </div>
        <div className="policy-acts">
          {acts > 0 && (
            <button
              type="button"
              className="button small"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? words.hide : words.look(acts)}
            </button>
          )}
          {shadow && scopes.includes('policy:write') && (
            <Link
              {...paths.editPolicy({ mode: 'text', trigger: id })}
              className="button small"
              title={words.switchOnHint}
            >
              {words.switchOn}
            </Link>
          )}
        </div>
      </div>
      {isOpen && <Acts triggerId={id} />}
    </li>
  );
}

function Acts({ triggerId }: { triggerId: string }) {
  const [shown, setShown] = useState<Verdict | 'all'>('open');
  const known = useInfiniteQuery(shadowActs(triggerId, shown));
  const acts = known.data?.pages.flatMap((page) => page.acts) ?? [];
  return (
    <div className="shadow-acts">
      <div className="pills" role="group" aria-label={words.show}>
        {(['open', 'right', 'wrong', 'all'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className="button small"
            aria-pressed={shown === name}
            onClick={() => setShown(name)}
          >
            {words.shown[name]}
          </button>
        ))}
      </div>
      {known.error && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Skeleton rows={3} />}
      {known.data && acts.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {acts.map((act) => (
          <li key={`${act.ticketId} ${act.seq}`}>
            <Link {...paths.ticket(act.ticketId)}>
              #{act.number} {act.subject}
            </Link>{' '}
            <span className="second">
              {act.team.name}, <Moment at={act.at} />
            </span>
            <p>
              <Sentence text={act.sentence} />
            </p>
            <ShadowMark act={act} />
          </li>
        ))}
      </ul>
      {known.hasNextPage && (
        <button
          type="button"
          className="button small"
          disabled={known.isFetchingNextPage}
          onClick={() => void known.fetchNextPage()}
        >
          {words.more}
        </button>
      )}
    </div>
  );
}
