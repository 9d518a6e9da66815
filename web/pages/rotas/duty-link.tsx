import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { client } from '../../api/client.ts';
import { dutyFeeds } from '../../api/feeds.ts';
import { useWrite } from '../../api/settings.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Moment } from '../../components/moment.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import './rotas.css';

/** The reader's link by which his calendar program follows a rota; `rotaId` null: all of his shifts. */
export function DutyLink({ rotaId }: { rotaId: string | null }) {
  const { dutyLink: words } = strings;
  const title = useId();
  const known = useQuery(dutyFeeds);
  const [address, setAddress] = useState<string | null>(null);
  const make = useWrite((_: null, header, signal) =>
    client.POST('/api/v1/duty-feeds', { params: { header }, body: { rotaId }, signal }),
  );
  const link = known.data?.feeds.find((one) => one.rotaId === rotaId);
  const renew = () => void make.give(null).then((done) => setAddress(done?.answer.address ?? null));
  return (
    <section className="settings-section" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <p className="settings-hint">{rotaId === null ? words.leadOwn : words.leadRota}</p>
      {address !== null && <Address address={address} />}
      <div className="duty-link">
        {link ? (
          <LinkThere key={link.id} link={link} pending={make.pending} onRenew={renew} onEnded={setAddress} />
        ) : (
          <button type="button" className="button" disabled={make.pending || known.isPending} onClick={renew}>
            {words.make}
          </button>
        )}
      </div>
      <FailureNote failure={make.failure} />
    </section>
  );
}

/** Shown once; afterwards only a new one can be had. */
function Address({ address }: { address: string }) {
  const { dutyLink: words } = strings;
  return (
    <div className="duty-link">
      <code className="settings-secret">{address}</code>
      <button
        type="button"
        className="button primary"
        onClick={() => void navigator.clipboard.writeText(address).then(() => tell(words.copied))}
      >
        {words.copy}
      </button>
      <p className="settings-hint">{words.once}</p>
    </div>
  );
}

interface Link {
  readonly id: string;
  readonly createdAt: string;
  readonly lastReadAt: string | null;
}

function LinkThere(props: {
  link: Link;
  pending: boolean;
  onRenew: () => void;
  onEnded: (address: null) => void;
}) {
  const { dutyLink: words } = strings;
  const { id, createdAt, lastReadAt } = props.link;
  const [sure, setSure] = useState<'renew' | 'end' | null>(null);
  const end = useWrite((_: null, header, signal) =>
    client.DELETE('/api/v1/duty-feeds/{id}', { params: { path: { id }, header }, signal }),
  );
  const endNow = () =>
    void end.give(null).then((done) => {
      if (!done) return;
      props.onEnded(null);
      tell(words.ended);
    });
  return (
    <>
      <p className="second">
        {words.since} <Moment at={createdAt} /> · {words.read}{' '}
        {lastReadAt === null ? words.never : <Moment at={lastReadAt} />}
      </p>
      <button
        type="button"
        className="button small"
        disabled={props.pending}
        onClick={() => (sure === 'renew' ? props.onRenew() : setSure('renew'))}
      >
        {sure === 'renew' ? words.renewSure : words.renew}
      </button>
      <button
        type="button"
        className="button small"
        disabled={end.pending}
        onClick={() => (sure === 'end' ? endNow() : setSure('end'))}
      >
        {sure === 'end' ? words.endSure : words.end}
      </button>
      <FailureNote failure={end.failure} />
    </>
  );
}
