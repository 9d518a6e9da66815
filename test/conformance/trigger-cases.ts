// Rules, cascades and echoes, run as triggers of a policy on a ticket.
import { stringify } from 'yaml';
import type { Policy } from '../../src/model/policy.ts';
import { isRefusal } from '../../src/model/refusal.ts';
import type { TriggerId } from '../../src/model/words.ts';
import { smallPolicy, teams } from '../../src/rules/policy/fixtures/policy-under-test.ts';
import { parsePolicy } from '../../src/rules/policy/parse-policy.ts';
import { contextOfState } from '../../src/rules/ticket/draft.ts';
import { matchTriggers } from '../../src/rules/triggers/match-triggers.ts';
import { parseDuration } from '../../src/rules/clocks/durations.ts';
import { by, customer, helpdesk, TicketStage } from '../support/ticket-stage.ts';
import { factsAt, standardPolicy, who, world } from '../support/world.ts';
import type { Op } from './case.ts';
import { instantIn, instantOf, numberIn } from './case-values.ts';
import {
  compiled,
  conditionOf,
  contextFor,
  fieldsOf,
  type Group,
  groupsIn,
  joined,
  joinOf,
  joinWords,
} from './field-cases.ts';

export const triggerOps: Readonly<Record<string, Op>> = {
  rules: (given) => {
    const rules = groupsIn(given, 'rules');
    const triggers = rules.map((rule, index) => ({
      id: String(index) as TriggerId,
      name: 'rule',
      when: compiled(groupsOf(rule)),
      then: {},
      shadow: false,
      last: rule.mode === 'first_match',
    }));
    const matches = matchTriggers({ triggers }, contextFor(given, given.ticket as Group));
    return matches
      .filter(({ isHeldBack }) => !isHeldBack)
      .flatMap(({ triggerId }) => rules[Number(triggerId)]?.actions ?? []);
  },
  cascade: (given) => {
    const triggers = groupsIn(given, 'triggers');
    const stage = stageWith(
      triggers.map((one) => setting(String(one.name), one.when as Group, one.set as Group)),
    );
    stage.receive({ facts: { fields: renamed(given.ticket as Group) } });
    const fields = Object.entries(stage.state.fields ?? {}).map(([id, value]) => [id.slice(1), value]);
    return { ticket: Object.fromEntries(fields), fired: firedIn(stage) };
  },
  echoGuard: (given) =>
    Array.isArray(given.sequence)
      ? { queued: echoed(given.sequence.map(String)) }
      : chasingEachOther(numberIn(given, 'rulesThatMatchEachOthersResult')),
  waitedLongerThan: (given) => {
    const length = `${numberIn(given, 'minutes')} min`;
    // A policy with such a length is refused.
    if (typeof parseDuration(length) !== 'number') return false;
    const stage = new TicketStage(world(), instantIn(given, 'conversationCreatedAt'));
    stage.receive();
    for (const { at, from } of groupsIn(given, 'messages')) {
      stage.now = instantOf(at);
      const agent = { direction: 'outbound', personId: who.ben } as const;
      if (from === 'contact') stage.message(customer, {});
      else
        stage.message(from === 'agent' ? by(who.ben) : helpdesk, { ...agent, automatic: from !== 'agent' });
    }
    const waiting = { who: given.who === 'contact' ? 'customer' : 'agent', length, counted: 'always' };
    const facts = factsAt(stage.world, instantIn(given, 'now'));
    return compiled(joined('and', [{ waitedLongerThan: waiting }])).holds(contextOfState(stage.state, facts));
  },
  validConditions: (given) => {
    const names = ['fields', 'customFields'].flatMap((key) => (given[key] ?? []) as string[]);
    const fields = names.map((name) => ({ id: idOf(name), name, kind: 'code' as const }));
    const all = groupsIn(given, 'conditions');
    const word = joinWords[joinOf(all.find(({ join }) => join)?.join)];
    const asked = all.map(({ join: _, ...each }) => {
      const field = idOf(String(each.field).replace(/^custom\./, ''));
      return conditionOf({ value: 'a', ...each, field });
    });
    const when = { [word ?? 'neither']: asked };
    const triggers = [{ id: 'asked', name: 'Asked', when, then: { flag: 'Look' } }];
    return !('problems' in parsePolicy(stringify({ ...smallPolicy, fields, triggers }), { teams }));
  },
};

