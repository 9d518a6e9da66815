import { z } from 'zod';
import { AddressCard } from '../../model/address-card.ts';
import { At, PersonMark } from '../../model/view.ts';
import { expectedVersion, RecordChanged } from './record-parts.ts';
import type { RouteContract } from './route.ts';

const way = z.object({ by: z.enum(['phone', 'mail', 'link']), value: z.string(), note: z.string() });
const shown = {
  kind: z.enum(['department', 'vendor']),
  name: z.string(),
  purpose: z.string(),
  ways: z.array(way),
  hours: z.string(),
  calendarId: z.string().nullable(),
  answersWithin: z.string().nullable(),
  note: z.string(),
  teamIds: z.array(z.string()),
  pathIds: z.array(z.string()),
};

export const AddressCardView = z
  .object({
    id: z.string(),
    version: z.number(),
    ...shown,
    contact: PersonMark.nullable(),
    /** By its calendar; null where it has none. */
    openNow: z.boolean().nullable(),
  })
  .meta({ id: 'AddressCard' });

const CardBody = AddressCard.meta({ id: 'AddressCardBody' });
const shared = { tag: 'people', access: 'member' } as const;
const reading = { ...shared, method: 'GET', scope: 'people:read', status: 200 } as const;
const writing = { ...shared, scope: 'duty:write', idempotent: true, answer: RecordChanged } as const;
const params = z.object({ id: z.uuid() });

export const addressBookRoutes = {
  listAddressCards: {
    ...reading,
    path: '/api/v1/address-book',
    operationId: 'listAddressCards',
    summary: 'Departments and vendors: what for, how to reach them, what they owe',
    query: z.object({
      /** Words that all have to be found. */
      q: z.string().max(200).optional(),
      /** Those who help with this team’s or path’s escalations, and those who help with everybody’s. */
      team: z.string().max(60).optional(),
      path: z.string().max(60).optional(),
    }),
    answer: z.object({ cards: z.array(AddressCardView) }),
  },
  addAddressCard: {
    ...writing,
    method: 'POST',
    path: '/api/v1/address-book',
    operationId: 'addAddressCard',
    summary: 'A new department or vendor in the address book',
    body: CardBody,
    status: 201,
  },
  changeAddressCard: {
    ...writing,
    method: 'PUT',
    path: '/api/v1/address-book/{id}',
    operationId: 'changeAddressCard',
    summary: 'The next version of a card',
    params,
    body: z.strictObject({ ...AddressCard.shape, expectedVersion }),
    status: 200,
  },
  removeAddressCard: {
    ...writing,
    method: 'DELETE',
    path: '/api/v1/address-book/{id}',
    operationId: 'removeAddressCard',
    summary: 'Take a card out of the book; its versions are kept',
    params,
    status: 200,
  },
  listAddressCardVersions: {
    ...reading,
    path: '/api/v1/address-book/{id}/versions',
    operationId: 'listAddressCardVersions',
    summary: 'The latest 200 versions of a card, newest first',
    params,
    answer: z.object({
      versions: z.array(
        z.object({
          version: z.number(),
          card: z.object({ ...shown, contactId: z.string().nullable() }),
          removed: z.boolean(),
          recordedAt: At,
          recordedBy: z.string().nullable(),
        }),
      ),
    }),
  },
} as const satisfies Record<string, RouteContract>;
