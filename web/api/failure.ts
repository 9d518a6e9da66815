import { strings } from '../strings/en.ts';
import type { Problem, TicketView } from './schemas.ts';

export type FailureKind =
  | 'no-answer'
  | 'signed-out'
  | 'not-permitted'
  | 'not-found'
  | 'moved-on'
  | 'refused'
  | 'broken';

/** Why an answer did not come, in words for the reader. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly title: string;
  readonly code: string | null;
  readonly fields: readonly { path: string; message: string }[];
  /** With `moved-on`: the ticket as it is now. */
  readonly current: TicketView | null;

  constructor(kind: FailureKind, title: string, detail: string, problem?: Partial<Problem>) {
    super(detail);
    this.kind = kind;
    this.title = title;
    this.code = problem?.code ?? null;
    this.fields = problem?.fields ?? [];
    this.current = isTicket(problem?.current) ? problem.current : null;
  }

  static noAnswer(): Failure {
    return new Failure('no-answer', strings.failures.noAnswer, strings.failures.noAnswerDetail);
  }

  static of(status: number, body: unknown): Failure {
    const problem: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
    // What programs are told of a request is no help to whoever filled in a form: the fields say it.
    if (problem.code === 'invalid_request' && (problem.fields?.length ?? 0) > 0)
      return new Failure(kindOf(status), strings.failures.notRight, strings.failures.notRightDetail, problem);
    const title = problem.title ?? strings.failures.broken;
    return new Failure(kindOf(status), title, problem.detail ?? strings.failures.brokenDetail, problem);
  }

  /** Trying again may help: nothing was said about the request itself. */
  get passing(): boolean {
    return this.kind === 'no-answer' || this.kind === 'broken';
  }
}

function kindOf(status: number): FailureKind {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'not-permitted';
  if (status === 404) return 'not-found';
  if (status === 409) return 'moved-on';
  return status >= 500 ? 'broken' : 'refused';
}

function isTicket(value: unknown): value is TicketView {
  return typeof value === 'object' && value !== null && 'ownership' in value && 'version' in value;
}
