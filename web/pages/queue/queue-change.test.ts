import { describe, expect, it } from 'vitest';
import type { QueuePage, QueueRow } from '../../api/schemas.ts';
import { queueChange } from './queue-change.ts';

const row = (id: string, version = 1) => ({ id, version }) as QueueRow;
const page = (rows: QueueRow[], next: string | null = null): QueuePage => ({
  rows,
  next,
  counts: {},
  teams: [],
});
const ids = (rows: readonly QueueRow[]) => rows.map(({ id }) => id).join('');

describe('a list that never jumps', () => {
  const list = [row('a'), row('b'), row('c')];

  it('keeps its rows where they are and counts what is new', () => {
    const change = queueChange(list, page([row('x'), row('a'), row('b'), row('c')]));
    expect(ids(change.rows)).toBe('abc');
    expect(change).toMatchObject({ fresh: 1, moved: false });
  });

  it('shows what is newest of a row in its place, and never goes back', () => {
    const change = queueChange([row('a', 3), row('b', 3)], page([row('a', 4), row('b', 2)]));
    expect(change.rows.map(({ version }) => version)).toEqual([4, 3]);
  });

  it('says that the order is another one', () =>
    expect(queueChange(list, page([row('b'), row('a'), row('c')])).moved).toBe(true));

  it('marks what has left, when it sees the whole view', () => {
    expect([...queueChange(list, page([row('a'), row('c')])).gone]).toEqual(['b']);
    expect(queueChange(list, page([row('a'), row('c')], 'more')).gone.size).toBe(0);
  });

  it('changes nothing before it has heard anything', () =>
    expect(queueChange(list, undefined)).toMatchObject({ rows: list, fresh: 0, moved: false }));
});
