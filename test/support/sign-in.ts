import { personId, samplePeople, type StaffSlug } from '../../src/operations/sample/sample-people.ts';
import { createSignInLink } from '../../src/operations/sign-in.ts';
import type { TestDesk } from './test-desk.ts';

/** Signed in anew, as a browser is: the header that goes along with each request. */
export async function sessionOf(desk: TestDesk, slug: StaffSlug): Promise<{ cookie: string }> {
  const email = samplePeople().find(({ id }) => id === personId(slug))?.email ?? '';
  const link = await createSignInLink(desk.desk, desk.workspaceId, email);
  const payload = { link: link?.token };
  const answer = await desk.server.inject({ method: 'POST', url: '/api/v1/session', payload });
  if (answer.statusCode !== 204) throw new Error(`${slug} could not sign in: ${answer.body}`);
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
}
