import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { approvalList } from '../../api/authority.ts';
import { type BoardCard, boardOf, type BoardPage as Board } from '../../api/board.ts';
import { Hint } from '../../components/hint.tsx';
import { FailedPage, PageState, Skeleton } from '../../components/page-state.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { type BoardSearch, paths } from '../../paths.ts';
import { boardStrings } from '../../strings/en-board.ts';
import { strings } from '../../strings/en.ts';
import { LeadFrame } from '../lead/lead-frame.tsx';
import { CardOnBoard } from './board-card.tsx';
import { type LaidCard, useSteadyBoard } from './steady-board.ts';
import './board.css';

const columns = Object.keys(boardStrings.columns) as BoardCard['column'][];

/** Which escalation burns, and where do they stand? */
export function BoardPage() {
  const search = useSearch({ from: '/board' });
  const { kind, team, severity, mine } = search;
  const known = useQuery(boardOf({ kind, team, severity, mine: mine === 1 }));
  const isFiltered = Boolean(kind ?? team ?? severity ?? mine);
  return (
    <LeadFrame page="board" title={boardStrings.title} pageTitle={boardStrings.pageTitle} wide>
      <Filters search={search} teams={known.data?.teams ?? []} />
      {known.data && <Burning cards={known.data.cards} />}
      {known.error && !known.data && <FailedPage error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Skeleton shape="board" rows={12} />}
      {known.data?.cards.length === 0 && (
        <PageState
          title={isFiltered ? boardStrings.emptyFiltered : boardStrings.empty}
          actions={
            isFiltered ? (
              <Link {...paths.board()} className="button">
                {boardStrings.showAll}
              </Link>
            ) : (
              <Link {...paths.queue()} className="button">
                {strings.states.toQueue}
              </Link>
            )
          }
          role="status"
        >
          {isFiltered ? undefined : boardStrings.emptyDetail}
        </PageState>
      )}
      {known.data && known.data.cards.length > 0 && (
        <Columns key={[kind, team, severity, mine].join()} newest={known.data} shown={search.column} />
      )}
    </LeadFrame>
  );
}

/** What burns, before anything is read card by card. */
function Burning({ cards }: { cards: readonly BoardCard[] }) {
  const words = boardStrings;
  const at = (risk: string) => cards.filter(({ nextClock }) => nextClock?.risk === risk).length;
  const missed = at('missed');
  const asked = useInfiniteQuery(approvalList('mine')).data?.pages[0]?.rows.length ?? 0;
  if (cards.length === 0) return null;
  return (
    <p className="board-burning" role="status">
      <strong className={missed > 0 ? 'lead-bad' : undefined}>{words.missed(missed)}</strong>
      <span>{words.atRisk(at('risk'))}</span>
      {asked > 0 && <Link {...paths.approvals()}>{words.approvals(asked)}</Link>}
    </p>
  );
}

function Filters({ search, teams }: { search: BoardSearch; teams: Board['teams'] }) {
  const navigate = useNavigate();
  const set = (change: BoardSearch) =>
    void navigate({ ...paths.board({ ...search, ...change }), replace: true });
  const words = boardStrings;
  return (
    <div className="lead-fields board-filters" role="group" aria-label={words.filters}>
      <Pick
        label={words.kind}
        value={search.kind ?? ''}
        none={words.everyKind}
        choices={Object.entries(strings.kinds)}
        onPick={(kind) => set({ kind: (kind || undefined) as BoardSearch['kind'] })}
      />
      <Pick
        label={words.team}
        value={search.team ?? ''}
        none={words.everyTeam}
        choices={teams.map(({ id, name }) => [id, name])}
        onPick={(team) => set({ team: team || undefined })}
      />
      <Pick
        label={words.severity}
        value={String(search.severity ?? '')}
        none={words.everySeverity}
        choices={[1, 2, 3, 4].map((one) => [String(one), strings.severity(one)])}
        onPick={(severity) => set({ severity: severity ? Number(severity) : undefined })}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={search.mine === 1}
          onChange={({ target }) => set({ mine: target.checked ? 1 : undefined })}
        />
        <span>{words.mine}</span>
      </label>
    </div>
  );
}

