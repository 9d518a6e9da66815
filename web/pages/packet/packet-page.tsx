import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { packetOf } from '../../api/questions.ts';
import type { PacketView } from '../../api/schemas.ts';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { sectionOrder } from '../../forms/readiness.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useFrame } from '../../layout/frame-context.ts';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { PacketActions } from './packet-actions.tsx';
import { PacketHead } from './packet-head.tsx';
import { PacketSectionText } from './packet-section.tsx';
import './packet.css';

/** One page that an engineer understands in 60 seconds, on screen and on one sheet of paper. */
export function PacketPage() {
  const { escalationId } = useParams({ from: '/escalations/$escalationId/packet' });
  const { version } = useSearch({ from: '/escalations/$escalationId/packet' });
  const packet = useQuery(packetOf(escalationId, version));
  useKeys({ search: useFrame().openPalette });
  return (
    <main id="content" className="packet-page">
      {packet.data ? (
        <Packet packet={packet.data} />
      ) : packet.error ? (
        <FailedPage
          page
          error={packet.error}
          onRetry={() => void packet.refetch()}
          notFound={strings.states.packetNotFound}
        />
      ) : (
        <div className="packet-sheet">
          <Skeleton shape="paper" rows={6} />
        </div>
      )}
    </main>
  );
}

function Packet({ packet }: { packet: PacketView }) {
  const { packetPage, titles } = strings;
  const newest = Math.max(packet.version, ...packet.versions.map(({ version }) => version));
  const [beside, setBeside] = useState(false);
  const before = useQuery({
    ...packetOf(packet.escalationId, packet.version - 1),
    enabled: beside && packet.version > 1,
  });
  useEffect(() => {
    document.title = titles.packet(packet.header.ticketNumber, packet.header.escalationNumber);
  }, [packet.header.ticketNumber, packet.header.escalationNumber]);
  const changed = packet.changed.map((item) => strings.items[item].toLowerCase()).join(', ');
  return (
    <>
      <PacketActions packet={packet} newest={newest} />
      <article className="packet-sheet" aria-labelledby="packet-title">
        <PacketHead packet={packet} />
        {packet.version < newest && (
          <p className="notice risk packet-old">
            {packetPage.old} <Link {...paths.packet(packet.escalationId)}>{packetPage.showNewest}</Link>
          </p>
        )}
        {packet.version > 1 && packet.changed.length > 0 && (
          <p className="packet-changes second">
            {packetPage.changes(packet.version, changed)}{' '}
            <button type="button" className="link" aria-pressed={beside} onClick={() => setBeside(!beside)}>
              {beside ? packetPage.hideBefore : packetPage.showBefore}
            </button>
          </p>
        )}
        <div className="packet-sections">
          {sectionOrder.map((section) => (
            <PacketSectionText
              key={section}
              section={section}
              packet={packet}
              before={beside ? before.data : undefined}
            />
          ))}
        </div>
      </article>
    </>
  );
}
