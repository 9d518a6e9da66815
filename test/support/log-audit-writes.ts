import { named } from './new-records.ts';
import type { TestDesk } from './test-desk.ts';

interface WayToWrite {
  readonly input: (desk: TestDesk) => object | Promise<object>;
  readonly other?: object;
}

/** Two invented tickets; the first goes there and back. */
export const inventedLog = `Ticket;Time;State;Group
T-1;04/03/2026 09:00;New;Front
T-1;04/03/2026 09:30;Open;Back 2nd
T-1;04/03/2026 11:00;Open;Front
T-1;05/03/2026 10:00;Solved;Front
T-2;04/03/2026 09:10;New;Front
T-2;04/03/2026 12:00;Pending;Front
T-2;06/03/2026 08:00;Solved;Front
`;

export const inventedMapping = `system: audit
file: { delimiter: ';' }
columns: { ticket: Ticket, at: Time, status: State, team: Group }
times: { format: D/M/YYYY HH:mm, zone: UTC }
audit: { resolved: { status: [Solved] }, waiting: { status: [Pending] } }
`;

const bytes = Buffer.byteLength(inventedLog);

export async function announced(desk: TestDesk): Promise<string> {
  const { id } = await desk.api.beginLogAudit({ files: [{ name: 'invented.csv', bytes }] });
  return id;
}

/** With its log; the id. */
export async function uploaded(desk: TestDesk, log: string | Buffer = inventedLog): Promise<string> {
  const part = Buffer.from(log);
  const { id } = await desk.api.beginLogAudit({ files: [{ name: 'invented.csv', bytes: part.length }] });
  await desk.api.sendLogPart({ auditId: id, file: 0, offset: 0, part } as never);
  return id;
}

export const logAuditWrites = {
  beginLogAudit: {
    input: () => ({ files: [{ name: `${named('log')}.csv`, bytes: 10 }] }),
    other: { files: [{ name: 'b', bytes: 1 }] },
  },
  sendLogPart: {
    input: async (desk) => ({
      auditId: await announced(desk),
      file: 0,
      offset: 0,
      part: Buffer.from('Ticket'),
    }),
    other: { part: Buffer.from('Time') },
  },
  lookAtLogs: { input: async (desk) => ({ auditId: await uploaded(desk), mapping: inventedMapping }) },
  startLogAudit: { input: async (desk) => ({ auditId: await uploaded(desk), mapping: inventedMapping }) },
  stopLogAudit: { input: async (desk) => ({ auditId: await announced(desk) }) },
  deleteLogAudit: { input: async (desk) => ({ auditId: await announced(desk) }) },
} satisfies Record<string, WayToWrite>;
