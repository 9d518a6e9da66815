import type { QueueRow } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { Menu, MenuChoice } from '../../components/menu.tsx';
import { queueStrings } from '../../strings/en-queue.ts';
import { type RowActs, rowActNames, rowKeys } from './use-row-acts.ts';

/** What can be done with a row where it lies. */
export function RowMenu({ row, acts }: { row: QueueRow; acts: RowActs }) {
  const { rowMenu: words } = queueStrings;
  const possible = rowActNames.filter((name) => acts.allows(row, name));
  return (
    <span className="row-menu">
      <Menu
        label={<Icon name="more" size={14} />}
        name={words.open(row.number)}
        className="button small icon"
      >
        {(close) =>
          possible.length === 0 ? (
            <p className="quiet">{words.none}</p>
          ) : (
            possible.map((name) => (
              <MenuChoice
                key={name}
                onChoose={() => {
                  close();
                  acts.run(row, name);
                }}
              >
                <span>{words[name]}</span> <KeysOf action={rowKeys[name]} />
              </MenuChoice>
            ))
          )
        }
      </Menu>
    </span>
  );
}
