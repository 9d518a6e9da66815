import { describe, expect, it } from 'vitest';
import { isSubscribed, isSubscription, webhookEvents } from '../../model/webhook-event.ts';
import { postedTypes } from './webhook-names.ts';

describe('what is posted to endpoints', () => {
  it('is all told of, and all that is told of is posted', () => {
    expect(postedTypes().toSorted()).toEqual(Object.keys(webhookEvents).toSorted());
  });

  it('is chosen by type, by noun, or all of it', () => {
    expect(['*', 'clock.*', 'clock.missed', 'escalation.re-routed'].every(isSubscription)).toBe(true);
    expect(
      ['', 'clock', 'clock.', 'cloc.*', '**', '.*', 'clock.broken', 'toString'].some(isSubscription),
    ).toBe(false);
    expect(isSubscribed(['clock.*'], 'clock.missed')).toBe(true);
    expect(isSubscribed(['clock.missed', 'offer.*'], 'clock.met')).toBe(false);
    expect(isSubscribed(['*'], 'offer.made')).toBe(true);
    expect(isSubscribed([], 'offer.made')).toBe(false);
  });
});
