import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Instant } from '../../model/instant.ts';
import { isRefusal } from '../../model/refusal.ts';
import type { FileLimits } from '../../operations/attachments/file-limits.ts';
import { dropFiles, type TakenFile, takeStream } from '../../operations/attachments/upload-file.ts';
import type { OfTicket } from '../../operations/attachments/view-attachments.ts';
import type { Door } from '../door.ts';
import { type Fields, fieldsOf, formFields } from './form-fields.ts';

export interface SentBody {
  readonly fields: Fields;
  readonly files: readonly TakenFile[];
  /** A file was too large, or they were too many: none is kept. */
  readonly tooLarge: boolean;
}

interface Taking {
  /** By the workspace's clock. */
  readonly at: Instant;
  readonly limits: FileLimits;
}

/** So many go at once. Some more are read to their end: only then does the browser read our answer. */
const filesMax = 10;
const limits = { files: 100, fields: 100, fieldSize: 100_000, parts: 200, headerPairs: 20 };

/** A form with or without files. Files are stored while they come, for this ticket, before the form counts. */
export async function readSentForm(
  door: Door,
  request: FastifyRequest,
  of: OfTicket,
  taking: Taking,
): Promise<SentBody> {
  if (!request.isMultipart()) return { fields: formFields(request), files: [], tooLarge: false };
  const fields = new Map<string, string>();
  const files: TakenFile[] = [];
  let tooLarge = false;
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') keepField(fields, part);
      else {
        const isLeft = tooLarge || files.length === filesMax;
        const taken = isLeft ? await drained(part) : await takeOne(door, of, part, taking);
        if (isRefusal(taken) || taken === 'drained') tooLarge = true;
        else if (taken !== null) files.push(taken);
      }
    }
  } catch (error) {
    await dropFiles(door.desk, of, files);
    throw error;
  }
  if (!tooLarge) return { fields: fieldsOf(fields), files, tooLarge };
  await dropFiles(door.desk, of, files);
  return { fields: fieldsOf(fields), files: [], tooLarge };
}

/** Of a field that comes twice the first counts. */
function keepField(fields: Map<string, string>, { fieldname, value }: MultipartValue): void {
  if (!fields.has(fieldname) && typeof value === 'string') fields.set(fieldname, value);
}

function takeOne(door: Door, of: OfTicket, { filename, file }: MultipartFile, taking: Taking) {
  return takeStream(door.desk, of, { name: filename, ...taking, stream: file });
}

async function drained({ file }: MultipartFile): Promise<'drained'> {
  for await (const _ of file);
  return 'drained';
}
