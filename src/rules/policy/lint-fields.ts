// Fields: each has a definition that makes sense, tests ask what can be answered, and what is filled in fits.
import { fieldOperators, type FieldOperator, type FieldTest, type FieldValues } from '../../model/field.ts';
import type { Policy } from '../../model/policy.ts';
import { rangeWords } from '../clocks/relative-range.ts';
import { fits } from '../ticket/filled-fields.ts';
import { dateFacts, factNames } from '../triggers/field-names.ts';
import { patternMistake } from '../triggers/patterns.ts';
import { leavesOf, type PlacedCondition } from './conditions-in-policy.ts';
import { checkName } from './lint-names.ts';
import { placedRows } from './matrix-rows.ts';
import { atKey, atValue, type PolicyFindings } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

const ranges: ReadonlySet<string> = new Set([...rangeWords, 'on']);

export function lintFields(
  policy: Policy,
  conditions: readonly PlacedCondition[],
  findings: PolicyFindings,
): void {
  lintDefinitions(policy, findings);
  for (const { leaf, path, room } of conditions.flatMap(leavesOf)) {
    if (!('field' in leaf)) continue;
    const at = [...path, 'field'];
    const names = [...policy.fields.map(({ id }) => id), ...factNames];
    checkName(findings, [...at, 'name'], 'field', leaf.field.name, names, 'fields');
    lintTest(policy, leaf.field, at, room === 'triggers' || room === 'scores', findings);
  }
  policy.triggers.forEach(({ then }, index) => {
    lintSet(policy, then.set ?? {}, ['triggers', index, 'then', 'set'], findings);
  });
  for (const { row, at } of placedRows(policy)) lintSet(policy, row.set ?? {}, [...at, 'set'], findings);
}

function lintDefinitions({ fields }: Policy, findings: PolicyFindings): void {
  fields.forEach(({ id, kind, choices }, index) => {
    const at = ['fields', index];
    if (factNames.includes(id)) {
      const message = `${id} is a fact that every ticket has`;
      findings.mistakes.push(atValue([...at, 'id'], message, 'Give the field another id.'));
    }
    const isChoice = kind === 'choice' || kind === 'choices';
    if (isChoice && choices === undefined)
      findings.mistakes.push(atValue([...at, 'kind'], `${id} has no choices`, 'List them under choices.'));
    if (!isChoice && choices !== undefined) {
      const mend = 'Make it a choice, or take the choices out.';
      findings.mistakes.push(atKey([...at, 'choices'], `${id} is no choice`, mend));
    }
  });
}

function lintTest(
  policy: Policy,
  test: FieldTest,
  at: PolicyPath,
  knowsBefore: boolean,
  findings: PolicyFindings,
): void {
  const operators = (Object.keys(fieldOperators) as FieldOperator[]).filter(
    (name) => test[name] !== undefined,
  );
  const [operator, second] = operators;
  if (operator === undefined) {
    const mend = 'Say what is asked of it, such as equals: or isSet: true.';
    findings.mistakes.push(atValue(at, 'this asks nothing of the field', mend));
    return;
  }
  if (second !== undefined) {
    const mend = 'Write two conditions under all: or any:.';
    findings.mistakes.push(atKey([...at, second], `${operator} and ${second} stand in one condition`, mend));
  }
  if (!knowsBefore && (test.was !== undefined || test.changed !== undefined)) {
    const word = test.was === undefined ? 'changed' : 'was';
    const message = 'what was before is not known here';
    findings.mistakes.push(atKey([...at, word], message, 'Ask it in the condition of a trigger.'));
  }
  lintOperand(policy, test, operator, at, findings);
}

function lintOperand(
  { fields }: Policy,
  test: FieldTest,
  operator: FieldOperator,
  at: PolicyPath,
  findings: PolicyFindings,
): void {
  const pattern = test.matches ?? test.notMatches;
  const mistake = pattern === undefined ? null : patternMistake(pattern);
  if (mistake !== null) {
    const message = `"${pattern}" can't be used as a regular expression: ${mistake}`;
    const mend = 'Write it in the syntax of RE2, or use contains.';
    findings.mistakes.push(atValue([...at, operator], message, mend));
  }
  const field = fields.find(({ id }) => id === test.name);
  const isDate = field === undefined ? dateFacts.has(test.name) : field.kind === 'date';
  const isKnown = field !== undefined || factNames.includes(test.name);
  if (isKnown && ranges.has(operator) && !isDate)
    findings.mistakes.push(atKey([...at, operator], `${test.name} is no date`, 'Ask it of a date.'));
  lintChoices(field, test, operator, at, findings);
}

/** A value that no ticket can have never holds, or always does. */
function lintChoices(
  field: Policy['fields'][number] | undefined,
  test: FieldTest,
  operator: FieldOperator,
  at: PolicyPath,
  findings: PolicyFindings,
): void {
  const { choices } = field ?? {};
  if (choices === undefined) return;
  const wanted = [test.equals ?? test.notEquals ?? test.anyOf ?? test.noneOf ?? []].flat();
  const known = new Set(choices.map((one) => one.toLowerCase()));
  for (const one of wanted) {
    if (known.has(String(one).toLowerCase())) continue;
    checkName(findings, [...at, operator], 'choice', String(one), choices, `the choices of ${test.name}`);
  }
}

function lintSet({ fields }: Policy, set: FieldValues, at: PolicyPath, findings: PolicyFindings): void {
  for (const [id, value] of Object.entries(set)) {
    const field = fields.find((one) => one.id === id);
    if (field === undefined) {
      const ids = fields.map((one) => one.id);
      checkName(findings, [...at, id], 'field', id, ids, 'fields');
    } else if (!fits(field, value)) {
      const mend =
        field.choices === undefined
          ? `Write a value of the kind ${field.kind}.`
          : `Use one of ${field.choices.join(', ')}.`;
      findings.mistakes.push(atValue([...at, id], `${id} does not take this value`, mend));
    }
  }
}
