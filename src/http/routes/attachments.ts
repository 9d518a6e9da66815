import type { TicketId } from '../../model/words.ts';
import { openAttachment } from '../../operations/attachments/open-attachment.ts';
import { beginUpload, sendPart } from '../../operations/attachments/upload-file.ts';
import { listAttachments, removeAttachment } from '../../operations/attachments/view-attachments.ts';
import type { Handlers } from '../call.ts';
import type { attachmentRoutes } from '../contract/attachment-routes.ts';
import { of } from './tickets.ts';

export const attachmentHandlers = {
  listAttachments: ({ door, caller, params }) =>
    listAttachments(door.desk, { ...of(caller), ticketId: params.ticketId as TicketId }),
  beginUpload: ({ door, caller, params, body, request }) =>
    beginUpload(door.desk, { ...of(caller), ticketId: params.ticketId as TicketId, ...body, request }),
  sendFilePart: ({ door, caller, params, query, delivery }) =>
    sendPart(door.desk, {
      ...of(caller),
      ...idsOf(params),
      offset: query.offset,
      bytes: delivery.body,
    }),
  removeAttachment: ({ door, caller, params }) =>
    removeAttachment(door.desk, { ...of(caller), ...idsOf(params) }),
  openAttachment: ({ door, caller, params }) =>
    openAttachment(door.desk, { ...of(caller), ...idsOf(params), shown: false }),
  previewAttachment: ({ door, caller, params }) =>
    openAttachment(door.desk, { ...of(caller), ...idsOf(params), shown: true }),
} satisfies Pick<Handlers, keyof typeof attachmentRoutes>;

function idsOf({ ticketId, attachmentId }: { ticketId: string; attachmentId: string }) {
  return { ticketId: ticketId as TicketId, id: attachmentId };
}
