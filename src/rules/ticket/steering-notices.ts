/** Who hears of coordination, de-escalation, changed roles and absent holders. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { NoticeKind } from '../../model/outgoing.ts';
import type { SteeringEvent } from '../../model/steering-event.ts';
import type { PersonId } from '../../model/words.ts';

export interface Told {
  readonly kind: NoticeKind | null;
  readonly people: readonly PersonId[];
}

export function steeringTold(body: SteeringEvent, escalation: OpenEscalation): Told {
  const { ownerId, leadId, senderId } = escalation;
  switch (body.type) {
    case 'coordination-started':
    case 'coordination-passed-on':
      return { kind: 'coordination', people: [body.ownerId, senderId, leadId] };
    case 'coordination-decided':
      if (body.decision === 'team') return { kind: 'offer-made', people: [body.offer.personId] };
      return { kind: 'coordination', people: [ownerId, senderId, leadId] };
    case 'escalation-de-escalated':
      if (body.offer) return { kind: 'offer-made', people: [body.offer.personId] };
      return { kind: 'de-escalated', people: [ownerId, senderId, leadId] };
    case 'escalation-re-targeted':
    case 'roles-changed':
      // Whoever holds something now that was somebody else's is told as such.
      return { kind: null, people: [] };
    case 'holder-off-duty':
      return { kind: 'holder-off-duty', people: body.told };
    case 'offer-passed-on':
      // The next one is told by the offer; of the first one's the reason has gone.
      return { kind: null, people: [] };
    case 'escalation-kept':
      return { kind: 'escalation-kept', people: [leadId] };
    case 'chain-stepped':
      return { kind: body.important ? 'offer-missed' : 'chain-told', people: body.told };
  }
}
