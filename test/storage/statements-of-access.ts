import { at, hash, id, person, session } from './statement-examples.ts';

/** What each statement about people, their ways in, and what is written down of them is given besides the database. */
export const givenToAccess: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  readStoredPeople: [[id]],
  insertPerson: [[id, person, null]],
  updatePerson: [[id, person, null, null]],
  lockWorkspace: [[id]],
  writeWorkspaceSettings: [[id, { name: 'n', catchAllId: id }]],
  countParts: [[id]],
  readLeavers: [[id, at]],
  markHandedOver: [[id, id, at]],
  readTicketsOf: [[id, id, null, 1]],
  readApiToken: [[hash]],
  touchApiToken: [[hash, at]],
  insertApiToken: [
    [
      {
        workspaceId: id,
        id,
        tokenHash: hash,
        name: 'n',
        personId: id,
        scopes: ['tickets:read'],
        createdAt: at,
        expiresAt: null,
      },
    ],
  ],
  revokeApiToken: [
    [id, id, null, at],
    [id, id, id, at],
  ],
  readApiTokens: [
    [id, null],
    [id, id],
  ],
  revokeTokensOf: [[id, id, at]],
  readSession: [[hash]],
  insertSession: [[session]],
  touchSession: [[hash, at]],
  deleteSession: [[hash]],
  deleteSessionById: [[id, id, id]],
  deleteSessionsOf: [
    [id, id, null],
    [id, id, id],
  ],
  deleteSessionsOfAccount: [[id]],
  readSessionsOf: [[id, id, at]],
  insertSignInLink: [[{ ...session, purpose: 'sign-in' }]],
  useSignInLink: [[hash, 'sign-in', at]],
  dropLinksOfAccount: [[id]],
  readPasswordHash: [[id]],
  writePasswordHash: [[id, 'h', at]],
  countAttempt: [['s', at, (before: unknown) => before]],
  forgiveAttempt: [['e', 'p']],
  insertLetter: [[id, { id, lane: 'l', parcel: {}, notBefore: at, createdAt: at }]],
  insertAudit: [
    [id, { id, at, personId: id, via: 'session', address: 'a', what: 'w', params: {}, outcome: 'begun' }],
  ],
  endAudit: [[id, id, 'done', {}]],
  readAudit: [
    [id, { personId: null, what: null, before: null, limit: 1 }],
    [id, { personId: id, what: 'w', before: { at, id }, limit: 1 }],
  ],
  readCustomers: [
    [id, { beginning: null, after: null, limit: 1 }],
    [id, { beginning: 'b', after: 'a', limit: 1 }],
  ],
  lockCustomer: [[id, id]],
  writeDedicatedContact: [[id, id, null]],
};
