import { isRefusal } from '../../model/refusal.ts';
import type { TicketId } from '../../model/words.ts';
import { viewRequestForm } from '../../operations/customer-pages/view-request-form.ts';
import {
  endStatusLinks,
  listStatusLinks,
  makeStatusLink,
  statusPath,
} from '../../operations/status-links.ts';
import type { Handlers } from '../call.ts';
import type { statusLinkRoutes } from '../contract/status-link-routes.ts';
import { of } from './tickets.ts';

export const statusLinkHandlers = {
  listStatusLinks: ({ door, caller, params }) =>
    listStatusLinks(door.desk, { ...of(caller), ticketId: params.ticketId as TicketId }),
  viewRequestForm: async ({ door, caller, address }) => {
    const { path, guidePath, isOpen } = await viewRequestForm(door.desk, caller.workspaceId);
    return { address: `${address}${path}`, guideAddress: `${address}${guidePath}`, open: isOpen };
  },
  makeStatusLink: async ({ door, caller, params, body, request, address }) => {
    const order = { ...of(caller), ticketId: params.ticketId as TicketId, ...body, request };
    const made = await makeStatusLink(door.desk, order);
    if (isRefusal(made)) return made;
    const { id, token, expiresAt } = made;
    return { id, expiresAt, address: token === null ? null : `${address}${statusPath(token)}` };
  },
  endStatusLink: ({ door, caller, params }) =>
    endStatusLinks(door.desk, {
      ...of(caller),
      ticketId: params.ticketId as TicketId,
      linkId: params.linkId,
    }),
  endStatusLinks: ({ door, caller, params }) =>
    endStatusLinks(door.desk, { ...of(caller), ticketId: params.ticketId as TicketId, linkId: null }),
} satisfies Pick<Handlers, keyof typeof statusLinkRoutes>;