/** Several groups of conditions; a form with an empty group asks nothing there. */
function groupsOf(rule: Group) {
  const groups = groupsIn(rule, 'groups').filter((group) => groupsIn(group, 'conditions').length > 0);
  const inner = groups.map((group) =>
    joined(
      group.join,
      groupsIn(group, 'conditions').map((one) => conditionOf(one, true)),
    ),
  );
  return inner.includes(null) ? null : joined(rule.groupJoin, inner);
}

/** Fields of the policy have ids of their own kind. */
function idOf(name: string): string {
  return `x${name.toLowerCase().replaceAll(/[^a-z0-9]/g, '-')}`;
}

function renamed(values: Group) {
  return Object.fromEntries(Object.entries(fieldsOf(values)).map(([name, value]) => [idOf(name), value]));
}

function setting(name: string, when: Group, set: Group): Policy['triggers'][number] {
  const tests = Object.entries(renamed(when)).map(([id, value]) => ({
    field: { name: id, equals: String(value) },
  }));
  return {
    id: name as TriggerId,
    name,
    when: { all: tests },
    then: { set: renamed(set) as Record<string, string> },
    shadow: false,
    last: false,
  };
}

function stageWith(triggers: Policy['triggers'], number = 1): TicketStage {
  const fields = ['state', 'priority', 'n'].map((name) => ({ id: idOf(name), name, kind: 'code' as const }));
  const policy = { ...standardPolicy, fields, triggers };
  return new TicketStage(world({ policies: [policy] }), Date.UTC(2024, 0, 15), undefined, number);
}

function firedIn(stage: TicketStage): string[] {
  return stage.events.flatMap(({ body }) => (body.type === 'trigger-matched' ? [body.triggerId] : []));
}

/**
 * Between enter and leave an automation has changed the ticket, and what a system says is that change coming back; at
 * other times it is news. Counted is what Baton decides about; an echo it refuses, and nothing wakes.
 */
function echoed(sequence: readonly string[]): number {
  const tickets = new Map<string, { readonly stage: TicketStage; acting: number }>();
  let queued = 0;
  for (const [index, step] of sequence.entries()) {
    const [what, name = '', who_] = step.split(':');
    const ticket = tickets.get(name) ?? { stage: untouched(tickets.size + 1), acting: 0 };
    tickets.set(name, ticket);
    if (what === 'enter') {
      ticket.acting += 1;
      tell(ticket.stage, 'start', helpdesk);
    } else if (what === 'leave') ticket.acting -= 1;
    else {
      const isEcho = ticket.acting > 0 && who_ !== 'agent';
      const value = isEcho ? String(ticket.stage.state.fields?.[idOf('n')]) : `news ${index}`;
      if (!isRefusal(tell(ticket.stage, value, who_ === 'agent' ? by(who.ben) : helpdesk))) queued += 1;
    }
  }
  return queued;
}

function untouched(number: number): TicketStage {
  const stage = stageWith([setting('act', { n: 'start' }, { n: 'done' })], number);
  stage.receive();
  return stage;
}

function tell(stage: TicketStage, value: string, actor: typeof helpdesk) {
  return stage.run(actor, { type: 'change-facts', changes: { fields: { [idOf('n')]: value } } });
}

function chasingEachOther(count: number) {
  const values = Array.from({ length: count }, (_, index) => `value ${index}`);
  const stage = stageWith(
    values.map((value, index) => setting(`rule-${index}`, { n: value }, { n: values[(index + 1) % count] })),
  );
  stage.receive();
  tell(stage, 'value 0', helpdesk);
  const result = String(stage.state.fields?.[idOf('n')]);
  return { actionsRun: firedIn(stage).length, queued: isRefusal(tell(stage, result, helpdesk)) ? 0 : 1 };
}
