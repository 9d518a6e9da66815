/**
 * Whether an answer is what was expected. Of objects only the keys that are expected count, instants are compared as
 * instants, null means cleared and is not the same as a key that is missing, and which word a refusal has is ours.
 */
export function isAsExpected(expected: unknown, got: unknown): boolean {
  return matches(expected, got, 0);
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

function matches(expected: unknown, got: unknown, toleranceMs: number): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((each, index) => matches(each, got[index], toleranceMs))
    );
  }
  if (isRecord(expected)) return isRecord(got) && recordMatches(expected, got, toleranceMs);
  if (typeof expected === 'number') return typeof got === 'number' && Math.abs(got - expected) < 1e-6;
  if (typeof expected === 'string' && typeof got === 'string' && instant.test(expected)) {
    return Math.abs(Date.parse(got) - Date.parse(expected)) <= toleranceMs;
  }
  return expected === got;
}

function recordMatches(
  expected: Readonly<Record<string, unknown>>,
  got: Readonly<Record<string, unknown>>,
  outerToleranceMs: number,
): boolean {
  const { toleranceSeconds } = expected;
  const toleranceMs = typeof toleranceSeconds === 'number' ? toleranceSeconds * 1000 : outerToleranceMs;
  return Object.entries(expected).every(([key, value]) => {
    if (key === 'toleranceSeconds') return true;
    if (!Object.hasOwn(got, key)) return false;
    return key === 'error' && typeof value === 'string'
      ? typeof got[key] === 'string'
      : matches(value, got[key], toleranceMs);
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
