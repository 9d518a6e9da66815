import { useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { ask, client } from '../api/client.ts';
import { Failure } from '../api/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { strings } from '../strings/en.ts';
import './signed-out-page.css';

/** Where letters lead. A page with a button: programs that only look into mail must not use a link up. */
export function SignInByLinkPage() {
  const { token, next } = useSearch({ from: '/sign-in-by-link' });
  const { signIn } = strings;
  const { failure, pending, run } = useLink(next);
  const come = () => {
    const body = { link: token ?? '' };
    void run(() => ask((signal) => client.POST('/api/v1/session', { body, signal })));
  };
  return (
    <LinkPage title={signIn.byLinkTitle} failure={failure}>
      <p className="quiet">{signIn.byLink}</p>
      <button type="button" className="button primary" disabled={pending} onClick={come}>
        {pending ? signIn.working : signIn.submit}
      </button>
    </LinkPage>
  );
}

export function ChoosePasswordPage() {
  const { token, next } = useSearch({ from: '/choose-password' });
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const { signIn } = strings;
  const { failure, pending, run } = useLink(next);
  const differs = again !== '' && again !== password;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== again) return;
    const body = { link: token ?? '', password };
    void run(() => ask((signal) => client.POST('/api/v1/password', { body, signal })));
  };
  return (
    <LinkPage title={signIn.chooseTitle} failure={failure}>
      <form className="sign-in-form" onSubmit={submit}>
        <p className="quiet">{signIn.chooseDetail}</p>
        <NewPassword label={signIn.newPassword} value={password} onChange={setPassword} />
        <NewPassword label={signIn.repeat} value={again} onChange={setAgain} />
        {differs && <p role="alert">{signIn.differs}</p>}
        <button
          type="submit"
          className="button primary"
          disabled={pending || password !== again || !password}
        >
          {pending ? signIn.working : signIn.choose}
        </button>
      </form>
    </LinkPage>
  );
}

function NewPassword(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label>
      <span className="label">{props.label}</span>
      <input
        className="input"
        type="password"
        autoComplete="new-password"
        required
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

function LinkPage(props: { title: string; failure: Failure | null; children: ReactNode }) {
  useEffect(() => {
    document.title = strings.titles.page(props.title);
  }, [props.title]);
  return (
    <main className="signed-out">
      <div className="signed-out-card">
        <h1>{props.title}</h1>
        <div className="sign-in-form">
          {props.children}
          <FailureNote failure={props.failure} />
          {props.failure && <a href="/queue">{strings.signIn.toSignIn}</a>}
        </div>
      </div>
    </main>
  );
}

/** Whoever is in goes to the page that he wanted. */
function useLink(next: string | undefined) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const run = async (question: () => Promise<unknown>) => {
    setPending(true);
    try {
      await question();
      location.replace(next ?? '/queue');
    } catch (error) {
      setFailure(error instanceof Failure ? error : Failure.noAnswer());
      setPending(false);
    }
  };
  return { failure, pending, run };
}