function Pick(props: {
  label: string;
  value: string;
  none: string;
  choices: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}) {
  return (
    <select
      className="select"
      aria-label={props.label}
      value={props.value}
      onChange={({ target }) => props.onPick(target.value)}
    >
      <option value="">{props.none}</option>
      {props.choices.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Columns({ newest, shown }: { newest: Board; shown: BoardSearch['column'] }) {
  const words = boardStrings;
  const { cards, changes, show, setBusy } = useSteadyBoard(newest);
  const navigate = useNavigate();
  const search = useSearch({ from: '/board' });
  const board = useRef<HTMLDivElement>(null);
  useKeys({ showNew: show, down: () => step(board.current, 1), up: () => step(board.current, -1) });
  const all = cards ?? [];
  const inColumn = (column: BoardCard['column']) => all.filter((one) => one.column === column);
  const first = shown ?? columns.find((column) => inColumn(column).length > 0) ?? 'offered';
  return (
    <>
      {changes > 0 && (
        <button type="button" className="button primary board-news" onClick={show}>
          {words.changes(changes)} · {words.show}
        </button>
      )}
      <div className="board-one">
        <select
          className="select"
          aria-label={words.column}
          value={first}
          onChange={({ target }) =>
            void navigate({
              ...paths.board({ ...search, column: target.value as BoardSearch['column'] }),
              replace: true,
            })
          }
        >
          {columns.map((column) => (
            <option key={column} value={column}>
              {words.columnOf(words.columns[column], inColumn(column).length)}
            </option>
          ))}
        </select>
      </div>
      <div
        ref={board}
        role="group"
        aria-label={words.title}
        className="board"
        onPointerEnter={() => setBusy(true)}
        onPointerLeave={() => setBusy(false)}
        onFocus={() => setBusy(true)}
        onBlur={() => setBusy(false)}
        onKeyDown={(event) => steer(event, board.current)}
      >
        {columns.map((column) => (
          <Column key={column} column={column} cards={inColumn(column)} isFirst={column === first} />
        ))}
      </div>
      {newest.more && <p className="second quiet">{words.more}</p>}
      <p className="second quiet board-keys">{words.keys}</p>
    </>
  );
}

function Column(props: {
  column: BoardCard['column'];
  cards: readonly LaidCard[];
  /** The one that a small screen shows. */
  isFirst: boolean;
}) {
  const { column, cards, isFirst } = props;
  const words = boardStrings;
  return (
    <section className={isFirst ? 'board-column shown' : 'board-column'} aria-label={words.columns[column]}>
      <header>
        <h2>
          {words.columns[column]} <span className="count tabular">{cards.length}</span>
        </h2>
        <Hint about={words.columns[column].toLowerCase()}>{words.means[column]}</Hint>
      </header>
      {cards.length === 0 && <p className="second quiet">{words.none}</p>}
      <ul>
        {cards.map((one) => (
          <li key={one.card.id}>
            <CardOnBoard {...one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const linksOf = (board: Element) => [...board.querySelectorAll<HTMLAnchorElement>('a.board-subject')];

/** The next card or the one before, column by column. */
function step(board: Element | null, by: 1 | -1): void {
  const links = board ? linksOf(board).filter((link) => link.offsetParent !== null) : [];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
  links[next]?.focus();
}

/** To the column beside, at the same height. */
function steer(event: KeyboardEvent, board: Element | null): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0 || !board) return;
  const lists = [...board.querySelectorAll('section')].map(linksOf).filter((links) => links.length > 0);
  const place = lists.findIndex((links) => links.includes(document.activeElement as HTMLAnchorElement));
  if (place < 0) return;
  const row = lists[place]?.indexOf(document.activeElement as HTMLAnchorElement) ?? 0;
  const beside = lists[place + by];
  beside?.[Math.min(row, beside.length - 1)]?.focus();
  event.preventDefault();
}
