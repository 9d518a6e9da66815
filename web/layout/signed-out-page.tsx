import { type FormEvent, useEffect, useState } from 'react';
import { ask, client } from '../api/client.ts';
import { Failure } from '../api/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { strings } from '../strings/en.ts';
import './signed-out-page.css';

/** Stands on whatever page was asked for: who has signed in reads on where he wanted to. */
export function SignedOutPage({ onSignedIn }: { onSignedIn: () => void }) {
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const { signIn } = strings;
  useEffect(() => {
    document.title = strings.titles.page(signIn.title);
  }, [signIn.title]);
  if (isSent) return <LinkSent email={email} onBack={() => setSent(false)} />;
  return (
    <main className="signed-out">
      <div className="signed-out-card">
        <p className="signed-out-brand">{strings.app}</p>
        <h1>{signIn.title}</h1>
        <SignInForm email={email} setEmail={setEmail} onSignedIn={onSignedIn} onSent={() => setSent(true)} />
      </div>
    </main>
  );
}

function SignInForm(props: {
  email: string;
  setEmail: (email: string) => void;
  onSignedIn: () => void;
  onSent: () => void;
}) {
  const { email, setEmail } = props;
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const { signIn } = strings;
  const run = async (question: () => Promise<unknown>, then: () => void) => {
    setPending(true);
    setFailure(null);
    try {
      await question();
      then();
    } catch (error) {
      setFailure(error instanceof Failure ? error : Failure.noAnswer());
    } finally {
      setPending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { email, password };
    void run(() => ask((signal) => client.POST('/api/v1/session', { body, signal })), props.onSignedIn);
  };
  const sendLink = (purpose: 'sign-in' | 'password') => {
    const next = `${location.pathname}${location.search}`;
    const body = { email, purpose, next };
    void run(() => ask((signal) => client.POST('/api/v1/sign-in-links', { body, signal })), props.onSent);
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label>
        <span className="label">{signIn.email}</span>
        <input
          className="input"
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </label>
      <label>
        <span className="label">{signIn.password}</span>
        <input
          className="input"
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <FailureNote failure={failure} />
      <button type="submit" className="button primary" disabled={pending}>
        {pending ? signIn.working : signIn.submit}
      </button>
      <div className="sign-in-other">
        <button
          type="button"
          className="link"
          disabled={!email || pending}
          onClick={() => sendLink('sign-in')}
        >
          {signIn.link}
        </button>
        <button
          type="button"
          className="link"
          disabled={!email || pending}
          onClick={() => sendLink('password')}
        >
          {signIn.forgot}
        </button>
      </div>
    </form>
  );
}

function LinkSent({ email, onBack }: { email: string; onBack: () => void }) {
  const { signIn } = strings;
  return (
    <main className="signed-out">
      <div className="signed-out-card" role="status">
        <h1>{signIn.sentTitle}</h1>
        <p>{signIn.sent(email)}</p>
        <p className="second sign-in-no-mail">{signIn.noMail}</p>
        <pre>
          <code>{signIn.command}</code>
        </pre>
        <button type="button" className="button" onClick={onBack}>
          {signIn.back}
        </button>
      </div>
    </main>
  );
}
