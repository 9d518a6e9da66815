import type { PacketItem } from '../../../src/model/packet.ts';
import { useMe } from '../../api/questions.ts';
import type { PacketEntry } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { isUnconfirmed } from '../../forms/readiness.ts';
import { strings } from '../../strings/en.ts';
import { timeText } from '../../times.ts';
import { useTicket } from './ticket-context.ts';
import './packet-item-text.css';

/** One item's text. What a machine judged stands out until a person has confirmed it; what was copied names its source. */
export function PacketItemText(props: {
  item: PacketItem;
  entry: PacketEntry;
  onConfirm?: () => void;
  /** Show the key: it confirms this one next. */
  hint?: boolean;
}) {
  const { entry, item } = props;
  const { packetForm } = strings;
  if (isUnconfirmed(entry)) {
    return (
      <div className="machine-filled">
        <p className="entry-text">{entry.text}</p>
        <p className="machine-foot second">
          <span>{packetForm.machine}</span>
          {props.onConfirm && (
            <button type="button" className="button small" onClick={props.onConfirm}>
              <Icon name="check" size={14} /> {packetForm.confirm}{' '}
              <span className="unseen">{strings.items[item]}</span>
              {props.hint && <KeysOf action="confirm" />}
            </button>
          )}
        </p>
      </div>
    );
  }
  return (
    <>
      <p className="entry-text">{entry.text}</p>
      {entry.origin === 'copied' && <CopiedFrom source={entry.source} />}
    </>
  );
}

/** A link to the message from which it was copied. */
export function CopiedFrom({ source }: { source: string | undefined }) {
  const { messages } = useTicket();
  const zone = useMe().person.timeZone;
  const message = messages.find(({ id }) => id === source);
  if (!message) return <p className="second">{strings.packetForm.copied}</p>;
  return (
    <p className="second">{strings.packetForm.copiedFrom(message.author, timeText(message.at, zone))}</p>
  );
}
