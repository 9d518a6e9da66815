import type { Client } from 'pg';
import type { Instant } from '../../model/instant.ts';
import { timestamp } from '../database.ts';

/** So that a desk can say how old its newest backup is. */
export async function writeLastBackup(client: Client, at: Instant): Promise<void> {
  await client.query('update instance set last_backup_at = $1', [timestamp(at)]);
}
