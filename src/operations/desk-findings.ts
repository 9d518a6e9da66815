/** What the doctor's findings are called, and those that are not about one ticket. */
import { dayMs, type Instant } from '../model/instant.ts';
import type { Guards, WaitingWork } from '../storage/desk-condition.ts';
import type { TicketDamage } from './examine-ticket.ts';

export type DeskDamage =
  | TicketDamage
  | 'reference_gone'
  | 'snapshot_large'
  | 'stray_row'
  | 'deadline_set_aside'
  | 'deadline_overdue'
  | 'parcel_stuck'
  | 'parcel_dead'
  | 'command_stuck'
  | 'number_ahead'
  | 'file_broken'
  | 'workspace_not_ready'
  | 'guard_missing'
  | 'role_wrong'
  | 'backup_missing'
  | 'clock_apart'
  | 'disk_full'
  | 'migration_pending';

export interface DeskFinding {
  readonly code: DeskDamage;
  /** Something is broken or will not work; else it is worth a look. */
  readonly isGrave: boolean;
  /** The workspace's short name and the ticket's number, where it is about one. */
  readonly where: string | null;
  readonly what: string;
}

export function waitingFindings(waiting: WaitingWork, slug: string, isResting: boolean): DeskFinding[] {
  const { strays, setAside, overdue, parcels, commands } = waiting;
  const since = (at: Instant | null) => (at === null ? '' : ` since ${new Date(at).toISOString()}`);
  const late = [
    ...(overdue.count === 0
      ? []
      : [grave('deadline_overdue', slug, `${overdue.count} deadlines wait to fire${since(overdue.since)}`)]),
    ...(parcels.late === 0
      ? []
      : [grave('parcel_stuck', slug, `${parcels.late} parcels wait to leave${since(parcels.since)}`)]),
    ...(commands.late === 0
      ? []
      : [grave('command_stuck', slug, `${commands.late} pieces of work in bulk do not move`)]),
  ];
  return [
    ...strays.map(({ ticketId, what }) => grave('stray_row', slug, `${what} is of no ticket (${ticketId})`)),
    ...setAside.map(({ ticketId, count }) =>
      grave('deadline_set_aside', slug, `${count} deadlines of the ticket ${ticketId} are set aside`),
    ),
    ...(isResting ? [] : late),
    ...(parcels.dead === 0
      ? []
      : [doubt('parcel_dead', slug, `${parcels.dead} parcels were given up; the outbox says why`)]),
  ];
}

export function guardFindings(guards: Guards): DeskFinding[] {
  const { role, isOwnRole, passesBy, unbound, unguarded, closed } = guards;
  const list = (names: readonly string[]) => names.join(', ');
  return [
    ...(passesBy ? [grave('role_wrong', null, `the desk works as ${role}, which passes by its guards`)] : []),
    ...(isOwnRole || passesBy
      ? []
      : [doubt('role_wrong', null, `the desk works as the owner ${role}: only forced policies hold it`)]),
    ...(unbound.length === 0
      ? []
      : [grave('guard_missing', null, `row-level security does not bind the desk on ${list(unbound)}`)]),
    ...(unguarded.length === 0
      ? []
      : [grave('guard_missing', null, `no policy stands on ${list(unguarded)}`)]),
    ...(closed.length === 0
      ? []
      : [grave('role_wrong', null, `${role} may not read and write ${list(closed)}`)]),
  ];
}

const backupMaxAgeMs = 7 * dayMs;

export function backupFindings(at: Instant | null, now: Instant): DeskFinding[] {
  if (at === null) return [doubt('backup_missing', null, 'no backup was ever taken: `baton backup FILE`')];
  if (now - at <= backupMaxAgeMs) return [];
  return [doubt('backup_missing', null, `the newest backup is of ${new Date(at).toISOString()}`)];
}

/** Further than this, what people read on other machines and what the desk says no longer agree. */
const apartMaxMs = 5_000;

/** What is not in the database: the clock of this machine, and room on its disk. */
export function machineFindings(machine: {
  /** Database's minus this machine's. */
  readonly apartMs: number;
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
}): DeskFinding[] {
  const { apartMs, freeBytes, totalBytes } = machine;
  const free = `${Math.round((freeBytes ?? 0) / 1_000_000)} MB are free where the database lies`;
  const isApart = Math.abs(apartMs) > apartMaxMs;
  const seconds = Math.round(apartMs / 1000);
  return [
    ...(isApart
      ? [doubt('clock_apart', null, `the database’s clock is ${seconds} s off this machine’s`)]
      : []),
    ...(freeBytes !== null && freeBytes < 200_000_000 ? [grave('disk_full', null, free)] : []),
    ...(freeBytes !== null && freeBytes >= 200_000_000 && freeBytes < (totalBytes ?? 0) / 20
      ? [doubt('disk_full', null, free)]
      : []),
  ];
}

/** Nothing else can be told of rows whose schema this Baton does not know. */
export function migrationFindings(pending: readonly string[]): DeskFinding[] {
  return pending.map((name) =>
    grave('migration_pending', null, `${name} did not run here in these words; start the desk once`),
  );
}

export function grave(code: DeskDamage, where: string | null, what: string): DeskFinding {
  return { code, isGrave: true, where, what };
}

export function doubt(code: DeskDamage, where: string | null, what: string): DeskFinding {
  return { code, isGrave: false, where, what };
}
