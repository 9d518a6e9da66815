import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../../src/operations/desk.ts';
import { publishPolicy } from '../../src/operations/publish-policy.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { createSource } from '../../src/operations/sources.ts';
import { createEndpoint } from '../../src/operations/webhook-endpoints.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

class Cut extends Error {}

/** The node dies where the first answer is written: its row is the last that is given the time. */
function dyingDesk(timesBefore: number): Desk {
  let times = 0;
  const { clock } = desk.desk;
  const realNow = () => {
    times += 1;
    if (times > timesBefore) throw new Cut();
    return clock.realNow();
  };
  return { ...desk.desk, clock: { now: (shiftMs: number) => clock.now(shiftMs), realNow } as Desk['clock'] };
}

type Order = {
  readonly workspaceId: TestDesk['workspaceId'];
  readonly personId: ReturnType<typeof personId>;
};
const of = (): Order => ({ workspaceId: desk.workspaceId, personId: personId('greta') });
const source = `${standardPolicy}\n# once more\n`;
const requestOf = (key: string) => ({ actor: 'person', key, requestHash: 'ab'.repeat(32) });

it.each([
  [
    'a source',
    1,
    (on: Desk) => createSource(on, { ...of(), system: 'webhook', name: 'Cut', request: requestOf('source') }),
    async () => (await desk.api.listSources()).sources.length,
  ],
  [
    'a webhook endpoint',
    1,
    (on: Desk) =>
      createEndpoint(on, {
        ...of(),
        name: 'Cut',
        url: 'https://cut.example',
        events: [],
        request: requestOf('endpoint'),
      }),
    async () => (await desk.api.listWebhookEndpoints()).endpoints.length,
  ],
  [
    'a policy',
    0,
    (on: Desk) => publishPolicy(on, { ...of(), source, request: requestOf('policy') }),
    async () => (await desk.api.listPolicies()).versions.length,
  ],
] as const)(
  '%s comes once, though a node died between it and its answer',
  async (_what, timesBefore, make, count) => {
    const before = await count();
    await expect(make(dyingDesk(timesBefore))).rejects.toThrow(Cut);
    expect(await count()).toBe(before);
    const first = await make(desk.desk);
    expect(first).not.toHaveProperty('refused');
    const again = await make(desk.desk);
    expect({ ...again, secret: null }).toEqual({ ...first, secret: null });
    expect(again).not.toHaveProperty('secret');
    expect(await count()).toBe(before + 1);
  },
);
