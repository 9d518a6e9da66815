// A process of its own, started by the desk: it reads what people have uploaded, so that neither a log of a million rows
// nor one that is made to break something keeps the desk from its work. It hears one order and says how it goes.
import { setPriority } from 'node:os';
import { basename } from 'node:path';
import type { LogOrder, LogWordOut } from '../model/log-audit.ts';
import { HistoryError } from './history-error.ts';

/** Whatever else the machine does goes first. */
const lowPriority = 10;

// The desk has ended, or has given it up.
process.once('disconnect', () => process.exit(0));
process.once('message', (order: LogOrder) => void carryOut(order));

async function carryOut(order: LogOrder): Promise<void> {
  setPriority(lowPriority);
  const files = order.task === 'look' ? [order.file] : order.files;
  try {
    await say(order.task === 'look' ? await look(order) : await audit(order));
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    // Where the desk keeps its files is no reader's business.
    const failed = files.reduce((text, file) => text.replaceAll(file, basename(file)), error.message);
    await say({ failed });
  }
  process.exit(0);
}

// Each task loads what it needs: a look at a few rows is waited for.
async function look({ file, mapping }: LogOrder & { task: 'look' }): Promise<LogWordOut> {
  const { lookAtLog } = await import('./look-at-log.ts');
  return { looked: await lookAtLog(file, mapping) };
}

async function audit(order: LogOrder & { task: 'audit' }): Promise<LogWordOut> {
  const { auditToFiles } = await import('./audit-to-files.ts');
  return { audited: await auditToFiles(order, (progress) => void say({ progress })) };
}

function say(word: LogWordOut): Promise<void> {
  return new Promise((said) => void process.send?.(word, () => said()));
}
