import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import { type LeavingTerms, type PendingSending, planLeaving } from './plan-leaving.ts';
import { sendingsOf } from './sendings.ts';

const pending = (id: string, change: Partial<PendingSending> = {}): PendingSending => ({
  id,
  noticeId: `notice of ${id}`,
  personId: 'ann',
  via: 'mail',
  dueAt: 0,
  mayGoEarly: true,
  about: id,
  toldAt: 0,
  isNews: false,
  ...change,
});
const plan = (waiting: PendingSending[], terms: Partial<LeavingTerms> = {}) =>
  planLeaving(waiting, {
    now: 0,
    aheadMs: 5 * minuteMs,
    throttles: [],
    sentAt: () => [],
    isUsable: () => true,
    ...terms,
  });

describe('what leaves for a person', () => {
  it('is one parcel for each way, with what would follow within minutes', () => {
    const waiting = [pending('a'), pending('b', { dueAt: 4 * minuteMs }), pending('c', { via: 'pager' })];
    const { parcels } = plan(waiting);
    expect(parcels.map(({ via, sendings }) => [via, sendings])).toEqual([
      ['mail', ['a', 'b']],
      ['pager', ['c']],
    ]);
  });

  it('waits while nothing is due, and never goes early where he wants to wait', () => {
    expect(plan([pending('a', { dueAt: minuteMs })]).parcels).toEqual([]);
    const later = pending('b', { dueAt: minuteMs, mayGoEarly: false });
    expect(plan([pending('a'), later]).parcels[0]?.sendings).toEqual(['a']);
  });

  it('tells the same thing once, however many were due', () => {
    const again = pending('b', { noticeId: 'notice of a', about: 'a' });
    const same = pending('c', { about: 'a', toldAt: 1 });
    const [parcel] = plan([pending('a'), again, same]).parcels;
    expect(parcel?.noticeIds).toEqual(['notice of a']);
    expect(parcel?.sendings).toEqual(['a', 'b', 'c']);
  });

  it('of news tells the newest', () => {
    const [parcel] = plan([
      pending('a', { about: 'x', isNews: true }),
      pending('b', { about: 'x', isNews: true, toldAt: 5 }),
    ]).parcels;
    expect(parcel?.noticeIds).toEqual(['notice of b']);
  });

  it('is put off by a throttle of the policy, and not lost', () => {
    const throttles = [{ count: 1, perMs: 10 * minuteMs }];
    const { parcels, postponed } = plan([pending('a')], { throttles, sentAt: () => [-minuteMs] });
    expect(parcels).toEqual([]);
    expect(postponed).toEqual([{ sendings: ['a'], until: 9 * minuteMs }]);
  });

  it('is dropped where the way leads nowhere any more', () => {
    expect(plan([pending('a')], { isUsable: () => false })).toEqual({
      parcels: [],
      postponed: [],
      dropped: ['a'],
    });
  });
});

describe('the ways of a person', () => {
  it('are laid out from the start, the same way at the same instant once', () => {
    const rule = (via: string, minutes: number) => ({ via, afterMs: minutes * minuteMs });
    expect(sendingsOf([rule('mail', 5), rule('pager', 0), rule('mail', 5)], 1000)).toEqual([
      { via: 'pager', dueAt: 1000 },
      { via: 'mail', dueAt: 1000 + 5 * minuteMs },
    ]);
  });
});
