import type { ReactNode } from 'react';
import { useMe } from '../../api/questions.ts';
import type { OfferView, PersonMark } from '../../api/schemas.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { FailureNote } from '../../components/failure-note.tsx';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { Person } from '../../components/marks.tsx';
import { Moment, useTimeLeft } from '../../components/moment.tsx';
import { strings } from '../../strings/en.ts';
import { targetText } from '../../times.ts';
import { allows, chosenEscalation, isOpen, useTicket, useTicketPlace } from './ticket-context.ts';
import type { Accepting } from './use-accept-escalation.ts';
import './ownership-strip.css';

/** One place that says at one glance who holds what and what happens next. */
export function OwnershipStrip({ accept }: { accept: Accepting }) {
  const { ownership } = useTicket();
  const { strip } = strings;
  const clock = ownership.nextClock;
  return (
    <section className="strip" aria-label={strip.label}>
      <dl className="strip-cells">
        <Cell name={strip.owner} className="strip-owner">
          <Who person={ownership.owner} />
          <small>{ownership.backup ? strip.backup(ownership.backup.name) : strip.noBackup}</small>
        </Cell>
        <Cell name={strip.updatesOwner}>
          <Who person={ownership.updatesOwner} />
          <small>
            {ownership.lastUpdateAt ? <LastUpdate at={ownership.lastUpdateAt} /> : strip.noUpdate}
          </small>
        </Cell>
        <Cell name={strip.lead}>
          {ownership.lead ? <Who person={ownership.lead} /> : <span className="quiet">{strip.noLead}</span>}
        </Cell>
        <Cell name={strip.nextAction} className="strip-action">
          <span className="strip-words" title={ownership.nextAction}>
            {ownership.nextAction}
          </span>
          {ownership.nextActionBy && <MustAct person={ownership.nextActionBy} />}
        </Cell>
        <Cell name={strip.nextUpdate}>
          {ownership.nextUpdateDueAt ? (
            <NextUpdate at={ownership.nextUpdateDueAt} />
          ) : (
            <span className="quiet">{strip.noPromise}</span>
          )}
        </Cell>
        <Cell name={clock?.label ?? strip.clock}>
          {clock ? (
            <>
              <ClockChip clock={clock} label={false} />
              <small>{strings.clock.target(targetText(clock.targetMinutes))}</small>
            </>
          ) : (
            <span className="quiet">{strings.queue.noClock}</span>
          )}
        </Cell>
      </dl>
      {ownership.offer && <OfferBand offer={ownership.offer} accept={accept} />}
      <FailureNote failure={accept.failure} />
    </section>
  );
}

function Cell({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Who({ person }: { person: PersonMark | null }) {
  const me = useMe();
  if (!person) return <span className="quiet">{strings.strip.nobody}</span>;
  return <Person person={person} you={person.id === me.person.id} />;
}

/** Who has to do it, in the words that a hurried reader needs. */
function MustAct({ person }: { person: PersonMark }) {
  const me = useMe();
  const { must, mustYou } = strings.steering;
  return <small>{person.id === me.person.id ? mustYou : must(person.name)}</small>;
}

function LastUpdate({ at }: { at: string }) {
  return (
    <>
      {strings.strip.lastUpdate('')}
      <Moment at={at} />
    </>
  );
}

function NextUpdate({ at }: { at: string }) {
  const left = useTimeLeft(at, strings.clock);
  return (
    <>
      <Moment at={at} />
      <small>{left}</small>
    </>
  );
}

function OfferBand({ offer, accept }: { offer: OfferView; accept: Accepting }) {
  const ticket = useTicket();
  const [search] = useTicketPlace();
  const me = useMe();
  const left = useTimeLeft(offer.dueAt, strings.clock);
  const { strip } = strings;
  const toMe = offer.to.id === me.person.id;
  const open = ticket.escalations.filter(isOpen);
  const offered = open.find((one) => one.offer?.to.id === offer.to.id && one.offer.dueAt === offer.dueAt);
  const among =
    open.length > 1 && offered ? `${strings.openEscalation(offered.number)}, ${offered.path.name}` : '';
  const mayAccept = allows(chosenEscalation(ticket, search.escalation), 'accept-escalation');
  return (
    <div className="offer-band">
      <Icon name="right" />
      <p>
        {among && <span className="quiet">{among}: </span>}
        <strong>
          {toMe ? strip.offeredYou : strip.offered(offer.to.name, strings.offerSteps[offer.step])}
        </strong>
        {offer.standsInFor && ` ${strings.steering.standsIn(offer.standsInFor.name)}`}
        {', '}
        {left}, {strip.until} <Moment at={offer.dueAt} />.{' '}
        <span className="quiet">
          {offer.heldBy.id === me.person.id ? strip.youUntil : strip.ownerUntil(offer.heldBy.name)}
        </span>
      </p>
      {mayAccept && (
        <button
          type="button"
          className="button primary"
          onClick={accept.give}
          disabled={accept.pending}
          title={strip.acceptMeans}
        >
          {strip.accept}
          <KeysOf action="accept" />
        </button>
      )}
    </div>
  );
}
