import createClient from 'openapi-fetch';
import type { paths } from './openapi.d.ts';
import { Failure } from './failure.ts';

/** Same origin; the session is a cookie that scripts cannot read. */
export const client = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  headers: { accept: 'application/json' },
});

/** The longest that a question to the server may take, unless it is known to take longer. */
const usualPatienceMs = 20_000;

/** Asks, and gives the answer or throws a Failure that says why there is none. */
export async function ask<Data>(
  question: (signal: AbortSignal) => Promise<{ data?: Data; error?: unknown; response: Response }>,
  left?: AbortSignal,
  patienceMs = usualPatienceMs,
): Promise<Data> {
  const tooLong = AbortSignal.timeout(patienceMs);
  const signal = left ? AbortSignal.any([left, tooLong]) : tooLong;
  let answer: { data?: Data; error?: unknown; response: Response };
  try {
    answer = await question(signal);
  } catch (cause) {
    if (left?.aborted) throw cause;
    throw Failure.noAnswer();
  }
  if (!answer.response.ok) throw Failure.of(answer.response.status, answer.error);
  return answer.data as Data;
}
