import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  openForm,
  type OpenedForm,
  sayForm,
  sayGuide,
} from '../../operations/customer-pages/request-pages.ts';
import { sayToStranger } from '../../operations/customer-pages/stranger-pages.ts';
import { takeRequest, type SentForm } from '../../operations/customer-pages/take-request.ts';
import type { TicketId } from '../../model/words.ts';
import { fileLimits } from '../../operations/attachments/file-limits.ts';
import { dropFiles } from '../../operations/attachments/upload-file.ts';
import { isKnownZone } from '../../operations/customer-pages/known-zone.ts';
import type { Door } from '../door.ts';
import { DoorError } from '../door-error.ts';
import { askedView, type Fields } from './form-fields.ts';
import { limitAddress, limitPlace } from './limit-place.ts';
import { sendPage } from './page-headers.ts';
import { readSentForm } from './sent-form.ts';

type FormRequest = FastifyRequest<{
  Params: { workspace: string };
  Querystring: Readonly<Record<string, unknown>>;
}>;

const path = '/request/:workspace';

/** The form by which anybody writes, and the page on what to expect. It says the same whoever's address is given. */
export function addRequestPages(scope: FastifyInstance, door: Door): void {
  scope.get(path, async (request: FormRequest, reply) => {
    const opened = await open(door, request, reply, 'look');
    return opened === null
      ? sendNotHere(request, reply)
      : sendPage(reply, 200, sayForm(opened, typeOf(request)));
  });
  scope.get(`${path}/what-to-expect`, async (request: FormRequest, reply) => {
    limitPlace(door, request, reply, 'look');
    const page = await sayGuide(door.desk, request.params.workspace, askedView(request));
    return page === null ? sendNotHere(request, reply) : sendPage(reply, 200, page);
  });
  scope.post(path, { config: { takesFiles: true } }, async (request: FormRequest, reply) => {
    refuseOtherSites(request);
    const opened = await open(door, request, reply, 'act');
    if (opened === null) return sendNotHere(request, reply);
    return take(door, opened, request, reply);
  });
}

async function take(door: Door, opened: OpenedForm, request: FormRequest, reply: FastifyReply) {
  if (request.isMultipart()) limitPlace(door, request, reply, 'files');
  // The ticket is not there yet: its files wait under a name of their own.
  const of = { workspaceId: opened.workspaceId, ticketId: door.desk.dice.id() as TicketId };
  const { fields, files, fault } = await readSentForm(door, request, of, {
    at: opened.place.reader.now,
    limits: fileLimits(opened.policy.policy),
  });
  if (fault !== null) {
    const typeId = typeOf(request) ?? 'other';
    return sendPage(reply, 413, sayForm(opened, typeId, { ...fields.all() }, [fault]));
  }
  const drop = () => dropFiles(door.desk, of, files);
  const asked = { request, reply, fields, filesOf: of.ticketId, hasFiles: files.length > 0 };
  const answer = await answerForm(door, opened, asked).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  if (!answer.isTaken) await drop();
  return answer.sent;
}

interface Asked {
  readonly request: FormRequest;
  readonly reply: FastifyReply;
  readonly fields: Fields;
  readonly filesOf: TicketId;
  readonly hasFiles: boolean;
}

async function answerForm(door: Door, opened: OpenedForm, asked: Asked) {
  const { request, reply, fields, filesOf, hasFiles } = asked;
  const typeId = typeOf(request);
  // No person sees this field. Whoever fills it is told the same, and nothing happens.
  if (fields.one('website', 1000) !== null)
    return refused(sendPage(reply, 200, sayToStranger(askedView(request), { notice: 'received' })));
  const faults = faultsOf(fields);
  const again = (status: number, typed: Record<string, string>) =>
    refused(
      sendPage(
        reply,
        status,
        sayForm(opened, typeId ?? 'other', typed, hasFiles ? [...faults, 'again'] : faults),
      ),
    );
  if (faults.length > 0) return again(422, { ...fields.all() });
  const sent = sentForm(fields, typeId, opened);
  limitAddress(door, reply, sent.email);
  const taken = await takeRequest(door.desk, opened, { ...sent, filesOf });
  if (taken === null) return again(409, withoutKey(fields));
  const { language, zone } = opened.place.reader;
  const chosen = new URLSearchParams({ lang: language, zone: sent.zone ?? zone, done: 'received' });
  return { isTaken: true, sent: reply.redirect(`/status/${sent.formKey}?${chosen.toString()}`, 303) };
}

const refused = (sent: FastifyReply) => ({ isTaken: false, sent });

function withoutKey(fields: Fields): Record<string, string> {
  const { key: _, ...others } = fields.all();
  return others;
}

async function open(door: Door, request: FormRequest, reply: FastifyReply, what: 'look' | 'act') {
  limitPlace(door, request, reply, what);
  return openForm(door.desk, request.params.workspace, askedView(request));
}

function sendNotHere(request: FormRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, 404, sayToStranger(askedView(request), { notice: 'not-here' }));
}

/** Another site must not make its visitors write to us. Browsers say where a form was sent from. */
function refuseOtherSites({ headers }: FastifyRequest): void {
  if (headers['sec-fetch-site'] === 'cross-site') throw new DoorError('cross_site');
}

const subjectMax = 300;
const textMax = 20_000;

function faultsOf(fields: Fields) {
  const isThere = { name: 200, subject: subjectMax, text: textMax } as const;
  const missing = (['subject', 'text', 'name'] as const).filter(
    (name) => fields.one(name, isThere[name]) === null,
  );
  return isAddress(fields.one('email', 320)) ? missing : [...missing, 'email' as const];
}

function isAddress(text: string | null): text is string {
  return (
    text !== null &&
    /^[^\s@<>(),;:"[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(
      text,
    )
  );
}

function sentForm(fields: Fields, typeId: string | null, { place }: OpenedForm): Omit<SentForm, 'filesOf'> {
  const zone = fields.one('zone', 60);
  const key = fields.one('key', 43);
  const facts = Object.keys(fields.all()).flatMap((name) => {
    const answer = name.startsWith('fact-') ? fields.one(name, 2000) : null;
    return answer === null ? [] : [[name.slice('fact-'.length), answer] as const];
  });
  return {
    typeId: typeId === 'other' ? null : typeId,
    subject: fields.one('subject', subjectMax)?.replaceAll(/\s+/g, ' ') ?? '',
    text: fields.one('text', textMax) ?? '',
    name: fields.one('name', 200)?.replaceAll(/\s+/g, ' ') ?? '',
    email: fields.one('email', 320)?.toLowerCase() ?? '',
    zone: zone !== null && isKnownZone(zone) ? zone : null,
    language: place.reader.language,
    facts: new Map(facts),
    formKey: key !== null && /^[\w-]{43}$/.test(key) ? key : place.formKey,
  };
}

function typeOf(request: FormRequest): string | null {
  const { type } = request.query;
  return typeof type === 'string' && /^[a-z0-9-]{1,60}$/.test(type) ? type : null;
}
