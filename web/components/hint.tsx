import { useId, useRef } from 'react';
import { hintStrings } from '../strings/en-hints.ts';
import './hint.css';

/** A "?" beside a number, a clock or a mark: what it means, on a click, on Enter, or under the pointer. */
export function Hint({ about, children }: { about: string; children: string }) {
  const id = useId();
  const words = useRef<HTMLDivElement>(null);
  const anchor = `--hint-${id.replace(/[^a-z0-9]/gi, '')}`;
  return (
    <>
      <button
        type="button"
        className="hint"
        popoverTarget={id}
        aria-label={hintStrings.about(about)}
        style={{ anchorName: anchor } as object}
        onMouseEnter={() => words.current?.showPopover()}
        onMouseLeave={() => words.current?.hidePopover()}
      >
        ?
      </button>
      <div
        ref={words}
        id={id}
        popover="auto"
        className="hint-words"
        style={{ positionAnchor: anchor } as object}
      >
        {children}
      </div>
    </>
  );
}

/** What starts a clock and what meets it. */
export function ClockHint({ name, label }: { name: string; label: string }) {
  const { clocks, clock, unknownClock } = hintStrings;
  const found = (clocks as Readonly<Record<string, { starts: string; met: string } | undefined>>)[name];
  return <Hint about={label.toLowerCase()}>{found ? clock(found.starts, found.met) : unknownClock}</Hint>;
}
