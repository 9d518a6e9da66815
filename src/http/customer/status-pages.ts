import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '../../model/refusal.ts';
import { actOnStatusPage, type CustomerAct } from '../../operations/customer-pages/act-on-status-page.ts';
import { fileLimits } from '../../operations/attachments/file-limits.ts';
import { dropFiles, type TakenFile } from '../../operations/attachments/upload-file.ts';
import { escalationWords } from '../../operations/customer-pages/escalation-words.ts';
import {
  openStatus,
  type OpenedStatus,
  openShownFile,
  sayEscalationForm,
  sayStatus,
} from '../../operations/customer-pages/status-pages.ts';
import { sayToStranger } from '../../operations/customer-pages/stranger-pages.ts';
import type { Door } from '../door.ts';
import { askedView, doneOf, type Fields, type PageRequest } from './form-fields.ts';
import { limitPlace, limitLink } from './limit-place.ts';
import { sendPage } from './page-headers.ts';
import { readSentForm } from './sent-form.ts';

const path = '/status/:token';

/** The page of one ticket, for whoever has its secret. Opening it changes nothing; only a sent form does. */
export function addStatusPages(scope: FastifyInstance, door: Door): void {
  scope.get(path, async (request: PageRequest, reply) => {
    const opened = await open(door, request, reply, 'look');
    if (opened === null) return sendGone(request, reply);
    return sendPage(reply, 200, sayStatus(opened, doneOf(request)));
  });
  scope.get(`${path}/escalation`, async (request: PageRequest, reply) => {
    const opened = await open(door, request, reply, 'look');
    if (opened === null) return sendGone(request, reply);
    return sendPage(reply, 200, sayEscalationForm(opened, {}, false));
  });
  addActs(scope, door);
  addFiles(scope, door);
}

function addActs(scope: FastifyInstance, door: Door): void {
  const act = (
    name: string,
    read: (fields: Fields, opened: OpenedStatus, files: readonly TakenFile[]) => CustomerAct | null,
    done: (act: CustomerAct) => string,
  ) =>
    scope.post(`${path}/${name}`, { config: { takesFiles: true } }, async (request: PageRequest, reply) => {
      const opened = await open(door, request, reply, 'act');
      if (opened === null) return sendGone(request, reply);
      if (request.isMultipart()) limitPlace(door, request, reply, 'files');
      const of = { workspaceId: opened.link.workspaceId, ticketId: opened.state.id };
      const { fields, files, fault } = await readSentForm(door, request, of, takingOf(opened));
      if (fault !== null) return sendPage(reply, 413, sayStatus(opened, fault, fields.all()));
      const wanted = read(fields, opened, files);
      if (wanted === null) return sendIncomplete(reply, name, opened, fields);
      // The ticket that is shown, where the link's own was merged into it.
      const shown = { ...opened.link, ticketId: of.ticketId };
      const result = await actOnStatusPage(door.desk, shown, wanted, fields.one('key', 100));
      if (isRefusal(result)) await dropFiles(door.desk, of, files);
      return goBack(reply, opened, isRefusal(result) ? 'refused' : done(wanted));
    });
  act('messages', writing, () => 'written');
  act('escalation', asking, () => 'escalated');
  act('resolution', answering, (one) => (one.act === 'answer' && one.solved ? 'confirmed' : 'reopened'));
}

const takingOf = ({ facts }: OpenedStatus) => ({ at: facts.now, limits: fileLimits(facts.policy.policy) });

function addFiles(scope: FastifyInstance, door: Door): void {
  const serve = (shown: boolean) => async (request: FileRequest, reply: FastifyReply) => {
    const opened = await open(door, request, reply, 'look');
    const { id } = request.params;
    const file = opened === null ? null : await openShownFile(door.desk, opened, { id, shown });
    if (file === null) return sendGone(request, reply);
    return reply.headers(file.headers).send(file.stream);
  };
  scope.get(`${path}/files/:id`, serve(false));
  scope.get(`${path}/files/:id/preview`, serve(true));
}

type FileRequest = FastifyRequest<{
  Params: { token: string; id: string };
  Querystring: Readonly<Record<string, unknown>>;
}>;

async function open(
  door: Door,
  request: PageRequest,
  reply: FastifyReply,
  what: 'look' | 'act',
): Promise<OpenedStatus | null> {
  limitPlace(door, request, reply, what);
  limitLink(door, request, reply, request.params.token);
  return openStatus(door.desk, request.params.token, askedView(request));
}

function sendGone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, 404, sayToStranger(askedView(request), { notice: 'gone' }));
}

function sendIncomplete(
  reply: FastifyReply,
  name: string,
  opened: OpenedStatus,
  fields: Fields,
): FastifyReply {
  if (name === 'escalation') return sendPage(reply, 422, sayEscalationForm(opened, fields.all(), true));
  return sendPage(reply, 422, sayStatus(opened, 'incomplete'));
}

/** Back to the page by another request: reloading it sends nothing again. */
function goBack(
  reply: FastifyReply,
  { place: { path: of, reader } }: OpenedStatus,
  done: string,
): FastifyReply {
  const chosen = new URLSearchParams({ lang: reader.language, zone: reader.zone, done });
  return reply.redirect(`${of}?${chosen.toString()}`, 303);
}

const textMax = 20_000;
const commentMax = 4000;

function writing(fields: Fields, _opened: OpenedStatus, files: readonly TakenFile[]): CustomerAct | null {
  // Files without a word are told by their names.
  const text = fields.one('text', textMax) ?? files.map(({ name }) => name).join('\n');
  return text === '' ? null : { act: 'write', text, attachmentIds: files.map(({ id }) => id) };
}

function asking(fields: Fields, { place: { reader } }: OpenedStatus): CustomerAct | null {
  const why = fields.one('why', commentMax);
  if (why === null) return null;
  const until = fields.one('until', 10);
  const blocked = fields.one('blocked', commentMax);
  const text = escalationWords(reader, { why, blocked, until, who: fields.one('who', 40) });
  return { act: 'ask-escalation', text, until, zone: reader.zone };
}

function answering(fields: Fields): CustomerAct | null {
  const solved = fields.one('solved', 10);
  if (solved !== 'yes' && solved !== 'no') return null;
  const score = Number(fields.one('satisfaction', 10) ?? Number.NaN);
  const satisfaction = Number.isInteger(score) && score >= 1 && score <= 5 ? score : null;
  return {
    act: 'answer',
    solved: solved === 'yes',
    satisfaction,
    comment: fields.one('comment', commentMax),
  };
}
