// Trees and lists of routes, asked with the tree of the matrix.
import { contextOf } from '../../src/rules/policy/fixtures/policy-under-test.ts';
import {
  growRows,
  type RouteRow,
  rowsInOrder,
  waysOf,
  type WrittenRow,
} from '../../src/rules/routing/route-tree.ts';
import type { CompiledCondition } from '../../src/rules/triggers/compiled-condition.ts';
import type { Case, Op } from './case.ts';
import { compiled, fieldsOf, type Group, groupsIn, isGroup, joined } from './field-cases.ts';

type Row = RouteRow<CompiledCondition, Group>;

export const routeOps: Readonly<Record<string, Op>> = {
  route: (given) => ends(given).map(({ options }) => options),
  routeLabels: (given) => ends(given)[0]?.options.labels ?? {},
  routeOptions: (given) => {
    const place = [0, ...(given.path as number[])].join('.');
    return rowsInOrder(treeOf(given)).find((row) => row.place.join('.') === place)?.options;
  },
  routeOrder: (given) => rowsInOrder(treeOf(given)).map(({ options }) => options.receiver),
  selectRoute: (given) => found(groupsIn(given, 'routes').map(routeRow), payloadOf(given))[0]?.id ?? null,
  firstMatch: (given) => {
    const rows = groupsIn(given, 'rules').map((rule) => ({
      when: compiled(joined('and', [{ field: { name: String(rule.when), equals: true } }])),
      options: { do: rule.do },
      continues: rule.continue === true,
      rows: [],
    }));
    const matched = found(rows, isGroup(given.flags) ? given.flags : {});
    return matched.length === 0 ? given.default : matched.flatMap((options) => options.do);
  },
};

function found(rows: readonly WrittenRow<CompiledCondition, Group>[], fields: Group): Group[] {
  const context = contextOf({ fields: fieldsOf(fields) });
  const ways = waysOf(growRows(rows, {}), (when) => when.holds(context));
  return ways.flatMap((way) => way.slice(-1)).map(({ options }) => options);
}

function ends(given: Case): Row[] {
  const context = contextOf({ fields: fieldsOf(isGroup(given.labels) ? given.labels : {}) });
  return waysOf(treeOf(given), (when) => when.holds(context)).flatMap((way) => way.slice(-1));
}

function treeOf(given: Case): Row[] {
  const defaults = isGroup(given.defaults) ? given.defaults : {};
  return growRows([rowOf(isGroup(given.tree) ? given.tree : {})], defaults, ['labels']);
}

function rowOf(node: Group): WrittenRow<CompiledCondition, Group> {
  const { when: _when, routes: _routes, continue: continues, ...options } = node;
  const asked = groupsIn(node, 'when').map(labelTest);
  return {
    when: compiled(joined('and', asked.length === 0 ? [{ always: true }] : asked)),
    options,
    continues: continues === true,
    rows: groupsIn(node, 'routes').map(rowOf),
  };
}

/** Regular expressions of labels are anchored, and labels have capitals. */
export function labelTest({ field, op, value }: Group): unknown {
  const anchored = `^(?:${String(value)})$`;
  const name = String(field);
  const tests: Readonly<Record<string, Group>> = {
    '=': { equals: value },
    '!=': { notEquals: value },
    '=~': { matches: anchored },
  };
  const test = tests[String(op)];
  return { field: { name, caseSensitive: true, ...(test ?? { notMatches: anchored }) } };
}

function routeRow(route: Group): WrittenRow<CompiledCondition, Group> {
  return { when: compiled(joined('and', [routeTest(route)])), options: route, continues: false, rows: [] };
}

function routeTest(route: Group): unknown {
  const { regexOnPayload, when, labelsEqual } = route;
  if (regexOnPayload !== undefined)
    return { field: { name: 'payloadText', caseSensitive: true, matches: regexOnPayload } };
  if (isGroup(when)) return payloadTest(when);
  if (!('labelsEqual' in route)) return { always: true };
  const wanted = Object.entries(isGroup(labelsEqual) ? labelsEqual : {});
  if (wanted.length === 0) return { not: { always: true } };
  return { all: wanted.map(([name, value]) => labelTest({ field: `labels.${name}`, op: '=', value })) };
}

function payloadTest(when: Group): unknown {
  const [only] = Object.entries(when);
  const [word, operand] = only ?? ['', undefined];
  if (word === 'or' || word === 'and')
    return { [word === 'or' ? 'any' : 'all']: (operand as Group[]).map(payloadTest) };
  if (word === 'not') return { not: payloadTest(operand as Group) };
  const [name, value] = operand as [string, unknown];
  if (word === 'eq' || word === 'hasValue') return { field: { name, caseSensitive: true, equals: value } };
  if (word === 'ne') return { field: { name, caseSensitive: true, notEquals: value } };
  throw new Error(`${word} is no test of a payload`);
}

function payloadOf({ payload, labels }: Case): Group {
  return { payload, labels: labels ?? {}, payloadText: JSON.stringify(payload) };
}
