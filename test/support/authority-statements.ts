const id = '00000000-0000-4000-8000-000000000001';
const at = 0;
const reader = { id, teamIds: ['t'] };

/** What the statements about compensations and approvals are shown with. */
export const authorityWrite = {
  given: [{ id, givenAt: at }],
  booked: [{ id, reference: 'r' }],
  approvals: [{ id, askedAt: at, dueAt: at, decidedAt: null }],
};

export const closingWrite = {
  answers: [{ seq: 1, answer: 'confirmed', satisfaction: 4, commentId: null, answeredAt: at }],
  steps: [
    { id, escalationId: id, textId: id, ownerId: null, teamId: 't', dueOn: '2026-04-30', recordedAt: at },
  ],
  done: [{ id, by: id, at }],
};

export const authorityStatements = {
  readPreventiveSteps: [
    [id, { reader, state: 'open', limit: 1 }],
    [id, { reader, state: 'done', limit: 1, after: { dueOn: '2026-04-30', id } }],
  ],
  readPreventiveStep: [[id, id]],
  lockReceiver: [
    [id, { customerId: id, contactId: null }],
    [id, { customerId: null, contactId: id }],
  ],
  readCompensations: [[id, { ticketId: id, customerId: id, contactId: null, since: at }]],
  ticketOfCompensation: [[id, id]],
  ticketOfApproval: [[id, id]],
  readApprovals: [
    [id, { reader, state: 'open', limit: 1, gotSince: at, approverId: id }],
    [id, { reader, state: 'decided', limit: 1, gotSince: at, ticketId: id, after: { at, id } }],
  ],
  readDecidedApprovals: [[id, at]],
};
