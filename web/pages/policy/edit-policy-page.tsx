import { PageState } from '../../components/page-state.tsx';
import { policyEditStrings } from '../../strings/en-policy-edit.ts';

export function EditPolicyPage() {
  return <PageState page title={policyEditStrings.editor.title} />;
}
