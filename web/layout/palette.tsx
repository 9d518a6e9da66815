import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { QueueViewName } from '../../src/model/queue-view.ts';
import { addressCards } from '../api/address-book.ts';
import { queueHead, useMe } from '../api/questions.ts';
import { paths } from '../paths.ts';
import { type Density, type Theme, setPreference } from '../preferences.ts';
import { strings } from '../strings/en.ts';
import { useMoveClock } from './desk-clock.tsx';
import './palette.css';

interface Entry {
  readonly id: string;
  readonly group: keyof typeof strings.palette.groups;
  readonly text: string;
  readonly beside?: string;
  readonly go: () => void;
}

/** Ctrl-K: a view, a ticket or a command by a few letters. */
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
            <span className="second nowrap">{entry.beside ?? palette.groups[entry.group]}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className="palette-none quiet">{palette.none}</p>}
    </dialog>
  );
}

function useEntries(words: string): readonly Entry[] {
  const { palette } = strings;
  const navigate = useNavigate();
  const asked = useDeferredValue(words.trim().replace(/^#/, ''));
  const found = useQuery({
    ...queueHead({ view: 'all', q: asked }),
    enabled: asked.length > 0,
    refetchInterval: false,
  });

  const views = (Object.keys(strings.views) as QueueViewName[]).map((view) => ({
    id: `view-${view}`,
    group: 'views' as const,
    text: palette.goTo(strings.views[view]),
    go: () => void navigate(paths.queue({ view })),
  }));
  const pages: Entry[] = (['board', 'load', 'duty', 'approvals'] as const).map((page) => ({
    id: `page-${page}`,
    group: 'views',
    text: palette.goTo(strings.deskPages[page]),
    go: () => void navigate(paths[page]()),
  }));
  const commands = useCommands();
  const tickets = (asked.length > 0 ? (found.data?.rows ?? []) : []).slice(0, 8).map((row) => ({
    id: row.id,
    group: 'tickets' as const,
    text: `${palette.ticket(row.number)} ${row.subject}`,
    beside: row.customer?.name ?? palette.groups.tickets,
    go: () => void navigate(paths.ticket(row.id)),
  }));
  const book = useQuery({ ...addressCards({ q: asked }), enabled: asked.length > 1 });
  const cards = (asked.length > 1 ? (book.data?.cards ?? []) : []).slice(0, 5).map((card) => ({
    id: `card-${card.id}`,
    group: 'addresses' as const,
    text: `${card.name}: ${card.purpose}`,
    beside: card.ways[0]?.value ?? palette.groups.addresses,
    go: () => void navigate(paths.addresses(card.name)),
  }));
  const needle = words.trim().toLowerCase();
  const named = [...views, ...pages, ...commands].filter((entry) =>
    entry.text.toLowerCase().includes(needle),
  );
  return /^#?\d+$/.test(needle) ? [...tickets, ...named] : [...named, ...cards, ...tickets];
}

function useCommands(): readonly Entry[] {
  const { palette, top } = strings;
  const me = useMe();
  const move = useMoveClock(me.person.timeZone);
  return [
    ...(me.workspace.sample
      ? [
          {
            id: 'jump',
            group: 'commands' as const,
            text: top.jump,
            go: () => move.mutate({ to: 'next-deadline' }),
          },
        ]
      : []),
    ...(Object.keys(top.themes) as Theme[]).map((theme) => ({
      id: `theme-${theme}`,
      group: 'commands' as const,
      text: palette.theme(top.themes[theme]),
      go: () => setPreference('theme', theme),
    })),
    ...(Object.keys(top.densities) as Density[]).map((density) => ({
      id: `density-${density}`,
      group: 'commands' as const,
      text: palette.density(top.densities[density]),
      go: () => setPreference('density', density),
    })),
  ];
}
