import { personId } from '../../src/operations/sample/sample-people.ts';
import { newRota } from './new-records.ts';
import type { TestDesk } from './test-desk.ts';
import type { WayToWrite } from './way-to-write.ts';

const anOverride = {
  change: 'add',
  personId: personId('hana') as string,
  from: '2027-06-01T00:00:00Z',
  to: '2027-06-02T00:00:00Z',
  reason: 'Second pair of eyes',
} as const;
const aSwap = {
  layerId: 'first',
  at: '2027-06-01T00:00:00Z',
  takerId: personId('hana') as string,
  reason: 'A wedding',
} as const;

export const rotaWrites = {
  withdrawRotaChange: {
    input: async (desk) => {
      const rota = newRota();
      await desk.api.createRota(rota);
      await desk.api.changeRota({ ...rota, startsAt: '2027-06-01T00:00:00Z' });
      return { id: rota.id, startsAt: '2027-06-01T00:00:00Z' };
    },
  },
  createRotaOverride: onRota(anOverride),
  removeRotaOverride: {
    input: async (desk) => {
      const { id } = await ofRota(desk);
      const made = await desk.api.createRotaOverride({ id, ...anOverride });
      return { id, exceptionId: made.id };
    },
  },
  askRotaSwap: { by: 'omar', ...onRota(aSwap) },
  answerRotaSwap: {
    by: 'hana',
    input: async (desk) => {
      const { id } = await ofRota(desk);
      const asked = await desk.as('omar').askRotaSwap({ id, ...aSwap });
      return { id, exceptionId: asked.id, answer: 'agree' };
    },
    other: { answer: 'decline' },
  },
} satisfies Readonly<Record<string, WayToWrite>>;

async function ofRota(desk: TestDesk) {
  const rota = newRota();
  await desk.api.createRota(rota);
  return { id: rota.id };
}

function onRota(asked: object): WayToWrite {
  return { input: async (desk) => ({ ...(await ofRota(desk)), ...asked }) };
}
