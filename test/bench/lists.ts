import type { BenchDesk } from './bench-desk.ts';
import type { Figure } from './figure.ts';

const ticketCount = 860;
const clientCount = 8;
const rounds = 25;
const together = 16;

/** Lists of a busy desk: eight people read the first page of the same views at once, again and again. */
export async function* benchLists({ address, token }: BenchDesk): AsyncGenerator<Figure> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  for (let first = 0; first < ticketCount; first += together)
    await Promise.all(
      Array.from({ length: Math.min(together, ticketCount - first) }, (_, offset) =>
        newTicket(address, headers, first + offset),
      ),
    );
  for (const query of ['view=next&limit=100', 'view=at-risk&limit=50', 'view=mine&limit=50']) {
    const read = async () => {
      const started = performance.now();
      const answer = await fetch(`${address}/api/v1/tickets?${query}`, { headers });
      const bytes = (await answer.arrayBuffer()).byteLength;
      if (!answer.ok) throw new Error(`A list was refused: ${answer.status}.`);
      return { ms: performance.now() - started, bytes };
    };
    await read();
    const alone: number[] = [];
    for (let round = 0; round < rounds; round += 1) alone.push((await read()).ms);
    const started = performance.now();
    const reads = await Promise.all(
      Array.from({ length: clientCount }, async () => {
        const own: Awaited<ReturnType<typeof read>>[] = [];
        for (let round = 0; round < rounds; round += 1) own.push(await read());
        return own;
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const all = reads.flat().map(({ ms }) => ms);
    yield {
      query,
      tickets: ticketCount,
      aloneMedianMs: part(alone, 0.5),
      eightMedianMs: part(all, 0.5),
      eightP95Ms: part(all, 0.95),
      listsPerSecond: Math.round(all.length / seconds),
      kilobytes: Math.round((reads[0]?.[0]?.bytes ?? 0) / 1024),
    };
  }
}

async function newTicket(address: string, headers: Record<string, string>, number: number): Promise<void> {
  const answer = await fetch(`${address}/api/v1/tickets`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      subject: `Sample ${number}`,
      text: 'The totals of the March report differ from the dashboard.',
      priority: ['low', 'normal', 'high', 'urgent'][number % 4],
      customer: { name: `Sample Works ${number % 90}`, plan: 'business' },
    }),
  });
  if (!answer.ok) throw new Error(`A ticket was refused: ${answer.status}.`);
}

function part(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
}
