import { tell, tellDone } from '../layout/news.tsx';
import { queueStrings } from '../strings/en-queue.ts';
import { strings } from '../strings/en.ts';
import { undoAct, type UndoSpan } from './bulk.ts';
import { Failure } from './failure.ts';
import { refresh } from './use-command.ts';

/** Says what was done, with a way back where the answer gave one. `onUndone`: what was written is there again. */
export function tellUndoable(
  text: string,
  ticketId: string,
  { undo }: { readonly undo?: UndoSpan | undefined },
  onUndone?: () => void,
): void {
  if (!undo) return tell(text);
  tellDone(text, () => void takeBack(ticketId, undo, onUndone));
}

async function takeBack(ticketId: string, span: UndoSpan, onUndone: (() => void) | undefined): Promise<void> {
  try {
    await undoAct(ticketId, span);
    onUndone?.();
    tell(queueStrings.undo.undone);
  } catch (failure) {
    tell(failure instanceof Failure ? failure.message : strings.failures.broken);
  }
  await refresh(ticketId);
}
