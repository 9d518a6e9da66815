import { Link } from '@tanstack/react-router';
import type { QueueRow } from '../../api/schemas.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { Icon, KindMark } from '../../components/icons.tsx';
import { Customer, Initials, State, StateIcon } from '../../components/marks.tsx';
import { useTimeLeft } from '../../components/moment.tsx';
import { useMe } from '../../api/questions.ts';
import { paths, type QueueSearch } from '../../paths.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { PresentMark } from './present-mark.tsx';
import { RowMenu } from './row-menu.tsx';
import type { RowActs } from './use-row-acts.ts';
import type { Selection } from './use-selection.ts';

/** One line of the queue. The subject is the link; the whole row leads there. */
export function QueueLine(props: {
  row: QueueRow;
  search: QueueSearch;
  active: boolean;
  gone: boolean;
  onFocus: () => void;
  selection: Selection;
  acts: RowActs;
}) {
  const { row, search, active, gone, selection } = props;
  const me = useMe();
  const { escalation } = row;
  return (
    <>
      <span role="cell" className="cell-select">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={queueStrings.select.row(row.number)}
          checked={selection.has(row.id)}
          onClick={(event) => event.shiftKey && selection.extendTo(row.id)}
          onChange={({ nativeEvent }) => !(nativeEvent as MouseEvent).shiftKey && selection.toggle(row.id)}
        />
      </span>
      <span role="cell" className="cell-clock">
        {row.nextClock ? (
          <ClockChip clock={row.nextClock} short />
        ) : (
          <span className="second">{strings.queue.noClock}</span>
        )}
      </span>
      <span role="cell" className="cell-number">
        #{row.number}
      </span>
      <span role="cell" className={row.passage ? 'cell-subject found' : 'cell-subject'}>
        <span className="subject-line">
          <Link
            {...paths.ticket(row.id, search)}
            className="row-link cut"
            data-row={row.id}
            tabIndex={active ? 0 : -1}
            onFocus={props.onFocus}
          >
            {row.subject}
          </Link>
          {row.restricted && (
            <span className="row-lock" role="img" aria-label={strings.restricted} title={strings.restricted}>
              <Icon name="lock" size={14} />
            </span>
          )}
          <PresentMark ticketId={row.id} />
          {gone && <span className="chip">{strings.queue.left}</span>}
        </span>
        {row.passage && <Found {...row.passage} />}
      </span>
      <span role="cell" className="cell-customer">
        {row.customer && <Customer customer={row.customer} />}
      </span>
      <span role="cell" className="cell-kind second">
        {escalation && (
          <>
            <KindMark kind={escalation.kind} />
            {strings.kinds[escalation.kind]} ·{' '}
          </>
        )}
        {strings.tier(row.tier)}
      </span>
      <span role="cell" className="cell-owner">
        {row.owner ? (
          <span className={row.owner.id === me.person.id ? 'person mine' : 'person'}>
            <Initials name={row.owner.name} />
            <span className="cut">{row.owner.name}</span>
          </span>
        ) : (
          <span className="quiet">{strings.queue.noOwner}</span>
        )}
      </span>
      <span role="cell" className="cell-state second">
        {!escalation && strings.statuses[row.status]}
        {escalation && !escalation.offer && <State state={escalation.state} />}
        {escalation?.offer && (
          <>
            <StateIcon state={escalation.state} />
            <OfferText offer={escalation.offer} toMe={escalation.offer.to.id === me.person.id} />
          </>
        )}
        <RowMenu row={row} acts={props.acts} />
      </span>
    </>
  );
}

/** Otherwise the space at the end would stand at the beginning of what is cut there. */
const endOfLeft = '\u200e';

/** The words that were looked for are in sight, whatever must be cut around them. */
function Found({ before, words, after }: NonNullable<QueueRow['passage']>) {
  return (
    <span className="row-passage second">
      <span className="row-before">
        <bdi>{before && before + endOfLeft}</bdi>
      </span>
      <mark>{words}</mark>
      <span className="row-after">{after}</span>
    </span>
  );
}

function OfferText({
  offer,
  toMe,
}: {
  offer: NonNullable<NonNullable<QueueRow['escalation']>['offer']>;
  toMe: boolean;
}) {
  const left = useTimeLeft(offer.dueAt, strings.clock);
  const text = toMe ? strings.queue.offeredYou(left) : strings.queue.offered(firstName(offer.to.name), left);
  return (
    <span
      className={`cut offer${toMe ? ' mine' : ''}`}
      title={`${offer.to.name} (${strings.offerSteps[offer.step]})`}
    >
      {text}
    </span>
  );
}

function firstName(name: string): string {
  return name.split(' ').find((word) => word !== 'Dr') ?? name;
}
