import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { policyDocument, policyOutline } from '../../api/policy.ts';
import { useMe } from '../../api/questions.ts';
import { Icon } from '../../components/icons.tsx';
import { FailedPage, RoleLacks, Skeleton } from '../../components/page-state.tsx';
import { BottomBar } from '../../layout/bottom-bar.tsx';
import { paths } from '../../paths.ts';
import { policyEditStrings as words } from '../../strings/en-policy-edit.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { MatrixForm } from './matrix-form.tsx';
import { TextEditor } from './text-editor.tsx';
import '../settings/settings.css';
import './policy.css';
import './edit-policy.css';

const modes = ['matrix', 'text'] as const;

/** Writing the policy: as a form for the matrix and the lengths of time, or as the whole text. */
export function EditPolicyPage() {
  const { mode = 'matrix' } = useSearch({ from: '/policy/edit' });
  const { scopes } = useMe();
  useEffect(() => {
    document.title = policyStrings.pageTitle(words.editor.title);
  }, []);
  const mayWrite = scopes.includes(mode === 'text' ? 'policy:write' : 'matrix:write');
  return (
    <>
      <main id="content" className="policy-page policy-editing">
        <header className="policy-head">
          <div className="policy-titles">
            <p>
              <Link {...paths.policy()}>{policyStrings.title}</Link>
            </p>
            <h1>{mode === 'text' ? words.editor.title : words.form.title}</h1>
          </div>
          <nav className="tabs policy-views" aria-label={words.editor.mode}>
            {modes
              .filter((name) => scopes.includes(name === 'text' ? 'policy:write' : 'matrix:write'))
              .map((name) => (
                <Link
                  key={name}
                  {...paths.editPolicy({ mode: name })}
                  aria-current={name === mode ? 'page' : undefined}
                >
                  {words.editor.modes[name]}
                </Link>
              ))}
          </nav>
        </header>
        {mayWrite ? <Mode mode={mode} /> : <RoleLacks />}
      </main>
      <BottomBar>
        <Link {...paths.policy()}>
          <Icon name="back" />
          {policyStrings.title}
        </Link>
      </BottomBar>
    </>
  );
}

function Mode({ mode }: { mode: (typeof modes)[number] }) {
  const { version, trigger } = useSearch({ from: '/policy/edit' });
  const outline = useQuery(policyOutline('current'));
  const document = useQuery(policyDocument(version ?? 'current'));
  const failed = outline.error ?? document.error;
  if (failed) {
    const again = () => void Promise.all([outline.refetch(), document.refetch()]);
    return <FailedPage error={failed} onRetry={again} />;
  }
  if (!outline.data || !document.data) return <Skeleton rows={10} />;
  if (mode === 'matrix') return <MatrixForm outline={outline.data} source={document.data.source} />;
  return (
    <TextEditor
      outline={outline.data}
      document={document.data}
      // Whoever begins from an older text replaces the version in force with it.
      inForce={outline.data.version}
      trigger={trigger}
    />
  );
}
