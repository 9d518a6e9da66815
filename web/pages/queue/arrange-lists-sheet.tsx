import { useQuery } from '@tanstack/react-query';
import {
  type SavedView,
  savedViews,
  useArrangeSavedViews,
  useChangeSavedView,
  useRemoveSavedView,
} from '../../api/saved-views.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Icon } from '../../components/icons.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { queueStrings } from '../../strings/en-queue.ts';
import './arrange-lists-sheet.css';

const { kept } = queueStrings;

/** The reader's own order, what stands on the rail, and what is kept no longer. */
export function ArrangeListsSheet({ onClose }: { onClose: () => void }) {
  const views = useQuery(savedViews).data?.views ?? [];
  const arrange = useArrangeSavedViews();
  const change = useChangeSavedView();
  const remove = useRemoveSavedView();
  const placed = (order: readonly SavedView[]) =>
    void arrange.give({ places: order.map(({ id, pinned }) => ({ id, pinned })) });
  const move = (from: number, to: number) => {
    const order = [...views];
    const [moved] = order.splice(from, 1);
    if (moved) order.splice(to, 0, moved);
    placed(order);
  };
  return (
    <Sheet
      title={kept.arrange}
      size="middle"
      onClose={onClose}
      foot={
        <>
          <FailureNote failure={arrange.failure ?? change.failure ?? remove.failure} />
          <p className="quiet">{kept.arrangeHint}</p>
          <span className="spring" />
          <button type="button" className="button" onClick={onClose}>
            {kept.close}
          </button>
        </>
      }
    >
      {views.length === 0 && <p className="quiet">{kept.none}</p>}
      <ol className="arrange">
        {views.map((view, place) => (
          <li key={view.id}>
            <input
              type="checkbox"
              aria-label={kept.pinned(view.name)}
              checked={view.pinned}
              onChange={() =>
                placed(views.map((one) => (one.id === view.id ? { ...one, pinned: !one.pinned } : one)))
              }
            />
            <span className="arrange-name">
              {view.mayChange ? (
                <input
                  className="input"
                  aria-label={kept.rename(view.name)}
                  defaultValue={view.name}
                  maxLength={60}
                  onBlur={({ target }) => {
                    const name = target.value.trim();
                    if (name && name !== view.name)
                      void change.give({ viewId: view.id, name, expectedVersion: view.version });
                  }}
                />
              ) : (
                <strong className="cut">{view.name}</strong>
              )}
              <span className="second">{audienceText(view)}</span>
            </span>
            <Act
              name="up"
              label={kept.up(view.name)}
              off={place === 0}
              onAct={() => move(place, place - 1)}
            />
            <Act
              name="down"
              label={kept.down(view.name)}
              off={place === views.length - 1}
              onAct={() => move(place, place + 1)}
            />
            <Act
              name="close"
              label={kept.remove(view.name)}
              off={!view.mayChange}
              onAct={() =>
                void remove.give({ viewId: view.id }).then((done) => done && tell(kept.removed(view.name)))
              }
            />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function Act(props: { name: 'up' | 'down' | 'close'; label: string; off: boolean; onAct: () => void }) {
  return (
    <button
      type="button"
      className="button bare icon"
      aria-label={props.label}
      title={props.label}
      disabled={props.off}
      onClick={props.onAct}
    >
      <Icon name={props.name} />
    </button>
  );
}

function audienceText({ audience, team, owner, mayChange }: SavedView): string {
  const whom = audience === 'all' ? kept.forAll : team ? kept.forTeam(team.name) : '';
  return [whom, ...(mayChange || audience === 'me' ? [] : [kept.sharedBy(owner.name)])].join(' ');
}
