// Says what a person is told that is about no ticket.
import type { DeskNoticeBody } from '../../model/desk-notice.ts';
import type { PersonId } from '../../model/words.ts';
import { type Reader, sayInstant } from '../clocks/say-instant.ts';

export interface DeskNoticeNames {
  readonly person: (id: PersonId) => string;
  readonly rota: (id: string) => string;
  readonly reader: Reader;
}

export const deskNoticeLabels: Readonly<Record<DeskNoticeBody['kind'], string>> = {
  'shift-ends': 'Your shift ends',
  'swap-asked': 'A swap is asked of you',
  'swap-answered': 'A swap is answered',
};

export function sayDeskNotice(body: DeskNoticeBody, { person, rota, reader }: DeskNoticeNames): string {
  const at = (instant: number) => sayInstant(instant, reader);
  switch (body.kind) {
    case 'shift-ends': {
      const { endsAt, escalations, due } = body;
      const held = escalations === 1 ? '1 escalation is yours' : `${escalations} escalations are yours`;
      const falls = due === 0 ? '' : `; for ${due} of them a promise falls due while you are off`;
      return `Your shift ends ${at(endsAt)}. ${held}${falls}. Give each to somebody who is there, or keep it with a reason.`;
    }
    case 'swap-asked':
      return `${person(body.giverId)} asks you to take the turn from ${at(body.from)} to ${at(body.to)} (${rota(body.rotaId)}).`;
    case 'swap-answered': {
      const did = { agree: 'agreed to', decline: 'declined', withdraw: 'took back' }[body.answer];
      return `${person(body.byId)} ${did} the swap of ${at(body.from)} to ${at(body.to)} (${rota(body.rotaId)}).`;
    }
  }
}
