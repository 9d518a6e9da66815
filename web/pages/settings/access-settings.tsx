import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { type SessionRow, sessions, useWrite } from '../../api/settings.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { PageHead, TextField } from './fields.tsx';

export function AccessSettings() {
  const { access, settings } = strings;
  return (
    <>
      <PageHead title={settings.sections.access} />
      <PasswordForm />
      <section className="settings-section" aria-labelledby="sessions">
        <h2 id="sessions">{access.sessions}</h2>
        <Sessions />
      </section>
    </>
  );
}

function PasswordForm() {
  const { access, signIn } = strings;
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useWrite((body: { password: string; current?: string }, header, signal) =>
    client.PUT('/api/v1/password', { params: { header }, body, signal }),
  );
  const give = async () => {
    if (!(await change.give({ password, ...(current ? { current } : {}) }))) return;
    // What was typed since then stays.
    setCurrent((typed) => (typed === current ? '' : typed));
    setPassword((typed) => (typed === password ? '' : typed));
    tell(access.changed);
  };
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <TextField
        label={access.current}
        type="password"
        autoComplete="current-password"
        hint={access.currentHint}
        value={current}
        onChange={setCurrent}
      />
      <TextField
        label={signIn.newPassword}
        type="password"
        autoComplete="new-password"
        hint={signIn.chooseDetail}
        value={password}
        onChange={setPassword}
      />
      <FailureNote failure={change.failure} />
      <button type="submit" className="button primary" disabled={change.pending || !password}>
        {access.change}
      </button>
    </form>
  );
}

function Sessions() {
  const { access } = strings;
  const known = useQuery(sessions);
  const endOthers = useWrite((_order: null, header, signal) =>
    client.DELETE('/api/v1/sessions', { params: { header }, signal }),
  );
  if (known.error) return <FailedPage error={known.error} onRetry={() => void known.refetch()} />;
  if (!known.data) return <Skeleton rows={2} />;
  return (
    <div className="settings-form">
      <div className="settings-list">
        {known.data.sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </div>
      <FailureNote failure={endOthers.failure} />
      {known.data.sessions.length > 1 && (
        <button
          type="button"
          className="button"
          disabled={endOthers.pending}
          onClick={() => void endOthers.give(null)}
        >
          {access.endOthers}
        </button>
      )}
    </div>
  );
}

function Session({ session }: { session: SessionRow }) {
  const { access } = strings;
  const end = useWrite((_order: null, header, signal) =>
    client.DELETE('/api/v1/sessions/{id}', { params: { path: { id: session.id }, header }, signal }),
  );
  return (
    <div className="settings-row">
      <div>
        <strong>{browserOf(session.agent)}</strong>
        <p className="second">
          {session.address} · {access.lastUsed} <Moment at={session.lastUsedAt} />
        </p>
      </div>
      {session.current ? (
        <span className="chip">{access.here}</span>
      ) : (
        <button
          type="button"
          className="button small"
          disabled={end.pending}
          onClick={() => void end.give(null)}
        >
          {access.end}
        </button>
      )}
    </div>
  );
}

/** What people call it: "Firefox, Linux". */
function browserOf(agent: string): string {
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(`${name}/`));
  const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'];
  const system = systems.find((name) => agent.includes(name));
  if (!browser) return agent || strings.access.unknownAgent;
  const named = browser === 'Edg' ? 'Edge' : browser;
  return system ? `${named}, ${system}` : named;
}
