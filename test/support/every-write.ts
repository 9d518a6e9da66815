import { randomUUID } from 'node:crypto';
import { hourMs } from '../../src/model/instant.ts';
import type { routes } from '../../src/http/contract/routes.ts';
import { personId, type StaffSlug } from '../../src/operations/sample/sample-people.ts';
import { addressBookWrites } from './address-book-writes.ts';
import { rotaWrites } from './rota-writes.ts';
import { queueWrites } from './queue-writes.ts';
import { customerWrites } from './customer-writes.ts';
import { consultWrites } from './consult-writes.ts';
import { feedWrites } from './feed-writes.ts';
import { policyWrites } from './policy-writes.ts';
import { logAuditWrites } from './log-audit-writes.ts';
import { named, newCalendar, newEndpoint, newPerson, newRota, newTeam, refund } from './new-records.ts';
import { sessionOf } from './sign-in.ts';
import { sampleWrites } from './sample-writes.ts';
import type { TestDesk } from './test-desk.ts';
import { escalated, packet, type Stage } from './ticket-so-far.ts';
import type { WayToWrite } from './way-to-write.ts';

type Routes = typeof routes;

/** Every write of a member. Two end the session that asks, which then asks nothing again; a sample is opened once. */
export type Write = Exclude<
  {
    [Name in keyof Routes]: Routes[Name] extends { method: 'GET' }
      ? never
      : Routes[Name] extends { access: 'member' }
        ? Name
        : never;
  }[keyof Routes],
  'signOut' | 'changePassword' | 'openSample'
>;

