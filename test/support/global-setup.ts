import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer | undefined;

/** One server for the whole run; each test takes a database of its own from it. */
export async function setup(project: TestProject): Promise<void> {
  server = await startTestServer();
  project.provide('postgres', server.address);
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
