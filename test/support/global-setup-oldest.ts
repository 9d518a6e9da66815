import type { TestProject } from 'vitest/node';
import { findOldestSupportedPostgres, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer | undefined;

/** The storage tests run a second time on the oldest PostgreSQL that Baton supports, where there is one. */
export async function setup(project: TestProject): Promise<void> {
  const binaries = findOldestSupportedPostgres();
  server = binaries === undefined ? undefined : await startTestServer(binaries);
  project.provide('oldestPostgres', server?.address ?? null);
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
