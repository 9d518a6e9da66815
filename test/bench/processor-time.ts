import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/**
 * Milliseconds of processor time that a desk and the processes of its database have had; null where the system does not
 * tell. Other work on the machine lengthens the clock's time and hardly this one.
 */
export function processorMs(desk: {
  readonly processId: number;
  readonly databaseProcessId: number;
}): number | null {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const stats = all.flatMap((id) => statOf(Number(id)));
    const asked = stats.filter(
      ({ id, parent }) =>
        id === desk.processId || id === desk.databaseProcessId || parent === desk.databaseProcessId,
    );
    return (asked.reduce((sum, { ticks }) => sum + ticks, 0) * 1_000) / ticksPerSecond;
  } catch {
    return null;
  }
}

function statOf(id: number): { id: number; parent: number; ticks: number }[] {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold spaces.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    // Of its own and of children that have ended.
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0);
    return [{ id, parent, ticks }];
  } catch {
    return [];
  }
}
