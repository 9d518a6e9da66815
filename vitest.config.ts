import { defineConfig } from 'vitest/config';

const BUNDLED_POSTGRES = 'test/support/global-setup.ts';
const OLDEST_POSTGRES = 'test/support/global-setup-oldest.ts';

/** A project is a part of `npm test`; see scripts/check.ts, which runs them by these names. */
function project(
  name: string,
  include: string[],
  timeoutSeconds: number,
  globalSetup: string[] = [],
  pollSeconds = 1,
) {
  return {
    test: {
      name,
      include,
      globalSetup,
      // Power cuts and planted bugs reach into modules, which no other file may share.
      isolate: name === 'simulation',
      testTimeout: timeoutSeconds * 1000,
      hookTimeout: timeoutSeconds * 1000,
      expect: { poll: { timeout: pollSeconds * 1000 } },
    },
  };
}

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Files of one process share what they import: no module keeps a state of its own, and loading is most of the cost.
    isolate: false,
    maxWorkers: 2,
    passWithNoTests: true,
    restoreMocks: true,
    projects: [
      project('house', ['test/house/**/*.test.ts'], 60),
      project('rules', ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/conformance/**/*.test.ts'], 10),
      project('storage', ['test/storage/**/*.test.ts'], 30, [BUNDLED_POSTGRES, OLDEST_POSTGRES]),
      project(
        'scenarios',
        ['test/cli/**/*.test.ts', 'test/http/**/*.test.ts', 'test/scenarios/**/*.test.ts'],
        30,
        [BUNDLED_POSTGRES],
      ),
      project('simulation', ['test/simulation/**/*.test.ts'], 180, [BUNDLED_POSTGRES]),
      project('crash', ['test/crash/**/*.test.ts'], 180),
      project('histories', ['test/histories/**/*.test.ts'], 60, [BUNDLED_POSTGRES]),
      // As long as a page is waited for elsewhere: a busy machine shows nothing within a second.
      project('e2e', ['test/e2e/**/*.test.ts'], 60, [BUNDLED_POSTGRES], 8),
    ],
  },
});
