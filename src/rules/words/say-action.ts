// Says what a trigger does before it has done it: "escalate to Platform, tag outage, notify the duty lead".
import type { TriggerAction } from '../../model/policy-trigger.ts';
import { saySet, withArticle } from './say-reason.ts';

interface ActionNames {
  readonly pathName?: string | undefined;
  readonly teamName?: string | undefined;
}

export function sayAction(action: TriggerAction, { pathName, teamName }: ActionNames): string {
  const { escalate, suggest, reroute, setSeverity, set, flag, tag, notify } = action;
  const to = (kind: string | undefined) =>
    ` ${pathName === undefined ? (kind === 'hierarchical' ? 'to a manager' : 'by the matrix') : `to ${pathName}`}`;
  return [
    ...(escalate === undefined ? [] : [`escalate${to(escalate.kind)}`]),
    ...(suggest === undefined ? [] : [`suggest an escalation${to(suggest.kind)}`]),
    ...(reroute === undefined ? [] : [`move to ${teamName ?? reroute.team}`]),
    ...(setSeverity === undefined ? [] : [`set severity to ${setSeverity}`]),
    ...(set === undefined ? [] : [`set ${saySet(set)}`]),
    ...(flag === undefined ? [] : [`flag for review: “${flag}”`]),
    ...(tag === undefined ? [] : [`tag ${tag.join(', ')}`]),
    ...(notify === undefined
      ? []
      : [`notify ${notify.map((word) => withArticle[word] ?? word).join(' and ')}`]),
  ].join(', ');
}
