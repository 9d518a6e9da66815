import type { FastifyInstance } from 'fastify';
import { readDutyCalendar } from '../operations/duty-feeds.ts';
import type { Door } from './door.ts';
import { sendNotFound } from './errors.ts';
import { limitRate } from './limit-rate.ts';

export function dutyCalendarPath(token: string): string {
  return `/duty-calendars/${token}.ics`;
}

/** A duty calendar for whoever has its link. An unknown link and one that has ended answer the same. */
export function addDutyCalendar(server: FastifyInstance, door: Door): void {
  server.get<{ Params: { token: string } }>(dutyCalendarPath(':token'), async (request, reply) => {
    limitRate(door, request, reply, { access: 'anyone', method: 'GET' });
    const { token } = request.params;
    const calendar = /^[\w-]{20,100}$/.test(token) ? await readDutyCalendar(door.desk, token) : null;
    if (calendar === null) return sendNotFound(request, reply.header('cache-control', 'no-store'));
    reply.headers({ etag: calendar.etag, 'cache-control': 'private, no-cache' });
    if (isKnown(request.headers['if-none-match'], calendar.etag)) return reply.code(304).send();
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="duty.ics"')
      .send(calendar.text);
  });
}

/** Any of several tags, or all of them; weakly compared, as If-None-Match wants. */
function isKnown(given: string | undefined, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return (given ?? '').split(',').some((tag) => tag.trim() === '*' || plain(tag) === plain(etag));
}
