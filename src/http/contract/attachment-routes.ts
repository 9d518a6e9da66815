import { z } from 'zod';
import { AttachmentView } from '../../model/attachment.ts';
import type { FileAnswer } from '../../operations/attachments/open-attachment.ts';
import type { RouteContract } from './route.ts';

const ticketParams = z.object({ ticketId: z.uuid() });
const one = ticketParams.extend({ attachmentId: z.uuid() });
const read = { tag: 'attachments', access: 'member', scope: 'tickets:read' } as const;
const write = { tag: 'attachments', access: 'member', scope: 'tickets:write' } as const;
/** The file as it is, with headers that keep a browser from running it. */
const file = {
  ...read,
  method: 'GET',
  params: one,
  status: 200,
  answer: z.custom<FileAnswer>(),
  answerType: 'application/octet-stream',
} as const;

export const attachmentRoutes = {
  listAttachments: {
    ...read,
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}/attachments',
    operationId: 'listAttachments',
    summary: 'Files of a ticket, with who added them, their hash and what the check says',
    params: ticketParams,
    status: 200,
    answer: z.object({ attachments: z.array(AttachmentView) }),
  },
  beginUpload: {
    ...write,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/attachments',
    operationId: 'beginUpload',
    idempotent: true,
    summary: 'Say that a file comes; its parts follow',
    params: ticketParams,
    body: z.strictObject({ name: z.string().max(1000), bytes: z.int().min(1).max(1e12) }),
    status: 201,
    answer: AttachmentView,
  },
  sendFilePart: {
    ...write,
    method: 'PUT',
    path: '/api/v1/tickets/{ticketId}/attachments/{attachmentId}/content',
    operationId: 'sendFilePart',
    summary: 'The next part of a file, at most 4 MB; out of step, the answer says where to go on',
    params: one,
    query: z.object({ offset: z.coerce.number().int().min(0).max(1e12) }),
    bodyType: 'application/octet-stream',
    status: 200,
    answer: AttachmentView,
  },
  removeAttachment: {
    ...write,
    method: 'DELETE',
    path: '/api/v1/tickets/{ticketId}/attachments/{attachmentId}',
    operationId: 'removeAttachment',
    summary: 'Remove a file that no message and no packet has',
    params: one,
    status: 204,
  },
  openAttachment: {
    ...file,
    path: '/api/v1/tickets/{ticketId}/attachments/{attachmentId}/content',
    operationId: 'openAttachment',
    summary: 'A file, to be saved; once the check has let it through',
  },
  previewAttachment: {
    ...file,
    path: '/api/v1/tickets/{ticketId}/attachments/{attachmentId}/preview',
    operationId: 'previewAttachment',
    summary: 'A picture (PNG, JPEG, GIF, WebP), to be shown',
  },
} as const satisfies Record<string, RouteContract>;
