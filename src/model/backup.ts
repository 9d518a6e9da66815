import { z } from 'zod';

/** What a backup says of itself before its rows: who wrote it and which schema they need. */
export const BackupHead = z.strictObject({
  format: z.literal('baton-backup'),
  formatVersion: z.int(),
  batonVersion: z.string(),
  /** ISO 8601, by the database's clock. */
  createdAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })).min(1),
});
export type BackupHead = z.infer<typeof BackupHead>;

/** What it holds; stands behind the rows, because only then it is known. */
export const BackupManifest = z.strictObject({
  ...BackupHead.shape,
  /** In the order in which they can be loaded: a table that points at another comes after it. */
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.int(),
      bytes: z.int(),
      sha256: z.string().length(64),
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), lastValue: z.string().nullable() })),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** Only a Baton that knows this number reads the file. */
export const backupFormatVersion = 1;

/** How far a long piece of work has come. */
export interface Progress {
  readonly done: number;
  /** An estimate; more may come. */
  readonly total: number;
  readonly what: string;
}
