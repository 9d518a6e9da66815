import { useState } from 'react';
import { ask, client } from './client.ts';
import { Failure } from './failure.ts';
import type { components } from './openapi.d.ts';
import { newRequestKey } from './request-key.ts';

export type Attachment = components['schemas']['AttachmentView'];

const partBytes = 1024 * 1024;

/** Files that a form brings to a ticket: sent at once, in parts, and named by whoever sends the form. */
export interface Uploads {
  readonly files: readonly Attachment[];
  /** 0 … 1 of the file that comes now; null: none does. */
  readonly progress: number | null;
  readonly failure: Failure | null;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

/** `onDone`: takes each file as it is whole, instead of this list. */
export function useUploads(ticketId: string, onDone?: (file: Attachment) => void): Uploads {
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [progress, setProgress] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const add = async (wanted: readonly File[]) => {
    setFailure(null);
    for (const file of wanted) {
      try {
        const done = await sendFile(ticketId, file, setProgress);
        if (onDone) onDone(done);
        else setFiles((before) => [...before, done]);
      } catch (error) {
        setFailure(error instanceof Failure ? error : Failure.noAnswer());
      }
    }
    setProgress(null);
  };
  const remove = (id: string) => {
    setFiles((before) => before.filter((one) => one.id !== id));
    void removeFile(ticketId, id).catch(() => undefined);
  };
  return {
    files,
    progress,
    failure,
    add: (wanted) => void add(wanted),
    remove,
    clear: () => setFiles([]),
  };
}

function removeFile(ticketId: string, attachmentId: string) {
  const path = { ticketId, attachmentId };
  return ask((signal) =>
    client.DELETE('/api/v1/tickets/{ticketId}/attachments/{attachmentId}', { params: { path }, signal }),
  );
}

async function sendFile(ticketId: string, file: File, tell: (share: number) => void): Promise<Attachment> {
  tell(0);
  let one = await ask((signal) =>
    client.POST('/api/v1/tickets/{ticketId}/attachments', {
      params: { path: { ticketId }, header: { 'Idempotency-Key': newRequestKey() } },
      body: { name: file.name || 'file', bytes: file.size },
      signal,
    }),
  );
  while (one.received < file.size) {
    const offset = one.received;
    const part = file.slice(offset, offset + partBytes);
    one = await ask((signal) =>
      client.PUT('/api/v1/tickets/{ticketId}/attachments/{attachmentId}/content', {
        params: { path: { ticketId, attachmentId: one.id }, query: { offset } },
        body: part as never,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'content-type': 'application/octet-stream' },
        signal,
      }),
    );
    tell(one.received / file.size);
  }
  return one;
}

export function fileAddress(ticketId: string, id: string, what: 'content' | 'preview'): string {
  return `/api/v1/tickets/${ticketId}/attachments/${id}/${what}`;
}

/** What an order names of them. */
export function attached({ files }: Pick<Uploads, 'files'>): { attachmentIds?: string[] } {
  return files.length === 0 ? {} : { attachmentIds: files.map(({ id }) => id) };
}
