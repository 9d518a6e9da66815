import type { PacketItem, PacketSection } from '../../../src/model/packet.ts';
import type { PacketView } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { isUnconfirmed, sectionItems } from '../../forms/readiness.ts';
import { strings } from '../../strings/en.ts';
import { EvidenceTable } from './evidence-table.tsx';

/** One of the six sections, with what changed and what nobody has confirmed yet. */
export function PacketSectionText(props: {
  section: PacketSection;
  packet: PacketView;
  before: PacketView | undefined;
}) {
  const { section, packet, before } = props;
  const items: readonly PacketItem[] = sectionItems[section];
  const shown = items.filter((item) => isSaid(packet, item) || packet.missingToLeave.includes(item));
  return (
    <section className={`packet-part ${section}`} aria-label={strings.sectionTitles[section]}>
      <h2>{strings.sectionTitles[section]}</h2>
      {shown.length === 0 && <p className="quiet">{strings.packetPage.notGiven}</p>}
      <dl>
        {shown.map((item) => (
          <Item
            key={item}
            item={item}
            packet={packet}
            before={before}
            only={items.length === 1 || item === 'evidence'}
          />
        ))}
      </dl>
    </section>
  );
}

function Item(props: {
  item: PacketItem;
  packet: PacketView;
  before: PacketView | undefined;
  only: boolean;
}) {
  const { item, packet, before } = props;
  const { packetPage } = strings;
  const entry = packet.items[item];
  const changed = packet.version > 1 && packet.changed.includes(item);
  return (
    <div className={`packet-item${changed ? ' changed' : ''}${isUnconfirmed(entry) ? ' unconfirmed' : ''}`}>
      <dt className={props.only ? 'unseen' : undefined}>
        {strings.items[item]}
        {changed && <span className="changed-mark">{packetPage.changed(packet.version)}</span>}
      </dt>
      <dd>
        {item === 'evidence' && packet.evidence.length > 0 ? (
          <EvidenceTable evidence={packet.evidence} />
        ) : entry ? (
          <p className="packet-text">{entry.text}</p>
        ) : (
          <p className="packet-missing">
            <Icon name="warn" size={14} /> {packetPage.notGiven}
          </p>
        )}
        {isUnconfirmed(entry) && (
          <p className="second packet-machine">
            <Icon name="warn" size={12} /> {packetPage.machine}
          </p>
        )}
        {changed && before && (
          <p className="packet-before second">
            {packetPage.before(before.version)}: <del>{textOf(before, item) || packetPage.notSaid}</del>
          </p>
        )}
      </dd>
    </div>
  );
}

function isSaid(packet: PacketView, item: PacketItem): boolean {
  return item === 'evidence' ? packet.evidence.length > 0 : packet.items[item] !== undefined;
}

function textOf(packet: PacketView, item: PacketItem): string {
  if (item === 'evidence') return packet.evidence.map((piece) => piece.text).join('; ');
  return packet.items[item]?.text ?? '';
}
