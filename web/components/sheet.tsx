import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { isKeyOf } from '../keyboard/use-keys.ts';
import { strings } from '../strings/en.ts';
import { Icon } from './icons.tsx';
import './sheet.css';

/**
 * A sheet over the page: the platform's modal dialog, which keeps the focus, closes on Escape and gives the focus
 * back to where it came from.
 */
export function Sheet(props: {
  title: string;
  under?: ReactNode;
  size?: 'wide' | 'narrow' | 'middle';
  className?: string;
  onClose: () => void;
  onSubmit?: () => void;
  /** An answer is on its way: its fields stand still, as what was chosen now would go with the sheet. */
  pending?: boolean;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const opened = dialog.current;
    const cameFrom = document.activeElement;
    if (opened && !opened.open) {
      opened.showModal();
      (opened.querySelector<HTMLElement>('[data-first]') ?? opened).focus();
    }
    return () => {
      opened?.close();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  const body = useStill(props.pending ?? false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit?.();
  };
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={`sheet ${props.size ?? 'narrow'} ${props.className ?? ''}`}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => event.target === dialog.current && props.onClose()}
      onKeyDown={(event) => {
        if (!props.onSubmit || !isKeyOf('send', event)) return;
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <form className="sheet-form" onSubmit={submit} noValidate>
        <header className="sheet-head">
          <div className="sheet-titles">
            <h2 id={title}>{props.title}</h2>
            {props.under}
          </div>
          <button
            type="button"
            className="button bare icon"
            onClick={props.onClose}
            aria-label={strings.sheets.leave}
          >
            <Icon name="close" />
          </button>
        </header>
        <div ref={body} className="sheet-body">
          {props.children}
        </div>
        {props.foot && <footer className="sheet-foot">{props.foot}</footer>}
      </form>
    </dialog>
  );
}

/** The field that had the focus has it again, should the sheet stay. */
function useStill(pending: boolean) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const still = body.current;
    if (!pending || !still) return undefined;
    const field = document.activeElement;
    still.inert = true;
    return () => {
      still.inert = false;
      if (field instanceof HTMLElement && still.contains(field)) field.focus();
    };
  }, [pending]);
  return body;
}
