import { expect, test } from 'vitest';
import type { BoardCard, BoardPage } from '../../api/board.ts';
import { countChanges, layOut } from './steady-board.ts';

const board = (...cards: [string, BoardCard['column']][]) =>
  ({ cards: cards.map(([id, column]) => ({ id, column })) }) as unknown as BoardPage;

test('cards stay where they lie until the reader says so, and tell where they belong by now', () => {
  const laid = board(['a', 'offered'], ['b', 'working'], ['c', 'answered']);
  const newest = board(['d', 'offered'], ['a', 'working'], ['b', 'working']);
  expect(countChanges(laid, newest)).toBe(3);
  expect(countChanges(laid, laid)).toBe(0);
  expect(layOut(laid, newest)).toEqual([
    { card: { id: 'a', column: 'working' }, column: 'offered', isGone: false },
    { card: { id: 'b', column: 'working' }, column: 'working', isGone: false },
    { card: { id: 'c', column: 'answered' }, column: 'answered', isGone: true },
  ]);
});
