/** Audits by upload at this node: where they lie, which of them runs in a process of its own, and how far it is. */
import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../../model/backup.ts';
import type { LogLook, LogOrder, LogWordOut } from '../../model/log-audit.ts';
import type { WorkspaceId } from '../../model/words.ts';
import { AuditFolder } from '../../storage/audit-folder.ts';

/** Beyond it the process ends, and whoever asked is told. Ten million events take about half. */
const memoryMaxMb = 1_000;
/** What JavaScript itself may hold of that; columns of numbers lie outside. */
const heapMaxMb = 768;
const lookMaxMs = 25_000;
const auditMaxMs = 60 * 60_000;
/** At one node: two cores serve the desk as well. */
const runsMax = 2;
const looksMax = 3;
const complaintMax = 4_000;

interface AuditLog {
  warn(fields: object, message: string): void;
}

interface Run {
  readonly workspaceId: WorkspaceId;
  readonly child: ChildProcess;
  progress: Progress | null;
  isStopped: boolean;
}

export type LookEnd = { readonly looked: LogLook } | { readonly failed: string } | 'busy';
export type AuditEnd =
  | Exclude<LogWordOut, { readonly progress: Progress } | { readonly looked: LogLook }>
  | 'stopped';

export class LogAudits {
  readonly folder: AuditFolder;
  readonly #runs = new Map<string, Run>();
  /** Audits of which a part is being written. */
  readonly writing = new Set<string>();
  readonly #log: AuditLog;
  #looks = 0;

  constructor(path: string, log: AuditLog) {
    this.folder = new AuditFolder(path);
    this.#log = log;
  }

  progressOf(id: string): Progress | null | undefined {
    const run = this.#runs.get(id);
    return run && run.progress;
  }

  isRunning(id: string): boolean {
    return this.#runs.has(id);
  }

  /** One audit of each workspace, and only so many of all. */
  hasRoomFor(workspaceId: WorkspaceId): boolean {
    const runs = [...this.#runs.values()];
    return runs.length < runsMax && runs.every((run) => run.workspaceId !== workspaceId);
  }

  async look(order: Omit<LogOrder & { task: 'look' }, 'task'>): Promise<LookEnd> {
    if (this.#looks >= looksMax) return 'busy';
    this.#looks += 1;
    try {
      const said = await this.#ended(startProcess(), { task: 'look', ...order }, lookMaxMs, () => undefined);
      if (said !== null && ('looked' in said || 'failed' in said)) return said;
      return { failed: 'The file can’t be looked at: it took too long or too much memory.' };
    } finally {
      this.#looks -= 1;
    }
  }

  /** Whoever calls has asked `hasRoomFor`. It counts as running until `onEnd` has written down how it ended. */
  async run(
    workspaceId: WorkspaceId,
    id: string,
    order: Omit<LogOrder & { task: 'audit' }, 'task' | 'memoryMaxMb'>,
    onEnd: (end: AuditEnd) => void,
  ): Promise<void> {
    const run: Run = { workspaceId, child: startProcess(), progress: null, isStopped: false };
    this.#runs.set(id, run);
    try {
      const whole = { task: 'audit', memoryMaxMb, ...order } as const;
      const said = await this.#ended(run.child, whole, auditMaxMs, (progress) => {
        run.progress = progress;
      });
      if (run.isStopped) onEnd('stopped');
      else onEnd(said !== null && ('audited' in said || 'failed' in said) ? said : tooMuch);
    } finally {
      this.#runs.delete(id);
    }
  }

  stop(id: string): boolean {
    const run = this.#runs.get(id);
    if (!run) return false;
    run.isStopped = true;
    run.child.kill('SIGKILL');
    return true;
  }

  /** The desk closes. */
  stopAll(): void {
    for (const id of this.#runs.keys()) this.stop(id);
  }

  /** The last word of a process; null: it ended without one. It has ended when this answers. */
  #ended(
    child: ChildProcess,
    order: LogOrder,
    maxMs: number,
    onProgress: (progress: Progress) => void,
  ): Promise<LogWordOut | null> {
    return new Promise((tell) => {
      let last: LogWordOut | null = null;
      let complaint = '';
      const late = setTimeout(() => child.kill('SIGKILL'), maxMs);
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        complaint = (complaint + text).slice(-complaintMax);
      });
      child.on('message', (word: LogWordOut) => {
        if ('progress' in word) onProgress(word.progress);
        else last = word;
      });
      child.on('error', () => child.kill('SIGKILL'));
      child.on('close', (code, signal) => {
        clearTimeout(late);
        if (code !== 0 && signal !== 'SIGKILL')
          this.#log.warn({ code, signal, stack: stackIn(complaint) }, 'An audit’s process broke.');
        tell(last);
      });
      child.send(order);
    });
  }
}

const tooMuch: AuditEnd = {
  failed: `The audit ended before its time: it needs more than ${memoryMaxMb} MB of memory or more than an hour. Audit a shorter span, or run \`baton audit\` on a machine of your own.`,
};

const program = fileURLToPath(new URL('../../history/audit-process.ts', import.meta.url));

/** It gets nothing of the desk's surroundings: no address of a database, no secret. */
function startProcess(): ChildProcess {
  const cache = getCompileCacheDir();
  return fork(program, [], {
    execArgv: [`--max-old-space-size=${heapMaxMb}`, '--disable-warning=ExperimentalWarning'],
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Where it broke. What was said there may hold words of the log. */
function stackIn(complaint: string): string[] {
  return complaint.split('\n').filter((line) => /^\s+at |FATAL ERROR/.test(line));
}
