/** Whether a zone that a browser sends is one. */
import { isZone } from '../../rules/customer-page/say-moment.ts';

export function isKnownZone(name: string): boolean {
  return isZone(name);
}
