import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePeople, sampleTeams } from '../../src/operations/sample/sample-people.ts';
import { buildReplayFeed } from '../support/real-feed.ts';
import { replay } from '../support/replay.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const uciPath = join(data, 'uci_servicenow/incident_event_log.csv.gz');
const bankingPath = join(data, 'banking77/train.csv.gz');
const isThere = existsSync(uciPath) && existsSync(bankingPath);

/** `npm run replay` posts 300; a part of them shows here what all of them show there. */
test.skipIf(!isThere)(
  'tickets of a real log walk through a real desk: none is lost, none is doubled',
  { timeout: 120_000 },
  async () => {
    const agents = samplePeople()
      .filter(({ teamIds }) => teamIds.some((id) => id === 'front-line'))
      .map(({ email }) => email);
    const teams = sampleTeams()
      .filter(({ tier }) => tier === 1)
      .map(({ id }) => id);
    const steps = await buildReplayFeed({ uciPath, bankingPath, count: 30, seed: 1, agents, teams });
    const dataDirectory = mkdtempSync(join(tmpdir(), 'baton-replay-'));
    try {
      const replayed = await replay({ dataDirectory, steps });
      expect(replayed.answers).toEqual({ 200: steps.length });
      expect([replayed.tickets, replayed.distinctRemoteIds]).toEqual([30, 30]);
      // What our own people wrote has no name over there.
      expect(replayed.messages - replayed.ownMessages).toBe(replayed.distinctMessages);
      expect(replayed.escalatedTickets).toBeGreaterThan(2);
      expect(replayed.bare).toEqual([]);
      expect(replayed.offers.accepted).toBeGreaterThan(0);
      expect(replayed.offers.returned).toBeGreaterThan(0);
      expect(replayed.offers.missed).toBeGreaterThan(0);
      expect(replayed.updates.kept).toBeGreaterThan(0);
    } finally {
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  },
);
