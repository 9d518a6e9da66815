/** What every parcel says of itself, whatever it holds. */
import type { TakenParcel } from '../storage/outbox.ts';
import type { Desk } from './desk.ts';

export function letter(desk: Desk, taken: TakenParcel) {
  return {
    id: taken.id,
    attempt: taken.attempt,
    secret: null,
    previousSecret: null,
    subject: null,
    inReplyTo: null,
    from: null,
    sentAt: Math.floor(desk.clock.realNow() / 1000),
  } as const;
}
