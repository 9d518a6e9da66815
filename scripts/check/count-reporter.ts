import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** What a run of tests comes to. */
export interface TestCount {
  readonly passed: number;
  /** Failed tests, files that could not be read, and errors outside any test. */
  readonly failed: number;
  /** What failed, by name, each with the first line of its error. */
  readonly failures: readonly string[];
  readonly skipped: readonly { readonly test: string; readonly reason: string }[];
}

/** Where the count is written; the check sets it. */
export const COUNT_PATH_VARIABLE = 'BATON_TEST_COUNT';

/** Counts tests for the check, with the reasons of those that were skipped, which vitest's own report leaves out. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const path = process.env[COUNT_PATH_VARIABLE];
    if (path !== undefined) writeFileSync(path, JSON.stringify(countOf(modules, unhandledErrors)));
  }
}

function countOf(modules: readonly TestModule[], outside: readonly SerializedError[]): TestCount {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const stateOf = (test: TestCase) => test.result().state;
  const failures = [
    ...tests.filter((test) => stateOf(test) === 'failed').map(failureOf),
    ...modules.filter(hasOwnErrors).map((module) => `${module.relativeModuleId}: the file itself`),
    ...outside.map((error) => `outside any test: ${firstLine(error.message)}`),
  ];
  return {
    passed: tests.filter((test) => stateOf(test) === 'passed').length,
    failed: failures.length,
    failures,
    skipped: tests
      .filter((test) => stateOf(test) === 'skipped')
      .map((test) => ({ test: test.fullName, reason: noteOf(test.result()) })),
  };
}

function failureOf(test: TestCase): string {
  const error = test.result().errors?.[0];
  return `${test.module.relativeModuleId} > ${test.fullName}: ${firstLine(error?.message ?? '')}`;
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

function hasOwnErrors(module: TestModule): boolean {
  const suites = [...module.children.allSuites()];
  return module.errors().length > 0 || suites.some((suite) => suite.errors().length > 0);
}

function noteOf(result: { readonly note?: string | undefined } | object): string {
  return 'note' in result && typeof result.note === 'string' ? result.note : 'no reason given';
}
