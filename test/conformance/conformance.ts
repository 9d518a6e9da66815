// `npm run conformance -- FILE…`: asks Baton what independent cases ask, and says where the answers differ.
import { resolve } from 'node:path';
import { adapters } from './adapters.ts';
import { type CaseFile, readCases, UnreadableCases } from './read-cases.ts';
import { linesOf, totalLine } from './result-lines.ts';
import { runCases } from './run-cases.ts';

const paths = process.argv.slice(2);
const files: CaseFile[] = [];
for (const path of paths) {
  try {
    files.push(readCases(path === resolve(path) ? path : resolve(process.env.INIT_CWD ?? '.', path)));
  } catch (error) {
    if (!(error instanceof UnreadableCases)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
if (paths.length === 0) {
  console.error('Say which files: npm run conformance -- FILE…');
  process.exitCode = 2;
}
if (process.exitCode === undefined) {
  const all = files.map((file) => ({ file, results: runCases(adapters, file.kind, file.cases) }));
  for (const { file, results } of all) for (const line of linesOf(file, results)) console.log(line);
  const results = all.flatMap((each) => each.results);
  console.log(totalLine(results));
  process.exitCode = results.some(({ outcome }) => outcome.kind === 'failed') ? 1 : 0;
}
