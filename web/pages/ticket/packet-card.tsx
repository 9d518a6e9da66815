import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { PacketItem, PacketSection } from '../../../src/model/packet.ts';
import { useWritePacket } from '../../api/orders.ts';
import { packetOf } from '../../api/questions.ts';
import type { EscalationView, PacketView } from '../../api/schemas.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { ReadinessMeter } from '../../components/readiness-meter.tsx';
import { confirming, noEdits, shownItems } from '../../forms/packet-draft.ts';
import { judgedReadiness, sectionItems, sectionOrder } from '../../forms/readiness.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { PacketItemText } from './packet-item-text.tsx';
import { allows, useTicket, useTicketPlace } from './ticket-context.ts';
import { EvidenceList } from './evidence-list.tsx';

/** The packet in the panel: the meter, what is there, and what a person still has to confirm. */
export function PacketCard({ escalation }: { escalation: EscalationView }) {
  const [, go] = useTicketPlace();
  const packet = useQuery(packetOf(escalation.id));
  const mayWrite = allows(escalation, 'write-packet');
  const edit = () => go({ sheet: 'packet', escalation: escalation.number });
  const { panel } = strings;
  return (
    <section className="card packet-card" aria-labelledby="packet-card-title">
      <header className="card-head">
        <h2 id="packet-card-title">{panel.packet}</h2>
        <span className="second">{panel.version(escalation.packetVersion)}</span>
        <span className="spring" />
        {mayWrite && (
          <button type="button" className="button bare small" onClick={edit}>
            {panel.editPacket}
          </button>
        )}
        {escalation.kind === 'hierarchical' && (
          <Link {...paths.brief(escalation.id)} className="button bare small">
            {panel.openBrief}
          </Link>
        )}
        <Link {...paths.packet(escalation.id)} className="button bare small">
          {panel.openPacket}
        </Link>
      </header>
      {packet.data ? (
        <PacketBody packet={packet.data} mayWrite={mayWrite} onEdit={edit} />
      ) : (
        <Skeleton rows={5} height="28px" />
      )}
    </section>
  );
}

function PacketBody({
  packet,
  mayWrite,
  onEdit,
}: {
  packet: PacketView;
  mayWrite: boolean;
  onEdit: () => void;
}) {
  const ticket = useTicket();
  const write = useWritePacket(ticket.id, packet.escalationId);
  const body = useRef<HTMLDivElement>(null);
  const items = shownItems(packet, noEdits);
  const readiness = judgedReadiness(
    {
      items,
      evidence: packet.evidence,
      required: packet.requiredToLeave,
      mayFollow: packet.missingToFollow,
    },
    packet.missingToLeave,
    packet.missingToFollow,
  );
  const confirm = (item: PacketItem) => {
    if (write.pending) return;
    void write.give({ packet: confirming(packet, item), expectedVersion: ticket.version });
  };
  const first = readiness.unconfirmed[0];
  useKeys({ confirm: mayWrite && first ? () => confirm(first) : undefined });
  const goTo = (section: PacketSection) => {
    const place = body.current?.querySelector(`[data-section="${section}"]`);
    if (place) place.scrollIntoView({ block: 'nearest' });
    else if (mayWrite) onEdit();
  };
  return (
    <div ref={body}>
      <ReadinessMeter readiness={readiness} onGo={goTo} />
      {mayWrite && readiness.absent.length > 0 && (
        <button type="button" className="button small fill-in" onClick={onEdit}>
          {strings.panel.writePacket}
        </button>
      )}
      <FailureNote failure={write.failure} />
      <dl className="packet-lines">
        {sectionOrder.flatMap((section) =>
          sectionItems[section].map((item) => {
            if (item === 'evidence')
              return packet.evidence.length > 0 && <EvidenceLine key={item} packet={packet} />;
            const entry = items[item];
            if (!entry) return null;
            return (
              <div key={item} data-section={section}>
                <dt>{strings.items[item]}</dt>
                <dd>
                  <PacketItemText
                    item={item}
                    entry={entry}
                    {...(mayWrite ? { onConfirm: () => confirm(item) } : {})}
                    hint={item === first}
                  />
                </dd>
              </div>
            );
          }),
        )}
      </dl>
    </div>
  );
}

function EvidenceLine({ packet }: { packet: PacketView }) {
  return (
    <div data-section="evidence">
      <dt>{strings.items.evidence}</dt>
      <dd>
        <EvidenceList evidence={packet.evidence} />
      </dd>
    </div>
  );
}
