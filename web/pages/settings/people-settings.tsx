import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type Account, accounts, teamRecords, useWrite, workspace } from '../../api/settings.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Icon } from '../../components/icons.tsx';
import { Menu, MenuChoice } from '../../components/menu.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { strings } from '../../strings/en.ts';
import { CloseAccountSheet } from './close-account-sheet.tsx';
import { PageHead } from './fields.tsx';
import { PersonSheet } from './person-sheet.tsx';

type Open = { readonly what: 'person' | 'close'; readonly account: Account | null };

export function PeopleSettings() {
  const { people } = strings;
  const [open, setOpen] = useState<Open | null>(null);
  const [withLeft, setWithLeft] = useState(false);
  const known = useQuery(accounts);
  const catchAllId = useQuery(workspace).data?.catchAllId;
  if (known.error) return <FailedPage page error={known.error} onRetry={() => void known.refetch()} />;
  const shown = known.data?.people.filter(({ closedAt }) => withLeft || closedAt === null) ?? [];
  return (
    <>
      <PageHead title={strings.settings.sections.people}>
        <label className="choice">
          <input type="checkbox" checked={withLeft} onChange={({ target }) => setWithLeft(target.checked)} />
          <span>{people.showLeft}</span>
        </label>
        <button
          type="button"
          className="button primary"
          onClick={() => setOpen({ what: 'person', account: null })}
        >
          {people.add}
        </button>
      </PageHead>
      {known.data ? (
        <div className="settings-list">
          {shown.map((account) => (
            <PersonRow
              key={account.id}
              account={account}
              isCatchAll={account.id === catchAllId}
              onOpen={(what) => setOpen({ what, account })}
            />
          ))}
        </div>
      ) : (
        <Skeleton shape="table" rows={10} height="53px" />
      )}
      {open?.what === 'person' && <PersonSheet account={open.account} onClose={() => setOpen(null)} />}
      {open?.what === 'close' && open.account && (
        <CloseAccountSheet account={open.account} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function PersonRow(props: { account: Account; isCatchAll: boolean; onOpen: (what: Open['what']) => void }) {
  const { account, isCatchAll, onOpen } = props;
  const { people, settings } = strings;
  const teams = useQuery(teamRecords).data?.teams ?? [];
  const names = new Map<string, string>(teams.map(({ id, name }) => [id, name]));
  const makeCatchAll = useWrite((_order: null, header, signal) =>
    client.PATCH('/api/v1/workspace', { params: { header }, body: { catchAllId: account.id }, signal }),
  );
  return (
    <div className="settings-row">
      <div>
        <strong>{account.name}</strong> <span className="second">{people.roles[account.role]}</span>
        <p className="second">
          {[
            account.email,
            account.teams.map((id) => names.get(id) ?? id).join(', '),
            people.holds(account.openParts),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <FailureNote failure={makeCatchAll.failure} />
      </div>
      {isCatchAll && <span className="chip">{people.catchAll}</span>}
      {account.awayUntil && <span className="chip">{people.away}</span>}
      {account.closedAt === null ? (
        <>
          <button
            type="button"
            className="button small"
            aria-label={`${settings.edit}: ${account.name}`}
            onClick={() => onOpen('person')}
          >
            {settings.edit}
          </button>
          <Menu
            label={<Icon name="more" />}
            name={`${people.more}: ${account.name}`}
            className="button bare icon small"
          >
            {(close) => {
              const choice = (text: string, run: () => void) => (
                <MenuChoice
                  onChoose={() => {
                    close();
                    run();
                  }}
                >
                  {text}
                </MenuChoice>
              );
              return (
                <>
                  {!isCatchAll &&
                    account.role !== 'viewer' &&
                    choice(people.makeCatchAll, () => void makeCatchAll.give(null))}
                  {choice(people.close, () => onOpen('close'))}
                </>
              );
            }}
          </Menu>
        </>
      ) : (
        <span className="chip">{people.left}</span>
      )}
    </div>
  );
}
