import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { firstStart, useBeginOwnDesk, useChangeFirstStart } from '../../api/first-start.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { paths } from '../../paths.ts';
import { startStrings as words } from '../../strings/en-start.ts';
import './start.css';

/** Above the queue, for admins: what is left of the set-up, or the way from the sample to a desk of one's own. */
export function StartCard() {
  const known = useQuery(firstStart).data;
  const navigate = useNavigate();
  const isFresh = known?.fresh === true;
  useEffect(() => {
    // Whoever comes into a desk that nobody has touched is led to its first step.
    if (isFresh) void navigate({ ...paths.start(), replace: true });
  }, [isFresh, navigate]);
  const back = sessionStorage.getItem('baton.own-desk');
  if (!known || isFresh) return null;
  if (known.mayBeginOwn) return <OwnDesk />;
  if (back !== null && known.steps.length > 0 && known.left === 0 && location.origin === new URL(back).origin)
    return <BackToOwn address={back} />;
  return known.left > 0 && !known.putAway ? <Left steps={known.steps} left={known.left} /> : null;
}

function Left({
  steps,
  left,
}: {
  steps: readonly { step: keyof typeof words.steps; state: string }[];
  left: number;
}) {
  const change = useChangeFirstStart();
  const names = steps.filter(({ state }) => state === 'open').map(({ step }) => words.steps[step]);
  return (
    <aside className="start-card" aria-label={words.card.title}>
      <p>
        <strong>{words.card.title}:</strong> {words.card.left(left, names.join(', '))}
      </p>
      <FailureNote failure={change.failure} />
      <Link {...paths.start()} className="button small primary">
        {words.card.go}
      </Link>
      <button type="button" className="button small" onClick={() => void change.give({ putAway: true })}>
        {words.card.putAway}
      </button>
    </aside>
  );
}

/** It took the place of the button that was pressed. */
const focusOn = (field: HTMLInputElement | null) => field?.focus();

function OwnDesk() {
  const begin = useBeginOwnDesk();
  const [email, setEmail] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const begun = await begin.give({ email, timeZone });
    if (begun) location.assign(begun.answer.address);
  };
  return (
    <aside className="start-card" aria-label={words.own.title}>
      <p>
        <strong>{words.own.title}.</strong> {words.own.detail}
      </p>
      <FailureNote failure={begin.failure} />
      {isOpen ? (
        <form className="start-own" onSubmit={(event) => void submit(event)}>
          <input
            ref={focusOn}
            className="input"
            type="email"
            aria-label={words.own.email}
            placeholder={words.own.email}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
          <button type="submit" className="button small primary" disabled={email === '' || begin.pending}>
            {words.own.begin}
          </button>
        </form>
      ) : (
        <button type="button" className="button small" onClick={() => setIsOpen(true)}>
          {words.own.begin}
        </button>
      )}
    </aside>
  );
}

function BackToOwn({ address }: { address: string }) {
  const go = () => {
    sessionStorage.removeItem('baton.own-desk');
    location.assign(address);
  };
  return (
    <aside className="start-card" aria-label={words.own.title}>
      <p>
        <strong>{words.own.title}.</strong>
      </p>
      <button type="button" className="button small" onClick={go}>
        {words.sample.back}
      </button>
    </aside>
  );
}
