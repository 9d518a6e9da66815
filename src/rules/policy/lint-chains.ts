// A chain must ask somebody first, each step must do one thing, and every name in it must stand for something.
import { minuteMs } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import type { Chain, ChainStep } from '../../model/policy-chain.ts';
import { parseDuration } from '../clocks/durations.ts';
import { checkName } from './lint-names.ts';
import { atValue, type KnownRecords, type PolicyFindings } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

/** Who has not answered for six days and six hours will not. */
const stepMinutesMax = 9000;

const acts = ['ask', 'tell', 'wait', 'onlyDuring', 'onlyIfMoreThan'] as const;

export function lintChains(policy: Policy, known: KnownRecords, findings: PolicyFindings): void {
  const windows = policy.windows.map(({ id }) => id);
  policy.paths.forEach(({ chain }, index) => {
    const names = policy.chains.map(({ id }) => id);
    if (chain !== undefined) checkName(findings, ['paths', index, 'chain'], 'chain', chain, names, 'chains');
  });
  policy.chains.forEach((chain, index) => {
    lintChain(chain, ['chains', index], findings);
    chain.steps.forEach(({ ask, onlyDuring }, place) => {
      const at = ['chains', index, 'steps', place];
      if (typeof ask === 'object' && 'team' in ask)
        checkName(
          findings,
          [...at, 'ask', 'team'],
          'team',
          ask.team,
          [...known.teams],
          'the teams of the workspace',
        );
      if (onlyDuring !== undefined)
        checkName(findings, [...at, 'onlyDuring'], 'window', onlyDuring, windows, 'windows');
    });
  });
}

/** What is wrong with a chain by itself. */
export function lintChain({ steps }: Pick<Chain, 'steps'>, path: PolicyPath, findings: PolicyFindings): void {
  const [first] = steps;
  if (first?.ask === undefined) {
    const message = first === undefined ? 'it has no steps' : 'its first step asks nobody';
    findings.mistakes.push(
      atValue([...path, 'steps'], message, 'Begin with whom to ask, such as ask: on-duty.'),
    );
  }
  steps.forEach((step, place) => lintStep(step, [...path, 'steps', place], findings));
}

function lintStep(step: ChainStep, path: PolicyPath, findings: PolicyFindings): void {
  const says = acts.filter((act) => step[act] !== undefined);
  if (says.length !== 1) {
    const message = says.length === 0 ? 'this step does nothing' : `this step says ${says.join(' and ')}`;
    findings.mistakes.push(atValue(path, message, `Give it one of ${acts.join(', ')}.`));
  }
  if (step.within !== undefined && step.ask === undefined)
    findings.mistakes.push(
      atValue([...path, 'within'], 'within belongs to ask', 'Use wait, or ask somebody.'),
    );
  if (step.important !== undefined && step.tell === undefined)
    findings.mistakes.push(atValue([...path, 'important'], 'important belongs to tell', 'Leave it out.'));
  for (const key of ['within', 'wait'] as const) {
    const text = step[key];
    if (text !== undefined && !isStepLength(text))
      findings.mistakes.push(
        atValue([...path, key], `${text} is no length of a step`, 'Write between 1 min and 150 h.'),
      );
  }
}

/** At least a minute: a chain that goes round for ever must not do so in one breath. */
export function isStepLength(text: string): boolean {
  const ms = parseDuration(text);
  return typeof ms === 'number' && ms >= minuteMs && ms <= stepMinutesMax * minuteMs;
}
