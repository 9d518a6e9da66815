import { type ReactNode, useState } from 'react';
import type { PacketItem, PacketSection } from '../../src/model/packet.ts';
import { fiveFields } from '../../src/rules/packet/missing-items.ts';
import { Icon } from '../components/icons.tsx';
import { strings } from '../strings/en.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { type PacketBase, type PacketEdits, shownEvidence, shownItems } from './packet-draft.ts';
import { PacketField } from './packet-field.tsx';
import { itemOrder, sectionItems, sectionOrder } from './readiness.ts';
import type { sourceNames } from './source-names.ts';
import './packet-fields.css';

export interface PacketFieldsProps {
  readonly form: 'full' | 'five-fields';
  readonly base: PacketBase;
  readonly edits: PacketEdits;
  readonly onEdit: (edits: PacketEdits) => void;
  readonly required: readonly PacketItem[];
  readonly mayFollow: readonly PacketItem[];
  /** Names the message from which an item was copied. */
  readonly source: ReturnType<typeof sourceNames>;
}

/** The packet as a form: five fields, or six sections in which what is not asked for waits behind a button. */
export function PacketFields(props: PacketFieldsProps) {
  if (props.form === 'five-fields') {
    return (
      <div className="packet-fields">
        {fiveFields.map((item) => (
          <Field key={item} item={item} {...props} />
        ))}
      </div>
    );
  }
  return (
    <div className="packet-fields">
      {sectionOrder.map((section) => (
        <Section key={section} section={section} {...props} />
      ))}
    </div>
  );
}

function Section({ section, ...props }: PacketFieldsProps & { section: PacketSection }) {
  const [added, setAdded] = useState<readonly PacketItem[]>([]);
  const shown = shownItems(props.base, props.edits);
  const items: readonly PacketItem[] = sectionItems[section];
  const inSight = (item: PacketItem) =>
    item === 'evidence' ||
    shown[item] !== undefined ||
    added.includes(item) ||
    props.required.includes(item) ||
    props.mayFollow.includes(item);
  const hidden = items.filter((item) => !inSight(item));
  return (
    <fieldset className="packet-section" data-section={section}>
      <legend>{strings.sectionTitles[section]}</legend>
      {items.filter(inSight).map((item) => (
        <Field key={item} item={item} {...props} fresh={added.includes(item)} />
      ))}
      {hidden.length > 0 && (
        <p className="packet-more">
          {hidden.map((item) => (
            <button
              key={item}
              type="button"
              className="button bare small"
              onClick={() => setAdded([...added, item])}
            >
              <Icon name="plus" size={12} /> {strings.items[item]}
            </button>
          ))}
        </p>
      )}
    </fieldset>
  );
}

function Field({
  item,
  fresh,
  ...props
}: PacketFieldsProps & { item: PacketItem; fresh?: boolean }): ReactNode {
  const { base, edits, onEdit } = props;
  const shown = shownItems(base, edits);
  const need = props.required.includes(item)
    ? 'required'
    : props.mayFollow.includes(item)
      ? 'mayFollow'
      : null;
  if (item === 'evidence') {
    return (
      <EvidenceFields
        pieces={shownEvidence(base, edits)}
        need={need}
        onChange={(evidence) => onEdit({ ...edits, evidence })}
      />
    );
  }
  return (
    <PacketField
      item={item}
      entry={shown[item]}
      first={item === itemOrder.find((one) => shown[one]?.proposed)}
      need={need}
      fresh={fresh ?? false}
      source={props.source}
      onType={(text) => onEdit({ ...edits, items: { ...edits.items, [item]: text } })}
      onConfirm={() => onEdit({ ...edits, confirmed: [...edits.confirmed, item] })}
    />
  );
}
