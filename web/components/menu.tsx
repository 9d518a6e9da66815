import { type ReactNode, useId, useRef } from 'react';
import './menu.css';

/** A button that opens a short list of choices: the platform's popover, which closes on Escape and on a click beside it. */
export function Menu(props: {
  label: ReactNode;
  name?: string;
  className?: string;
  children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const anchor = `--menu-${id.replace(/[^a-z0-9]/gi, '')}`;
  return (
    <>
      <button
        type="button"
        className={props.className ?? 'button'}
        popoverTarget={id}
        aria-label={props.name}
        title={props.name}
        style={{ anchorName: anchor } as object}
      >
        {props.label}
      </button>
      <div ref={list} id={id} popover="auto" className="menu" style={{ positionAnchor: anchor } as object}>
        {props.children(() => list.current?.hidePopover())}
      </div>
    </>
  );
}

/** One of several choices of a menu; the chosen one carries a mark. */
export function MenuChoice(props: { chosen?: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <button type="button" className="menu-choice" aria-pressed={props.chosen} onClick={props.onChoose}>
      {props.children}
    </button>
  );
}
