/** Where the next page of a list begins: sort key and id of the last row, opaque to the caller. */
import type { Refusal } from '../model/refusal.ts';

export function listCursor(at: number, id: string): string {
  return Buffer.from(`${at}/${id}`).toString('base64url');
}

export function readListCursor(cursor: string): { at: number; id: string } | Refusal {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('/');
  const isGood =
    /^\d{1,15}$/.test(at) && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id);
  return isGood ? { at: Number(at), id } : { refused: 'cursor_unreadable' };
}
