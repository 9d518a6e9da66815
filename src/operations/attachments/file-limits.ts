/** How much may be attached, in bytes. */
import type { Policy } from '../../model/policy.ts';

export interface FileLimits {
  readonly fileBytes: number;
  readonly ticketBytes: number;
}

const megabyte = 1_000_000;

export function fileLimits({ attachments }: Policy): FileLimits {
  return {
    fileBytes: attachments.fileMegabytes * megabyte,
    ticketBytes: attachments.ticketMegabytes * megabyte,
  };
}
