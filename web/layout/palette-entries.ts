import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { QueueViewName } from '../../src/model/queue-view.ts';
import { addressCards } from '../api/address-book.ts';
import { peopleList, queueHead, useMe } from '../api/questions.ts';
import { savedViews } from '../api/saved-views.ts';
import { firstCustomers } from '../api/settings.ts';
import { type KeyAction, keymap } from '../keyboard/keymap.ts';
import { deedsNow } from '../keyboard/use-keys.ts';
import { type Filters, paths } from '../paths.ts';
import { type Density, setPreference, type Theme } from '../preferences.ts';
import { recentTickets } from '../recent.ts';
import { strings } from '../strings/en.ts';
import { useMoveClock } from './desk-clock.tsx';
import { deskPages } from './desk-pages.ts';

export interface Entry {
  readonly id: string;
  readonly group: keyof typeof strings.palette.groups;
  readonly text: string;
  readonly beside?: string;
  /** Its key is shown beside it. */
  readonly action?: KeyAction;
  readonly go: () => void;
}

const { palette } = strings;
/** How many of each kind are offered: more are found by another letter. */
const fewMax = 5;

/** What the words may mean: what can be done here first, then what is called so, then what is found. */
export function useEntries(words: string): readonly Entry[] {
  const asked = useDeferredValue(words.trim().replace(/^#/, ''));
  const needle = words.trim().toLowerCase();
  const acts = useActs();
  const recent = useRecent();
  const named = [...useLists(), ...usePages(), ...useCommands()];
  const people = usePeople();
  const tickets = useTickets(asked);
  const found = [...useCustomers(asked), ...useAddresses(asked)];
  const isMeant = ({ text }: Entry) => text.toLowerCase().includes(needle);
  if (needle === '') return [...recent, ...named, ...acts];
  if (/^#?\d+$/.test(needle)) return [...tickets, ...named.filter(isMeant)];
  return [
    ...acts.filter(isMeant),
    ...named.filter(isMeant),
    ...people.filter(isMeant).slice(0, fewMax),
    ...found,
    ...tickets,
  ];
}

/** Moving about needs no words. */
const unsaid: readonly KeyAction[] = ['down', 'up', 'open', 'panel', 'palette', 'leave', 'send', 'confirm'];

/** Everything that a key would do on the page below, as it was when the palette was opened. */
function useActs(): readonly Entry[] {
  const [deeds] = useState(deedsNow);
  return deeds
    .filter(([action]) => !unsaid.includes(action) && keymap[action].where !== 'go')
    .map(([action, deed]) => ({
      id: `act-${action}`,
      group: 'acts',
      text: strings.keys[action],
      action,
      // The palette has to be gone before a sheet or a box takes the focus.
      go: () => setTimeout(deed),
    }));
}

function useRecent(): readonly Entry[] {
  const navigate = useNavigate();
  const [tickets] = useState(recentTickets);
  return tickets.map(({ id, number, subject }) => ({
    id: `recent-${id}`,
    group: 'recent',
    text: `${palette.ticket(number)} ${subject}`,
    go: () => void navigate(paths.ticket(id)),
  }));
}

function useLists(): readonly Entry[] {
  const navigate = useNavigate();
  const { data: kept } = useQuery(savedViews);
  const { data: page } = useQuery({ ...queueHead({ view: 'next' }), refetchInterval: false });
  const to = (id: string, name: string, search: Parameters<typeof paths.queue>[0]): Entry => ({
    id,
    group: 'views',
    text: palette.goTo(name),
    go: () => void navigate(paths.queue(search)),
  });
  return [
    ...(Object.keys(strings.views) as QueueViewName[]).map((view) =>
      to(`view-${view}`, strings.views[view], { view }),
    ),
    ...(kept?.views ?? []).map(({ id, name, search: { view, q, ...filters } }) =>
      to(`kept-${id}`, name, { view, q, ...(filters as Filters), saved: id }),
    ),
    ...(page?.teams ?? []).map(({ id, name }) => to(`team-${id}`, name, { view: 'all', team: id })),
  ];
}

function usePages(): readonly Entry[] {
  const navigate = useNavigate();
  return deskPages(useMe()).map(({ id, name, link }) => ({
    id: `page-${id}`,
    group: 'views',
    text: palette.goTo(name),
    go: () => void navigate(link),
  }));
}

/** A person leads to what he works on. */
function usePeople(): readonly Entry[] {
  const navigate = useNavigate();
  return (useQuery(peopleList).data?.people ?? []).map(({ id, name }) => ({
    id: `person-${id}`,
    group: 'people',
    text: palette.worksOn(name),
    go: () => void navigate(paths.queue({ view: 'all', owner: id })),
  }));
}

function useCustomers(asked: string): readonly Entry[] {
  const navigate = useNavigate();
  const isAsked = asked.length > 1;
  const { data } = useQuery({ ...firstCustomers(asked), enabled: isAsked });
  return (isAsked ? (data?.customers ?? []) : []).slice(0, fewMax).map(({ id, name }) => ({
    id: `customer-${id}`,
    group: 'customers',
    text: palette.ticketsOf(name),
    go: () => void navigate(paths.queue({ view: 'all', customer: id })),
  }));
}

function useAddresses(asked: string): readonly Entry[] {
  const navigate = useNavigate();
  const isAsked = asked.length > 1;
  const book = useQuery({ ...addressCards({ q: asked }), enabled: isAsked });
  return (isAsked ? (book.data?.cards ?? []) : []).slice(0, fewMax).map((card) => ({
    id: `card-${card.id}`,
    group: 'addresses',
    text: `${card.name}: ${card.purpose}`,
    beside: card.ways[0]?.value ?? palette.groups.addresses,
    go: () => void navigate(paths.addresses(card.name)),
  }));
}

/** Open ones first; a finished one is looked for by its words as often. */
function useTickets(asked: string): readonly Entry[] {
  const open = useFound(asked, 'all').slice(0, 8);
  const finished = useFound(asked, 'done').slice(0, fewMax);
  return [...open, ...finished];
}

function useFound(asked: string, view: 'all' | 'done'): readonly Entry[] {
  const navigate = useNavigate();
  const isAsked = asked.length > 0;
  const found = useQuery({ ...queueHead({ view, q: asked }), enabled: isAsked, refetchInterval: false });
  return (isAsked ? (found.data?.rows ?? []) : []).map((row) => ({
    id: row.id,
    group: 'tickets',
    text: `${palette.ticket(row.number)} ${row.subject}`,
    beside: view === 'done' ? palette.finished : (row.customer?.name ?? palette.groups.tickets),
    go: () => void navigate(paths.ticket(row.id)),
  }));
}

function useCommands(): readonly Entry[] {
  const { top } = strings;
  const me = useMe();
  const move = useMoveClock(me.person.timeZone);
  const jump: Entry = {
    id: 'jump',
    group: 'commands',
    text: top.jump,
    go: () => move.mutate({ to: 'next-deadline' }),
  };
  return [
    ...(me.workspace.sample ? [jump] : []),
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
