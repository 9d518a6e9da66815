import { randomUUID } from 'node:crypto';
import { newPerson } from './new-records.ts';
import { standardPolicy } from './test-desk.ts';
import type { WayToWrite } from './way-to-write.ts';

/** How each write of the policy is asked for. */
export const policyWrites = {
  checkPolicy: { input: () => ({ source: standardPolicy }) },
  previewPolicy: { input: () => ({ source: standardPolicy }) },
  editPolicy: { input: () => ({ source: standardPolicy, edit: { matrix: [{ from: 3 }] } }) },
  tryPolicy: {
    input: () => ({ ticket: { subject: 'Slow', text: 'All is slow.' } }),
    other: { ticket: { subject: 'Fast', text: 'All is fast.' } },
  },
  markShadowAct: {
    input: async (desk) => {
      const shadow =
        'triggers:\n  - { id: heard, name: heard, shadow: true, when: { keywords: [hum] }, then: { flag: x } }\n';
      await desk.api.publishPolicy({ source: standardPolicy.replace(/^triggers:\n/m, shadow) });
      const { ticketId } = await desk.api.createTicket({ subject: 'Sound', text: 'A hum' });
      const { acts } = await desk.api.ticketShadowActs({ ticketId });
      await desk.api.publishPolicy({ source: standardPolicy });
      return { ticketId, seq: acts[0]?.seq ?? 0, verdict: 'right' };
    },
    other: { verdict: 'wrong' },
  },
  publishMatrix: {
    input: async (desk) => ({
      edit: { ticketTargets: [{ row: 0, clock: 'firstResponse', length: '40 min' }] },
      reason: 'Longer',
      expectedVersion: (await desk.api.me()).policyVersion,
    }),
  },
  publishPolicy: { input: () => ({ source: `${standardPolicy}\n# ${randomUUID()}\n` }) },
  changeFirstStart: { input: () => ({ step: 'people', state: 'skipped' }), other: { step: 'hours' } },
  examplePolicy: {
    input: () => ({ example: 'small-team', languages: ['en'], aroundTheClock: false }),
    other: { aroundTheClock: true },
  },
  beginOwnDesk: { input: () => ({ email: 'one@desk.example', timeZone: 'Europe/Berlin' }) },
  invitePerson: { input: async (desk) => ({ id: (await desk.api.createPerson(newPerson())).id }) },
} as const satisfies Record<string, WayToWrite>;
