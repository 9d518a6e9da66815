import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { peopleList, useMe } from '../../api/questions.ts';
import type { QueuePage } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { type FilterName, filterNames, filtersOf, listOf, paths, type QueueSearch } from '../../paths.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { choices, choiceText, type Several, useFilterWords } from './filter-words.ts';
import { SaveListButton } from './save-list.tsx';
import './filter-bar.css';

const { filters: words } = queueStrings;

/** What narrows the list: a chip for each, and one button for all of them. Everything stands in the address. */
export function FilterBar({ search, teams }: { search: QueueSearch; teams: QueuePage['teams'] }) {
  const navigate = useNavigate();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const anchor = `--filters-${id.replace(/[^a-z0-9]/gi, '')}`;
  const said = useFilterWords(teams);
  const mayKeep = useMe().scopes.includes('tickets:write');
  const set = filtersOf(search);
  const chosen = filterNames.filter((name) => set[name]);
  const go = (change: QueueSearch) =>
    void navigate({ ...paths.queue({ ...listOf(search), ...change }), replace: true });
  useKeys({ filter: () => panel.current?.showPopover() });
  return (
    <div className="filter-bar" role="group" aria-label={words.bar}>
      <button
        type="button"
        className="button bare small"
        popoverTarget={id}
        style={{ anchorName: anchor } as object}
      >
        <Icon name="filter" size={14} />
        {words.add} <KeysOf action="filter" />
      </button>
      {chosen.map((name) => (
        <span key={name} className="filter-chip">
          <span className="cut">{said(name, set)}</span>
          <button
            type="button"
            aria-label={words.drop(said(name, set))}
            onClick={() => go({ [name]: undefined })}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      ))}
      {chosen.length > 1 && (
        <button
          type="button"
          className="link second"
          onClick={() => go(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
        >
          {words.clear}
        </button>
      )}
      <span className="spring" />
      {mayKeep && (chosen.length > 0 || search.q || search.saved) && <SaveListButton search={search} />}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="menu filter-panel"
        role="dialog"
        aria-label={words.title}
        style={{ positionAnchor: anchor } as object}
        onToggle={(event) =>
          event.newState === 'open' && panel.current?.querySelector<HTMLElement>('select')?.focus()
        }
      >
        <FilterFields search={search} teams={teams} onChange={go} />
        <div className="filter-foot">
          <button type="button" className="button small" onClick={() => panel.current?.hidePopover()}>
            {words.done}
          </button>
        </div>
      </div>
    </div>
  );
}

function FilterFields({
  search,
  teams,
  onChange,
}: {
  search: QueueSearch;
  teams: QueuePage['teams'];
  onChange: (change: QueueSearch) => void;
}) {
  const people = useQuery(peopleList).data?.people ?? [];
  return (
    <>
      <OneOf name="team" search={search} onChange={onChange}>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </OneOf>
      <OneOf name="owner" search={search} onChange={onChange}>
        <option value="me">{words.me}</option>
        <option value="nobody">{words.nobody}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </OneOf>
      <OneOf name="kind" search={search} onChange={onChange}>
        {(['functional', 'hierarchical'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {strings.kinds[kind]}
          </option>
        ))}
      </OneOf>
      {(Object.keys(choices) as Several[]).map((name) => (
        <SomeOf key={name} name={name} search={search} onChange={onChange} />
      ))}
      <TagField key={search.tag} tag={search.tag ?? ''} onChange={onChange} />
    </>
  );
}

function OneOf(props: {
  name: FilterName;
  search: QueueSearch;
  onChange: (change: QueueSearch) => void;
  children: React.ReactNode;
}) {
  return (
    <label className="filter-field">
      <span className="label">{words.names[props.name]}</span>
      <select
        className="select"
        value={props.search[props.name] ?? ''}
        onChange={({ target }) => props.onChange({ [props.name]: target.value || undefined })}
      >
        <option value="">{words.any}</option>
        {props.children}
      </select>
    </label>
  );
}

function SomeOf(props: { name: Several; search: QueueSearch; onChange: (change: QueueSearch) => void }) {
  const { name } = props;
  const set = props.search[name]?.split(',') ?? [];
  const toggle = (value: string) => {
    const next = choices[name].filter((one) => (one === value) !== set.includes(one));
    props.onChange({ [name]: next.length > 0 ? next.join(',') : undefined });
  };
  return (
    <fieldset className="filter-field">
      <legend className="label">{words.names[name]}</legend>
      <span className="filter-choices">
        {choices[name].map((value) => (
          <label key={value} className="filter-choice">
            <input type="checkbox" checked={set.includes(value)} onChange={() => toggle(value)} />
            {name === 'tier' || name === 'severity' ? value : choiceText(name, value)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** Taken when it is left or Enter is pressed: half a tag finds nothing. */
function TagField({ tag, onChange }: { tag: string; onChange: (change: QueueSearch) => void }) {
  const [text, setText] = useState(tag);
  const take = () => text.trim() !== tag && onChange({ tag: text.trim() || undefined });
  return (
    <label className="filter-field">
      <span className="label">{words.names.tag}</span>
      <input
        className="input"
        value={text}
        placeholder={words.tagHint}
        maxLength={60}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}
