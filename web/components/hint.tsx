import { useEffect, useId, useRef } from 'react';
import { hintStrings } from '../strings/en-hints.ts';
import './hint.css';

const leaveMs = 200;

/** A "?" beside a number, a clock or a mark: what it means, on a click, on Enter, or under the pointer. */
export function Hint({ about, children }: { about: string; children: string }) {
  const id = useId();
  const words = useRef<HTMLSpanElement>(null);
  const anchor = `--hint-${id.replace(/[^a-z0-9]/gi, '')}`;
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const open = () => {
    clearTimeout(leaving.current);
    words.current?.showPopover();
  };
  /** The pointer may go over to the words. */
  const close = () => {
    leaving.current = setTimeout(() => words.current?.hidePopover(), leaveMs);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  return (
    <>
      <button
        type="button"
        className="hint"
        popoverTarget={id}
        // The pointer has opened it already.
        popoverTargetAction="show"
        aria-label={hintStrings.about(about)}
        aria-describedby={id}
        style={{ anchorName: anchor } as object}
        onMouseEnter={open}
        onMouseLeave={close}
      >
        ?
      </button>
      <span
        ref={words}
        id={id}
        popover="auto"
        className="hint-words"
        onMouseEnter={open}
        onMouseLeave={close}
        style={{ positionAnchor: anchor } as object}
      >
        {children}
      </span>
    </>
  );
}

/** What starts a clock and what meets it. */
export function ClockHint({ name, label }: { name: string; label: string }) {
  const { clocks, clock, unknownClock } = hintStrings;
  const found = (clocks as Readonly<Record<string, { starts: string; met: string } | undefined>>)[name];
  return <Hint about={label.toLowerCase()}>{found ? clock(found.starts, found.met) : unknownClock}</Hint>;
}
