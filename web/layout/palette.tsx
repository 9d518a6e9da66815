import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { KeysOf } from '../components/keys-of.tsx';
import { strings } from '../strings/en.ts';
import { type Entry, useEntries } from './palette-entries.ts';
import './palette.css';

/** Ctrl-K: whatever can be done here, a view, a person, a customer, a ticket or a command by a few letters. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { palette } = strings;
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useEntries(words);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.go();
  };
  const steer = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) setChosen((chosen + step + entries.length) % entries.length);
    else if (event.key === 'Enter') run(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={palette.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={entries[chosen] ? `${list}-${chosen}` : undefined}
        aria-label={palette.title}
        placeholder={palette.placeholder}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={steer}
      />
      <div id={list} role="listbox" aria-label={palette.title} className="palette-list">
        {entries.map((entry, index) => (
          <div
            key={entry.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="palette-entry"
            ref={index === chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => run(entry)}
          >
            <span className="cut">{entry.text}</span>
            <span className="second nowrap">
              {entry.action ? (
                <KeysOf action={entry.action} />
              ) : (
                (entry.beside ?? palette.groups[entry.group])
              )}
            </span>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className="palette-none quiet">{palette.none}</p>}
    </dialog>
  );
}
