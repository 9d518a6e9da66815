// A process that audits one file and prints its figures; measured by audit.ts.
import { readFileSync } from 'node:fs';
import { auditFiles } from '../../src/history/audit-files.ts';
import { readMapping } from '../../src/history/read-mapping.ts';

const [file = '', mapping = ''] = process.argv.slice(2);
const report = await auditFiles({ files: [file], mapping: readMapping(readFileSync(mapping, 'utf8')) });
const { tickets, events, handoffs, pingPong, durations, quality } = report;
console.log(
  JSON.stringify({
    tickets,
    events,
    handoffs: handoffs?.total,
    returns: pingPong.byTeamDirect?.returns,
    median: durations.toFirstResolution?.median,
    leftOut: quality.leftOut,
  }),
);
