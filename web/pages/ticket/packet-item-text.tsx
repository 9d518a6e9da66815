import type { PacketItem } from '../../../src/model/packet.ts';
import { useMe } from '../../api/questions.ts';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import type { ShownEntry } from '../../forms/packet-draft.ts';
import { isUnconfirmed } from '../../forms/readiness.ts';
import { sourceNames } from '../../forms/source-names.ts';
import { strings } from '../../strings/en.ts';
import { useTicket } from './ticket-context.ts';
import './packet-item-text.css';

/** One item's text. What a machine judged stands out until a person has confirmed it; what was copied names its source. */
export function PacketItemText(props: {
  item: PacketItem;
  entry: ShownEntry;
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
          {entry.proposed ? <Source of={entry.source} isProposed /> : <span>{packetForm.machine}</span>}
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
      {entry.origin === 'copied' && (
        <p className="second">
          <Source of={entry.source} />
        </p>
      )}
    </>
  );
}

/** The message from which it was copied, or is proposed. */
function Source({ of, isProposed = false }: { of: string | undefined; isProposed?: boolean }) {
  const { messages } = useTicket();
  const zone = useMe().person.timeZone;
  return <span>{sourceNames(messages, zone)(of, isProposed)}</span>;
}
