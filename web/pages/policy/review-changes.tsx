import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Failure } from '../../api/failure.ts';
import { type PolicyOutline, type PolicyPreview, previewPolicy } from '../../api/policy.ts';
import { KindMark } from '../../components/icons.tsx';
import { Moment } from '../../components/moment.tsx';
import { paths } from '../../paths.ts';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { TextField } from '../settings/fields.tsx';
import { FormFailure } from '../settings/form-failure.tsx';
import { ChangeLines } from './change-lines.tsx';
import { TryTicket } from './try-ticket.tsx';

const { preview: words, editor } = policyEditStrings;

interface Review {
  readonly source: string;
  readonly outline: PolicyOutline;
  readonly failure: Failure | null;
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onPublish: (reason: string) => Promise<boolean>;
}

type Asked = PolicyPreview | Failure | 'waiting' | 'stopped';

/** What publishing would change, before it does: by meaning, for the open tickets, and tried on one. */
export function ReviewChanges({ outline, failure, pending, onBack, onPublish, ...given }: Review) {
  // What is looked at stays, also once it is in force.
  const [source] = useState(given.source);
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<{ round: number; answer: Asked } | null>(null);
  const asked = found?.round === round ? found.answer : 'waiting';
  const stop = useRef<AbortController>(null);
  useEffect(() => {
    const stopping = new AbortController();
    stop.current = stopping;
    const keep = (answer: Asked) => setFound({ round, answer });
    previewPolicy(source, stopping.signal).then(keep, (error: unknown) =>
      keep(error instanceof Failure ? error : 'stopped'),
    );
    return () => stopping.abort();
  }, [source, round]);
  return (
    <div className="policy-body">
      <div className="policy-acts">
        <button type="button" className="button" onClick={onBack}>
          {editor.back}
        </button>
      </div>
      {asked === 'waiting' && (
        <p role="status">
          {words.waiting}{' '}
          <button type="button" className="button small" onClick={() => stop.current?.abort()}>
            {words.stop}
          </button>
        </p>
      )}
      {asked === 'stopped' && (
        <p role="status">
          {words.stopped}{' '}
          <button type="button" className="button small" onClick={() => setRound(round + 1)}>
            {words.again}
          </button>
        </p>
      )}
      {asked instanceof Failure && <FormFailure failure={asked} />}
      {typeof asked === 'object' && !(asked instanceof Failure) && (
        <Shown preview={asked} failure={failure} pending={pending} onPublish={onPublish}>
          <details className="policy-more">
            <summary>{policyStrings.views.try}</summary>
            <TryTicket outline={outline} source={source} />
          </details>
        </Shown>
      )}
    </div>
  );
}

function Shown(props: {
  preview: PolicyPreview;
  failure: Failure | null;
  pending: boolean;
  onPublish: (reason: string) => Promise<boolean>;
  children: ReactNode;
}) {
  const { preview } = props;
  return (
    <>
      <h2>{words.title(preview.version)}</h2>
      <section aria-labelledby="changes-title">
        <h3 id="changes-title">{words.changes}</h3>
        <ChangeLines changes={preview.changes} none={words.noChanges} />
      </section>
      <Routes preview={preview} />
      <Moves preview={preview} />
      <p>{words.triggered(preview.triggered)}</p>
      <p className="quiet">{words.keeps}</p>
      {props.children}
      <Publish version={preview.version} {...props} />
    </>
  );
}

type Route = PolicyPreview['routes'][number];

function Routes({ preview: { routes, routeCount, openTickets } }: { preview: PolicyPreview }) {
  const where = (part: Route['before']) =>
    part === null ? words.nowhere : strings.pathAndTeam(part.pathName, part.team.name);
  return (
    <section aria-labelledby="routes-title">
      <h3 id="routes-title">{words.routes(new Set(routes.map((one) => one.ticketId)).size, openTickets)}</h3>
      {routes.length < routeCount && <p className="quiet">{words.shown(routes.length, routeCount)}</p>}
      {routes.length > 0 && (
        <table className="policy-table policy-stacked">
          <thead>
            <tr>
              {[words.ticket, words.kind, words.before, words.after, words.why].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {routes.map((one) => (
              <tr key={`${one.ticketId} ${one.kind}`}>
                <Ticket one={one} />
                <td data-label={words.kind}>
                  <span className="policy-kind">
                    <KindMark kind={one.kind} /> {strings.kinds[one.kind]}
                  </span>
                </td>
                <td data-label={words.before}>{where(one.before)}</td>
                <td data-label={words.after}>{where(one.after)}</td>
                <td data-label={words.why}>{one.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Ticket({ one }: { one: { ticketId: string; number: number; subject: string } }) {
  return (
    <td data-label={words.ticket}>
      <Link {...paths.ticket(one.ticketId)} target="_blank">
        #{one.number} {one.subject}
      </Link>
    </td>
  );
}

function Moves({ preview: { moves, moveCount } }: { preview: PolicyPreview }) {
  return (
    <section aria-labelledby="moves-title">
      <h3 id="moves-title">{words.moves(moveCount)}</h3>
      {moves.length < moveCount && <p className="quiet">{words.shown(moves.length, moveCount)}</p>}
      {moves.length > 0 && (
        <table className="policy-table policy-stacked">
          <thead>
            <tr>
              {[words.ticket, words.clock, words.before, words.after].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moves.map((one) => (
              <tr key={`${one.ticketId} ${one.clock}`}>
                <Ticket one={one} />
                <td data-label={words.clock}>{one.clock}</td>
                <td data-label={words.before}>{one.before ? <Moment at={one.before} /> : words.none}</td>
                <td data-label={words.after}>{one.after ? <Moment at={one.after} /> : words.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Publish(props: {
  version: number;
  failure: Failure | null;
  pending: boolean;
  onPublish: (reason: string) => Promise<boolean>;
}) {
  const { version, failure, pending, onPublish } = props;
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const isGiven = reason.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isGiven || pending) return;
    if (await onPublish(reason.trim())) void navigate(paths.policy({ view: 'versions' }));
  };
  return (
    <form className="policy-form policy-publish" onSubmit={(event) => void submit(event)}>
      <TextField label={words.reason} value={reason} hint={words.reasonHint} onChange={setReason} />
      <FormFailure failure={failure} />
      <button type="submit" className="button primary" disabled={!isGiven || pending}>
        {words.publish(version)}
      </button>
    </form>
  );
}
