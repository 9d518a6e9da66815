import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseParts, parts } from '../../scripts/check/parts.ts';
import { runProgram } from '../../scripts/check/run-program.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-house-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function script(text: string): string {
  const path = join(folder, 'program.mjs');
  writeFileSync(path, text);
  return path;
}

function isRunning(processId: number): boolean {
  try {
    return !readFileSync(`/proc/${processId}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('a program of the check', () => {
  it('passes when it ends with 0, and fails with its words when it does not', async () => {
    expect(await runProgram(script('console.log("fine")'), [], 10)).toMatchObject({
      passed: true,
      output: 'fine',
    });
    const end = await runProgram(script('console.log("bad"); process.exit(3)'), [], 10);
    expect(end.passed).toBe(false);
    expect(end.output).toContain('bad\n\nit ended with 3');
  });

  it('that hangs is stopped with all that it has started, and says so', async () => {
    const child = join(folder, 'child');
    const hanging = `import { spawn } from 'node:child_process'; import { writeFileSync } from 'node:fs';
      const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
      writeFileSync(${JSON.stringify(child)}, String(child.pid)); setInterval(() => 0, 1000);`;
    const end = await runProgram(script(hanging), [], 1);
    expect(end).toMatchObject({ passed: false });
    expect(end.output).toContain('it took longer than its 1 s');
    await expect.poll(() => isRunning(Number(readFileSync(child, 'utf8')))).toBe(false);
  });
});

describe('the parts of the check', () => {
  it('are all run unless some are named, and a name that is none is told', () => {
    expect(chooseParts([]).chosen).toEqual(parts);
    expect(chooseParts(['rules', 'lint']).chosen.map((part) => part.name)).toEqual(['lint', 'rules']);
    expect(chooseParts(['rules', 'rulez']).unknown).toEqual(['rulez']);
  });
});
