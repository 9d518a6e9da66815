import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useInvite } from '../../api/first-start.ts';
import { useMe } from '../../api/questions.ts';
import { type Account, accounts } from '../../api/settings.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Moment } from '../../components/moment.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { tell } from '../../layout/news.tsx';
import { startStrings } from '../../strings/en-start.ts';
import { strings } from '../../strings/en.ts';
import { PersonSheet } from '../settings/person-sheet.tsx';
import '../settings/settings.css';

const { people: words } = startStrings;

/** Who works here, and the link by which each of them comes in the first time. */
export function PeopleStep() {
  const [isOpen, setIsOpen] = useState(false);
  const known = useQuery(accounts).data?.people.filter(({ closedAt }) => closedAt === null);
  const me = useMe().person.id;
  const others = known?.filter(({ id }) => id !== me);
  return (
    <>
      <p>{words.lead}</p>
      {!others && <Skeleton rows={3} />}
      {others?.length === 0 && <p className="quiet">{words.none}</p>}
      {others && others.length > 0 && (
        <ul className="settings-list">
          {others.map((account) => (
            <Invited key={account.id} account={account} />
          ))}
        </ul>
      )}
      <p>
        <button type="button" className="button primary" onClick={() => setIsOpen(true)}>
          {words.add}
        </button>
      </p>
      {isOpen && <PersonSheet account={null} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Invited({ account }: { account: Account }) {
  const invite = useInvite();
  const [link, setLink] = useState<{ address: string; endsAt: string } | null>(null);
  const make = async () => {
    const made = await invite.give(account.id);
    if (made) setLink(made.answer);
  };
  const copy = (address: string) =>
    void navigator.clipboard.writeText(address).then(
      () => tell(words.copied),
      () => tell(strings.packetPage.cannotCopy),
    );
  return (
    <li className="settings-row">
      <div>
        <strong>{account.name}</strong> <span className="second">{strings.people.roles[account.role]}</span>
        <p className="second">{[account.email, account.teams.join(', ')].filter(Boolean).join(' · ')}</p>
        <FailureNote failure={invite.failure} />
        {link && (
          <div className="start-link">
            <p>
              {words.link(account.name)} <Moment at={link.endsAt} />
            </p>
            <p className="settings-secret">{link.address}</p>
            <p className="second">
              {words.handOn}{' '}
              <button type="button" className="button small" onClick={() => copy(link.address)}>
                {words.copy}
              </button>
            </p>
          </div>
        )}
      </div>
      {!link && (
        <button
          type="button"
          className="button small"
          aria-label={words.inviteOf(account.name)}
          disabled={invite.pending}
          onClick={() => void make()}
        >
          {words.invite}
        </button>
      )}
    </li>
  );
}
