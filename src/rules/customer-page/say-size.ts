/** Sizes of files as people read them: "640 kB", "1.4 MB", "1,4 MB". */
import type { CustomerLanguage } from './customer-words.ts';

export function saySize(bytes: number, language: CustomerLanguage): string {
  const inMegabytes = bytes >= 1_000_000;
  const amount = inMegabytes ? bytes / 1_000_000 : Math.ceil(bytes / 1000);
  const figures = new Intl.NumberFormat(language, { maximumFractionDigits: inMegabytes ? 1 : 0 }).format(
    amount,
  );
  return `${figures} ${inMegabytes ? 'MB' : 'kB'}`;
}
