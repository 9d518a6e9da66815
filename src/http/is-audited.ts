import type { RouteScope } from '../model/scope.ts';
import type { RouteContract } from './contract/route.ts';

const administrative: readonly RouteScope[] = [
  'people:write',
  'duty:write',
  'policy:write',
  'matrix:write',
  'inbound:write',
  'webhooks:write',
];

export function isAudited(route: RouteContract): boolean {
  if (route.method === 'GET' || route.scope === undefined) return false;
  return route.audited === true || administrative.includes(route.scope);
}
