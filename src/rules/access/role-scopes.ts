/** What each role may do: the one table that doors and decisions ask. */
import type { Person } from '../../model/person.ts';
import { type RouteScope, type Scope, scopes } from '../../model/scope.ts';
import type { Role } from '../../model/words.ts';

const reading = ['tickets:read', 'people:read', 'policy:read'] as const satisfies readonly Scope[];
const working = [...reading, 'tickets:write', 'escalations:write'] as const satisfies readonly Scope[];
const leading = [
  ...working,
  'duty:write',
  'history:write',
  'matrix:write',
] as const satisfies readonly Scope[];

const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: reading,
  agent: working,
  specialist: working,
  'team-lead': leading,
  manager: leading,
  admin: scopes,
};

export function scopesOf(role: Role): readonly Scope[] {
  return scopesOfRole[role];
}

/** Viewers look on, and who has left does nothing any more. */
export function mayDo({ closedAt, role }: Pick<Person, 'closedAt' | 'role'>, scope: Scope): boolean {
  return closedAt === null && scopesOfRole[role].includes(scope);
}

export type AccessVerdict = 'allowed' | 'role_lacks' | 'token_lacks';

/**
 * May somebody of this role come in here? `tokenScopes`: what his token was made for, null where he has signed in
 * himself. A token never exceeds its person: both have to hold.
 */
export function judgeAccess(
  role: Role,
  tokenScopes: readonly Scope[] | null,
  wanted: RouteScope,
): AccessVerdict {
  if (wanted === 'any') return 'allowed';
  if (wanted === 'session') return tokenScopes === null ? 'allowed' : 'token_lacks';
  if (!scopesOfRole[role].includes(wanted)) return 'role_lacks';
  return tokenScopes === null || tokenScopes.includes(wanted) ? 'allowed' : 'token_lacks';
}
