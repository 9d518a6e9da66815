import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type HandOverPage as Page, handOverOf } from '../../api/shift.ts';
import { useMe } from '../../api/questions.ts';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { paths } from '../../paths.ts';
import { shiftStrings } from '../../strings/en-shift.ts';
import { LeadFrame } from '../lead/lead-frame.tsx';
import { HeldCard } from './held-card.tsx';
import './hand-over.css';

/** Nothing is left behind when somebody goes home. */
export function HandOverPage() {
  const words = shiftStrings;
  const { person } = useSearch({ from: '/hand-over' });
  const known = useQuery(handOverOf(person));
  const page = known.data;
  const open = page?.escalations.filter(({ kept }) => !kept).length ?? 0;
  return (
    <LeadFrame page="handOver" title={words.title} pageTitle={words.pageTitle}>
      <p className="lead-lead">{words.lead}</p>
      {known.error && !page && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Skeleton rows={5} height="120px" />}
      {page && (
        <>
          <Whose page={page} />
          <ShiftLine page={page} />
          {page.escalations.length === 0 ? (
            <PageState title={words.none} role="status">
              {words.noneDetail}
            </PageState>
          ) : (
            <p className="hand-over-left" role="status">
              {words.left(open)}
            </p>
          )}
          <ul className="held-list">
            {page.escalations.map((one) => (
              <li key={`${page.person.id} ${one.id}`}>
                <HeldCard held={one} of={page.person.id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </LeadFrame>
  );
}

function Whose({ page }: { page: Page }) {
  const navigate = useNavigate();
  const me = useMe().person;
  if (page.people.length < 2) return null;
  return (
    <div className="lead-fields">
      <label>
        <span className="label">{shiftStrings.whose}</span>
        <select
          className="select"
          value={page.person.id}
          onChange={({ target }) =>
            void navigate(paths.handOver(target.value === me.id ? {} : { person: target.value }))
          }
        >
          {page.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function ShiftLine({ page: { person, onDuty, endsAt, backAt } }: { page: Page }) {
  const words = shiftStrings;
  const isMine = useMe().person.id === person.id;
  if (onDuty && endsAt === null) return <p>{words.never}</p>;
  return (
    <p>
      {onDuty && endsAt ? (
        <>
          {isMine ? words.endsYours : words.ends(person.name)} <Moment at={endsAt} />
        </>
      ) : isMine ? (
        words.offYours
      ) : (
        words.off(person.name)
      )}
      {backAt && (
        <span className="quiet">
          {' · '}
          {words.back} <Moment at={backAt} />
        </span>
      )}
    </p>
  );
}
