import { lazy, Suspense, useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import type { KeyAction } from '../../keyboard/keymap.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { type BulkName, bulkMax, bulkNames, hindrance } from './bulk-acts.ts';
import type { Selection } from './use-selection.ts';
import './bulk-bar.css';

const BulkSheet = lazy(() => import('./bulk-sheet.tsx').then((file) => ({ default: file.BulkSheet })));

const keyOf = {
  assign: 'assign',
  tag: 'tag',
  'set-priority': 'setPriority',
  'set-status': 'setStatus',
  accept: 'acceptAll',
} as const satisfies { readonly [name in BulkName]: KeyAction };

/** What can be done to all that are selected. An act that one of them does not allow is greyed and says which. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { bulk, select } = queueStrings;
  const [act, setAct] = useState<BulkName | null>(null);
  const { rows } = selection;
  const open = (name: BulkName) => () => {
    if (rows.length <= bulkMax && !hindrance(rows, name)) setAct(name);
  };
  const some = rows.length > 0;
  useKeys({
    assign: some ? open('assign') : undefined,
    tag: some ? open('tag') : undefined,
    setPriority: some ? open('set-priority') : undefined,
    setStatus: some ? open('set-status') : undefined,
    acceptAll: some ? open('accept') : undefined,
    unselect: some ? selection.clear : undefined,
  });
  if (!some && act === null) return null;
  return (
    <>
      {some && (
        <div className="bulk-bar" role="toolbar" aria-label={bulk.bar}>
          <strong className="nowrap">{select.count(rows.length)}</strong>
          {selection.mayChooseRest && (
            <button type="button" className="link second nowrap" onClick={selection.chooseRest}>
              {select.rest}
            </button>
          )}
          {rows.length > bulkMax && <span className="second">{select.most(bulkMax)}</span>}
          {bulkNames.map((name) => {
            const stands = hindrance(rows, name);
            const why = stands && bulk.notAllowed(bulk.acts[name], stands.number);
            return (
              <button
                key={name}
                type="button"
                className="button small"
                disabled={stands !== undefined || rows.length > bulkMax}
                title={why}
                onClick={open(name)}
              >
                {bulk.acts[name]} <KeysOf action={keyOf[name]} />
              </button>
            );
          })}
          <button
            type="button"
            className="button bare small icon"
            aria-label={select.clear}
            title={select.clear}
            onClick={selection.clear}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
      {act && (
        <Suspense>
          <BulkSheet act={act} selection={selection} onClose={() => setAct(null)} />
        </Suspense>
      )}
    </>
  );
}
