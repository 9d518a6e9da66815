import type { ImportGraph } from './import-graph.ts';
import type { Finding } from './source-files.ts';

/** Circles of imports, each named once, in the order in which they are walked. */
export function cycleFindings(graph: ImportGraph): Finding[] {
  const done = new Set<string>();
  const findings: Finding[] = [];
  const visit = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) findings.push(`a circle: ${[...way.slice(start), path].join(' > ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const thing of graph.get(path) ?? []) {
      if (thing.kind === 'file') visit(thing.target, [...way, path]);
    }
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return findings;
}
