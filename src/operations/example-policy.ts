/** The first policy of a new desk, from an example and three answers, and what it says in words. */
import type { ExamplePolicy, PolicyAnswers } from '../model/first-start.ts';
import type { WorkspaceId } from '../model/words.ts';
import { answerExample } from '../rules/policy/answer-example.ts';
import { compilePolicy } from '../rules/policy/compile-policy.ts';
import { sayPolicy } from '../rules/words/say-policy.ts';
import { checkPolicy } from './check-policy.ts';
import type { Desk } from './desk.ts';
import type { PolicyRefused } from './publish-policy.ts';

export async function examplePolicy(
  desk: Desk,
  workspaceId: WorkspaceId,
  answers: PolicyAnswers,
): Promise<ExamplePolicy | PolicyRefused> {
  const source = answerExample(desk.policyExample(answers.example), answers);
  const { policy, problems } = await checkPolicy(desk, workspaceId, source, false);
  if (policy === null) return { refused: 'policy_refused', problems };
  return { source, sentences: sayPolicy(compilePolicy(policy, 0)) };
}
