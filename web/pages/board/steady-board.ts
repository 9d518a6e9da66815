import { useRef, useState } from 'react';
import type { BoardCard, BoardPage } from '../../api/board.ts';

export interface LaidCard {
  readonly card: BoardCard;
  /** Where it lies on the screen, which may not be where it belongs by now. */
  readonly column: BoardCard['column'];
  readonly isGone: boolean;
}

/**
 * The board as it lies on the screen. What a card says is always new; where it lies changes only while nobody points at
 * the board, or when the reader says so: nothing jumps away under a pointer.
 */
export function useSteadyBoard(newest: BoardPage | undefined) {
  const [laid, setLaid] = useState<BoardPage | undefined>(newest);
  const isBusy = useRef(false);
  const changes = newest && laid ? countChanges(laid, newest) : 0;
  const isFree = newest !== undefined && newest !== laid && !isBusy.current;
  if (isFree && (laid === undefined || changes > 0)) setLaid(newest);
  return {
    cards: laid ? layOut(laid, newest ?? laid) : null,
    changes: isFree ? 0 : changes,
    show: () => setLaid(newest),
    setBusy: (busy: boolean) => {
      isBusy.current = busy;
    },
  };
}

export function layOut(laid: BoardPage, newest: BoardPage): LaidCard[] {
  const fresh = new Map(newest.cards.map((card) => [card.id, card]));
  return laid.cards.map((card) => {
    const now = fresh.get(card.id);
    return { card: now ?? card, column: card.column, isGone: now === undefined };
  });
}

/** Cards that came, went, or belong into another column. */
export function countChanges(laid: BoardPage, newest: BoardPage): number {
  const before = new Map(laid.cards.map(({ id, column }) => [id, column]));
  const came = newest.cards.filter(({ id, column }) => before.get(id) !== column).length;
  const now = new Set(newest.cards.map(({ id }) => id));
  return came + laid.cards.filter(({ id }) => !now.has(id)).length;
}
