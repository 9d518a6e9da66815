/** In which zone a customer reads times: what he chose himself, what his record says, else the house's for customers. */
import { isZone } from './say-moment.ts';

export function zoneFrom(...wanted: readonly (string | null | undefined)[]): string {
  return wanted.find((zone): zone is string => typeof zone === 'string' && isZone(zone)) ?? 'UTC';
}
