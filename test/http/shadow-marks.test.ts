import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
const triggers = `triggers:
  - id: printer
    name: printer words
    shadow: [specialists]
    when: { keywords: [printer] }
    then: { tag: [printer] }
  - id: noisy
    name: noisy words
    shadow: true
    when: { keywords: [noise] }
    then: { escalate: {}, notify: [duty lead] }
`;
const source = standardPolicy.replace(/^triggers:\n/m, triggers);

beforeAll(async () => {
  desk = await startTestDesk();
  await desk.api.publishPolicy({ source, reason: 'Two in shadow' });
});
afterAll(() => desk.close());

const noisy = (text = 'There is a noise') => desk.api.createTicket({ subject: 'Sound', text });
const figures = async (id: string) =>
  (await desk.as('priya').listShadowTriggers()).triggers.find((one) => one.id === id);

describe('a trigger in shadow', () => {
  it('says what it would have done, on the ticket and in its list, and does nothing', async () => {
    const { ticketId } = await noisy();
    expect((await desk.api.viewTicket({ ticketId })).escalations).toEqual([]);
    const { acts } = await desk.as('priya').ticketShadowActs({ ticketId });
    expect(acts).toMatchObject([{ triggerId: 'noisy', mark: null, team: { id: 'front-line' } }]);
    expect(acts[0]?.sentence).toMatch(/^Would have escalated .* because \*noisy words\* matched/);
    const listed = await desk.as('priya').listShadowActs({ triggerId: 'noisy' });
    expect(listed.acts.map((one) => one.ticketId)).toEqual([ticketId]);
    expect(await figures('noisy')).toMatchObject({
      shadow: true,
      acts: 1,
      words: 'None of 1 is marked yet.',
    });
  });

  it('is marked right or wrong, and the newest word counts', async () => {
    const { ticketId } = await noisy();
    const seq = (await desk.as('priya').ticketShadowActs({ ticketId })).acts[0]?.seq ?? 0;
    const marked = await desk.as('priya').markShadowAct({ ticketId, seq, verdict: 'right' });
    expect(marked.mark).toMatchObject({ verdict: 'right', by: { name: 'Priya Raman' } });
    expect(await figures('noisy')).toMatchObject({
      acts: 2,
      right: 1,
      wrong: 0,
      words: '1 of 1 marked is right: too few to say.',
      teams: [{ team: { id: 'front-line' }, acts: 2, right: 1 }],
    });
    await desk.as('ruth').markShadowAct({ ticketId, seq, verdict: 'wrong' });
    expect(await figures('noisy')).toMatchObject({ right: 0, wrong: 1 });
    const wrong = await desk.as('priya').listShadowActs({ triggerId: 'noisy', verdict: 'wrong' });
    expect(wrong.acts).toMatchObject([{ ticketId, mark: { verdict: 'wrong', by: { name: 'Ruth Okafor' } } }]);
    await desk.as('priya').markShadowAct({ ticketId, seq, verdict: 'open' });
    expect(await figures('noisy')).toMatchObject({ acts: 2, right: 0, wrong: 0 });
    const open = await desk.as('priya').listShadowActs({ triggerId: 'noisy', verdict: 'open', limit: 1 });
    const rest = await desk.as('priya').listShadowActs({ triggerId: 'noisy', after: open.next ?? '' });
    expect([open.acts.length, rest.acts.length, rest.next]).toEqual([1, 1, null]);
  });

  it('stands in shadow for some teams and acts for the others', async () => {
    const tags = async (team: string) => {
      const { ticketId } = await desk.api.createTicket({ subject: 'x', text: 'Our printer', team });
      return (await desk.api.viewTicket({ ticketId })).tags;
    };
    expect(await tags('front-line')).toEqual(['printer']);
    expect(await tags('specialists')).toEqual([]);
    expect(await figures('printer')).toMatchObject({
      shadowTeams: [{ id: 'specialists' }],
      teams: [{ team: { id: 'specialists' }, acts: 1 }],
    });
    const unknown = source.replace('shadow: [specialists]', 'shadow: [specialist]');
    expect((await desk.api.checkPolicy({ source: unknown })).problems[0]?.message).toBe(
      'there is no team specialist',
    );
  });

  it('is marked only where it has spoken, by those who work on tickets they may see', async () => {
    const { ticketId } = await noisy();
    const asked = { ticketId, verdict: 'right' as const };
    const code = async (order: object, person: 'priya' = 'priya') =>
      ((await desk.as(person).send('markShadowAct', { ...asked, ...order })).body as Problem).code;
    expect(await code({ seq: 1 })).toBe('shadow_act_not_found');
    expect(await code({ seq: 9999 })).toBe('shadow_act_not_found');
    expect(await code({ seq: 2, verdict: 'perhaps' })).toBe('invalid_request');
    expect(await code({ seq: 2, ticketId: '00000000-0000-4000-8000-000000000009' })).toBe('ticket_not_found');
    const unread = await desk.as('priya').send('listShadowActs', { triggerId: 'noisy', after: 'x' });
    expect(unread.status).toBe(400);
  });

  it('is switched on by an edit of the policy, and acts from then on', async () => {
    const { source: present } = await desk.api.viewPolicy({ version: 'current' });
    const edited = await desk.api.editPolicy({
      source: present,
      edit: { shadow: [{ trigger: 'noisy', shadow: false }] },
    });
    expect(edited.ok).toBe(true);
    await desk.api.publishPolicy({ source: edited.source, reason: 'It was right' });
    const { ticketId } = await noisy();
    expect((await desk.api.viewTicket({ ticketId })).escalations).toHaveLength(1);
    expect(await figures('noisy')).toMatchObject({ shadow: false, acts: 3 });
  });
});
