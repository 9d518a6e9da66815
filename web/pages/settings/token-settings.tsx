import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { useMe } from '../../api/questions.ts';
import { type TokenRow, tokens, useWrite } from '../../api/settings.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Day, Moment } from '../../components/moment.tsx';
import { FailedPage, Skeleton } from '../../components/page-state.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { CheckField, PageHead, SaveFoot, SelectField, TextField } from './fields.tsx';

type Scope = TokenRow['scopes'][number];

export function TokenSettings() {
  const words = strings.tokens;
  const isAdmin = useMe().person.role === 'admin';
  const [whose, setWhose] = useState<'me' | 'everybody'>('me');
  const [isMaking, setMaking] = useState(false);
  const known = useQuery(tokens(whose));
  if (known.error) return <FailedPage page error={known.error} onRetry={() => void known.refetch()} />;
  return (
    <>
      <PageHead title={strings.settings.sections.tokens}>
        {isAdmin && (
          <label className="choice">
            <input
              type="checkbox"
              checked={whose === 'everybody'}
              onChange={({ target }) => setWhose(target.checked ? 'everybody' : 'me')}
            />
            <span>{words.everybody}</span>
          </label>
        )}
        <button type="button" className="button primary" onClick={() => setMaking(true)}>
          {words.make}
        </button>
      </PageHead>
      <p className="quiet settings-head">{words.lead}</p>
      {!known.data && <Skeleton rows={3} />}
      {known.data?.tokens.length === 0 && <p className="quiet">{words.none}</p>}
      <div className={known.data?.tokens.length ? 'settings-list' : undefined}>
        {known.data?.tokens.map((token) => (
          <Token key={token.id} token={token} withPerson={whose === 'everybody'} />
        ))}
      </div>
      {isMaking && known.data && (
        <TokenSheet grantable={known.data.grantable} onClose={() => setMaking(false)} />
      )}
    </>
  );
}

function Token({ token, withPerson }: { token: TokenRow; withPerson: boolean }) {
  const words = strings.tokens;
  const [isSure, setSure] = useState(false);
  const revoke = useWrite((_order: null, header, signal) =>
    client.DELETE('/api/v1/tokens/{id}', { params: { path: { id: token.id }, header }, signal }),
  );
  return (
    <div className="settings-row">
      <div>
        <strong>{token.name}</strong>
        {withPerson && <span className="second"> · {token.person.name}</span>}
        <p className="second">{token.scopes.join(' · ')}</p>
        <p className="second">
          {token.lastUsedAt ? <Moment at={token.lastUsedAt} /> : words.neverUsed}
          {token.expiresAt && (
            <>
              {' · '}
              {words.ends} <Day at={token.expiresAt} />
            </>
          )}
        </p>
      </div>
      <button type="button" className="button small" onClick={() => setSure(true)}>
        {words.revoke}
      </button>
      {isSure && (
        <Sheet
          title={words.revoke}
          onClose={() => setSure(false)}
          onSubmit={() => void revoke.give(null).then((done) => done && setSure(false))}
          foot={<SaveFoot pending={revoke.pending} onClose={() => setSure(false)} save={words.revoke} />}
        >
          <p>{words.revokeSure(token.name)}</p>
          <FailureNote failure={revoke.failure} />
        </Sheet>
      )}
    </div>
  );
}

function TokenSheet({ grantable, onClose }: { grantable: readonly Scope[]; onClose: () => void }) {
  const words = strings.tokens;
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['tickets:read']);
  const [days, setDays] = useState('90');
  const [secret, setSecret] = useState<string | null>(null);
  const make = useWrite((body: { name: string; scopes: Scope[]; days?: number }, header, signal) =>
    client.POST('/api/v1/tokens', { params: { header }, body, signal }),
  );
  const submit = async () => {
    const ends = days === 'never' ? {} : { days: Number(days) };
    const done = await make.give({ name, scopes: scopes as Scope[], ...ends });
    setSecret(done?.answer.token ?? null);
  };
  if (secret !== null) return <SecretSheet secret={secret} onClose={onClose} />;
  return (
    <Sheet
      title={words.make}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={make.pending}
      foot={<SaveFoot pending={make.pending} onClose={onClose} save={words.create} />}
    >
      <div className="settings-form">
        <TextField label={words.name} value={name} onChange={setName} />
        <CheckField
          label={words.scopes}
          choices={grantable.map((scope) => ({ value: scope, text: words.scopeWords[scope] }))}
          chosen={scopes}
          onChange={setScopes}
        />
        <SelectField
          label={words.days}
          value={days}
          choices={Object.entries(words.dayChoices).map(([value, text]) => ({ value, text }))}
          onChange={setDays}
        />
        <FailureNote failure={make.failure} />
      </div>
    </Sheet>
  );
}

function SecretSheet({ secret, onClose }: { secret: string; onClose: () => void }) {
  const words = strings.tokens;
  const copy = () => void navigator.clipboard.writeText(secret).then(() => tell(words.copied));
  const foot = (
    <>
      <button type="button" className="button" onClick={copy}>
        {words.copy}
      </button>
      <button type="button" className="button primary" onClick={onClose}>
        {words.done}
      </button>
    </>
  );
  return (
    <Sheet title={words.shownTitle} onClose={onClose} foot={foot}>
      <div className="settings-form">
        <p>{words.shown}</p>
        <code className="settings-secret">{secret}</code>
      </div>
    </Sheet>
  );
}
