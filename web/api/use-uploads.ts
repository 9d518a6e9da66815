import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type Attachment, opens, scanLookMs } from './attachments.ts';
import type { Failure } from './failure.ts';
import { type Upload, type UploadList, uploadListOf } from './upload-list.ts';

/** Files that a form brings to a ticket: sent at once, in parts, and named by whoever sends the form. */
export interface Uploads {
  readonly all: readonly Upload[];
  /** Something has not come yet, or may not go: whoever sends waits, or removes it. */
  readonly holds: boolean;
  readonly trouble: Failure | null;
  readonly list: UploadList;
}

export function useUploads(ticketId: string, place: string): Uploads {
  const list = uploadListOf(ticketId, place);
  const all = useSyncExternalStore(list.subscribe, list.current);
  const waits = all.some(({ there }) => there?.scan === 'waiting');
  // What was kept with the draft may have gone since.
  useEffect(() => void list.look(), [list]);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void list.look(), scanLookMs);
    return () => clearInterval(timer);
  }, [list, waits]);
  const holds = all.some(({ isWhole, there }) => !isWhole || !there || !opens(there));
  return { all, holds, trouble: list.trouble, list };
}

/** Hands each file over as it is whole, instead of keeping it. */
export function useFilesAsTheyCome(
  { all, list }: Uploads,
  take: (files: readonly Attachment[]) => void,
): void {
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    if (!all.some(({ isWhole }) => isWhole)) return;
    const whole = list.takeAll();
    if (whole.length > 0) taking.current(whole);
  }, [all, list]);
}

/** What an order names of them. */
export function attached({ all }: Pick<Uploads, 'all'>): { attachmentIds?: string[] } {
  const ids = all.flatMap(({ isWhole, there }) => (isWhole && there ? [there.id] : []));
  return ids.length === 0 ? {} : { attachmentIds: ids };
}
