import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { strings } from '../../strings/en.ts';

/** "3 new": the list changes only when the reader asks for it. */
export function NewRowsBar(props: { fresh: number; moved: boolean; gone: number; onShow: () => void }) {
  const { queue } = strings;
  if (props.fresh === 0 && !props.moved && props.gone === 0) return null;
  return (
    <div className="new-rows" role="status">
      <button type="button" onClick={props.onShow}>
        <Icon name="up" size={14} />
        {props.fresh > 0 ? queue.fresh(props.fresh) : queue.moved}
        <span className="quiet">{queue.show}</span>
        <KeysOf action="showNew" />
      </button>
    </div>
  );
}
