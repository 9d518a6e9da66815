// Posts 300 tickets made of a real log through the generic webhook, on a jumping clock, and prints what came of them.
// `npm run replay -- [--count N] [--seed N]`
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { samplePeople, sampleTeams } from '../src/operations/sample/sample-people.ts';
import { buildReplayFeed } from '../test/support/real-feed.ts';
import { replay } from '../test/support/replay.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});
const data = join(import.meta.dirname, '../../shared/data');
const uciPath = join(data, 'uci_servicenow/incident_event_log.csv.gz');
const bankingPath = join(data, 'banking77/train.csv.gz');

if (!existsSync(uciPath) || !existsSync(bankingPath)) {
  console.error(`The logs to replay are not here: ${uciPath} and ${bankingPath}.`);
  process.exit(2);
}
const agents = samplePeople()
  .filter(({ teamIds }) => teamIds.some((id) => id === 'front-line'))
  .map(({ email }) => email);
const teams = sampleTeams()
  .filter(({ tier }) => tier === 1)
  .map(({ id }) => id);
const steps = await buildReplayFeed({
  uciPath,
  bankingPath,
  count: Number(values.count),
  seed: Number(values.seed),
  agents,
  teams,
});
const dataDirectory = mkdtempSync(join(tmpdir(), 'baton-replay-'));
try {
  const onProgress = (done: number, all: number) => process.stderr.write(`\r${done} of ${all} deliveries`);
  const replayed = await replay({ dataDirectory, steps, onProgress });
  process.stderr.write('\n');
  console.log(JSON.stringify(replayed, null, 2));
  const isWhole =
    replayed.tickets === replayed.distinctRemoteIds &&
    replayed.messages - replayed.ownMessages === replayed.distinctMessages &&
    replayed.bare.length === 0;
  process.exitCode = isWhole && replayed.escalatedTickets >= 20 ? 0 : 1;
} finally {
  rmSync(dataDirectory, { recursive: true, force: true });
}
