import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../model/backup.ts';

export interface ProgressView {
  show(progress: Progress): void;
  end(): void;
}

const lineEveryMs = 5_000;

/** A bar on a terminal, a line now and then elsewhere; always on standard error. */
export function showProgress(verb: string): ProgressView {
  return process.stderr.isTTY ? bar(verb) : lines(verb);
}

function bar(verb: string): ProgressView {
  const options = {
    format: `${verb} {bar} {percentage}% · {value} of {total} · {what}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  };
  const drawn = new SingleBar(options, Presets.shades_classic);
  let isStarted = false;
  return {
    show: ({ done, total, what }) => {
      const all = Math.max(1, Math.round(total), done);
      if (isStarted) drawn.setTotal(all);
      else drawn.start(all, 0, { what });
      isStarted = true;
      drawn.update(Math.round(done), { what });
    },
    end: () => drawn.stop(),
  };
}

function lines(verb: string): ProgressView {
  let latest: Progress | undefined;
  const timer = setInterval(() => {
    if (!latest) return;
    const { done, total, what } = latest;
    process.stderr.write(`${verb}: ${Math.round(done)} of ${Math.max(done, Math.round(total))} (${what})\n`);
    latest = undefined;
  }, lineEveryMs);
  timer.unref();
  return {
    show: (progress) => {
      latest = progress;
    },
    end: () => clearInterval(timer),
  };
}