/** A write of the contract that does not stand here does not compile. */
export const everyWrite: { readonly [Name in Write]: WayToWrite } = {
  createTicket: asks({ subject: 'Another', text: 'Blank, too.' }),
  addMessage: onTicket({ direction: 'outbound', text: 'Hello.' }),
  checkMessage: onTicket({ text: 'Hello.' }),
  changeTicket: onTicket({ tags: ['twice'] }),
  answerResolution: {
    input: async (desk) => {
      const { ticketId } = await closed(desk);
      await desk.as('priya').changeTicket({ ticketId, status: 'resolved' });
      return { ticketId, confirmed: true, satisfaction: 4 };
    },
  },
  mergeTicket: {
    input: async (desk) => {
      const { ticketId: into } = await escalated(desk, 'nothing');
      const { ticketId } = await escalated(desk, 'sent');
      return { ticketId, into };
    },
    other: { acrossCustomers: true },
  },
  finishPreventiveStep: {
    input: async (desk) => {
      const step = { text: 'Empty it each night.', teamId: 'finance', dueOn: '2026-06-30' };
      await closed(desk, { preventiveSteps: [step] });
      return { stepId: (await desk.api.listPreventiveSteps({})).steps[0]?.id };
    },
  },
  answerChecklist: onTicket({ item: 'article-that-was-tried', answer: 'How to print' }),
  makeCommitment: onTicket({ what: 'customer-deadline', dueAt: '2026-05-30T12:00:00Z', note: 'Fair' }),
  endCommitment: {
    input: async (desk) => {
      const { ticketId, askId } = await escalated(desk, 'promised');
      return { ticketId, commitmentId: askId, how: 'kept' };
    },
  },
  seeFlag: onFlag(),
  putAsideSuggestion: onFlag(),
  openEscalation: onTicket({ kind: 'functional', packet, send: true }),
  requestEscalation: onEscalation('kept', {}),
  writePacket: onEscalation('sent', { packet: { items: { tried: 'The cache.' } } }),
  acceptEscalation: onEscalation('sent', {}),
  returnEscalation: onEscalation('sent', { items: ['tried'], note: 'What?' }),
  reRouteEscalation: onEscalation('sent', { pathId: 'engineering', note: 'Theirs.' }),
  declineEscalation: onEscalation('sent', { note: 'Not ours.' }),
  withdrawEscalation: onEscalation('sent', { note: 'It works.' }),
  decideCoordination: onEscalation('coordinating', { decision: 'send-back', note: 'Ask which page.' }),
  deEscalate: onEscalation('accepted', { reason: 'Empty the cache.' }),
  askNext: onEscalation('sent', { note: 'At lunch.' }),
  handShiftOver: onEscalation('accepted', { toId: personId('hana'), note: 'Call first.' }),
  keepOverShift: onEscalation('accepted', { reason: 'It is quiet.' }),
  changeRoles: onEscalation('accepted', { updatesOwnerId: personId('greta'), reason: 'I know them.' }),
  answerEscalation: onEscalation('accepted', { answer: 'Cache.' }),
  recordDecision: {
    by: 'tom',
    input: async (desk) => {
      const { ticketId } = await escalated(desk, 'nothing');
      const open = { ticketId, kind: 'hierarchical', packet } as const;
      const { escalationId } = await desk.as('priya').openEscalation(open);
      await desk.as('tom').acceptEscalation({ escalationId: escalationId as string });
      return { escalationId, decision: 'Refund it.' };
    },
  },
  closeEscalation: onEscalation('explained', { record: { neededHere: true, earlierBy: 'nobody' } }),
  waitForVendor: onTicket({ vendor: 'Sample Vendor' }),
  recordFindings: onEscalation('accepted', { findings: 'The cache is full.' }),
  recordRelief: onEscalation('sent', { how: 'workaround' }),
  giveCompensation: { by: 'priya', ...onTicket(refund(10)) },
  bookCompensation: {
    by: 'priya',
    input: async (desk) => {
      const { ticketId } = await escalated(desk, 'nothing');
      const { compensationId } = await desk.as('priya').giveCompensation({ ticketId, ...refund(10) });
      return { compensationId, reference: 'RF-1' };
    },
  },
  askApproval: { by: 'priya', ...onTicket(refund(120)) },
  approve: onApproval('ruth', { amount: 110, reason: 'Less the fee.' }),
  refuseApproval: onApproval('ruth', { reason: 'It was used.' }),
  passApproval: onApproval('ruth', { toId: personId('omar') }),
  withdrawApproval: onApproval('priya', {}),
  createPerson: asks(newPerson),
  changePerson: onPerson({ name: 'Nele Two' }),
  closeAccount: onPerson({}),
  setAbsence: onPerson({ until: '2026-09-01T00:00:00Z' }),
  endAbsence: {
    input: async (desk) => {
      const { id } = await desk.api.createPerson(newPerson());
      await desk.api.setAbsence({ id, until: '2026-09-01T00:00:00Z' });
      return { id };
    },
  },
  changeMe: { by: 'jonas', ...asks({ name: 'Jonas Two' }) },
  setMyAbsence: { by: 'jonas', ...asks({ until: '2026-09-01T00:00:00Z' }) },
  endMyAbsence: {
    by: 'sam',
    input: async (desk) => {
      await desk.as('sam').setMyAbsence({ until: '2026-09-01T00:00:00Z' });
      return {};
    },
  },
  createTeam: asks(newTeam),
  changeTeam: {
    input: async (desk) => {
      const team = newTeam();
      await desk.api.createTeam(team);
      return team;
    },
  },
  createCalendar: asks(newCalendar),
  changeCalendar: {
    input: async (desk) => {
      const calendar = newCalendar();
      await desk.api.createCalendar(calendar);
      return calendar;
    },
    other: { zone: 'Europe/Berlin' },
  },
  ...feedWrites,
  ...logAuditWrites,
  ...queueWrites,
  ...customerWrites,
  ...consultWrites,
  createRota: asks(newRota),
  changeRota: {
    input: async (desk) => {
      const rota = newRota();
      await desk.api.createRota(rota);
      return rota;
    },
  },
  ...rotaWrites,
  ...addressBookWrites,
  changeWorkspace: asks({ name: 'Two' }),
  changeCustomer: {
    input: async (desk) => ({ ...(await customerOf(desk)), dedicatedContactId: personId('omar') }),
  },
  changeContact: {
    input: async (desk) => ({ id: await contactOf(desk), language: 'de', timeZone: 'Europe/Vienna' }),
  },
  noteCustomer: { input: async (desk) => ({ ...(await customerOf(desk)), notes: 'Prefers the phone.' }) },
  readNotices: { ...asks({ all: true }), other: { all: undefined, ids: [randomUUID()] } },
  createToken: asks({ name: 'For a script', scopes: ['tickets:read'] }),
  revokeToken: {
    input: async (desk) => {
      const headers = await sessionOf(desk, 'greta');
      const payload = { name: named('For a script'), scopes: ['tickets:read'] };
      const made = await desk.server.inject({ method: 'POST', url: '/api/v1/tokens', headers, payload });
      return { id: made.json<{ id: string }>().id };
    },
  },
  endSession: {
    input: async (desk) => {
      const headers = await sessionOf(desk, 'greta');
      const answer = await desk.server.inject({ method: 'GET', url: '/api/v1/sessions', headers });
      const { sessions } = answer.json<{ sessions: { id: string; current: boolean }[] }>();
      return { id: sessions.find(({ current }) => current)?.id };
    },
  },
  endOtherSessions: asks({}),
  ...policyWrites,
  createWebhookEndpoint: asks(newEndpoint),
  changeWebhookEndpoint: onEndpoint({ name: 'Second' }),
  deleteWebhookEndpoint: onEndpoint({}),
  rotateWebhookSecret: onEndpoint({}),
  pingWebhookEndpoint: onEndpoint({}),
  resendWebhookDelivery: {
    input: async (desk) => {
      const { id } = await desk.api.createWebhookEndpoint(newEndpoint());
      const { eventId } = await desk.api.pingWebhookEndpoint({ id });
      await desk.settle();
      return { id, eventId };
    },
  },
  createSource: asks({ system: 'webhook', name: 'One' }),
  changeSource: onSource({ name: 'Second' }),
  rotateSourceSecret: { ...onSource({}), other: { secret: 'another secret of theirs' } },
  deleteSource: onSource({}),
  sayPresence: { ...onTicket({ doing: 'looking' }), other: { doing: 'left' } },
  // Last: nothing after these may count on the day.
  excuseMiss: { input: async (desk) => ({ ...(await missed(desk)), reason: 'They asked us to wait.' }) },
  withdrawExcuse: {
    input: async (desk) => {
      const miss = await missed(desk);
      await desk.api.excuseMiss({ ...miss, reason: 'They asked us to wait.' });
      return miss;
    },
  },
  ...sampleWrites,
};

