// What the functions of storage are given where their words are noted.

import { authorityWrite, closingWrite } from '../support/authority-statements.ts';

export const id = '00000000-0000-4000-8000-000000000001';
export const at = 0;
export const hash = Buffer.alloc(32);
const customer = {
  id,
  name: 'n',
  name_key: 'n',
  plan: null,
  contract: null,
  annual_value: null,
  currency: null,
  vip: null,
  since: null,
};
export const reader = { id, teamIds: ['t'] };
export const person = {
  id,
  email: 'e',
  name: 'n',
  publicName: 'n',
  role: 'agent',
  timeZone: 'UTC',
  locale: 'en',
  teamIds: [],
  awayUntil: null,
  closedAt: null,
};
export const session = {
  tokenHash: hash,
  id,
  address: 'a',
  agent: 'a',
  accountId: id,
  workspaceId: id,
  personId: id,
  createdAt: at,
  expiresAt: at,
};

const state = {
  number: 1,
  version: 2,
  status: 'open',
  tier: 1,
  teamId: 't',
  customerId: null,
  contactId: null,
  priority: 'normal',
  severity: 4,
  tags: [],
  issueType: 'i',
  restricted: false,
  restrictedTo: [],
  signs: { asks: [], contactsAt: [at] },
  escalations: [],
  createdAt: at,
  lastRecordedAt: at,
};
export const write = {
  ticketId: id,
  expectedVersion: 1,
  previousHash: hash,
  state,
  events: [
    {
      seq: 2,
      occurredAt: at,
      recordedAt: at,
      actor: { kind: 'engine' },
      body: { type: 'trigger-check-set', at: null },
    },
  ],
  columns: {
    ownerId: null,
    unaccepted: false,
    nextDueAt: at,
    functionalDueAt: at,
    hierarchicalDueAt: at,
    offerDueAt: at,
    riskAt: at,
  },
  deadlines: { set: [{ name: 'n', dueAt: at, armedBy: 1 }], clear: ['o'] },
  outbox: [
    {
      id,
      dedupeKey: 'd',
      lane: 'l',
      channel: 'mail',
      reasonSeq: 1,
      parcel: {},
      notBefore: at,
      createdAt: at,
    },
  ],
  notices: [
    {
      id,
      personId: id,
      escalationId: null,
      kind: 'k',
      reasonSeq: 1,
      toldAt: at,
      sendings: [{ id, via: 'mail', dueAt: at, mayGoEarly: true }],
    },
  ],
  escalations: [{ id, openedAt: at, endedAt: null }],
  people: { add: [id], remove: [id] },
  neighbours: [{ customerId: id, issueType: 'i' }],
  critical: [{ customerId: '00000000-0000-4000-8000-000000000002', change: 1 }],
  authority: authorityWrite,
  closing: closingWrite,
  measures: { contacts: 1 },
};
export const side = {
  texts: [{ recorded_at: at }],
  messages: [{ occurred_at: at }],
  packets: [{ written_at: at }],
  externalIds: [{}],
  customers: [customer],
  contacts: [{}],
  attached: [{}],
  idempotency: { created_at: at },
};
