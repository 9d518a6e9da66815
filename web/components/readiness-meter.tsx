import type { PacketSection } from '../../src/model/packet.ts';
import { type Readiness, sectionOrder } from '../forms/readiness.ts';
import { hintStrings } from '../strings/en-hints.ts';
import { strings } from '../strings/en.ts';
import { Hint } from './hint.tsx';
import './readiness-meter.css';

/** Six segments, one for each section. A segment leads to what is missing in it. */
export function ReadinessMeter(props: { readiness: Readiness; onGo?: (section: PacketSection) => void }) {
  const { readiness, onGo } = props;
  const { meter, sections, items } = strings;
  const names = (of: readonly (keyof typeof items)[]) =>
    of.map((item) => items[item].toLowerCase()).join(', ');
  // The segments name all of them.
  const few = (of: readonly (keyof typeof items)[]) =>
    of.length > 4 ? meter.more(names(of.slice(0, 3)), of.length - 3) : names(of);
  return (
    <div className="meter">
      <ol aria-label={meter.label}>
        {sectionOrder.map((section) => {
          const { state, open } = readiness.sections[section];
          const label = meter.segment(sections[section], meter.states[state], names(open));
          const inner = (
            <>
              <span className="meter-bar" />
              <span className="meter-name">{sections[section]}</span>
            </>
          );
          return (
            <li key={section} className={state}>
              {onGo ? (
                <button type="button" onClick={() => onGo(section)} aria-label={label} title={label}>
                  {inner}
                </button>
              ) : (
                <span role="img" aria-label={label} title={label}>
                  {inner}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="meter-words">
        {readiness.absent.length > 0 && (
          <span className="meter-missing">{meter.missing(few(readiness.absent))}</span>
        )}
        {readiness.unconfirmed.length > 0 && (
          <span className="meter-confirm">{meter.confirm(readiness.unconfirmed.length)}</span>
        )}
        {readiness.missing.length + readiness.unconfirmed.length === 0 && (
          <span className="meter-ready">{meter.ready}</span>
        )}
        {readiness.follow.length > 0 && <span>{meter.follow(few(readiness.follow))}</span>}
        <Hint about={hintStrings.meter.title.toLowerCase()}>{hintStrings.meter.text}</Hint>
      </p>
    </div>
  );
}
