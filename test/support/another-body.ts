import type { RouteContract } from '../../src/http/contract/route.ts';

/** The same request with another body that the contract lets pass; null where its body can't differ. */
export function anotherBody({ params, body }: RouteContract, input: object): object | null {
  if (body === undefined) return null;
  const inPath = Object.keys(params?.shape ?? {});
  const said = Object.entries(input).filter(([name]) => !inPath.includes(name));
  const tries = [...said.flatMap(([name, value]) => anotherOf(name, value)), { expectedVersion: 999_999 }];
  for (const change of tries) {
    if (body.safeParse({ ...Object.fromEntries(said), ...change }).success) return { ...input, ...change };
  }
  return null;
}

function anotherOf(name: string, value: unknown): object[] {
  if (typeof value === 'string') return [{ [name]: `${value}x` }];
  if (typeof value === 'number') return [{ [name]: value + 1 }];
  if (typeof value === 'boolean') return [{ [name]: !value }];
  return [];
}
