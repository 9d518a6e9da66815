import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adapters, skipLimits } from './adapters.ts';
import { readCases } from './read-cases.ts';
import { type CaseResult, runCases } from './run-cases.ts';

const folder = join(import.meta.dirname, '../../../shared/cases');
const paths = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dev.json'))
  : [];
const ofKind = new Map<string, CaseResult[]>();
for (const path of paths) {
  const { kind, cases } = readCases(join(folder, path));
  ofKind.set(kind, [...(ofKind.get(kind) ?? []), ...runCases(adapters, kind, cases)]);
}

describe.skipIf(paths.length === 0)(
  'independent cases (skipped where the folder ../shared is missing)',
  () => {
    it.each([...ofKind.keys()])('every case of %s that is asked is answered as expected', (kind) => {
      const failed = (ofKind.get(kind) ?? []).filter(({ outcome }) => outcome.kind === 'failed');
      expect(
        failed.map(({ case: { id, op, expected }, outcome }) => ({ id, op, expected, outcome })),
      ).toEqual([]);
    });

    it('every documented difference names a decision that is written down', () => {
      const pages = readdirSync(join(import.meta.dirname, '../../docs/decisions'));
      const differences = [...ofKind.values()]
        .flat()
        .flatMap(({ outcome }) =>
          outcome.kind === 'skipped' && outcome.reason === 'documented-difference' ? [outcome.why] : [],
        );
      expect(
        differences.filter((why) => !pages.some((page) => page.startsWith(`${why.slice(0, 4)}-`))),
      ).toEqual([]);
    });

    it.each(Object.entries(skipLimits))(
      'of %s less than %d of the agreed cases are skipped',
      (kind, limit) => {
        const agreed = (ofKind.get(kind) ?? []).filter((each) => each.case.status === 'agreed');
        const skipped = agreed.filter(({ outcome }) => outcome.kind === 'skipped');
        expect(skipped.length / agreed.length, skipped.map((each) => each.case.id).join(' ')).toBeLessThan(
          limit,
        );
      },
    );
  },
);
