import type { PacketItem } from '../../src/model/packet.ts';
import { fiveFields } from '../../src/rules/packet/missing-items.ts';
import { useQuery } from '@tanstack/react-query';
import { handOffPreview, packetOf } from '../api/questions.ts';
import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { itemOrder, sectionItems, sectionOrder } from './readiness.ts';
import { type OrderProps, useOrder } from './use-order.ts';
import './return-sheet.css';

interface Draft {
  readonly items: readonly PacketItem[];
  readonly note: string;
}

/** Names what is missing, item by item, so that the sender knows exactly what to bring. */
export function ReturnSheet(props: OrderProps) {
  const { escalation } = props;
  const { return: words } = strings.sheets;
  const order = useOrder<'return', Draft>(props, 'return', { items: [], note: '' });
  const packet = useQuery(packetOf(escalation.id));
  const preview = useQuery(handOffPreview(escalation.id, 'return'));
  const { items, note } = order.draft;
  const missing = [...escalation.missingToLeave, ...escalation.missingToFollow];
  const asked: readonly PacketItem[] = packet.data?.form === 'five-fields' ? fiveFields : itemOrder;
  const toggle = (item: PacketItem) =>
    order.setDraft({
      ...order.draft,
      items: items.includes(item) ? items.filter((other) => other !== item) : [...items, item],
    });
  const to = escalation.sender.name;
  return (
    <OrderSheet
      {...order}
      title={words.title}
      size="middle"
      sentence={preview.data?.sentence ?? words.sentence(to)}
      send={items.length === 0 ? words.none : words.send(to, items.length)}
      ready={items.length > 0}
      onSend={() =>
        void order.give(
          {
            items: itemOrder.filter((item) => items.includes(item)),
            ...(note.trim() ? { note: note.trim() } : {}),
          },
          words.done(to),
        )
      }
      onClose={props.onClose}
    >
      <fieldset className="field">
        <legend className="label">{words.what}</legend>
        <div className="return-items">
          {sectionOrder.map((section) => {
            const own = sectionItems[section].filter((item) => asked.includes(item));
            return own.length === 0 ? null : (
              <div key={section}>
                <h3>{strings.sectionTitles[section]}</h3>
                {own.map((item) => (
                  <label key={item} className="choice">
                    <input type="checkbox" checked={items.includes(item)} onChange={() => toggle(item)} />
                    <span>
                      {strings.items[item]}
                      {missing.includes(item) && (
                        <span className="item-missing"> {strings.meter.states.missing}</span>
                      )}
                      <Given
                        text={
                          item === 'evidence'
                            ? packet.data?.evidence[0]?.text
                            : packet.data?.items[item]?.text
                        }
                      />
                    </span>
                  </label>
                ))}
              </div>
            );
          })}
        </div>
      </fieldset>
      <WordsField
        id="return-note"
        label={words.note}
        placeholder={words.notePlaceholder}
        value={note}
        onChange={(text) => order.setDraft({ ...order.draft, note: text })}
      />
    </OrderSheet>
  );
}

/** What the packet says of it already, so that nobody asks for what is there. */
function Given({ text }: { text: string | undefined }) {
  return text ? <small className="second">{text}</small> : null;
}
