/** How much may be attached, in bytes, and what may not. */
import type { Policy } from '../../model/policy.ts';

export interface FileLimits {
  readonly fileBytes: number;
  readonly ticketBytes: number;
  readonly refusedEndings: readonly string[];
}

const megabyte = 1_000_000;

export function fileLimits({ attachments }: Policy): FileLimits {
  return {
    fileBytes: attachments.fileMegabytes * megabyte,
    ticketBytes: attachments.ticketMegabytes * megabyte,
    refusedEndings: attachments.refusedEndings,
  };
}
