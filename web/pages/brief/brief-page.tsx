import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { type Brief, briefOf } from '../../api/brief.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { Customer, SeverityMark, State } from '../../components/marks.tsx';
import { Dated } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { paths } from '../../paths.ts';
import { authorityStrings, moneyText } from '../../strings/en-authority.ts';
import { briefStrings } from '../../strings/en-brief.ts';
import { strings } from '../../strings/en.ts';
import { BriefActs } from './brief-acts.tsx';
import './brief.css';

/** Who decides reads this and nothing else. One screen, one sheet of paper. */
export function BriefPage() {
  const { escalationId } = useParams({ from: '/escalations/$escalationId/brief' });
  const known = useQuery(briefOf(escalationId));
  return (
    <main id="content" className="brief-page">
      {known.data ? (
        <OneScreen brief={known.data} />
      ) : known.error ? (
        <FailedPage
          page
          error={known.error}
          onRetry={() => void known.refetch()}
          notFound={briefStrings.notFound}
        />
      ) : (
        <Skeleton shape="paper" rows={5} />
      )}
    </main>
  );
}

function OneScreen({ brief }: { brief: Brief }) {
  const words = briefStrings;
  useEffect(() => {
    document.title = words.title(brief.ticket.number);
  }, [brief.ticket.number, words]);
  return (
    <article className="brief">
      <header>
        <p className="second quiet">
          {words.heading} · {brief.path}
          <span className="brief-links">
            {' · '}
            <Link {...paths.ticket(brief.ticket.id)}>{words.ticket}</Link> ·{' '}
            <Link {...paths.packet(brief.escalationId)}>{words.packet}</Link>
          </span>
        </p>
        <h1>
          <span className="quiet">#{brief.ticket.number}</span> {brief.ticket.subject}
        </h1>
        <p className="brief-marks">
          {brief.customer && <Customer customer={brief.customer} />}
          <SeverityMark severity={brief.severity} />
          <State state={brief.state} />
        </p>
      </header>
      <div className="brief-top">
        <Part title={words.asked} strong>
          <p className="brief-asked">{brief.asked ?? words.nothingAsked}</p>
        </Part>
        <Part title={words.by}>
          {brief.decideBy ? <ClockChip clock={brief.decideBy} /> : <p className="quiet">{words.noClock}</p>}
          {brief.decideBy?.dueAt && (
            <p>
              <Dated at={brief.decideBy.dueAt} />
            </p>
          )}
          {brief.customerHearsBy && (
            <p className="second quiet">
              {words.customerHears} <Dated at={brief.customerHearsBy} />
            </p>
          )}
        </Part>
        <Part title={words.money}>
          <Money money={brief.money} />
        </Part>
      </div>
      <BriefActs brief={brief} />
      <Part title={words.five}>
        <dl className="brief-five">
          {brief.fields.map(({ item, text, byMachine }) => (
            <div key={item}>
              <dt>{strings.items[item]}</dt>
              <dd className={text === null ? 'quiet' : ''}>
                {text ?? words.missing}
                {byMachine && <span className="second quiet"> ({words.machine})</span>}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <p className="second quiet">
        {words.why}: <Sentence text={brief.why} />
      </p>
      <p className="second quiet">
        {words.owner}: {brief.owner.name} · {words.lead}: {brief.lead.name}
      </p>
    </article>
  );
}

function Part({ title, strong, children }: { title: string; strong?: boolean; children: ReactNode }) {
  return (
    <section className={strong ? 'brief-part strong' : 'brief-part'} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Money({ money }: { money: Brief['money'] }) {
  const words = briefStrings;
  const rows = [
    ...(money.annualValue
      ? [[words.annual, moneyText(money.annualValue.amount, money.annualValue.currency ?? '').trim()]]
      : []),
    ...(money.disputed ? [[words.disputed, moneyText(money.disputed.amount, money.disputed.currency)]] : []),
    ...money.asked.map(({ action, amount, currency }) => [
      `${words.requested}: ${authorityStrings.actions[action as 'refund'].toLowerCase()}`,
      moneyText(amount, currency),
    ]),
    ...money.given.map(({ amount, currency }) => [words.got, moneyText(amount, currency)]),
  ];
  if (rows.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <dl className="brief-money">
      {rows.map(([name, value]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
