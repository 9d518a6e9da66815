import { useEffect, useId, useRef, useState } from 'react';
import type { PacketItem } from '../../src/model/packet.ts';
import { Icon } from '../components/icons.tsx';
import { KeysOf } from '../components/keys-of.tsx';
import { isKeyOf } from '../keyboard/use-keys.ts';
import { strings } from '../strings/en.ts';
import type { ShownEntry } from './packet-draft.ts';
import { isUnconfirmed } from './readiness.ts';
import type { sourceNames } from './source-names.ts';

/**
 * One item. What was filled in is read first and edited on demand; what a machine judged takes one key to confirm,
 * and the next one that waits gets the focus.
 */
export function PacketField(props: {
  item: PacketItem;
  entry: ShownEntry | undefined;
  need: 'required' | 'mayFollow' | null;
  /** It was just added by hand. */
  fresh: boolean;
  source: ReturnType<typeof sourceNames>;
  /** The focus begins here when the sheet opens. */
  first: boolean;
  onType: (text: string) => void;
  onConfirm: () => void;
}) {
  const { item, entry, need } = props;
  const id = useId();
  const [editing, setEditing] = useState(false);
  const filledIn = entry !== undefined && entry.origin !== 'person' && !editing;
  return (
    <div className="packet-field" data-item={item}>
      <p className="packet-field-name">
        <label htmlFor={filledIn ? undefined : id} id={`${id}-name`}>
          {strings.items[item]}
        </label>
        {need && <span className={`need ${need}`}>{strings.packetForm[need]}</span>}
      </p>
      {filledIn ? (
        <Filled {...props} entry={entry} labelledBy={`${id}-name`} onEdit={() => setEditing(true)} />
      ) : (
        <Typed
          id={id}
          item={item}
          text={entry?.text ?? ''}
          focus={editing || props.fresh}
          onType={props.onType}
        />
      )}
    </div>
  );
}

function Typed(props: {
  id: string;
  item: PacketItem;
  text: string;
  focus: boolean;
  onType: (text: string) => void;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!props.focus || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [props.focus]);
  return (
    <textarea
      ref={box}
      id={props.id}
      className="textarea"
      rows={1}
      maxLength={4000}
      placeholder={strings.itemHints[props.item]}
      value={props.text}
      onChange={(event) => props.onType(event.target.value)}
    />
  );
}

/** What is to be confirmed behind this one, or else before it. */
function nextWaiting(block: HTMLElement | null): HTMLElement | undefined {
  const all = [...(block?.closest('dialog')?.querySelectorAll<HTMLElement>('[data-waits="true"]') ?? [])];
  const others = all.filter((one) => one !== block);
  return (
    others.find(
      (one) => block && (block.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
    ) ?? others[0]
  );
}

function Filled(props: {
  item: PacketItem;
  entry: ShownEntry;
  labelledBy: string;
  source: ReturnType<typeof sourceNames>;
  first: boolean;
  onConfirm: () => void;
  onEdit: () => void;
}) {
  const { entry, item } = props;
  const { packetForm, items } = strings;
  const waits = isUnconfirmed(entry);
  const block = useRef<HTMLDivElement>(null);
  const confirm = () => {
    nextWaiting(block.current)?.focus();
    props.onConfirm();
  };
  const words = waits
    ? entry.proposed
      ? props.source(entry.source, true)
      : packetForm.machine
    : entry.origin === 'machine'
      ? packetForm.confirmed
      : props.source(entry.source);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the block takes the keys that confirm and edit it
    <div
      ref={block}
      className={`filled${waits ? ' waits' : ''}`}
      role="group"
      aria-labelledby={props.labelledBy}
      data-waits={waits}
      data-first={props.first ? '' : undefined}
      tabIndex={waits ? 0 : -1}
      onKeyDown={(event) => {
        if (event.target !== block.current) return;
        if (waits && isKeyOf('confirm', event)) confirm();
        else if (event.key === 'Enter') props.onEdit();
        else return;
        event.preventDefault();
      }}
    >
      <p className="filled-text">{entry.text}</p>
      <div className="filled-actions">
        {waits && (
          <button type="button" className="button small" onClick={confirm}>
            <Icon name="check" size={14} /> {packetForm.confirm} <span className="unseen">{items[item]}</span>{' '}
            <KeysOf action="confirm" />
          </button>
        )}
        <button type="button" className="button bare small" onClick={props.onEdit}>
          {packetForm.edit} <span className="unseen">{items[item]}</span>
        </button>
      </div>
      <p className="filled-origin second">{words}</p>
    </div>
  );
}
