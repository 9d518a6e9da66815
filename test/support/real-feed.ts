import {
  deliveriesOfIncident,
  type InventedParts,
  type ReplayStep,
  updatedAt,
} from './incident-deliveries.ts';
import { type CsvRow, readCsvGz } from './read-csv-gz.ts';
import { seededNumber } from './seeded-choice.ts';

export interface ReplayFeedSettings {
  /** incident_event_log.csv.gz: the event log of a real service desk, one row for each change of an incident. */
  readonly uciPath: string;
  /** train.csv.gz: questions of real bank customers, each with its label. */
  readonly bankingPath: string;
  readonly count?: number;
  readonly seed?: number;
  /** Addresses that stand in for the log's resolvers; else each resolver has one of his own. */
  readonly agents?: readonly string[];
  /** Ids of teams that stand in for the log's groups; else each group is a team. */
  readonly teams?: readonly string[];
}

/**
 * A feed for the generic webhook, made of a real history, in the order of time. Incidents are drawn by seed from all of the log, so
 * reopened, reassigned and critical ones come in their natural share. States, priorities, groups, resolvers, callers and times are
 * the log's (its times carry no zone and are read as UTC); what is invented stands in incident-deliveries.ts.
 */
export async function buildReplayFeed(settings: ReplayFeedSettings): Promise<ReplayStep[]> {
  const { uciPath, bankingPath, count = 300, seed = 1 } = settings;
  const texts = await textsByLabel(bankingPath);
  const rows = await rowsByIncident(uciPath, await chooseIncidents(uciPath, count, seed));
  const invented: InventedParts = { seed, texts, agents: settings.agents ?? [], teams: settings.teams ?? [] };
  const steps = [...rows.values()].flatMap((incident) => deliveriesOfIncident(incident, invented));
  return steps.toSorted((one, other) => one.at - other.at);
}

/** Those whose numbers come first in an order by chance. */
async function chooseIncidents(path: string, count: number, seed: number): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  for await (const row of readCsvGz(path)) if (row['number']) numbers.add(row['number']);
  const ranked = [...numbers].map((number) => ({
    number,
    rank: seededNumber(2 ** 32, seed, 'incident', number),
  }));
  return new Set(
    ranked
      .toSorted((one, other) => one.rank - other.rank)
      .slice(0, count)
      .map(({ number }) => number),
  );
}

async function rowsByIncident(
  path: string,
  chosen: ReadonlySet<string>,
): Promise<ReadonlyMap<string, CsvRow[]>> {
  const incidents = new Map<string, CsvRow[]>();
  for await (const row of readCsvGz(path)) {
    const number = row['number'] ?? '';
    if (!chosen.has(number) || updatedAt(row) === undefined) continue;
    incidents.set(number, [...(incidents.get(number) ?? []), row]);
  }
  return incidents;
}

async function textsByLabel(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, string[]>();
  for await (const { text = '', category = '' } of readCsvGz(path)) {
    const words = text.trim();
    if (words !== '') texts.set(category, [...(texts.get(category) ?? []), words]);
  }
  return texts;
}
