import multipart from '@fastify/multipart';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sayToStranger } from '../../operations/customer-pages/stranger-pages.ts';
import type { Door } from '../door.ts';
import { problemOfError } from '../errors.ts';
import { askedView, parseForm } from './form-fields.ts';
import { closeToOthers, sendPage } from './page-headers.ts';
import { addRequestPages } from './request-pages.ts';
import { addStatusPages } from './status-pages.ts';

/** Forms without files. */
const formLimitBytes = 200_000;

/** Everything that customers open without an account: pages without a script, cookies or anything from elsewhere. */
export function addCustomerPages(server: FastifyInstance, door: Door): void {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formLimitBytes },
      (_request, body, done) => done(null, parseForm(String(body))),
    );
    scope.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: Number.POSITIVE_INFINITY } });
    scope.addHook('onRequest', async (_request, reply) => closeToOthers(reply));
    scope.setErrorHandler((error: FastifyError, request, reply) => sendFailure(door, error, request, reply));
    addStatusPages(scope, door);
    addRequestPages(scope, door);
  });
}

const formTroubles =
  /^FST_(FILES|FIELDS|PARTS|INVALID_MULTIPART|PROTO|NO_FORM)|Unexpected end of (form|multipart)|Multipart: |Malformed part header|Part terminated early|aborted/;

/** The same failures as elsewhere, as a page. */
function sendFailure(
  door: Door,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const asked = askedView(request);
  // What the reader of forms says: cut off, or more parts than a form of ours has.
  if (formTroubles.test(`${error.code} ${error.message}`))
    return sendPage(reply, 400, sayToStranger(asked, { notice: 'broken' }));
  const { status, params } = problemOfError(door, error, request);
  if (status === 429) {
    const waitSeconds = Number(params?.['waitSeconds'] ?? 1);
    return sendPage(reply, 429, sayToStranger(asked, { notice: 'busy', waitSeconds }));
  }
  if (status === 413) return sendPage(reply, 413, sayToStranger(asked, { notice: 'too-large' }));
  return sendPage(reply, status, sayToStranger(asked, { notice: status < 500 ? 'not-here' : 'broken' }));
}
