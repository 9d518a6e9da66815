import { writeSampleLoad } from '../../src/storage/sample-load.ts';
import type { WayToWrite } from './way-to-write.ts';

/** What only the sample takes. */
export const sampleWrites = {
  moveSampleClock: { input: async () => ({ minutes: 5 }) },
  changeSampleFilling: {
    input: async ({ desk, workspaceId, clock }) => {
      const load = { opensAt: clock.realNow(), firstNumber: 1, done: 0, of: 1 };
      await writeSampleLoad(desk.database.across, workspaceId, load);
      return { running: false };
    },
  },
} satisfies Record<string, WayToWrite>;
