import type { ReactNode } from 'react';
import type { PacketView } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { PlanMark, SeverityMark, State } from '../../components/marks.tsx';
import { Dated } from '../../components/moment.tsx';
import { isUnconfirmed } from '../../forms/readiness.ts';
import { strings } from '../../strings/en.ts';

/** Whose it is, how bad it is, who holds it and when the customer hears next. */
export function PacketHead({ packet }: { packet: PacketView }) {
  const { header } = packet;
  const { packetPage, strip } = strings;
  return (
    <header className="packet-head">
      <p className="packet-kicker second">
        <span>
          {packetPage.title} · {packetPage.of(header.escalationNumber, header.ticketNumber)}
        </span>
        <span>
          {packetPage.version(packet.version)}, {packet.writtenBy?.name ?? strings.app},{' '}
          <Dated at={packet.writtenAt} />
        </span>
      </p>
      <h1 id="packet-title">{header.subject}</h1>
      <dl className="packet-facts">
        <Fact name={strings.queue.columns.customer}>
          {header.customer ? (
            <>
              {header.customer.name} <PlanMark customer={header.customer} />
            </>
          ) : (
            strings.customer.none
          )}
        </Fact>
        <Fact name={strings.kinds[header.kind]}>{strings.pathAndTeam(header.path, header.team.name)}</Fact>
        <Fact name={strings.customer.severity}>
          <SeverityMark severity={header.severity} />
        </Fact>
        <Fact name={packetPage.state}>
          <State state={header.state} />
        </Fact>
        <Fact name={strip.owner}>{header.owner.name}</Fact>
        <Fact name={strip.updatesOwner}>{header.updatesOwner.name}</Fact>
        <Fact name={strip.lead}>{header.lead.name}</Fact>
        <Fact name={strip.nextUpdate}>
          {header.nextUpdateDueAt ? <Dated at={header.nextUpdateDueAt} /> : strip.noPromise}
        </Fact>
      </dl>
      <Judgement packet={packet} />
    </header>
  );
}

/** Can somebody act on it, and if not, what is in the way. */
function Judgement({ packet }: { packet: PacketView }) {
  const { packetPage } = strings;
  const names = (items: PacketView['missingToLeave']) =>
    items.map((item) => strings.items[item].toLowerCase()).join(', ');
  const unconfirmed = packet.missingToLeave.filter((item) => isUnconfirmed(packet.items[item]));
  const absent = packet.missingToLeave.filter((item) => !unconfirmed.includes(item));
  const state = absent.length > 0 ? 'missing' : unconfirmed.length > 0 ? 'waits' : 'ready';
  return (
    <p className={`packet-ready ${state}`}>
      <Icon name={state === 'ready' ? 'check' : 'warn'} />
      <span>
        {state === 'ready' && <strong>{packetPage.ready}</strong>}
        {absent.length > 0 && <strong>{packetPage.missing(names(absent))}</strong>}
        {absent.length > 0 && unconfirmed.length > 0 && ' · '}
        {unconfirmed.length > 0 && <strong>{packetPage.toConfirm(names(unconfirmed))}</strong>}
        {packet.missingToFollow.length > 0 && ` · ${packetPage.mayFollow(names(packet.missingToFollow))}`}
        {packet.lacks && ` · ${packetPage.lacks}: ${lacksText(packet)}`}
      </span>
    </p>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function lacksText({ lacks, lacksOther }: PacketView): string {
  const known: { readonly [word: string]: string } = strings.lacks;
  return lacksOther ?? (lacks ? (known[lacks] ?? lacks) : '').toLowerCase();
}
