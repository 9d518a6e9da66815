import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Instant } from '../../model/instant.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { FileLimits } from '../../operations/attachments/file-limits.ts';
import { dropFiles, type TakenFile, takeStream } from '../../operations/attachments/upload-file.ts';
import type { OfTicket } from '../../operations/attachments/view-attachments.ts';
import type { Door } from '../door.ts';
import { type Fields, fieldsOf, formFields } from './form-fields.ts';

export interface SentBody {
  readonly fields: Fields;
  readonly files: readonly TakenFile[];
  /** A file was too large or of a kind that is not taken, or they were too many: none is kept. null: all were taken. */
  readonly fault: 'tooMuch' | 'notTaken' | null;
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
  if (!request.isMultipart()) return { fields: formFields(request), files: [], fault: null };
  const fields = new Map<string, string>();
  const files: TakenFile[] = [];
  let fault: SentBody['fault'] = null;
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') keepField(fields, part);
      else if (fault !== null || files.length === filesMax) fault = await drained(part, fault ?? 'tooMuch');
      else {
        const taken = await takeOne(door, of, part, taking);
        if (isRefusal(taken)) fault = faultOf(taken);
        else if (taken !== null) files.push(taken);
      }
    }
  } catch (error) {
    await dropFiles(door.desk, of, files);
    throw error;
  }
  if (fault === null) return { fields: fieldsOf(fields), files, fault };
  await dropFiles(door.desk, of, files);
  return { fields: fieldsOf(fields), files: [], fault };
}

type Fault = NonNullable<SentBody['fault']>;

function faultOf({ refused }: Refusal): Fault {
  return refused === 'file_kind_refused' ? 'notTaken' : 'tooMuch';
}

/** Of a field that comes twice the first counts. */
function keepField(fields: Map<string, string>, { fieldname, value }: MultipartValue): void {
  if (!fields.has(fieldname) && typeof value === 'string') fields.set(fieldname, value);
}

function takeOne(door: Door, of: OfTicket, { filename, file }: MultipartFile, taking: Taking) {
  return takeStream(door.desk, of, { name: filename, ...taking, stream: file });
}

async function drained({ file }: MultipartFile, fault: Fault): Promise<Fault> {
  for await (const _ of file);
  return fault;
}
