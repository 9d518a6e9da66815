import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type PolicyOutline, tryPolicy } from '../../api/policy.ts';
import { Failure } from '../../api/failure.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { CheckField, SelectField, TextField } from '../settings/fields.tsx';
import { bodyOf, draftFrom, type TryDraft } from './try-draft.ts';
import { TriedResult } from './tried-result.tsx';

const { try: words } = policyStrings;

/** What happens to a ticket like this, and why: asked of the rules themselves. `source`: of a policy that is being written. */
export function TryTicket({ outline, source }: { outline: PolicyOutline; source?: string }) {
  const search = useSearch({ strict: false });
  const [draft, setDraft] = useState(() =>
    draftFrom({ issueType: search.issueType, severity: Number(search.severity) || undefined }),
  );
  const [asked, setAsked] = useState<TryDraft>(draft);
  const set = (change: Partial<TryDraft>) => setDraft({ ...draft, ...change });
  const tried = useQuery({
    queryKey: ['try', asked, outline.version, source ?? ''],
    queryFn: ({ signal }) =>
      tryPolicy(bodyOf(asked, source === undefined ? outline.version : { source }), signal),
    staleTime: 0,
    retry: false,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(draft);
    if (asked === draft) void tried.refetch();
  };
  return (
    <section className="policy-body" aria-labelledby="try-title">
      <div>
        <h2 id="try-title">{words.title}</h2>
        <p className="quiet">{words.hint}</p>
        <div className="policy-try">
          <form className="policy-form" onSubmit={submit}>
            <Words draft={draft} set={set} />
            <Facts draft={draft} set={set} outline={outline} />
            <Customer draft={draft} set={set} />
            <button type="submit" className="button primary">
              {words.submit}
            </button>
          </form>
          <div className="policy-tried" aria-live="polite">
            {tried.error instanceof Failure && <FailureNote failure={tried.error} />}
            {tried.isPending && <Skeleton shape="paper" rows={4} />}
            {tried.data && <TriedResult tried={tried.data} />}
          </div>
        </div>
      </div>
    </section>
  );
}

interface Fields {
  readonly draft: TryDraft;
  readonly set: (change: Partial<TryDraft>) => void;
}

function Words({ draft, set }: Fields) {
  return (
    <>
      <TextField label={words.subject} value={draft.subject} onChange={(subject) => set({ subject })} />
      <label>
        <span className="label">{words.text}</span>
        <textarea
          className="textarea"
          rows={3}
          value={draft.text}
          onChange={({ target }) => set({ text: target.value })}
        />
      </label>
    </>
  );
}

const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text }));

function Facts({ draft, set, outline }: Fields & { outline: PolicyOutline }) {
  return (
    <div className="policy-pairs">
      <SelectField
        label={words.issueType}
        value={draft.issueType}
        none={words.byWords}
        choices={outline.issueTypes.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(issueType) => set({ issueType })}
      />
      <SelectField
        label={words.severity}
        value={draft.severity}
        none={words.byFacts}
        choices={[1, 2, 3, 4].map((one) => ({ value: `${one}`, text: strings.severity(one) }))}
        onChange={(severity) => set({ severity })}
      />
      <SelectField
        label={words.priority}
        value={draft.priority}
        choices={choices(strings.priorities)}
        onChange={(priority) => set({ priority: priority as TryDraft['priority'] })}
      />
      <SelectField
        label={words.channel}
        value={draft.channel}
        choices={choices(words.channels)}
        onChange={(channel) => set({ channel })}
      />
      <SelectField
        label={words.scope}
        value={draft.scope}
        none={words.unknown}
        choices={choices(words.scopes)}
        onChange={(scope) => set({ scope: scope as TryDraft['scope'] })}
      />
      <SelectField
        label={words.workaround}
        value={draft.workaround}
        none={words.unknown}
        choices={choices(words.workarounds)}
        onChange={(workaround) => set({ workaround: workaround as TryDraft['workaround'] })}
      />
    </div>
  );
}

function Customer({ draft, set }: Fields) {
  return (
    <>
      <div className="policy-pairs">
        <TextField
          label={`${words.customer}: ${words.plan.toLowerCase()}`}
          value={draft.plan}
          onChange={(plan) => set({ plan })}
        />
        <TextField
          label={words.annualValue}
          type="number"
          value={draft.annualValue}
          onChange={(annualValue) => set({ annualValue })}
        />
      </div>
      <label className="choice">
        <input type="checkbox" checked={draft.vip} onChange={({ target }) => set({ vip: target.checked })} />
        <span>{words.vip}</span>
      </label>
      <CheckField
        label={words.impact}
        choices={choices(words.impacts)}
        chosen={draft.impact}
        onChange={(impact) => set({ impact })}
      />
    </>
  );
}