function asks(input: object | (() => object)): WayToWrite {
  return { input: () => (typeof input === 'function' ? input() : input) };
}

function onTicket(more: object): WayToWrite {
  return { input: async (desk) => ({ ticketId: (await escalated(desk, 'nothing')).ticketId, ...more }) };
}

function onFlag(): WayToWrite {
  return {
    input: async (desk) => {
      const { ticketId, askId } = await escalated(desk, 'flagged');
      return { ticketId, askId };
    },
  };
}

function onEscalation(until: Stage, more: object): WayToWrite {
  return { input: async (desk) => ({ escalationId: (await escalated(desk, until)).escalationId, ...more }) };
}

function onApproval(by: StaffSlug, more: object): WayToWrite {
  return {
    by,
    input: async (desk) => {
      const { ticketId } = await escalated(desk, 'nothing');
      const { approvalId } = await desk.as('priya').askApproval({ ticketId, ...refund(120) });
      return { approvalId, ...more };
    },
  };
}

function onPerson(more: object): WayToWrite {
  return { input: async (desk) => ({ id: (await desk.api.createPerson(newPerson())).id, ...more }) };
}

function onEndpoint(more: object): WayToWrite {
  return {
    input: async (desk) => ({ id: (await desk.api.createWebhookEndpoint(newEndpoint())).id, ...more }),
  };
}

function onSource(more: object): WayToWrite {
  const source = { system: 'webhook', name: 'One' } as const;
  return { input: async (desk) => ({ id: (await desk.api.createSource(source)).id, ...more }) };
}

async function closed(desk: TestDesk, learnt: object = {}) {
  const { ticketId, escalationId } = await escalated(desk, 'explained');
  const record = { neededHere: true, earlierBy: 'nobody', ...learnt } as const;
  await desk.api.closeEscalation({ escalationId, record });
  return { ticketId };
}

async function missed(desk: TestDesk) {
  const { ticketId } = await escalated(desk, 'nothing');
  // In one jump: the desk holds many other tickets, whose deadlines nobody here asks about.
  desk.clock.forwardTo(desk.clock.realNow() + 5 * hourMs);
  await desk.settle();
  const { misses } = await desk.api.viewTicket({ ticketId });
  return { ticketId, seq: String(misses[0]?.seq) };
}

async function contactOf(desk: TestDesk) {
  const contact = { name: 'Sam Sample', email: `${randomUUID()}@customer.example` };
  const { ticketId } = await desk.api.createTicket({ subject: 'Blank', text: 'Blank.', contact });
  return (await desk.api.viewTicket({ ticketId })).contact?.id;
}

async function customerOf(desk: TestDesk) {
  const customer = { name: named('Sample Works') };
  await desk.api.createTicket({ subject: 'Blank', text: 'Blank.', customer });
  const { customers } = await desk.api.listCustomers({ q: customer.name });
  return { id: customers[0]?.id };
}
